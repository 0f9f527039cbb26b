// PRB403: a transition whose probability is 0, in every case and over the range of its parameter.
#include "analysis/graph_facts.hpp"
#include "validate/rules.hpp"

namespace polku::detail::rules {

void dead_edge(Context& context) {
    const auto& path = context.path;
    for (std::size_t k = 0; k < path->transitions.size(); ++k) {
        if (can_be_taken(path, k) || context.unsure_ways_out(path.from_of(k))) continue;
        const auto& t = path->transitions[k];
        const auto index = t.probability.is_literal() ? std::nullopt : path.find_parameter(t.probability.param);
        if (index && Unsure::at(context.unsure.parameters, *index)) continue;
        context.report(make_diagnostic("PRB403", "", {{"from", quoted_excerpt(t.from)}, {"to", quoted_excerpt(t.to)}},
                                       transition_pointer(k), transition_subject(path, k)),
                       "probability");
    }
}

}  // namespace polku::detail::rules
