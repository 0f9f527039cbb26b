#include "validate/reach_sets.hpp"

#include <algorithm>

namespace polku::detail {

ReachableSets::ReachableSets(const Directed& graph, const Components& components) : components_(components) {
    const auto members = components.members();
    for (std::size_t c = 0; c < members.size(); ++c) {
        const auto first = static_cast<std::ptrdiff_t>(edges_.size());
        for (const auto v : members[c])
            for (const auto w : graph.successors(v))
                if (components.of[w] != c) edges_.emplace_back(c, components.of[w]);
        std::sort(edges_.begin() + first, edges_.end());
        edges_.erase(std::unique(edges_.begin() + first, edges_.end()), edges_.end());
    }
}

std::vector<std::uint64_t> ReachableSets::of(std::span<const std::span<const std::size_t>> sets) const {
    std::vector<std::uint64_t> mask(components_.count, 0);
    for (std::size_t s = 0; s < sets.size(); ++s)
        for (const auto v : sets[s]) mask[components_.of[v]] |= std::uint64_t{1} << s;
    // Edges lead to components with lower numbers, so these are complete when they are needed.
    for (const auto& [from, to] : edges_) mask[from] |= mask[to];
    return mask;
}

}  // namespace polku::detail
