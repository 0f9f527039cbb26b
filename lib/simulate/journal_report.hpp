// The journals of all replications as the tables `client_log`, `visit_log` and `hold_log` (docs/reference/results-scenario.md).
#pragma once

#include <vector>

#include <polku/table.hpp>

#include "simulate/run_tally.hpp"

namespace polku::simulation {

std::vector<Table> journal_tables(const Plan& plan, const std::vector<RunTally>& runs);

}  // namespace polku::simulation
