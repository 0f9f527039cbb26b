// PLA804: a touchpoint that a picture shows and that has no words for those who do not see it.
#include <algorithm>

#include "validate/rules.hpp"

namespace polku::detail::rules {
namespace {

void check(Context& context, Text Touchpoint::*text, std::string_view key) {
    const auto& touchpoints = context.path->touchpoints;
    // What goes on behind the scenes needs a name in the picture, but no description for clients.
    const auto lacks = [&](const Touchpoint& t) { return (t.*text).empty() && (key == "name" || !t.backstage); };
    const auto count = static_cast<std::size_t>(std::count_if(touchpoints.begin(), touchpoints.end(), lacks));
    if (count > 1 && count == touchpoints.size()) {
        const std::string variant = "no-" + std::string(key);
        context.report(make_diagnostic("PLA804", variant, {{"count", std::to_string(count)}}, "/touchpoints"), "", Anchor::key);
        return;
    }
    for (std::size_t i = 0; i < touchpoints.size(); ++i)
        if (lacks(touchpoints[i]) && !context.is_unsure(i) && !context.has_reader_error(child_pointer(touchpoint_pointer(i), key)))
            context.report(make_diagnostic("PLA804", key, {{"touchpoint", quoted_excerpt(touchpoints[i].id)}}, touchpoint_pointer(i),
                                           touchpoint_subject(context.path, i)),
                           "id");
}

}  // namespace

void no_text_alternative(Context& context) {
    check(context, &Touchpoint::name, "name");
    check(context, &Touchpoint::description, "description");
}

}  // namespace polku::detail::rules
