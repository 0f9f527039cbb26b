// How often a client is at the touchpoints of a round, without building the whole chain of the exact engine.
#pragma once

#include <cstddef>
#include <vector>

#include <polku/model.hpp>

#include "analysis/graph_facts.hpp"

namespace polku::detail {

/// For each touchpoint in a round (a strong component of the ways): the expected number of visits to it by one client
/// who comes to the round; 0 elsewhere, and in rounds that no way leads out of. Transitions with their probabilities, averaged over the
/// attributes of clients; hazard interrupts taken into account; age, time and date interrupts not. Where a condition cannot be decided
/// (age, earlier visits), the client counts as leaving, so the number is never too high for that reason. Iterates to a relative change of
/// 1e-10 and stops after a bounded amount of work: rounds that hardly ever let go of anybody then have a number that is too low, but still
/// high.
std::vector<double> expected_visits(const ServicePath& path, const GraphFacts& facts);

}  // namespace polku::detail
