#include "validate/phases.hpp"

#include <algorithm>

namespace polku::detail {

std::vector<ServicePhases> services_with_phases(const Context& context) {
    if (context.unsure.left_out) return {};
    const auto& path = context.path;
    std::vector<ServicePhases> all(path->services.size());
    std::vector<char> visible(all.size(), 0), unsure(all.size(), 0);
    for (std::size_t i = 0; i < path->touchpoints.size() && !all.empty(); ++i) {
        const auto& touchpoint = context.touchpoint(i);
        const auto service = path.service_of(i);
        all[service].found[static_cast<std::size_t>(touchpoint.phase)] = true;
        if (!touchpoint.backstage) visible[service] = 1;
        if (context.is_unsure(i)) unsure[service] = 1;
    }
    std::vector<ServicePhases> wanted;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& service = path->services[i];
        if (service.external || service.partial || !visible[i] || unsure[i] || Unsure::at(context.unsure.services, i)) continue;
        all[i].index = i;
        wanted.push_back(all[i]);
    }
    return wanted;
}

Diagnostic phase_finding(const Context& context, std::string_view code, std::string_view variant, std::size_t service) {
    const auto& id = context.path->services[service].id;
    return make_diagnostic(code, variant, {{"service", quoted_excerpt(id)}}, child_pointer("/services", service), {"service", id, id});
}

bool any_unsure(const Context& context) {
    const auto& list = context.unsure.touchpoints;
    return context.unsure.left_out || std::any_of(list.begin(), list.end(), [](char unsure) { return unsure != 0; });
}

}  // namespace polku::detail
