#include "analysis/graph_facts.hpp"

#include <algorithm>

namespace polku::detail {
namespace {

std::vector<std::size_t> joined(std::span<const std::size_t> a, const std::vector<std::size_t>& b) {
    std::vector<std::size_t> both(a.begin(), a.end());
    both.insert(both.end(), b.begin(), b.end());
    return both;
}

// Of transitions for which `keep` is true, and of interrupts. What leads out of an end is none: the way is over there.
template <class Keep>
std::vector<Directed::Edge> edges_of(const ServicePath& path, Keep keep) {
    std::vector<Directed::Edge> edges;
    edges.reserve(path->transitions.size());
    for (std::size_t k = 0; k < path->transitions.size(); ++k)
        if (path->touchpoints[path.from_of(k)].kind != TouchpointKind::end && keep(k)) edges.emplace_back(path.from_of(k), path.to_of(k));
    for (std::size_t k = 0; k < path->interrupts.size(); ++k)
        for (const auto v : path.interrupt_scope(k)) edges.emplace_back(v, path.interrupt_target(k));
    return edges;
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
    Directed ways(n, edges_of(path, [](std::size_t) { return true; }));
    const auto entered = joined(path.starts(), assumed.in);
    auto from_start = reach_from(ways, entered);
    bool all_can = true;
    for (std::size_t k = 0; k < path->transitions.size(); ++k) all_can = all_can && can_be_taken(path, k);
    // Without ways that nobody can take the answer is known: a graph of a million of them is not made again.
    const auto can = [&path](std::size_t k) { return can_be_taken(path, k); };
    auto possible = all_can ? from_start : reach_from(Directed(n, edges_of(path, can)), entered);
    auto to_end = reach_from(ways.reversed(), joined(path.ends(), assumed.out));
    auto components = strong_components(ways);
    return {std::move(ways), std::move(from_start), std::move(possible), std::move(to_end), std::move(components), find_blocks(path)};
}

}  // namespace polku::detail
