// GRA302: a path without an end, or a service without an exit touchpoint.
#include "validate/phases.hpp"
#include "validate/rules.hpp"

namespace polku::detail::rules {

void no_exit(Context& context) {
    const auto& path = context.path;
    const bool without_end = path.ends().empty();
    if (without_end && !any_unsure(context)) context.report(make_diagnostic("GRA302", "", {}, "/touchpoints"), "", Anchor::key);
    for (const auto& service : services_with_phases(context)) {
        if (service.has(Phase::exit) || (without_end && service.index == path.main_service())) continue;
        context.report(phase_finding(context, "GRA302", "service", service.index), "id");
    }
}

}  // namespace polku::detail::rules
