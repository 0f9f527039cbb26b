#include "validate/ages.hpp"

#include <algorithm>

#include <polku/distribution.hpp>

#include "validate/times.hpp"

namespace polku::detail {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

double age_of(const ServicePath& path, const Unsure& unsure, const std::optional<Number>& number) {
    if (!number) return unknown;
    const auto parameter = number->is_literal() ? std::nullopt : path.find_parameter(number->param);
    return parameter && Unsure::at(unsure.parameters, *parameter) ? unknown : value_of(path, *number);
}

AgeWindow window_of(const ServicePath& path, const Unsure& unsure, const std::optional<AgeRange>& range) {
    if (!range) return {};
    return {age_of(path, unsure, range->from), age_of(path, unsure, range->below)};
}

bool is_age(double value) { return !(value < 0 || value > oldest_age); }

bool is_bad(const AgeWindow& window) { return !is_age(window.from) || !is_age(window.below) || window.from >= window.below; }

AgeWindow sound(const AgeWindow& window) { return is_bad(window) ? AgeWindow{} : window; }

AgeWindow sound_window_of(const ServicePath& path, const Unsure& unsure, std::size_t service) {
    return Unsure::at(unsure.services, service) ? AgeWindow{} : sound(window_of(path, unsure, path->services[service].age));
}

// The first of the law's numbers that tells its youngest or oldest age; the unit where years would do.
std::string key_to_mend(const Law& law, bool young, bool all) {
    if (all && law.unit != Unit::year) return "unit";
    const std::pair<const char*, const std::optional<Number>*> numbers[] = {
        {"value", &law.value}, {young ? "min" : "max", young ? &law.min : &law.max}, {"mean", &law.mean}, {"median", &law.median}};
    for (const auto& [key, number] : numbers)
        if (*number) return key;
    return law.values.empty() ? "dist" : "values";
}

}  // namespace

AgeWindow age_window(const Context& context, const std::optional<AgeRange>& range) {
    return window_of(context.path, context.unsure, range);
}

AgeWindow sound_age_window(const Context& context, std::size_t service) { return sound_window_of(context.path, context.unsure, service); }

bool has_bad_window(const Context& context) {
    const auto& path = context.path;
    return (path->population && is_bad(age_window(context, path->population->age))) ||
           std::any_of(path->services.begin(), path->services.end(), [&](const Service& s) { return is_bad(age_window(context, s.age)); });
}

PlaceAges ages_at(const ServicePath& path, const Unsure& unsure, std::size_t touchpoint) {
    PlaceAges place;
    if (path->population) place.window = sound(window_of(path, unsure, path->population->age));
    if (path->touchpoints[touchpoint].kind == TouchpointKind::pause) return place;  // outside of services
    for (const auto s : path.services_of(touchpoint)) {
        const auto window = sound_window_of(path, unsure, s);
        // Where the path and the service say the same, the service is named.
        if (!(window.from < place.window.from) && window.from == window.from) {
            place.window.from = window.from;
            place.from_of = path->services[s].id;
        }
        if (!(window.below > place.window.below) && window.below == window.below) {
            place.window.below = window.below;
            place.below_of = path->services[s].id;
        }
    }
    return place;
}

std::optional<OutsideAges> outside_ages(const ServicePath& path, const Law& age, const PlaceAges& place) {
    constexpr double few = 0.01, certain = 1 - 1e-9, year = days_in(Unit::year);
    const auto law = Distribution::make(path, age);
    if (!law) return std::nullopt;
    const auto [from, below] = place.window;
    // The clients of a limit itself are inside of `from` and outside of `below`.
    const double young = from == from ? law->cdf((from - same_age) * year) : 0;
    const double old = below == below ? 1 - law->cdf((below - same_age) * year) : 0;
    if (!(std::max(young, old) >= few)) return std::nullopt;
    OutsideAges outside;
    outside.is_young = young >= old;
    outside.share = outside.is_young ? young : old;
    outside.all = outside.share >= certain;
    outside.age = outside.is_young ? from : below;
    outside.mean = law->mean() / year;
    outside.limit_of = outside.is_young ? place.from_of : place.below_of;
    outside.key = key_to_mend(age, outside.is_young, outside.all);
    return outside;
}

std::optional<OutsideAges> outside_ages(const Context& context, std::size_t entry_age) {
    const auto& entry = context.path->population->entry_age[entry_age];
    const auto start = context.path.find_touchpoint(entry.at);
    if (!start || context.is_unsure(*start) || any_unsure(context, numbers_of(entry.law))) return std::nullopt;
    return outside_ages(context.path, entry.law, ages_at(context.path, context.unsure, *start));
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
