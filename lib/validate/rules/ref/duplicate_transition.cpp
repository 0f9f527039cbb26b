// REF204: two transitions with the same from, to, condition, ends and label.
#include <algorithm>

#include "validate/rules.hpp"

namespace polku::detail::rules {

void duplicate_transition(Context& context) {
    const auto& path = context.path;
    const auto is_same = [&](std::size_t a, std::size_t b) {
        const auto &x = path->transitions[a], &y = path->transitions[b];
        return x.choice == y.choice && x.when == y.when && x.ends == y.ends && x.label == y.label;
    };
    for (std::size_t v = 0; v < path->touchpoints.size(); ++v) {
        if (context.is_unsure(v)) continue;
        std::vector<std::size_t> ways(path.outgoing(v).begin(), path.outgoing(v).end());
        std::stable_sort(ways.begin(), ways.end(), [&](auto a, auto b) { return path.to_of(a) < path.to_of(b); });
        for (std::size_t i = 1; i < ways.size(); ++i) {
            // Compared with the one before it only: a hostile file may have a million ways between two touchpoints.
            const auto first = ways[i - 1], second = ways[i];
            if (path.to_of(first) != path.to_of(second) || !is_same(first, second)) continue;
            const auto& t = path->transitions[second];
            const bool probability = t.choice == Transition::Choice::probability;
            auto finding = make_diagnostic("REF204", probability ? "probability" : "",
                                           {{"from", quoted_excerpt(t.from)}, {"to", quoted_excerpt(t.to)}}, transition_pointer(second),
                                           transition_subject(path, second));
            finding.related.push_back(make_related("other", transition_pointer(first) + "/to"));
            context.report(std::move(finding), "to");
        }
    }
}

}  // namespace polku::detail::rules
