// What all replications of a scenario came to, as the tables of a result (docs/reference/results-scenario.md).
#pragma once

#include <vector>

#include <polku/table.hpp>

#include "simulate/run_tally.hpp"

namespace polku::simulation {

std::vector<Table> scenario_tables(const Plan& plan, const std::vector<RunTally>& runs);

}  // namespace polku::simulation
