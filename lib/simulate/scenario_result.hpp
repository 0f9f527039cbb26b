// What every result of a scenario says besides its tables.
#pragma once

#include <span>

#include <polku/simulate.hpp>

#include "simulate/plan.hpp"

namespace polku::simulation {

/// Without engine and tables: what it is about, how it was run, and what its engine leaves out.
Result scenario_result(std::span<const ServicePath> models, const Scenario& scenario, const Plan& plan, const SimulationOptions& options);

}  // namespace polku::simulation
