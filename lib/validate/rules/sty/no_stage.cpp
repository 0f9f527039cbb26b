// STY903: a model with stages of its own, and touchpoints that stand in none: neither they nor their service names one.
#include <vector>

#include "validate/rules.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {

void no_stage(Context& context) {
    const auto& path = context.path;
    if (path->stages.empty() || context.has_reader_error("/stages")) return;
    std::vector<std::size_t> without;
    for (std::size_t t = 0; t < path->touchpoints.size(); ++t) {
        const auto service = path.service_of(t);
        if (context.is_unsure(t) || Unsure::at(context.unsure.services, service)) continue;
        if (context.touchpoint(t).stage.empty() && path->services[service].stage.empty()) without.push_back(t);
    }
    if (without.empty()) return;
    auto finding = make_diagnostic("STY903", "", {{"touchpoints", list_argument(context.ids_of(without))}},
                                   touchpoint_pointer(without.front()), touchpoint_subject(path, without.front()));
    constexpr std::size_t named = 5;
    for (std::size_t i = 1; i < without.size() && i <= named; ++i)
        finding.related.push_back(make_related("too", touchpoint_pointer(without[i])));
    context.report(std::move(finding), "id");
}

}  // namespace polku::detail::rules
