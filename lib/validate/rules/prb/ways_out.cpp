// PRB403: the ways out of a touchpoint must say together which one a client takes: exactly one without a condition, or
// all with a probability (at most one "rest"), or all with "when" and at most one "otherwise" (GRA310 says when one is
// missing). A split starts all its ways: they have at most a "when". Nobody can compute with anything else, so these are errors.
#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "validate/doubled.hpp"
#include "validate/rules.hpp"

namespace polku::detail::rules {
namespace {

using Choice = Transition::Choice;

struct Counts {
    std::array<std::size_t, 5> of{};
    std::size_t operator[](Choice choice) const { return of[static_cast<std::size_t>(choice)]; }
    std::size_t total() const { return of[0] + of[1] + of[2] + of[3] + of[4]; }
};

// For "{found:phrases}": "ways-probability 1;ways-when 2".
std::string found_argument(const Counts& counts) {
    constexpr std::array<std::string_view, 5> keys{"ways-plain", "ways-probability", "ways-rest", "ways-when", "ways-otherwise"};
    std::string text;
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (counts.of[i] > 0) text += (text.empty() ? "" : ";") + std::string(keys[i]) + ' ' + std::to_string(counts.of[i]);
    return text;
}

std::string_view problem_of(const Touchpoint& touchpoint, const Counts& counts) {
    const auto probabilities = counts[Choice::probability] + counts[Choice::rest];
    const auto conditions = counts[Choice::when] + counts[Choice::otherwise];
    const auto plain = counts[Choice::unconditional];
    if (counts.total() == 0) return "fine";
    if (touchpoint.kind == TouchpointKind::end) return "end";
    if (touchpoint.split) return probabilities + counts[Choice::otherwise] > 0 ? "split" : "fine";
    if ((probabilities > 0) + (conditions > 0) + (plain > 0) > 1) return "mixed";
    if (plain > 1) return "several";
    if (counts[Choice::rest] > 1) return "rest";
    if (counts[Choice::otherwise] > 1) return "otherwise";
    return "fine";
}

}  // namespace

void ways_out(Context& context) {
    const auto& path = context.path;
    std::set<std::string_view> joined;  // meant to be splits
    for (const auto& touchpoint : path->touchpoints)
        if (!touchpoint.join.empty()) joined.insert(touchpoint.join);
    for (std::size_t i = 0; i < path->touchpoints.size(); ++i) {
        const auto& touchpoint = context.touchpoint(i);
        if (context.unsure_ways_out(i)) continue;
        const auto outgoing = path.outgoing(i);
        // A sub-path leaves by the end it came to.
        const bool by_ends = touchpoint.kind == TouchpointKind::subpath && !outgoing.empty() &&
                             std::all_of(outgoing.begin(), outgoing.end(), [&](auto k) { return !path->transitions[k].ends.empty(); });
        if (by_ends) continue;
        Counts counts;
        for (const auto k : outgoing) {
            if (!touchpoint.split && is_double_of_another(path, outgoing, k)) continue;  // REF204 says it
            ++counts.of[static_cast<std::size_t>(path->transitions[k].choice)];
        }
        const auto problem = problem_of(touchpoint, counts);
        if (problem == "fine") continue;
        const bool of_a_block = problem == "mixed" || problem == "several";
        if (of_a_block && joined.count(touchpoint.id) > 0 && context.unsure.nothing()) continue;  // GRA312 says that it is no split
        std::vector<Argument> args{{"touchpoint", quoted_excerpt(touchpoint.id)}, {"found", found_argument(counts)}};
        const auto many = problem == "several"     ? counts[Choice::unconditional]
                          : problem == "rest"      ? counts[Choice::rest]
                          : problem == "otherwise" ? counts[Choice::otherwise]
                                                   : counts.total();
        args.push_back({"count", std::to_string(many)});
        auto finding = make_diagnostic("PRB403", problem, std::move(args), touchpoint_pointer(i), touchpoint_subject(path, i));
        finding.severity = Severity::error;
        for (std::size_t n = 0; n < std::min<std::size_t>(outgoing.size(), 5); ++n)
            finding.related.push_back(make_related("way-out", transition_pointer(outgoing[n]) + "/to"));
        context.report(std::move(finding), "id");
    }
}

}  // namespace polku::detail::rules
