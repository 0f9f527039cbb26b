// GRA306: an end that no client ever comes to: nothing leads to it, or only ways of probability 0.
#include "validate/rules.hpp"
#include "validate/unreached.hpp"

namespace polku::detail::rules {

void exit_never_reached(Context& context) {
    const auto& path = context.path;
    const auto report = [&](std::size_t end, std::string_view variant) {
        context.report(make_diagnostic("GRA306", variant, {{"touchpoint", quoted_excerpt(context.touchpoint(end).id)}},
                                       touchpoint_pointer(end), touchpoint_subject(path, end)),
                       "id");
    };
    for (const auto& island : islands(context))
        if (context.touchpoint(island.root).kind == TouchpointKind::end) report(island.root, "");
    for (const auto end : path.ends())
        if (context.facts.from_start.reached[end] && !context.facts.possible.reached[end]) report(end, "zero");
}

}  // namespace polku::detail::rules
