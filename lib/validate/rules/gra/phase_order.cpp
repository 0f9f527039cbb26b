// GRA307: within one service the order is entry, middle, exit; going back is a return, and a service has a middle.
#include "validate/phases.hpp"
#include "validate/rules.hpp"

namespace polku::detail::rules {

void phase_order(Context& context) {
    const auto& path = context.path;
    for (std::size_t k = 0; k < path->transitions.size(); ++k) {
        const auto from = path.from_of(k), to = path.to_of(k);
        const auto &a = context.touchpoint(from), &b = context.touchpoint(to);
        if (a.service != b.service || a.phase <= b.phase || path->transitions[k].kind == TransitionKind::back) continue;
        // A pause stands outside its service.
        if (a.kind == TouchpointKind::pause || b.kind == TouchpointKind::pause) continue;
        if (context.unsure_ways_out(from) || context.is_unsure(to)) continue;
        auto finding = make_diagnostic("GRA307", "",
                                       {{"from", quoted_excerpt(a.id)},
                                        {"from_phase", std::string(name_of(a.phase))},
                                        {"to", quoted_excerpt(b.id)},
                                        {"to_phase", std::string(name_of(b.phase))}},
                                       transition_pointer(k), transition_subject(path, k));
        context.report(std::move(finding), "to");
    }
    for (const auto& service : services_with_phases(context))
        if (service.has(Phase::entry) && service.has(Phase::exit) && !service.has(Phase::middle))
            context.report(phase_finding(context, "GRA307", "no-middle", service.index), "id");
}

}  // namespace polku::detail::rules
