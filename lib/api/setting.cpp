#include "api/setting.hpp"

#include <algorithm>
#include <utility>

#include <polku/validate.hpp>

#include "diagnostic/append.hpp"
#include "json/subpaths.hpp"

namespace polku {

namespace {

bool names(const ModelReference& reference, const ServicePath& path) { return reference.id == path->id; }

/// All models of the scenario with its edits, when `path` is one of them.
Outcome<std::vector<ServicePath>> models_of(const ServicePath& path, const Scenario& scenario, std::string_view arm,
                                            const Resolver& resolver) {
    const bool is_base = std::any_of(scenario.base.begin(), scenario.base.end(), [&](const auto& base) { return names(base, path); });
    if (!is_base)
        return std::vector{
            make_diagnostic("REF201", "", {{"kind", "base model"}, {"id", path->id}}, "/base", {"scenario", scenario.id, {}})};
    ReadOptions options;
    options.resolver = [&](const ModelReference& reference) -> std::optional<SourceText> {
        if (names(reference, path)) return SourceText{path->id, to_json(path)};
        return resolver ? resolver(reference) : std::nullopt;
    };
    return apply_scenario(scenario, arm, options);
}

const ServicePath& model_called(const std::vector<ServicePath>& models, const std::string& id) {
    return *std::find_if(models.begin(), models.end(), [&](const ServicePath& model) { return model->id == id; });
}

}  // namespace

Outcome<ServicePath> in_scenario(const ServicePath& path, const Scenario& scenario, std::string_view arm, const Resolver& resolver) {
    auto models = models_of(path, scenario, arm, resolver);
    if (!models) return models.diagnostics();
    return {model_called(*models, path->id), models.diagnostics()};
}

namespace api {

namespace {

/// What is asked before something is computed: all that numbers rest on. Languages, style, plainness and privacy are about
/// texts and those who read them.
ValidateOptions asked_before(std::vector<RuleSet> sets, const std::string& today) {
    ValidateOptions options;
    options.sets = std::move(sets);
    options.ignore = {"LOC", "PLA", "PRV", "STY"};
    options.today = today;
    return options;
}

/// A check also tells of personal identity codes when nobody asks: that they stand in a text changes no number.
std::vector<Diagnostic> about_numbers(Report report) {
    auto& findings = report.diagnostics;
    findings.erase(std::remove_if(findings.begin(), findings.end(), [](const Diagnostic& d) { return d.code == "PRV961"; }),
                   findings.end());
    return std::move(findings);
}

}  // namespace

std::vector<Diagnostic> core_findings(const ServicePath& path, const std::string& today) {
    return about_numbers(validate(path, asked_before({}, today)));
}

Outcome<ServicePath> prepare(const ServicePath& path, const Setting& setting, const std::vector<RuleSet>& sets) {
    ServicePath ready = path;
    std::vector<Diagnostic> diagnostics;
    Resolver resolver = setting.resolver;
    if (setting.scenario) {
        auto models = models_of(path, *setting.scenario, setting.arm, setting.resolver);
        if (!models) return models.diagnostics();
        diagnostics = models.diagnostics();
        ready = model_called(*models, path->id);
        if (setting.checks == Checks::strict && !sets.empty()) {
            auto options = asked_before(sets, setting.today);
            options.resolver = resolver;
            detail::append(diagnostics, about_numbers(validate(*setting.scenario, *models, options)));
        }
        if (resolver) resolver = detail::in_place_of(*std::move(models), resolver);
    }
    if (setting.checks == Checks::strict) {
        detail::append(diagnostics, core_findings(ready, setting.today));
        if (has_errors(diagnostics)) return diagnostics;
    }
    auto expanded = detail::with_subpaths(ready, resolver);
    detail::append(diagnostics, expanded.diagnostics());
    if (!expanded) return diagnostics;
    return {*std::move(expanded), std::move(diagnostics)};
}

}  // namespace api

}  // namespace polku
