// The steps before and after every simulation of a scenario: arm, checks, sub-paths, options; and what the result says of itself.
#pragma once

#include <polku/api.hpp>

namespace polku::api {

struct ReadyScenario {
    std::vector<ServicePath> models{};
    Scenario scenario{};
    SimulationOptions engine{};
};

/// Throws std::invalid_argument when the setting has no scenario.
Outcome<ReadyScenario> ready_scenario(const ServicePath& path, const ScenarioOptions& options);

/// Names the path and the arm, and what of the scenario no engine uses.
void sign(Result& result, const ServicePath& path, const ReadyScenario& ready, const Setting& setting);

}  // namespace polku::api
