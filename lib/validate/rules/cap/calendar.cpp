// CAP505: a calendar on which nothing is ever open, closed days that close nothing, staffing that ends before it begins.
#include <array>
#include <cmath>
#include <map>

#include <polku/evaluation.hpp>

#include "analysis/staffing.hpp"
#include "analysis/work_days.hpp"
#include "validate/rules.hpp"

namespace polku::detail::rules {
namespace {

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
    const WorkDays days(calendar);
    const auto horizon = horizon_of(context);
    for (std::size_t i = 0; i < calendar.closed.size(); ++i) {
        const auto day = days_from_civil(calendar.closed[i]);
        if (!day) continue;
        const auto warn = [&](std::string_view variant, std::vector<Argument> args) {
            args.push_back({"date", calendar.closed[i]});
            auto finding = make_diagnostic("CAP505", variant, std::move(args), child_pointer("/calendar/closed", i));
            finding.severity = Severity::warning;
            context.report(std::move(finding));
        };
        if (horizon && (*day < horizon->first || *day > horizon->last))
            warn("outside", {{"from", iso_date(horizon->first)}, {"until", iso_date(horizon->last)}});
        else if (!days.is_worked_weekday(*day)) warn("not-worked", {});
        else if (days.is_holiday(*day)) warn("holiday", {});
    }
    if (!horizon) return;
    for (long day = horizon->first; day <= horizon->last; ++day)
        if (days.is_open(day)) return;
    context.report(make_diagnostic(
        "CAP505", "", {{"from", iso_date(horizon->first)}, {"until", iso_date(horizon->last)}},
        calendar.closed.empty() ? calendar.holidays == Holidays::none ? "/calendar/workdays" : "/calendar/holidays" : "/calendar/closed"));
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
    std::map<std::array<std::string_view, 3>, std::size_t> first;
    for (std::size_t i = 0; i < scenario.staffing.size(); ++i) {
        const auto& staffing = scenario.staffing[i];
        const auto [before, fresh] = first.emplace(std::array<std::string_view, 3>{staffing.resource, staffing.from, staffing.until}, i);
        if (fresh) continue;
        auto finding = make_diagnostic("CAP505", "twice", {{"resource", staffing.resource}}, child_pointer("/staffing", i) + "/resource",
                                       {"resource", staffing.resource, {}});
        finding.related.push_back(make_related("first", child_pointer("/staffing", before->second) + "/resource"));
        context.report(std::move(finding));
    }
}

}  // namespace polku::detail::rules
