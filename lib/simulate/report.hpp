// Totals as tables. Estimates carry the half width of their 95 % interval.
#pragma once

#include <vector>

#include <polku/table.hpp>

#include "simulate/chunks.hpp"

namespace polku::simulation {

/// The tables of docs/reference/results-simulation.md, in that order.
std::vector<Table> simulation_tables(const Program& program, const SimulationOptions& options, const Totals& totals);

}  // namespace polku::simulation
