// Whether a scenario's clients at the start fit its arrivals (rule of the initial population).
#pragma once

#include <vector>

#include <polku/diagnostic.hpp>
#include <polku/model.hpp>
#include <polku/scenario.hpp>
#include <polku/table.hpp>

namespace polku::api {

/// ANA929 when the arrivals on this path times the exact mean time keep a number of clients that differs by over 20 % from those whom
/// the scenario has there at the start. Nothing when the mean is not known, the arrivals are not the scenario's, or it starts with
/// nobody on this path; of several models each has the clients of its rows.
std::vector<Diagnostic> check_start_population(const ServicePath& path, const Scenario& scenario, const Result& exact);

}  // namespace polku::api
