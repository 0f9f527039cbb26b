// Checks first, then the engine: analyse and simulate.
#include <algorithm>
#include <string>
#include <utility>

#include <polku/api.hpp>
#include <polku/validate.hpp>

#include "api/setting.hpp"

namespace polku {

namespace {

void append(std::vector<Diagnostic>& to, std::vector<Diagnostic> more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// What of a scenario these engines leave out, one sentence each.
std::vector<std::string> left_out(const Scenario& scenario) {
    std::vector<std::string> out;
    const auto note = [&](bool present, const char* sentence) {
        if (present) out.emplace_back(sentence);
    };
    note(scenario.start.has_value(), "the scenario's clients at the start: only new clients are followed");
    note(!scenario.staffing.empty(), "the scenario's staffing: nobody waits for a place or a worker");
    note(scenario.calendar.has_value(), "the scenario's calendar: workdays are 1.4 days");
    note(scenario.horizon.has_value(), "the scenario's horizon: every client is followed to an end");
    note(!scenario.targets.empty(), "the scenario's targets");
    note(scenario.run.has_value(), "the scenario's run: seed, replications and warm-up are those of the call");
    const bool cohorts = std::any_of(scenario.arrivals.begin(), scenario.arrivals.end(),
                                     [](const Arrival& arrival) { return arrival.process == ArrivalProcess::cohort; });
    note(cohorts, "the scenario's cohorts: so many clients on one day are no steady arrivals");
    note(scenario.base.size() > 1, "that the scenario's models share resources and clients: each is computed by itself");
    return out;
}

/// What of a path no engine uses yet.
void add_unused(Result& result, const ServicePath& path) {
    std::string rules;
    for (const auto& rule : path->rules) rules += (rules.empty() ? "\"" : ", \"") + rule.id + '"';
    if (!rules.empty()) result.not_taken_into_account.push_back("rules are not checked: " + rules);
    const bool aged = std::any_of(path->services.begin(), path->services.end(), [](const Service& s) { return s.age.has_value(); });
    if (aged) result.not_taken_into_account.emplace_back("age limits of services: only interrupts act on age");
}

void add_scenario(Result& result, const Setting& setting) {
    if (!setting.scenario) return;
    result.scenario = setting.scenario->id + (setting.arm.empty() ? "" : "/" + setting.arm);
    for (auto& sentence : left_out(*setting.scenario)) result.not_taken_into_account.push_back(std::move(sentence));
}

/// Runs `engine` on the path as `setting` has it, with the findings of every step.
template <class Options, class Engine>
Outcome<Result> run(const ServicePath& path, Setting setting, Options engine_options, Engine engine) {
    if (setting.scenario) {
        auto of_arm = in_arm(*setting.scenario, setting.arm);
        if (!of_arm) return of_arm.diagnostics();
        setting.scenario = *std::move(of_arm);
    }
    auto ready = api::prepare(path, setting);
    if (!ready) return ready.diagnostics();
    std::vector<Diagnostic> diagnostics = ready.diagnostics();
    if (setting.scenario && engine_options.entries.empty()) engine_options.entries = entries_of(*ready, *setting.scenario);
    Outcome<Result> outcome = engine(*ready, engine_options);
    append(diagnostics, outcome.diagnostics());
    if (!outcome) return diagnostics;
    Result result = *std::move(outcome);
    result.model_hash = model_hash(path);
    add_unused(result, *ready);
    add_scenario(result, setting);
    return {std::move(result), std::move(diagnostics)};
}

}  // namespace

Outcome<Result> analyse(const ServicePath& path, const AnalyseOptions& options) {
    return run(path, options.setting, options.engine, [](const ServicePath& p, const AnalysisOptions& o) { return exact_answers(p, o); });
}

Outcome<Result> simulate(const ServicePath& path, const SimulateOptions& options) {
    return run(path, options.setting, options.engine,
               [](const ServicePath& p, const SimulationOptions& o) { return simulate_clients(p, o); });
}

}  // namespace polku
