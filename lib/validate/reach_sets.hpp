// Which of many sets of vertices can be reached from where: for 64 sets at once, in one walk over the strong components.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/directed.hpp"

namespace polku::detail {

/// For each component a bit for each of at most 64 sets that can be reached from it (a vertex reaches itself).
std::vector<std::uint64_t> reachable_sets(const Directed& graph, const Components& components,
                                          std::span<const std::span<const std::size_t>> sets);

}  // namespace polku::detail
