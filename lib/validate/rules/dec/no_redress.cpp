// DEC452: an official decision that does not say how to appeal. That it says so in every required language is LOC701's business.
#include "validate/rules.hpp"

namespace polku::detail::rules {

void no_redress(Context& context) {
    for (std::size_t i = 0; i < context.path->touchpoints.size(); ++i) {
        const auto& t = context.touchpoint(i);
        if (t.kind != TouchpointKind::decision || !t.redress.empty() || context.is_unsure(i)) continue;
        if (context.has_reader_error(child_pointer(touchpoint_pointer(i), "redress"))) continue;
        context.report(make_diagnostic("DEC452", "", {{"touchpoint", quoted_excerpt(t.id)}}, touchpoint_pointer(i),
                                       touchpoint_subject(context.path, i)),
                       "id");
    }
}

}  // namespace polku::detail::rules
