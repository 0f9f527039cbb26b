#include "validate/ages.hpp"

#include "validate/times.hpp"

namespace polku::detail {
namespace {

double age_of(const Context& context, const std::optional<Number>& number) {
    if (!number) return std::numeric_limits<double>::quiet_NaN();
    const NamedNumber named{"", *number};
    return any_unsure(context, {&named, 1}) ? std::numeric_limits<double>::quiet_NaN() : value_of(context.path, *number);
}

bool is_age(double value) { return !(value < 0 || value > oldest_age); }

}  // namespace

AgeWindow age_window(const Context& context, const std::optional<AgeRange>& range) {
    if (!range) return {};
    return {age_of(context, range->from), age_of(context, range->below)};
}

AgeWindow sound_age_window(const Context& context, std::size_t service) {
    if (Unsure::at(context.unsure.services, service)) return {};
    const auto window = age_window(context, context.path->services[service].age);
    const bool is_bad = !is_age(window.from) || !is_age(window.below) || window.from >= window.below;
    return is_bad ? AgeWindow{} : window;
}

std::vector<std::optional<AgeLimit>> age_limits(const Context& context) {
    const auto& path = context.path;
    std::vector<double> below;
    for (std::size_t s = 0; s < path->services.size(); ++s) below.push_back(sound_age_window(context, s).below);
    std::vector<std::optional<AgeLimit>> limits(path->touchpoints.size());
    for (std::size_t t = 0; t < limits.size(); ++t) {
        if (context.touchpoint(t).kind == TouchpointKind::pause) continue;
        for (const auto s : path.services_of(t))
            if (below[s] < (limits[t] ? limits[t]->below : std::numeric_limits<double>::infinity())) limits[t] = AgeLimit{below[s], s};
    }
    return limits;
}

double age_of_interrupt(const ServicePath& path, const Trigger& trigger) {
    const double earlier = trigger.before ? days_of(path, *trigger.before) / days_in(Unit::year) : 0;
    return value_of(path, trigger.at) - earlier;
}

}  // namespace polku::detail
