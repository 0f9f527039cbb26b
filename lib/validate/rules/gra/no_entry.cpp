// GRA301: a path without a start, or a service without an entry touchpoint.
#include "validate/phases.hpp"
#include "validate/rules.hpp"

namespace polku::detail::rules {

void no_entry(Context& context) {
    const auto& path = context.path;
    const bool without_start = path.starts().empty();
    if (without_start && !any_unsure(context)) context.report(make_diagnostic("GRA301", "", {}, "/touchpoints"), "", Anchor::key);
    for (const auto& service : services_with_phases(context)) {
        if (service.has(Phase::entry) || (without_start && service.index == path.main_service())) continue;
        context.report(phase_finding(context, "GRA301", "service", service.index), "id");
    }
}

}  // namespace polku::detail::rules
