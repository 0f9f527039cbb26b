// Which places the clients of the first day hold.
#pragma once

#include <vector>

#include <polku/model.hpp>
#include <polku/scenario.hpp>

namespace polku::detail {

/// Per resource of `path`: places held by the scenario's `start.clients` who stand on it, counting only what is held for certain at
/// the touchpoints where they stand: on every way from a start, a hold begins and does not end. Whose condition asks for age or
/// time counts as not held. All 0 where it would take more than a check should.
std::vector<double> held_at_start(const Scenario& scenario, const ServicePath& path);

}  // namespace polku::detail
