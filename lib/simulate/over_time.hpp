// How many clients there are as time goes by, and how long a run takes to settle: the tables `over_time` and `warm_up`.
#pragma once

#include <stop_token>
#include <vector>

#include <polku/table.hpp>

#include "simulate/run_tally.hpp"

namespace polku::simulation {

/// Throws Stopped (stopped.hpp) when it was asked to stop.
std::vector<Table> tables_over_time(const Plan& plan, const std::vector<RunTally>& runs, const std::stop_token& stop = {});

/// MSER-5 (K. P. White, Jr., "An effective truncation heuristic for bias reduction in simulation output", Simulation 69(6), 1997): how
/// many of the first values of `series` to leave out so that the standard error of the mean of the rest, in batches of five, is
/// smallest. At most half of them; a series shorter than ten: none.
std::size_t mser_5(const std::vector<double>& series);

}  // namespace polku::simulation
