// DEC451: an official decision that nobody named makes, or that is made by an actor who may not decide.
#include "validate/rules.hpp"

namespace polku::detail::rules {

void no_authority(Context& context) {
    const auto& path = context.path;
    for (std::size_t i = 0; i < path->touchpoints.size(); ++i) {
        const auto& t = context.touchpoint(i);
        if (t.kind != TouchpointKind::decision || context.is_unsure(i)) continue;
        const auto pointer = child_pointer(touchpoint_pointer(i), "initiator");
        if (context.has_reader_error(pointer)) continue;
        const auto subject = touchpoint_subject(path, i);
        if (t.initiator.empty()) {
            context.report(make_diagnostic("DEC451", "nobody", {{"touchpoint", quoted_excerpt(t.id)}}, touchpoint_pointer(i), subject),
                           "id");
            continue;
        }
        for (std::size_t k = 0; k < t.initiator.size(); ++k) {
            const auto actor = path.find_actor(t.initiator[k]);
            // "if-in-office" is a yes: who holds the office is not the model's business.
            if (!actor || path->actors[*actor].may_decide != MayDecide::no) continue;
            const auto actor_pointer = child_pointer("/actors", *actor);
            if (context.has_reader_error(actor_pointer)) continue;
            auto finding = make_diagnostic("DEC451", "", {{"touchpoint", quoted_excerpt(t.id)}, {"actor", quoted_excerpt(t.initiator[k])}},
                                           t.initiator.size() == 1 ? pointer : child_pointer(pointer, k), subject);
            finding.related.push_back(make_related("actor-here", actor_pointer));
            context.report(std::move(finding));
        }
    }
}

}  // namespace polku::detail::rules
