// GRA305: a round that leads nowhere else, without an end in it: a closed strong component.
#include <algorithm>

#include "validate/rules.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {
namespace {

bool is_closed_round(const Context& context, const std::vector<std::size_t>& members) {
    const auto& facts = context.facts;
    const auto component = facts.components.of[members.front()];
    bool round = false;
    for (const auto v : members) {
        for (const auto w : facts.ways.successors(v))
            if (facts.components.of[w] != component) return false;
        // Where only interrupts lead round, the touchpoints are dead ends.
        for (const auto k : context.path.outgoing(v)) round = round || facts.components.of[context.path.to_of(k)] == component;
    }
    return round;
}

// From a start to the round and once round it; without a start only the round.
std::vector<std::size_t> way_round(const Context& context, const std::vector<std::size_t>& members) {
    const auto& facts = context.facts;
    const auto cycle = cycle_through(facts.ways, members.front(), facts.components);
    std::vector<std::size_t> way;
    constexpr std::size_t longest = 200;  // nobody reads a longer one
    for (auto v = facts.from_start.before[members.front()]; v != nowhere && way.size() <= longest; v = facts.from_start.before[v])
        way.push_back(v);
    if (way.size() > longest) way.clear();
    std::reverse(way.begin(), way.end());
    way.insert(way.end(), cycle.begin(), cycle.end());
    return way;
}

}  // namespace

void livelock(Context& context) {
    const auto& path = context.path;
    const auto& facts = context.facts;
    if (path.ends().empty()) return;  // GRA302 says it
    std::vector<char> entered(facts.components.count, 0);
    for (std::size_t v = 0; v < path->touchpoints.size(); ++v)
        for (const auto w : facts.ways.successors(v))
            if (facts.components.of[v] != facts.components.of[w]) entered[facts.components.of[w]] = 1;

    const auto components = facts.components.members();
    for (std::size_t v = 0; v < path->touchpoints.size(); ++v) {
        const auto& members = components[facts.components.of[v]];
        if (members.front() != v || facts.to_end.reached[v] || !is_closed_round(context, members)) continue;
        const bool island = !facts.from_start.reached[v] && !entered[facts.components.of[v]];
        if (island && !path.starts().empty()) continue;  // GRA303 says it
        if (stops_with_its_block(path, facts.blocks, v)) continue;
        const auto ids = context.ids_of(members);
        auto finding = make_diagnostic("GRA305", "", {{"touchpoint", quoted_excerpt(ids.front())}, {"members", list_argument(ids)}},
                                       touchpoint_pointer(v), touchpoint_subject(path, v));
        finding.witness = context.ids_of(way_round(context, members));
        for (std::size_t i = 1; i < std::min<std::size_t>(members.size(), 4); ++i)
            finding.related.push_back(make_related("same-round", touchpoint_pointer(members[i])));
        context.report(std::move(finding), "id");
    }
}

}  // namespace polku::detail::rules
