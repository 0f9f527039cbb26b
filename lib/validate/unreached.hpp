// The parts of a path that no start leads to, each with the touchpoint that a way is missing to: fifty touchpoints
// behind one missing way are one mistake.
#pragma once

#include <cstddef>
#include <vector>

#include "validate/rule.hpp"

namespace polku::detail {

struct Island {
    std::size_t root = 0;               ///< the first touchpoint of those that nothing outside leads to
    std::vector<std::size_t> behind{};  ///< what can only be reached through it, in document order, without the root
};

/// In document order of the roots; what two islands lead to belongs to the first. Empty for a path without a start, and
/// when ways that could not be read may be the cause.
std::vector<Island> islands(const Context& context);

/// True when a touchpoint has ways out, and all of them lead on to itself: what comes after it is not reached by mistake. A way of the kind
/// "return" means that.
bool leads_only_to_itself(const ServicePath& path, std::size_t touchpoint);

}  // namespace polku::detail
