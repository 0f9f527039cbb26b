// PRB408: a parameter whose value lies outside the range that it gives itself; a hold of no places, or of more than
// its resource has; a unit of a resource that takes less than one client.
#include <limits>
#include <string>

#include "analysis/staffing.hpp"

#include "validate/rules.hpp"
#include "validate/times.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {
namespace {

bool is_part(double value) { return value > 0 && value < 1; }

// As the model says it; infinite when clients do not wait for places.
double places_of(const Context& context, std::size_t resource) {
    constexpr double infinite = std::numeric_limits<double>::infinity();
    const auto& there = context.path->resources[resource];
    const std::vector<NamedNumber> numbers{{"units", there.units}, {"slots", there.slots_per_unit}};
    if (there.unlimited || there.mode == ResourceMode::hours || any_unsure(context, numbers)) return infinite;
    if (context.has_reader_error(child_pointer("/resources", resource))) return infinite;
    return capacity_of(context.path, there).places;
}

std::string_view problem_of(const Context& context, const std::string& resource, double slots) {
    if (slots <= 0) return "slots";
    const auto r = context.path.find_resource(resource);
    if (!r) return "";
    const double places = places_of(context, *r);
    return places > 0 && slots > places ? "too-many" : "";  // of nothing at all: CAP503 says it
}

Diagnostic part_of_a_client(const std::string& resource, double value, std::string pointer) {
    return make_diagnostic("PRB408", "unit", {{"resource", quoted_excerpt(resource)}, {"value", rounded_number(value)}}, std::move(pointer),
                           {"resource", resource, {}});
}

void check_slots(Context& context, const std::vector<Hold>& holds, const std::string& around, const Subject& subject) {
    for (std::size_t i = 0; i < holds.size(); ++i) {
        const auto pointer = child_pointer(child_pointer(around, "holds"), i);
        const NamedNumber slots_of_hold{"slots", holds[i].slots};
        if (context.has_reader_error(pointer) || any_unsure(context, {&slots_of_hold, 1})) continue;
        for (const double slots : values_of(context.path, holds[i].slots)) {
            const auto variant = problem_of(context, holds[i].resource, slots);
            if (variant.empty()) continue;
            std::vector<Argument> args{{"resource", quoted_excerpt(holds[i].resource)}, {"value", rounded_number(slots)}};
            if (variant == "too-many")
                args.push_back({"given", rounded_number(places_of(context, *context.path.find_resource(holds[i].resource)))});
            auto finding = make_diagnostic("PRB408", variant, std::move(args), pointer, subject);
            if (variant == "slots") finding.severity = Severity::error;  // what shall nobody hold?
            context.report(std::move(finding), "slots");
            break;
        }
    }
}

void check_units(Context& context) {
    const auto& resources = context.path->resources;
    for (std::size_t r = 0; r < resources.size(); ++r) {
        const auto pointer = child_pointer("/resources", r);
        const NamedNumber slots{"slots", resources[r].slots_per_unit};
        if (resources[r].mode == ResourceMode::hours || context.has_reader_error(pointer) || any_unsure(context, {&slots, 1})) continue;
        const double value = value_of(context.path, resources[r].slots_per_unit);
        if (is_part(value)) context.report(part_of_a_client(resources[r].id, value, pointer), "slotsPerUnit");
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
    check_units(context);
}

void outside_range_in_staffing(ScenarioContext& context) {
    const auto& staffing = context.scenario.staffing;
    for (std::size_t i = 0; i < staffing.size(); ++i)
        for (const auto& model : context.models) {
            const auto r = model.find_resource(staffing[i].resource);
            if (!r || !staffing[i].slots_per_unit || model->resources[*r].mode == ResourceMode::hours) continue;
            const double value = value_here(model, *staffing[i].slots_per_unit);
            if (is_part(value))
                context.report(part_of_a_client(staffing[i].resource, value, child_pointer("/staffing", i) + "/slotsPerUnit"));
            break;  // of several models with the resource
        }
}

}  // namespace polku::detail::rules
