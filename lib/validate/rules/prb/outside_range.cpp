// PRB408: a parameter whose value lies outside the range that it gives itself; a hold of no places.
#include <string>

#include "validate/rules.hpp"
#include "validate/times.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {
namespace {

void check_slots(Context& context, const std::vector<Hold>& holds, const std::string& around, const Subject& subject) {
    for (std::size_t i = 0; i < holds.size(); ++i) {
        const auto pointer = child_pointer(child_pointer(around, "holds"), i);
        const NamedNumber slots_of_hold{"slots", holds[i].slots};
        if (context.has_reader_error(pointer) || any_unsure(context, {&slots_of_hold, 1})) continue;
        for (const double slots : values_of(context.path, holds[i].slots)) {
            if (!(slots <= 0)) continue;
            auto finding =
                make_diagnostic("PRB408", "slots", {{"resource", holds[i].resource}, {"value", rounded_number(slots)}}, pointer, subject);
            finding.severity = Severity::error;  // what shall nobody hold?
            context.report(std::move(finding), "slots");
            break;
        }
    }
}

}  // namespace

void outside_range(Context& context) {
    const auto& path = context.path;
    for (std::size_t i = 0; i < path->parameters.size(); ++i) {
        const auto& parameter = path->parameters[i];
        if (!parameter.range || Unsure::at(context.unsure.parameters, i)) continue;
        const auto [low, high] = *parameter.range;
        if (!(low <= high) || (parameter.value >= low && parameter.value <= high)) continue;
        context.report(make_diagnostic("PRB408", "",
                                       {{"parameter", parameter.id},
                                        {"value", rounded_number(parameter.value)},
                                        {"low", rounded_number(low)},
                                        {"high", rounded_number(high)}},
                                       child_pointer("/parameters", i), {"parameter", parameter.id, {}}),
                       "value");
    }
    for (std::size_t s = 0; s < path->services.size(); ++s)
        check_slots(context, path->services[s].holds, child_pointer("/services", s), {"service", path->services[s].id, {}});
    for (std::size_t t = 0; t < path->touchpoints.size(); ++t)
        check_slots(context, path->touchpoints[t].holds, touchpoint_pointer(t), touchpoint_subject(path, t));
}

}  // namespace polku::detail::rules
