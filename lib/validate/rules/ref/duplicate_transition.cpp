// REF204: two transitions with the same from, to, condition, ends and label.
#include <algorithm>

#include "validate/doubled.hpp"
#include "validate/rules.hpp"

namespace polku::detail::rules {

void duplicate_transition(Context& context) {
    const auto& path = context.path;
    for (std::size_t v = 0; v < path->touchpoints.size(); ++v) {
        if (context.is_unsure(v)) continue;
        std::vector<std::size_t> ways(path.outgoing(v).begin(), path.outgoing(v).end());
        std::stable_sort(ways.begin(), ways.end(), [&](auto a, auto b) { return path.to_of(a) < path.to_of(b); });
        for (std::size_t i = 1; i < ways.size(); ++i) {
            // Compared with the one before it only: a hostile file may have a million ways between two touchpoints.
            const auto first = ways[i - 1], second = ways[i];
            if (!says_the_same(path, first, second)) continue;
            const auto& t = path->transitions[second];
            const bool probability = t.choice == Transition::Choice::probability;
            auto finding = make_diagnostic("REF204", probability ? "probability" : "",
                                           {{"from", quoted_excerpt(t.from)}, {"to", quoted_excerpt(t.to)}}, transition_pointer(second),
                                           transition_subject(path, second));
            // Two of them without a probability or condition: nobody can tell which one is taken.
            if (!context.touchpoint(v).split && is_double_of_another(path, path.outgoing(v), second)) finding.severity = Severity::error;
            finding.related.push_back(make_related("other", transition_pointer(first) + "/to"));
            context.report(std::move(finding), "to");
        }
    }
}

}  // namespace polku::detail::rules
