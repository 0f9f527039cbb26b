// How many walk each way, from how many come to each touchpoint.
#pragma once

#include <span>
#include <vector>

#include <polku/model.hpp>

namespace polku::api {

/// Per transition how many go it, where that follows: from the chances at its touchpoint, when they are the same for all clients; or
/// from all others that come to where it leads, or leave where it begins. NaN where it does not. `visits` are per touchpoint; NaN: not
/// known. An interrupt takes clients away from its scope, and nobody knows how many.
std::vector<double> flows(const ServicePath& path, std::span<const double> visits);

/// Per touchpoint whether a client may come to it more than once.
std::vector<bool> can_come_again(const ServicePath& path);

}  // namespace polku::api
