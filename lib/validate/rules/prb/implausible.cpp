// PRB407: times longer than ten years or shorter than a minute: usually the unit is wrong.
#include <array>

#include <polku/distribution.hpp>

#include "validate/rules.hpp"
#include "validate/times.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {
namespace {

constexpr double shortest = days_in(Unit::hour) / 60;

void check(Context& context, double days, const std::string& pointer, const std::string& key, const std::string& what,
           const Subject& subject) {
    if (!(days > longest_plausible) && !(days > 0 && days < shortest)) return;
    const bool is_long = days > longest_plausible;
    context.report(make_diagnostic(
                       "PRB407", is_long ? "long" : "short",
                       {{"what", what}, {"value", rounded_number(days)}, {"limit", rounded_number(is_long ? longest_plausible : shortest)}},
                       pointer, subject),
                   key);
}

}  // namespace

void implausible(Context& context) {
    for_each_law(context, [&](const LawPlace& place) {
        if (place.is_age || any_unsure(context, numbers_of(place.law))) return;
        if (const auto law = Distribution::make(context.path, place.law))
            check(context, law->mean(), place.pointer, "unit", place.what, place.subject);
    });
    for_each_time(context, [&](const TimePlace& place) {
        if (place.kind == TimeKind::rate || place.kind == TimeKind::age || any_unsure(context, std::array{NamedNumber{"", place.number}}))
            return;
        check(context, value_of(context.path, place.number) * days_in(place.unit), place.pointer, "", place.what, place.subject);
    });
}

}  // namespace polku::detail::rules
