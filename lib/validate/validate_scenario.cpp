#include "validate/validate_scenario.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "diagnostic/append.hpp"
#include "json/subpaths.hpp"
#include "validate/rules.hpp"
#include "validate/run.hpp"
#include "validate/scenario_references.hpp"
#include "validate/subpath_findings.hpp"
#include "validate/suppressions.hpp"

namespace polku::detail {
namespace {

// Arms times touchpoints and transitions of the models: beyond this, arms are left unchecked, and that is an error.
constexpr std::size_t most_checked = 1'000'000;

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
    if (!reading.scenario) return reading.diagnostics;
    std::vector<Diagnostic> findings;
    std::unordered_map<std::string, std::vector<std::size_t>> said;  // findings by their message and place; looked up, never iterated
    const auto add = [&](Diagnostic finding) {
        auto& alike = said[finding.code + finding.location.pointer + finding.message];
        if (std::any_of(alike.begin(), alike.end(), [&](std::size_t i) { return findings[i] == finding; })) return;
        alike.push_back(findings.size());
        findings.push_back(std::move(finding));
    };
    for (auto& finding : reading.diagnostics) add(finding);
    const auto take = [&](std::vector<Diagnostic> more) {
        place_in_text(more, *reading.scenario, *reading.map);
        for (auto& finding : more) add(std::move(finding));
    };
    std::vector<std::string> arms{""};
    for (const auto& arm : reading.scenario->arms) arms.push_back(arm.id);
    std::size_t work = 0;
    auto completeness = Completeness::whole;
    for (const auto& arm : arms) {
        if (work > most_checked) {
            findings.push_back(
                make_diagnostic("SYN006", "arms", {{"arm", quoted_excerpt(arm)}, {"limit", std::to_string(most_checked)}}, "/arms"));
            locate(std::span(&findings.back(), 1), *reading.map);
            completeness = Completeness::partial;
            break;
        }
        const auto scenario = in_arm(*reading.scenario, arm);
        take(scenario.diagnostics());
        const auto models = apply_scenario(*reading.scenario, arm, read);
        take(models.diagnostics());
        work += 1 + reading.scenario->base.size() + reading.scenario->arms.size();  // each arm reads the scenario anew
        if (!scenario || !models) {
            completeness = Completeness::partial;
            continue;
        }
        for (const auto& model : *models) work += model->touchpoints.size() + model->transitions.size();
        auto references = check_scenario_references(*scenario, *models);
        if (!references.empty()) completeness = Completeness::partial;  // what they would have brought is not known
        take(std::move(references));
        for (const auto& model : *models) {
            auto of_model = run_rules(all_rules(), model, {}, options);
            append(of_model, subpath_findings(model, in_place_of(*models, read.resolver)));
            apply_lint(of_model, model->ignored, model.source_map(), options, Completeness::whole);
            take(std::move(of_model));
        }
        auto of_scenario = run_rules(all_scenario_rules(), *scenario, *models, walked_models(*models, read.resolver), options);
        const bool lacks = std::any_of(of_scenario.begin(), of_scenario.end(), [](const Diagnostic& d) { return d.code == "SIM951"; });
        if (lacks) completeness = Completeness::partial;  // nor is it known how full resources would be
        take(std::move(of_scenario));
    }
    apply_lint(findings, reading.scenario->ignored, reading.map.get(), options, completeness);
    return findings;
}

}  // namespace polku::detail
