#include "validate/unreached.hpp"

#include <algorithm>

namespace polku::detail {

bool leads_only_to_itself(const ServicePath& path, std::size_t touchpoint) {
    const auto ways = path.outgoing(touchpoint);
    return !ways.empty() && std::all_of(ways.begin(), ways.end(), [&](auto k) {
        return path.to_of(k) == touchpoint && path->transitions[k].kind != TransitionKind::back;
    });
}

std::vector<Island> islands(const Context& context) {
    const auto& facts = context.facts;
    if (context.path.starts().empty()) return {};
    const auto& reached = facts.from_start.reached;
    const auto& component = facts.components.of;
    std::vector<char> entered(facts.components.count, 0);  // from another component that is not reached either
    for (std::size_t v = 0; v < reached.size(); ++v)
        for (const auto w : facts.ways.successors(v))
            if (!reached[v] && component[v] != component[w]) entered[component[w]] = 1;

    std::vector<Island> found;
    std::vector<char> seen(reached.begin(), reached.end());
    for (std::size_t root = 0; root < seen.size(); ++root) {
        if (seen[root] || entered[component[root]]) continue;
        std::vector<std::size_t> queue{root};
        seen[root] = 1;
        for (std::size_t i = 0; i < queue.size(); ++i)
            for (const auto w : facts.ways.successors(queue[i]))
                if (!seen[w]) {
                    seen[w] = 1;
                    queue.push_back(w);
                }
        queue.erase(queue.begin());
        std::sort(queue.begin(), queue.end());
        if (!context.is_unsure(root)) found.push_back({root, std::move(queue)});
    }
    std::size_t astray = context.unsure.ways_to_nowhere;  // each may be the way that is missing
    for (std::size_t t = 0; t < reached.size(); ++t)
        if (reached[t] && leads_only_to_itself(context.path, t)) ++astray;  // GRA304 or GRA305 says it
    if (found.size() <= astray) return {};
    return found;
}

}  // namespace polku::detail
