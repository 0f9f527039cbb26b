// What a scenario names in its base models: resources, touchpoints, attributes, parameters, sources.
#pragma once

#include <vector>

#include <polku/model.hpp>
#include <polku/scenario.hpp>

namespace polku::detail {

/// REF201 for every id that none of the models (with the scenario's edits applied) defines.
std::vector<Diagnostic> check_scenario_references(const Scenario& scenario, const std::vector<ServicePath>& models);

}  // namespace polku::detail
