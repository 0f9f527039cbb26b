// The resources of a scenario: what there is of each, and what its clients ask of it. Equal ids of several models are one pool.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <polku/model.hpp>
#include <polku/scenario.hpp>

#include "analysis/load.hpp"
#include "analysis/staffing.hpp"

namespace polku::detail {

/// So much of a resource from one day to another; empty dates are open.
struct Period {
    std::optional<std::size_t> staffing{};  ///< which of the scenario; none: as in the model
    std::string from{}, until{};
    Capacity capacity{};
    double amount = 0;  ///< places, or hours a week
};

struct Pool {
    std::string id{};
    std::size_t model = 0;  ///< the first of the models that has it, and where
    std::size_t resource = 0;
    ResourceMode mode = ResourceMode::caseload;
    bool own_lists = false;  ///< each worker has a queue, at least in one period
    bool used = false;       ///< some hold needs it, or some work or contact of its actor
    double most_slots = 0;   ///< of one hold
    bool one_each = true;    ///< every hold takes one place
    LongRun load{0, true};   ///< mean places held, or hours a week; NaN when it is not computed
    double per_day = 0;      ///< clients who come, to the models that have it
    double at_start = 0;     ///< places that the clients of the first day hold for certain
    std::vector<Period> periods{};
};

/// How a client of a scenario fares on each of its models, and all pools, in the order of their first appearance.
struct ScenarioFacts {
    std::vector<Load> loads{};  ///< per model
    std::vector<Pool> pools{};
};

/// `walked` are the models with their sub-paths put in, as far as those can be found. Empty for more resources (500 in a model) or
/// staffing (5,000) than a check should look at.
ScenarioFacts scenario_facts(const Scenario& scenario, std::span<const ServicePath> models, std::span<const ServicePath> walked);

}  // namespace polku::detail
