// SIM951: what a run of a scenario needs and lacks, all at once.
#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include <polku/analysis.hpp>

#include "analysis/graph_facts.hpp"
#include "analysis/staffing.hpp"
#include "validate/rules.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {
namespace {

bool asks_for_age(const Condition& condition) {
    return (condition.kind == Condition::Kind::attribute && condition.subject == "age") ||
           std::any_of(condition.parts.begin(), condition.parts.end(), asks_for_age);
}

bool depends_on_age(const ServicePath& path) {
    const auto asks = [](const auto& element) { return element.when && asks_for_age(*element.when); };
    const auto hold_asks = [&](const auto& element) { return std::any_of(element.holds.begin(), element.holds.end(), asks); };
    return std::any_of(path->interrupts.begin(), path->interrupts.end(),
                       [](const Interrupt& i) { return i.trigger.type == TriggerType::age; }) ||
           std::any_of(path->transitions.begin(), path->transitions.end(), asks) ||
           std::any_of(path->services.begin(), path->services.end(), hold_asks) ||
           std::any_of(path->touchpoints.begin(), path->touchpoints.end(), [&](const Touchpoint& t) {
               return (t.duration && t.duration->until_age) || hold_asks(t) || std::any_of(t.contacts.begin(), t.contacts.end(), asks);
           });
}

bool has_entry_age(const ServicePath& path, const std::string& at) {
    return path->population && std::any_of(path->population->entry_age.begin(), path->population->entry_age.end(),
                                           [&](const EntryAge& entry) { return entry.at == at; });
}

bool is_start(const ServicePath& path, const std::string& id) {
    const auto touchpoint = path.find_touchpoint(id);
    return touchpoint && path->touchpoints[*touchpoint].kind == TouchpointKind::start;
}

const std::string& model_id(const Scenario& scenario, const std::string& path) { return path.empty() ? scenario.base.front().id : path; }

void check_ages(ScenarioContext& context, const ServicePath& path) {
    const auto& scenario = context.scenario;
    if (!depends_on_age(path)) return;
    std::set<std::string> said;
    for (std::size_t i = 0; i < scenario.arrivals.size(); ++i) {
        const auto& arrival = scenario.arrivals[i];
        if (model_id(scenario, arrival.path) != path->id || !is_start(path, arrival.at)) continue;
        if (has_entry_age(path, arrival.at) || !said.insert(arrival.at).second) continue;
        context.report(
            make_diagnostic("SIM951", "ages", {{"at", arrival.at}}, child_pointer("/arrivals", i) + "/at", {"touchpoint", arrival.at, {}}));
    }
    if (!scenario.start || scenario.start->age) return;
    const auto& rows = scenario.start->rows;
    if (std::any_of(rows.begin(), rows.end(), [&](const StartRow& row) { return model_id(scenario, row.path) == path->id; }))
        context.report(make_diagnostic("SIM951", "start-age", {}, "/start"));
}

void check_starts(ScenarioContext& context) {
    const auto& scenario = context.scenario;
    for (std::size_t i = 0; i < scenario.arrivals.size(); ++i) {
        const auto& arrival = scenario.arrivals[i];
        for (const auto& model : context.models) {
            if (model->id != model_id(scenario, arrival.path)) continue;
            if (!model.find_touchpoint(arrival.at) || is_start(model, arrival.at)) continue;
            context.report(make_diagnostic("SIM951", "no-start", {{"at", arrival.at}}, child_pointer("/arrivals", i) + "/at",
                                           {"touchpoint", arrival.at, {}}));
        }
    }
}

void check_rows(ScenarioContext& context) {
    const auto& scenario = context.scenario;
    if (!scenario.start) return;
    double sum = 0;
    for (const auto& row : scenario.start->rows) {
        double share = std::nan("");
        for (const auto& model : context.models)
            if (model->id == model_id(scenario, row.path)) share = value_here(model, row.share);
        sum += share;
    }
    if (std::isnan(sum) || std::abs(sum - 1) <= 1e-9) return;
    context.report(make_diagnostic("SIM951", "rows", {{"sum", rounded_number(sum)}}, "/start/rows"));
}

// Nobody comes where every rate is 0.
void check_rates(ScenarioContext& context) {
    const auto& scenario = context.scenario;
    if (scenario.start || scenario.arrivals.empty()) return;
    const auto comes_to_nothing = [&](const Arrival& arrival) {
        const auto model = std::find_if(context.models.begin(), context.models.end(),
                                        [&](const ServicePath& m) { return m->id == model_id(scenario, arrival.path); });
        const auto is_zero = [&](const std::optional<Number>& number) { return number && value_here(*model, *number) == 0; };
        return model != context.models.end() && (is_zero(arrival.rate) || is_zero(arrival.clients));
    };
    if (std::all_of(scenario.arrivals.begin(), scenario.arrivals.end(), comes_to_nothing))
        context.report(make_diagnostic("SIM951", "no-rates", {}, "/arrivals", {"scenario", scenario.id, {}}));
}

// A time from a touchpoint to one that never follows it has no clients.
void check_targets(ScenarioContext& context) {
    const auto& targets = context.scenario.targets;
    std::vector<GraphFacts> facts;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const auto& target = targets[i];
        if (target.from.empty() || target.to.empty()) continue;
        if (facts.empty())
            for (const auto& model : context.models) facts.push_back(graph_facts(model));
        bool both = false, follows = false;
        for (std::size_t m = 0; m < facts.size(); ++m) {
            const auto from = context.models[m].find_touchpoint(target.from), to = context.models[m].find_touchpoint(target.to);
            if (!from || !to) continue;
            both = true;
            const std::array seeds{*from};
            follows = follows || reach_from(facts[m].ways, seeds).reached[*to];
        }
        if (!both || follows) continue;
        auto finding = make_diagnostic("SIM951", "target", {{"from", quoted_excerpt(target.from)}, {"to", quoted_excerpt(target.to)}},
                                       child_pointer("/targets", i) + "/measure/" + std::string(name_of(target.measure)) + "/to",
                                       {"target", target.id, {}});
        finding.severity = Severity::warning;
        context.report(std::move(finding));
    }
}

}  // namespace

void not_runnable(ScenarioContext& context) {
    const auto& scenario = context.scenario;
    if (scenario.base.empty()) return;
    if (scenario.arrivals.empty() && !scenario.start) context.report(make_diagnostic("SIM951", "", {}, ""));
    check_rates(context);
    check_starts(context);
    check_rows(context);
    check_targets(context);
    for (std::size_t m = 0; m < context.models.size(); ++m) {
        const auto& path = context.walked[m];
        check_ages(context, path);
        const auto& touchpoints = path->touchpoints;
        const bool timed = std::any_of(touchpoints.begin(), touchpoints.end(), [](const Touchpoint& t) { return t.duration || t.subpath; });
        if (!timed) context.report_in(m, make_diagnostic("SIM951", "durations", {{"model", path->id}}, "/touchpoints"));
    }
}

}  // namespace polku::detail::rules
