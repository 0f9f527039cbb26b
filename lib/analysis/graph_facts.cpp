#include "analysis/graph_facts.hpp"

#include <algorithm>

namespace polku::detail {
namespace {

std::vector<std::size_t> joined(std::span<const std::size_t> a, const std::vector<std::size_t>& b) {
    std::vector<std::size_t> both(a.begin(), a.end());
    both.insert(both.end(), b.begin(), b.end());
    return both;
}

}  // namespace

bool can_be_taken(const ServicePath& path, std::size_t transition) {
    const auto& t = path->transitions[transition];
    if (t.choice != Transition::Choice::probability) return true;
    if (t.probability.is_literal()) return t.probability.value != 0;
    const auto& p = path->parameters[*path.find_parameter(t.probability.param)];
    return p.value != 0 || (p.range && (p.range->first != 0 || p.range->second != 0)) ||
           std::any_of(p.cases.begin(), p.cases.end(), [](const ParameterCase& c) { return c.value != 0; });
}

GraphFacts graph_facts(const ServicePath& path, const AssumedWays& assumed) {
    const std::size_t n = path->touchpoints.size();
    std::vector<Directed::Edge> all, taken;
    for (std::size_t k = 0; k < path->transitions.size(); ++k) {
        if (path->touchpoints[path.from_of(k)].kind == TouchpointKind::end) continue;  // the way is over there
        all.emplace_back(path.from_of(k), path.to_of(k));
        if (can_be_taken(path, k)) taken.push_back(all.back());
    }
    for (std::size_t k = 0; k < path->interrupts.size(); ++k)
        for (const auto v : path.interrupt_scope(k)) {
            all.emplace_back(v, path.interrupt_target(k));
            taken.push_back(all.back());
        }
    Directed ways(n, all);
    const auto entered = joined(path.starts(), assumed.in);
    auto from_start = reach_from(ways, entered);
    auto possible = reach_from(Directed(n, taken), entered);
    auto to_end = reach_from(ways.reversed(), joined(path.ends(), assumed.out));
    auto components = strong_components(ways);
    return {std::move(ways), std::move(from_start), std::move(possible), std::move(to_end), std::move(components), find_blocks(path)};
}

}  // namespace polku::detail
