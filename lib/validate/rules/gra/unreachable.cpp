// GRA303: touchpoints that no start leads to, along transitions and interrupts.
#include "validate/rules.hpp"
#include "validate/unreached.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {

void unreachable(Context& context) {
    for (const auto& island : islands(context)) {
        if (context.touchpoint(island.root).kind == TouchpointKind::end) continue;  // GRA306 says it
        const auto others = context.ids_of(island.behind);
        std::vector<Argument> args{{"touchpoint", quoted_excerpt(context.touchpoint(island.root).id)}};
        if (!others.empty()) {
            args.push_back({"count", std::to_string(others.size())});
            args.push_back({"others", list_argument(others)});
        }
        const auto* variant = others.empty() ? "" : others.size() == 1 ? "two" : "several";
        context.report(make_diagnostic("GRA303", variant, std::move(args), touchpoint_pointer(island.root),
                                       touchpoint_subject(context.path, island.root)),
                       "id");
    }
}

}  // namespace polku::detail::rules
