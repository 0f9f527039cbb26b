// RUL351: one of the path's own `rules` that some clients break somewhere; proved in validate/requirements.
#include "validate/requirements.hpp"
#include "validate/rules.hpp"

namespace polku::detail::rules {

void rule_violated(Context& context) {
    const auto& path = context.path;
    // What could not be read may be what keeps the rule, and what is no block (GRA312) cannot be walked.
    if (!context.unsure.nothing() || !context.facts.blocks.problems.empty()) return;
    const auto found = check_requirements(path, context.facts.blocks);
    const auto subject = [&](std::size_t rule) { return Subject{"rule", path->rules[rule].id, {}}; };
    for (const auto& broken : found.broken) {
        const auto& rule = path->rules[broken.rule];
        auto finding = make_diagnostic("RUL351", "",
                                       {{"rule", quoted_excerpt(rule.id)},
                                        {"touchpoint", quoted_excerpt(context.touchpoint(broken.touchpoint).id)},
                                        {"case", broken.combination}},
                                       child_pointer("/rules", broken.rule), subject(broken.rule));
        finding.severity = rule.severity;
        finding.witness = context.ids_of(broken.witness);
        finding.related.push_back(make_related("broken-here", touchpoint_pointer(broken.touchpoint)));
        context.report(std::move(finding), "require");
    }
    for (const auto r : found.undecided) {
        auto finding =
            make_diagnostic("RUL351", "undecided", {{"rule", quoted_excerpt(path->rules[r].id)}}, child_pointer("/rules", r), subject(r));
        finding.severity = Severity::advice;
        context.report(std::move(finding), "id");
    }
}

}  // namespace polku::detail::rules
