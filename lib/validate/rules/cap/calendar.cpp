// CAP505: a calendar on which nothing is ever open, closed days that close nothing, staffing that ends before it begins.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <set>

#include <polku/evaluation.hpp>

#include "analysis/staffing.hpp"
#include "validate/rules.hpp"

namespace polku::detail::rules {
namespace {

// 1970-01-01 was a Thursday.
Weekday weekday_of(long day) { return static_cast<Weekday>(((day + 3) % 7 + 7) % 7); }

// The ISO date of a day (H. Hinnant, chrono-compatible low-level date algorithms).
std::string date_of(long day) {
    day += 719468;
    const long era = (day >= 0 ? day : day - 146096) / 146097;
    const long in_era = day - era * 146097;
    const long year_of_era = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
    const long day_of_year = in_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const long shifted = (5 * day_of_year + 2) / 153;
    const long month = shifted < 10 ? shifted + 3 : shifted - 9;
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04ld-%02ld-%02ld", year_of_era + era * 400 + (month <= 2 ? 1 : 0), month,
                  day_of_year - (153 * shifted + 2) / 5 + 1);
    return text.data();
}

struct Horizon {
    long first = 0, last = 0;
};

std::optional<Horizon> horizon_of(const ScenarioContext& context) {
    const auto& scenario = context.scenario;
    if (!scenario.start || !scenario.horizon || context.models.empty()) return std::nullopt;
    const auto first = days_from_civil(scenario.start->date);
    const double length = value_here(context.models.front(), scenario.horizon->value) * days_in(scenario.horizon->unit);
    if (!first || !(length >= 1 && length < 1e5)) return std::nullopt;
    return Horizon{*first, *first + static_cast<long>(std::ceil(length)) - 1};
}

void check_closed(ScenarioContext& context, const Calendar& calendar) {
    auto workdays = calendar.workdays;
    if (workdays.empty()) workdays = {Weekday::mon, Weekday::tue, Weekday::wed, Weekday::thu, Weekday::fri};
    const auto is_worked = [&](long day) { return std::find(workdays.begin(), workdays.end(), weekday_of(day)) != workdays.end(); };
    const auto horizon = horizon_of(context);
    std::set<long> closed;
    for (std::size_t i = 0; i < calendar.closed.size(); ++i) {
        const auto day = days_from_civil(calendar.closed[i]);
        if (!day) continue;
        closed.insert(*day);
        const auto warn = [&](std::string_view variant, std::vector<Argument> args) {
            args.push_back({"date", calendar.closed[i]});
            auto finding = make_diagnostic("CAP505", variant, std::move(args), child_pointer("/calendar/closed", i));
            finding.severity = Severity::warning;
            context.report(std::move(finding));
        };
        if (horizon && (*day < horizon->first || *day > horizon->last))
            warn("outside", {{"from", date_of(horizon->first)}, {"until", date_of(horizon->last)}});
        else if (!is_worked(*day)) warn("not-worked", {});
    }
    if (!horizon) return;
    for (long day = horizon->first; day <= horizon->last; ++day)
        if (is_worked(day) && closed.count(day) == 0) return;
    context.report(make_diagnostic("CAP505", "", {{"from", date_of(horizon->first)}, {"until", date_of(horizon->last)}},
                                   calendar.closed.empty() ? "/calendar/workdays" : "/calendar/closed"));
}

}  // namespace

void calendar(ScenarioContext& context) {
    const auto& scenario = context.scenario;
    if (scenario.calendar) check_closed(context, *scenario.calendar);
    for (std::size_t i = 0; i < scenario.staffing.size(); ++i) {
        const auto& staffing = scenario.staffing[i];
        if (staffing.from.empty() || staffing.until.empty() || staffing.from <= staffing.until) continue;
        context.report(make_diagnostic("CAP505", "backwards",
                                       {{"resource", staffing.resource}, {"from", staffing.from}, {"until", staffing.until}},
                                       child_pointer("/staffing", i) + "/until", {"resource", staffing.resource, {}}));
    }
}

}  // namespace polku::detail::rules
