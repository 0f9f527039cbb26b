// A scenario's checks, then its simulation; the search for what it needs; or which of its figures matters most.
#include <algorithm>
#include <utility>

#include <polku/api.hpp>

#include "api/ready_scenario.hpp"
#include "diagnostic/append.hpp"

namespace polku {
namespace {

template <class Engine>
Outcome<Result> run(const ServicePath& path, const ScenarioOptions& options, Engine engine) {
    const auto ready = api::ready_scenario(path, options);
    if (!ready) return ready.diagnostics();
    auto diagnostics = ready.diagnostics();
    auto outcome = engine(*ready);
    detail::append(diagnostics, outcome.diagnostics());
    if (!outcome) return diagnostics;
    Result result = *std::move(outcome);
    api::sign(result, path, *ready, options.setting);
    return {std::move(result), std::move(diagnostics)};
}

}  // namespace

Outcome<Result> run_scenario(const ServicePath& path, const ScenarioOptions& options) {
    return run(path, options,
               [](const api::ReadyScenario& ready) { return simulate_scenario(ready.models, ready.scenario, ready.engine); });
}

Outcome<Result> find_staffing(const ServicePath& path, const ScenarioOptions& options, const StaffingOptions& staffing) {
    return run(path, options, [&](const api::ReadyScenario& ready) {
        auto engine = ready.engine;
        engine.replications = std::max<std::int64_t>(engine.replications, 2);
        auto asked = staffing;
        asked.most_replications = std::max(asked.most_replications, engine.replications);
        return find_staffing(ready.models, ready.scenario, asked, engine);
    });
}

Outcome<Result> sensitivity(const ServicePath& path, const ScenarioOptions& options, const SensitivityOptions& study) {
    return run(path, options,
               [&](const api::ReadyScenario& ready) { return global_sensitivity(ready.models, ready.scenario, ready.engine, study); });
}

}  // namespace polku
