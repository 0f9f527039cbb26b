// How many of the clients at a touchpoint take each way out, as far as a picture needs to know.
#pragma once

#include <vector>

#include <polku/model.hpp>

namespace polku {

/// For each transition of the path its share of the clients who leave its touchpoint, from the base values of the
/// parameters: 1 for the only way and for each way of a split. Conditions count by the shares of the attributes; where
/// they depend on more than attributes, the ways count alike.
std::vector<double> transition_shares(const ServicePath& path);

}  // namespace polku
