// Arms and models, each run as a scenario of its own, then compared.
#include <algorithm>
#include <stdexcept>
#include <utility>

#include <polku/api.hpp>

namespace polku {
namespace {

bool is_base(const Scenario& scenario, const ServicePath& path) {
    return std::any_of(scenario.base.begin(), scenario.base.end(), [&](const ModelReference& base) { return base.id == path->id; });
}

/// The scenario about another model than its base. What names the base names that model then.
Scenario about(Scenario scenario, const ServicePath& path) {
    if (is_base(scenario, path) || scenario.base.size() != 1) return scenario;
    scenario.base.front() = {path->id, {}};
    for (auto& arrival : scenario.arrivals) arrival.path.clear();
    if (scenario.start)
        for (auto& row : scenario.start->rows) row.path.clear();
    return scenario;
}

}  // namespace

std::vector<Contender> contenders_of(const ServicePath& path, const Scenario& scenario) {
    std::vector<Contender> contenders;
    if (scenario.arms.size() < 2) contenders.push_back({scenario.id, path, {}});
    for (const auto& arm : scenario.arms) contenders.push_back({arm.id, path, arm.id});
    return contenders;
}

Outcome<Result> compare(std::span<const Contender> contenders, const ScenarioOptions& options) {
    if (!options.setting.scenario) throw std::invalid_argument("ScenarioOptions::setting has no scenario");
    if (contenders.size() < 2) throw std::invalid_argument("a comparison takes two alternatives or more");
    std::vector<Alternative> alternatives;
    std::vector<Diagnostic> diagnostics;
    for (std::size_t i = 0; i < contenders.size(); ++i) {
        const auto& [name, path, arm] = contenders[i];
        auto own = options;
        own.setting.scenario = about(*options.setting.scenario, path);
        own.setting.arm = arm;
        if (options.progress)
            own.progress = [&, i](double done) {
                options.progress((static_cast<double>(i) + done) / static_cast<double>(contenders.size()));
            };
        auto outcome = run_scenario(path, own);
        for (const auto& finding : outcome.diagnostics())  // what both arms have is said once
            if (std::find(diagnostics.begin(), diagnostics.end(), finding) == diagnostics.end()) diagnostics.push_back(finding);
        if (!outcome) return diagnostics;
        alternatives.push_back({name, *std::move(outcome)});
    }
    return {compare_results(alternatives), std::move(diagnostics)};
}

}  // namespace polku
