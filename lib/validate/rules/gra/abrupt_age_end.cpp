// GRA315: an end for reaching an age that a client can be interrupted to without anything having led over to other services
// before. What leads over is a hand-off, or an age interrupt from which a hand-off can be reached: it acts on everybody in
// its scope before the limit does.
#include <algorithm>

#include "validate/rules.hpp"

namespace polku::detail::rules {
namespace {

bool is_age(const ServicePath& path, std::size_t interrupt) { return path->interrupts[interrupt].trigger.type == TriggerType::age; }

bool is_hand_off(const Touchpoint& touchpoint) { return touchpoint.kind == TouchpointKind::handoff || touchpoint.handoff.has_value(); }

std::vector<char> leads_to_hand_off(const ServicePath& path) {
    std::vector<Directed::Edge> backwards;
    for (std::size_t k = 0; k < path->transitions.size(); ++k)
        if (path->touchpoints[path.from_of(k)].kind != TouchpointKind::end && can_be_taken(path, k))
            backwards.emplace_back(path.to_of(k), path.from_of(k));
    std::vector<std::size_t> hand_offs;
    for (std::size_t t = 0; t < path->touchpoints.size(); ++t)
        if (is_hand_off(path->touchpoints[t])) hand_offs.push_back(t);
    return reach_from(Directed(path->touchpoints.size(), backwards), hand_offs).reached;
}

}  // namespace

void abrupt_age_end(Context& context) {
    const auto& path = context.path;
    if (path->interrupts.empty()) return;  // nobody reaches an age
    const auto n = path->touchpoints.size();
    const auto leads = leads_to_hand_off(path);
    std::vector<char> prepared(n, 0);
    for (std::size_t t = 0; t < n; ++t) prepared[t] = is_hand_off(context.touchpoint(t)) || context.unsure_ways_out(t);
    for (std::size_t k = 0; k < path->interrupts.size(); ++k)
        if (is_age(path, k) && leads[path.interrupt_target(k)])
            for (const auto t : path.interrupt_scope(k)) prepared[t] = 1;

    // Two layers: before the age comes, and after it. Nobody goes on from where something leads over.
    std::vector<Directed::Edge> edges;
    for (std::size_t t = 0; t < n; ++t) {
        if (!prepared[t])
            for (const auto w : context.facts.ways.successors(t)) edges.emplace_back(t, w);
        for (const auto w : context.facts.ways.successors(t)) edges.emplace_back(n + t, n + w);
    }
    for (std::size_t k = 0; k < path->interrupts.size(); ++k)
        if (is_age(path, k) && !leads[path.interrupt_target(k)])
            for (const auto t : path.interrupt_scope(k))
                if (!prepared[t]) edges.emplace_back(t, n + path.interrupt_target(k));
    const auto reach = reach_from(Directed(2 * n, edges), path.starts());
    for (const auto end : path.ends()) {
        if (context.touchpoint(end).outcome != EndOutcome::age_limit || !reach.reached[n + end]) continue;
        auto finding = make_diagnostic("GRA315", "", {{"touchpoint", quoted_excerpt(context.touchpoint(end).id)}}, touchpoint_pointer(end),
                                       touchpoint_subject(path, end));
        constexpr std::size_t longest = 200;
        for (auto v = n + end; v != nowhere && finding.witness.size() < longest; v = reach.before[v])
            finding.witness.push_back(context.touchpoint(v % n).id);
        std::reverse(finding.witness.begin(), finding.witness.end());
        context.report(std::move(finding), "id");
    }
}

}  // namespace polku::detail::rules
