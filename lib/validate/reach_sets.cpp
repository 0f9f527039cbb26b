#include "validate/reach_sets.hpp"

namespace polku::detail {

std::vector<std::uint64_t> reachable_sets(const Directed& graph, const Components& components,
                                          std::span<const std::span<const std::size_t>> sets) {
    std::vector<std::uint64_t> mask(components.count, 0);
    for (std::size_t s = 0; s < sets.size(); ++s)
        for (const auto v : sets[s]) mask[components.of[v]] |= std::uint64_t{1} << s;
    // Edges lead to components with lower numbers, so these are complete when they are needed.
    const auto members = components.members();
    for (std::size_t c = 0; c < members.size(); ++c)
        for (const auto v : members[c])
            for (const auto w : graph.successors(v)) mask[c] |= mask[components.of[w]];
    return mask;
}

}  // namespace polku::detail
