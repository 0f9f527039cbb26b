// A scenario's checks, then its simulation.
#include <stdexcept>
#include <utility>

#include <polku/api.hpp>

#include "api/setting.hpp"
#include "diagnostic/append.hpp"

namespace polku {

Outcome<Result> run_scenario(const ServicePath& path, const ScenarioOptions& options) {
    if (!options.setting.scenario) throw std::invalid_argument("ScenarioOptions::setting has no scenario");
    auto setting = options.setting;
    auto scenario = in_arm(*setting.scenario, setting.arm);
    if (!scenario) return scenario.diagnostics();
    setting.scenario = *scenario;
    auto models = api::prepare_all(path, setting, {RuleSet::simulate});
    if (!models) return models.diagnostics();
    auto diagnostics = models.diagnostics();
    const Run run = scenario->run.value_or(Run{});
    SimulationOptions engine;
    engine.seed = options.seed.value_or(run.seed);
    engine.replications = options.replications.value_or(run.replications);
    engine.hazards = options.hazards;
    engine.age_and_date = options.age_and_date;
    engine.keep_clients = options.keep_clients;
    engine.threads = options.threads;
    engine.stop = options.stop;
    engine.progress = options.progress;
    auto outcome = simulate_scenario(*models, *scenario, engine);
    detail::append(diagnostics, outcome.diagnostics());
    if (!outcome) return diagnostics;
    Result result = *std::move(outcome);
    result.model = path->id;
    result.model_version = path->version;
    result.model_hash = model_hash(path);
    result.scenario = scenario->id + (setting.arm.empty() ? "" : "/" + setting.arm);
    auto& left_out = result.not_taken_into_account;
    if (scenario->start && scenario->start->over_limit == OverLimit::queue) left_out.push_back(make_remark("scenario-over-limit"));
    if (setting.checks == Checks::off) left_out.insert(left_out.begin(), make_remark("unchecked"));
    return {std::move(result), std::move(diagnostics)};
}

}  // namespace polku
