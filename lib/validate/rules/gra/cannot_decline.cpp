// GRA313: a voluntary service that a client cannot decline at each of its entry and middle touchpoints: by a way that leads
// directly, or an interrupt, to a pause or an end with the outcome client-declined.
#include <map>

#include "validate/rules.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {
namespace {

bool is_declining(const Touchpoint& touchpoint) {
    return touchpoint.kind == TouchpointKind::pause ||
           (touchpoint.kind == TouchpointKind::end && touchpoint.outcome == EndOutcome::client_declined);
}

std::vector<char> can_decline(const ServicePath& path) {
    std::vector<char> can(path->touchpoints.size(), 0);
    for (std::size_t k = 0; k < path->transitions.size(); ++k)
        if (is_declining(path->touchpoints[path.to_of(k)]) && can_be_taken(path, k)) can[path.from_of(k)] = 1;
    for (std::size_t k = 0; k < path->interrupts.size(); ++k)
        if (is_declining(path->touchpoints[path.interrupt_target(k)]))
            for (const auto t : path.interrupt_scope(k)) can[t] = 1;
    return can;
}

}  // namespace

void cannot_decline(Context& context) {
    const auto& path = context.path;
    // An interrupt that could not be read may be the way to leave.
    if (context.unsure.ways_to_nowhere > 0) return;
    for (std::size_t t = 0; t < context.unsure.ways_in.size(); ++t)
        if (context.unsure.ways_in[t] && is_declining(context.touchpoint(t))) return;
    const auto can = can_decline(path);
    std::map<std::size_t, std::vector<std::size_t>> missing;  // by service
    for (std::size_t t = 0; t < path->touchpoints.size(); ++t) {
        const auto& touchpoint = context.touchpoint(t);
        if (touchpoint.kind == TouchpointKind::end || touchpoint.kind == TouchpointKind::pause || touchpoint.phase == Phase::exit) continue;
        const auto service = path.service_of(t);
        if (!path->services[service].voluntary || can[t] || context.unsure_ways_out(t)) continue;
        if (!Unsure::at(context.unsure.services, service)) missing[service].push_back(t);
    }
    for (const auto& [service, touchpoints] : missing) {
        const auto& id = path->services[service].id;
        auto finding = make_diagnostic("GRA313", touchpoints.size() == 1 ? "" : "several",
                                       {{"service", quoted_excerpt(id)}, {"touchpoints", list_argument(context.ids_of(touchpoints))}},
                                       touchpoint_pointer(touchpoints.front()), touchpoint_subject(path, touchpoints.front()));
        for (std::size_t i = 1; i < std::min<std::size_t>(touchpoints.size(), 5); ++i)
            finding.related.push_back(make_related("too", touchpoint_pointer(touchpoints[i])));
        context.report(std::move(finding), "id");
    }
}

}  // namespace polku::detail::rules
