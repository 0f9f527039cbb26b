// Checks first, then the engine: analyse, its sensitivity, and simulate.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include <polku/api.hpp>
#include <polku/validate.hpp>

#include "analysis/lines.hpp"
#include "api/setting.hpp"
#include "api/staffed_places.hpp"
#include "api/start_population.hpp"
#include "diagnostic/append.hpp"

namespace polku {

namespace {

/// What of a path no engine uses, and no check before it either.
void add_unused(std::vector<Remark>& remarks, const ServicePath& path, Checks checks, const std::vector<Diagnostic>& findings) {
    const auto is_proved = [&](const Rule& rule) {
        return checks == Checks::strict && std::none_of(findings.begin(), findings.end(), [&](const Diagnostic& finding) {
                   return finding.code == "RUL351" && finding.variant == "undecided" && finding.subject.id == rule.id;
               });
    };
    std::vector<std::string> rules;
    for (const auto& rule : path->rules)
        if (!is_proved(rule)) rules.push_back(rule.id);
    if (!rules.empty()) remarks.push_back(make_remark("rules-unchecked", {{"rule", std::move(rules)}}));
    const bool aged = std::any_of(path->services.begin(), path->services.end(), [](const Service& s) { return s.age.has_value(); });
    if (aged) remarks.push_back(make_remark("service-ages"));
}

/// What of a scenario these engines leave out.
void add_left_out(std::vector<Remark>& remarks, const Scenario& scenario) {
    const auto note = [&](bool present, std::string_view key) {
        if (present) remarks.push_back(make_remark(key));
    };
    note(scenario.start.has_value(), "scenario-start");
    note(!scenario.staffing.empty(), "scenario-staffing");
    note(scenario.calendar.has_value(), "scenario-calendar");
    note(scenario.horizon.has_value(), "scenario-horizon");
    std::vector<std::string> targets;
    for (const auto& target : scenario.targets) targets.push_back(target.id);
    if (!targets.empty()) remarks.push_back(make_remark("scenario-targets", {{"target", std::move(targets)}}));
    note(scenario.run.has_value(), "scenario-run");
    const bool cohorts = std::any_of(scenario.arrivals.begin(), scenario.arrivals.end(),
                                     [](const Arrival& arrival) { return arrival.process == ArrivalProcess::cohort; });
    note(cohorts, "scenario-cohorts");
    note(scenario.base.size() > 1, "scenario-models");
}

void add_scenario(Result& result, const Setting& setting, const ServicePath& path) {
    if (!setting.scenario) return;
    api::set_capacity(result, path, *setting.scenario);
    result.scenario = setting.scenario->id + (setting.arm.empty() ? "" : "/" + setting.arm);
    const auto arrivals = entries_of(path, *setting.scenario);
    if (!arrivals.empty() && result.settings.entries != arrivals) result.not_taken_into_account.push_back(make_remark("scenario-arrivals"));
    add_left_out(result.not_taken_into_account, *setting.scenario);
}

/// Runs `engine` on the path as `setting` has it, with the findings of every step. `sets` are asked of the scenario whose arrivals come.
template <class Options, class Engine>
Outcome<Result> run(const ServicePath& path, Setting setting, Options engine_options, const std::vector<RuleSet>& sets, Engine engine) {
    if (setting.scenario) {
        auto of_arm = in_arm(*setting.scenario, setting.arm);
        if (!of_arm) return of_arm.diagnostics();
        setting.scenario = *std::move(of_arm);
    }
    auto ready = api::prepare(path, setting, engine_options.entries.empty() ? sets : std::vector<RuleSet>{});
    if (!ready) return ready.diagnostics();
    std::vector<Diagnostic> diagnostics = ready.diagnostics();
    if (setting.scenario && engine_options.entries.empty()) engine_options.entries = entries_of(*ready, *setting.scenario);
    Outcome<Result> outcome = engine(*ready, engine_options, setting.scenario);
    detail::append(diagnostics, outcome.diagnostics());
    if (!outcome) return diagnostics;
    Result result = *std::move(outcome);
    result.model_hash = model_hash(path);
    if (setting.checks == Checks::off)
        result.not_taken_into_account.insert(result.not_taken_into_account.begin(), make_remark("unchecked"));
    add_unused(result.not_taken_into_account, *ready, setting.checks, diagnostics);
    add_scenario(result, setting, *ready);
    return {std::move(result), std::move(diagnostics)};
}

void add_lines(Result& result, const ServicePath& path, const Scenario& scenario) {
    auto lines = detail::lines_of(path, scenario, result);
    result.tables.push_back(std::move(lines.table));
    auto& remarks = result.not_taken_into_account;
    remarks.insert(remarks.end(), lines.remarks.begin(), lines.remarks.end());
}

}  // namespace

Outcome<Result> analyse(const ServicePath& path, const AnalyseOptions& options) {
    return run(path, options.setting, options.engine, {},
               [](const ServicePath& p, const AnalysisOptions& o, const std::optional<Scenario>& scenario) -> Outcome<Result> {
                   auto answers = exact_answers(p, o);
                   if (!answers || !scenario) return answers;
                   auto findings = api::check_start_population(p, *scenario, *answers);
                   Result result = *std::move(answers);
                   if (o.entries == entries_of(p, *scenario)) add_lines(result, p, *scenario);
                   return {std::move(result), std::move(findings)};
               });
}

Outcome<Result> sensitivity(const ServicePath& path, const AnalyseOptions& options, const SensitivityOptions& study) {
    return run(path, options.setting, options.engine, {},
               [&](const ServicePath& p, const AnalysisOptions& o, const auto&) { return global_sensitivity(p, o, study); });
}

Outcome<Result> simulate(const ServicePath& path, const SimulateOptions& options) {
    return run(path, options.setting, options.engine, {RuleSet::simulate},
               [](const ServicePath& p, const SimulationOptions& o, const auto&) { return simulate_clients(p, o); });
}

}  // namespace polku
