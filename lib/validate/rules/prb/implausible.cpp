// PRB407: times longer than ten years or shorter than a minute: usually the unit is wrong. Rates at which what may happen some day happens
// within a month, such as percents; contacts that take more hours than there are.
#include <algorithm>
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

// "1 a month" for 1 percent a month: whoever is there is away after a month.
void check_rate(Context& context, const TimePlace& place) {
    if (context.has_reader_error(place.pointer)) return;
    const double rate = value_of(context.path, place.number), mean = days_in(place.unit) / rate;
    if (!(rate >= 1 && rate <= 100 && mean <= days_in(Unit::month))) return;
    context.report(make_diagnostic("PRB407", "rate",
                                   {{"what", place.what},
                                    {"value", rounded_number(rate)},
                                    {"per", std::string{name_of(place.unit)}},
                                    {"time", rounded_number(mean)},
                                    {"fraction", rounded_number(rate / 100)}},
                                   place.pointer, place.subject));
}

// One contact is within a week, and over before the next begins.
void check_hours(Context& context, std::size_t touchpoint) {
    constexpr double hours_in_day = days_in(Unit::day) / days_in(Unit::hour);
    const auto& there = context.touchpoint(touchpoint);
    for (std::size_t k = 0; k < there.contacts.size(); ++k) {
        const auto& contact = there.contacts[k];
        if (context.has_reader_error(child_pointer(touchpoint_pointer(touchpoint) + "/contacts", k))) continue;
        if (any_unsure(context, std::array{NamedNumber{"hours", contact.hours}, NamedNumber{"every", contact.every.value}})) continue;
        const double interval = days_of(context.path, contact.every), hours = value_of(context.path, contact.hours);
        const double limit = hours_in_day * std::min(interval, days_in(Unit::week));
        if (!(limit > 0 && hours > limit)) continue;  // an interval of 0 is PRB406's
        context.report(
            make_diagnostic("PRB407", "hours",
                            {{"contact", quoted_excerpt(contact.id)},
                             {"touchpoint", quoted_excerpt(there.id)},
                             {"value", rounded_number(hours)},
                             {"limit", rounded_number(limit)}},
                            child_pointer(touchpoint_pointer(touchpoint) + "/contacts", k), touchpoint_subject(context.path, touchpoint)),
            "hours");
    }
}

}  // namespace

void implausible(Context& context) {
    for_each_law(context, [&](const LawPlace& place) {
        if (place.is_age || any_unsure(context, numbers_of(place.law))) return;
        if (const auto law = Distribution::make(context.path, place.law))
            check(context, law->mean(), place.pointer, "unit", place.what, place.subject);
    });
    for_each_time(context, [&](const TimePlace& place) {
        if (place.kind == TimeKind::age || any_unsure(context, std::array{NamedNumber{"", place.number}})) return;
        if (place.kind == TimeKind::rate) return check_rate(context, place);
        check(context, value_of(context.path, place.number) * days_in(place.unit), place.pointer, "", place.what, place.subject);
    });
    for (std::size_t t = 0; t < context.path->touchpoints.size(); ++t)
        if (!context.is_unsure(t)) check_hours(context, t);
}

}  // namespace polku::detail::rules
