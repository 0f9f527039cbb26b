// Which of many sets of vertices can be reached from where: for 64 sets at once, in one walk over the strong components.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/directed.hpp"

namespace polku::detail {

class ReachableSets {
public:
    /// `components` must outlive it.
    ReachableSets(const Directed& graph, const Components& components);

    /// For each component a bit for each of at most 64 sets that can be reached from it (a vertex reaches itself).
    std::vector<std::uint64_t> of(std::span<const std::span<const std::size_t>> sets) const;

private:
    const Components& components_;
    std::vector<Directed::Edge> edges_{};  ///< between components, each once, by the one they lead from
};

}  // namespace polku::detail
