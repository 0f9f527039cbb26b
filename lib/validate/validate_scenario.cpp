#include "validate/validate_scenario.hpp"

#include <algorithm>
#include <iterator>

#include "validate/rules.hpp"
#include "validate/run.hpp"
#include "validate/scenario_references.hpp"
#include "validate/suppressions.hpp"

namespace polku::detail {
namespace {

// Changes are made in the scenario's canonical text; people look at the text they wrote. Pointers are the same in both.
void place_in_text(std::vector<Diagnostic>& findings, const Scenario& scenario, const SourceMap& map) {
    const auto canonical = "scenario " + scenario.id;
    const auto forget = [&](Location& location) {
        if (location.source != canonical) return;
        location.source.clear();
        location.range.reset();
    };
    for (auto& finding : findings) {
        forget(finding.location);
        for (auto& related : finding.related) forget(related.location);
    }
    for (auto& finding : findings)
        if (finding.location.source.empty()) locate(std::span(&finding, 1), map);
}

}  // namespace

std::vector<Diagnostic> validate_scenario(const ScenarioReading& reading, const ReadOptions& read, const ValidateOptions& options) {
    std::vector<Diagnostic> findings = reading.diagnostics;
    if (!reading.scenario) return findings;
    const auto take = [&](std::vector<Diagnostic> more) {
        place_in_text(more, *reading.scenario, *reading.map);
        for (auto& finding : more)
            if (std::find(findings.begin(), findings.end(), finding) == findings.end()) findings.push_back(std::move(finding));
    };
    std::vector<std::string> arms{""};
    for (const auto& arm : reading.scenario->arms) arms.push_back(arm.id);
    for (const auto& arm : arms) {
        const auto scenario = in_arm(*reading.scenario, arm);
        take(scenario.diagnostics());
        const auto models = apply_scenario(*reading.scenario, arm, read);
        take(models.diagnostics());
        if (!scenario || !models) continue;
        take(check_scenario_references(*scenario, *models));
        for (const auto& model : *models) {
            auto of_rules = run_rules(all_rules(), model, {}, options);
            apply_lint(of_rules, model, options, true);
            take(std::move(of_rules));
        }
        take(run_rules(all_scenario_rules(), *scenario, *models, options));
    }
    return findings;
}

}  // namespace polku::detail
