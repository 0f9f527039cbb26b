// GRA308: a hand-off to a service that does not take the client. Which services can be reached from where is worked out
// for 64 services at once, over the strong components in topological order.
#include <algorithm>
#include <cstdint>
#include <map>
#include <span>

#include "validate/reach_sets.hpp"
#include "validate/rules.hpp"

namespace polku::detail::rules {
namespace {

// Where each service takes clients: at its entries; a partial or external one anywhere on this path.
std::vector<std::vector<std::size_t>> receivers_by_service(const Context& context) {
    const auto& path = context.path;
    std::vector<std::vector<std::size_t>> found(path->services.size());
    for (std::size_t i = 0; i < path->touchpoints.size() && !found.empty(); ++i) {
        const auto& service = path->services[path.service_of(i)];
        if (service.partial || service.external || context.touchpoint(i).phase == Phase::entry) found[path.service_of(i)].push_back(i);
    }
    return found;
}

struct Target {
    std::size_t service;
    std::span<const std::size_t> receivers;
    bool on_path;
};

// The targets from `first` on, as many as one walk can tell apart.
std::vector<std::uint64_t> reachable_targets(const ReachableSets& reachable, const std::vector<Target>& targets, std::size_t first) {
    std::vector<std::span<const std::size_t>> receivers;
    for (std::size_t t = first; t < std::min(first + 64, targets.size()); ++t) receivers.push_back(targets[t].receivers);
    return reachable.of(receivers);
}

bool comes_from_elsewhere(const ServicePath& path, std::size_t touchpoint) {
    const auto incoming = path.incoming(touchpoint);
    return std::any_of(incoming.begin(), incoming.end(),
                       [&](auto k) { return path.service_of(path.from_of(k)) != path.service_of(touchpoint); });
}

}  // namespace

void hand_off_mismatch(Context& context) {
    const auto& path = context.path;
    std::vector<char> on_path(path->services.size(), 0);
    for (std::size_t i = 0; i < path->touchpoints.size() && !on_path.empty(); ++i) on_path[path.service_of(i)] = 1;

    const auto report = [&](std::size_t touchpoint, std::string_view variant, const std::string& service) {
        context.report(make_diagnostic(
            "GRA308", variant, {{"touchpoint", quoted_excerpt(context.touchpoint(touchpoint).id)}, {"service", quoted_excerpt(service)}},
            touchpoint_pointer(touchpoint) + (variant == "unnamed" ? "/kind" : "/handoff/to"), touchpoint_subject(path, touchpoint)));
    };

    std::vector<Target> targets;
    std::map<std::size_t, std::vector<std::size_t>> hand_offs;  // by service
    for (std::size_t i = 0; i < path->touchpoints.size(); ++i) {
        const auto& touchpoint = context.touchpoint(i);
        if (context.unsure_ways_out(i) || (touchpoint.kind != TouchpointKind::handoff && !touchpoint.handoff)) continue;
        const auto service = touchpoint.handoff ? path.find_service(touchpoint.handoff->to) : std::nullopt;
        if (!service) report(i, "unnamed", "");
        else if (*service == path.service_of(i)) {
            // A first meeting in the service that takes the client may be the hand-off itself.
            if (!comes_from_elsewhere(path, i)) report(i, "self", path->services[*service].id);
        } else if (!Unsure::at(context.unsure.services, *service)) hand_offs[*service].push_back(i);
    }
    const auto receivers = receivers_by_service(context);
    for (const auto& [service, list] : hand_offs) targets.push_back({service, receivers[service], on_path[service] != 0});

    if (targets.empty()) return;
    const ReachableSets reachable(context.facts.ways, context.facts.components);
    for (std::size_t first = 0; first < targets.size(); first += 64) {
        const auto mask = reachable_targets(reachable, targets, first);
        for (std::size_t t = first; t < std::min(first + 64, targets.size()); ++t) {
            const auto& service = path->services[targets[t].service];
            // A service of others, or one that goes on after the path, may take the client outside this path.
            if (!targets[t].on_path && (service.external || service.partial || service.lasting)) continue;
            if (targets[t].on_path && targets[t].receivers.empty()) continue;  // GRA301 says it
            for (const auto v : hand_offs[targets[t].service])
                if (!(mask[context.facts.components.of[v]] >> (t - first) & 1)) report(v, targets[t].on_path ? "" : "absent", service.id);
        }
    }
}

}  // namespace polku::detail::rules
