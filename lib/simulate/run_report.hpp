// What all replications of a scenario came to, as the tables of a result (docs/reference/results-scenario.md).
#pragma once

#include <stop_token>
#include <vector>

#include <polku/table.hpp>

#include "simulate/run_tally.hpp"

namespace polku::simulation {

/// Throws Stopped (stopped.hpp) when it was asked to stop.
std::vector<Table> scenario_tables(const Plan& plan, const std::vector<RunTally>& runs, const std::stop_token& stop = {});

}  // namespace polku::simulation
