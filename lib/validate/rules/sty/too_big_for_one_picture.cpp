// STY901: more than one picture can show so that people understand it.
#include "validate/rules.hpp"

namespace polku::detail::rules {
namespace {

constexpr std::size_t most_touchpoints = 25, most_ways_out = 7;

}  // namespace

void too_big_for_one_picture(Context& context) {
    const auto& path = context.path;
    const auto count = path->touchpoints.size();
    if (count > most_touchpoints)
        context.report(
            make_diagnostic("STY901", "", {{"count", std::to_string(count)}, {"limit", std::to_string(most_touchpoints)}}, "/touchpoints"),
            "", Anchor::key);
    for (std::size_t i = 0; i < count; ++i) {
        const auto ways = path.outgoing(i).size();
        if (ways <= most_ways_out) continue;
        context.report(make_diagnostic("STY901", "ways",
                                       {{"touchpoint", quoted_excerpt(context.touchpoint(i).id)},
                                        {"count", std::to_string(ways)},
                                        {"limit", std::to_string(most_ways_out)}},
                                       touchpoint_pointer(i), touchpoint_subject(path, i)),
                       "id");
    }
}

}  // namespace polku::detail::rules
