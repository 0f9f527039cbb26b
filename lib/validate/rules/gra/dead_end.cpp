// GRA304: a touchpoint without a way out that is not an end, or whose ways out lead to itself (where nothing else leads on, GRA305 says
// that). An interrupt is no way out: it leads on before the time at the touchpoint is over, and nothing says what comes after it.
#include "validate/rules.hpp"
#include "validate/unreached.hpp"

namespace polku::detail::rules {

void dead_end(Context& context) {
    const auto& path = context.path;
    if (path.ends().empty()) return;  // GRA302 says it
    std::vector<std::size_t> dead;
    for (std::size_t i = 0; i < path->touchpoints.size(); ++i) {
        if (context.touchpoint(i).kind == TouchpointKind::end || context.unsure_ways_out(i)) continue;
        if (leads_only_to_itself(path, i) && context.facts.to_end.reached[i])
            context.report(make_diagnostic("GRA304", "itself", {{"touchpoint", quoted_excerpt(context.touchpoint(i).id)}},
                                           transition_pointer(path.outgoing(i).front()), touchpoint_subject(path, i)),
                           "to");
        if (!path.outgoing(i).empty()) continue;
        const bool alone = path.incoming(i).empty() && !context.facts.from_start.reached[i];
        if (alone && !path.starts().empty()) continue;  // GRA303 says it
        dead.push_back(i);
    }
    if (dead.size() <= context.unsure.ways_from_nowhere) return;
    for (const auto i : dead)
        context.report(make_diagnostic("GRA304", "", {{"touchpoint", quoted_excerpt(context.touchpoint(i).id)}}, touchpoint_pointer(i),
                                       touchpoint_subject(path, i)),
                       "id");
}

}  // namespace polku::detail::rules
