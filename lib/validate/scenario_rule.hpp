// Rules about a scenario with the models it is about: arrivals, staff, places, the run. One rule, one file in rules/<group>/.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include <polku/diagnostic.hpp>
#include <polku/model.hpp>
#include <polku/scenario.hpp>

#include "validate/flood.hpp"
#include "validate/pools.hpp"

namespace polku::detail {

/// Everything such a rule may look at, and where it reports.
class ScenarioContext {
public:
    ScenarioContext(const Scenario& of_scenario, std::span<const ServicePath> its_models, std::span<const ServicePath> with_subpaths,
                    const ScenarioFacts& its_facts)
        : scenario(of_scenario), models(its_models), walked(with_subpaths), facts(its_facts) {}

    const Scenario& scenario;             ///< in one of its arms
    std::span<const ServicePath> models;  ///< its bases in their order, changed by it
    std::span<const ServicePath> walked;  ///< the same with sub-paths put in, as far as those can be found
    const ScenarioFacts& facts;

    /// A finding about a place of the scenario. Who reads its text places it.
    void report(Diagnostic finding) {
        if (findings_.wants(finding)) findings_.add(std::move(finding));
    }
    /// A finding about a place of one of the models, in the text that model was read from: at its member `key`.
    void report_in(std::size_t model, Diagnostic finding, std::string_view key = {}, Anchor anchor = Anchor::value);

    std::vector<Diagnostic> take() { return findings_.take(); }

private:
    Flood findings_{};
};

struct ScenarioRuleEntry {
    std::string_view code;
    std::string_view name;  ///< its file and function
    void (*check)(ScenarioContext&);
};

/// Every rule about scenarios, ordered by code (rules.cpp).
std::span<const ScenarioRuleEntry> all_scenario_rules() noexcept;

}  // namespace polku::detail
