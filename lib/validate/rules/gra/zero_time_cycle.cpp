// GRA309: a round of transitions whose durations can all be 0: a client could go round it for ever while the clock
// stands still. Conditions are not looked at; the time of a sub-path is its own model's.
#include "validate/rules.hpp"
#include "validate/times.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {
namespace {

bool can_take_no_time(const Context& context, std::size_t index) {
    const auto& touchpoint = context.touchpoint(index);
    if (touchpoint.kind == TouchpointKind::subpath || context.is_unsure(index)) return false;
    if (!touchpoint.duration) return true;
    if (!touchpoint.duration->law) return true;  // until an age: 0 once it is past
    return can_be_zero(context, *touchpoint.duration->law);
}

}  // namespace

void zero_time_cycle(Context& context) {
    const auto& path = context.path;
    const std::size_t n = path->touchpoints.size();
    // Only strong components can hold a round, so most durations need no look.
    std::vector<char> timeless(n, 0);
    const auto members = context.facts.components.members();
    for (std::size_t v = 0; v < n; ++v)
        timeless[v] =
            members[context.facts.components.of[v]].size() > 1 || !path.outgoing(v).empty() ? can_take_no_time(context, v) : false;
    std::vector<Directed::Edge> edges;
    for (std::size_t k = 0; k < path->transitions.size(); ++k) {
        const auto from = path.from_of(k), to = path.to_of(k);
        if (timeless[from] && timeless[to] && !context.unsure_ways_out(from) && can_be_taken(path, k)) edges.emplace_back(from, to);
    }
    const Directed graph(n, edges);
    const auto rounds = strong_components(graph);
    const auto lists = rounds.members();
    for (std::size_t v = 0; v < n; ++v) {
        const auto& list = lists[rounds.of[v]];
        if (list.front() != v) continue;
        const auto cycle = cycle_through(graph, v, rounds);
        if (cycle.empty()) continue;
        const auto ids = context.ids_of(list);
        auto finding = make_diagnostic("GRA309", "", {{"touchpoint", quoted_excerpt(ids.front())}, {"members", list_argument(ids)}},
                                       touchpoint_pointer(v), touchpoint_subject(path, v));
        finding.witness = context.ids_of(cycle);
        context.report(std::move(finding), context.touchpoint(v).duration ? "duration" : "id");
    }
}

}  // namespace polku::detail::rules
