// PRB406: a time that is negative or not finite, contacts without time between them, and (a warning) the middle of a
// service that is said to take no time.
#include <array>
#include <cmath>

#include "validate/rules.hpp"
#include "validate/times.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {
namespace {

// The first of the values that is no time, as a finding; nothing when all are.
void check_values(Context& context, const Number& number, const std::string& pointer, const std::string& what, const Subject& subject,
                  bool above_zero) {
    if (any_unsure(context, std::array{NamedNumber{"", number}})) return;
    for (const double value : values_of(context.path, number)) {
        if (is_time(value) && !(above_zero && value == 0)) continue;
        const auto* variant = !std::isfinite(value) ? "infinite" : value < 0 ? "" : "interval";
        return context.report(make_diagnostic("PRB406", variant, {{"what", what}, {"value", rounded_number(value)}}, pointer, subject));
    }
}

// "duration plan", "mean": "duration-number plan mean".
std::string number_of(const std::string& law, const std::string& name) {
    const auto key = law.find(' ');
    return law.substr(0, key) + "-number" + law.substr(key) + ' ' + name;
}

void check_zero_middle(Context& context, std::size_t i) {
    const auto& touchpoint = context.touchpoint(i);
    const bool has_law = touchpoint.duration && touchpoint.duration->law;
    if (touchpoint.phase != Phase::middle || touchpoint.kind == TouchpointKind::choice || !has_law || context.is_unsure(i)) return;
    const auto& law = *touchpoint.duration->law;
    if (law.dist != LawKind::fixed || !law.value || !law.value->is_literal() || law.value->value != 0) return;
    auto finding = make_diagnostic("PRB406", "zero", {{"touchpoint", quoted_excerpt(touchpoint.id)}},
                                   touchpoint_pointer(i) + "/duration/value", touchpoint_subject(context.path, i));
    finding.severity = Severity::warning;  // it can be computed with
    context.report(std::move(finding));
}

}  // namespace

void bad_duration(Context& context) {
    for_each_law(context, [&](const LawPlace& place) {
        for (const auto& [name, number] : numbers_of(place.law)) {
            if (name == "cv" || name.rfind("weights", 0) == 0) continue;  // no times: PRB405
            check_values(context, number, place.pointer + '/' + name, number_of(place.what, name.substr(0, name.find('/'))), place.subject,
                         false);
        }
    });
    for_each_time(context, [&](const TimePlace& place) {
        if (place.kind == TimeKind::rate) return;  // PRB402
        check_values(context, place.number, place.pointer, place.what, place.subject, place.kind == TimeKind::interval);
    });
    for (std::size_t i = 0; i < context.path->touchpoints.size(); ++i) check_zero_middle(context, i);
}

}  // namespace polku::detail::rules
