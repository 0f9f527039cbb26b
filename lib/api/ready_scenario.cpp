#include "api/ready_scenario.hpp"

#include <stdexcept>
#include <utility>

#include "api/setting.hpp"

namespace polku::api {

Outcome<ReadyScenario> ready_scenario(const ServicePath& path, const ScenarioOptions& options) {
    if (!options.setting.scenario) throw std::invalid_argument("ScenarioOptions::setting has no scenario");
    auto setting = options.setting;
    auto scenario = in_arm(*setting.scenario, setting.arm);
    if (!scenario) return scenario.diagnostics();
    setting.scenario = *scenario;
    auto models = prepare_all(path, setting, {RuleSet::simulate}, options.stop);
    if (!models) return models.diagnostics();
    auto diagnostics = models.diagnostics();
    const Run run = scenario->run.value_or(Run{});
    ReadyScenario ready{*std::move(models), *std::move(scenario)};
    ready.engine.seed = options.seed.value_or(run.seed);
    ready.engine.replications = options.replications.value_or(run.replications);
    ready.engine.hazards = options.hazards;
    ready.engine.age_and_date = options.age_and_date;
    ready.engine.keep_clients = options.keep_clients;
    ready.engine.precision = options.precision;
    ready.engine.budget = options.budget;
    ready.engine.threads = options.threads;
    ready.engine.elsewhere = options.elsewhere;
    ready.engine.stop = options.stop;
    ready.engine.progress = options.progress;
    return {std::move(ready), std::move(diagnostics)};
}

void sign(Result& result, const ServicePath& path, const ReadyScenario& ready, const Setting& setting) {
    result.model = path->id;
    result.model_version = path->version;
    result.model_hash = model_hash(path);
    result.scenario = ready.scenario.id + (setting.arm.empty() ? "" : "/" + setting.arm);
    auto& left_out = result.not_taken_into_account;
    if (ready.scenario.start && ready.scenario.start->over_limit == OverLimit::queue)
        left_out.push_back(make_remark("scenario-over-limit"));
    if (setting.checks == Checks::off) left_out.insert(left_out.begin(), make_remark("unchecked"));
}

}  // namespace polku::api
