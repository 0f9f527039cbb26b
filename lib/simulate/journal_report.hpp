// The journals of all replications as the tables `client_log`, `visit_log` and `hold_log` (docs/reference/results-scenario.md).
#pragma once

#include <stop_token>
#include <vector>

#include <polku/table.hpp>

#include "simulate/run_tally.hpp"

namespace polku::simulation {

/// Throws Stopped (stopped.hpp) when it was asked to stop.
std::vector<Table> journal_tables(const Plan& plan, const std::vector<RunTally>& runs, const std::stop_token& stop = {});

}  // namespace polku::simulation
