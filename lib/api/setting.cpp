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

namespace {

/// The models of the setting: those of its scenario with its edits, or the path alone; and what finds sub-paths from now on.
struct Models {
    std::vector<ServicePath> all{};
    Resolver resolver = nullptr;
};

Outcome<Models> models_in(const ServicePath& path, const Setting& setting, const std::vector<RuleSet>& sets) {
    Models models{{path}, setting.resolver};
    if (!setting.scenario) return models;
    auto edited = models_of(path, *setting.scenario, setting.arm, setting.resolver);
    if (!edited) return edited.diagnostics();
    auto diagnostics = edited.diagnostics();
    models.all = *std::move(edited);
    if (setting.checks == Checks::strict && !sets.empty()) {
        auto options = asked_before(sets, setting.today);
        options.resolver = setting.resolver;
        detail::append(diagnostics, about_numbers(validate(*setting.scenario, models.all, options)));
    }
    if (setting.resolver) models.resolver = detail::in_place_of(models.all, setting.resolver);
    return {std::move(models), std::move(diagnostics)};
}

Outcome<ServicePath> checked_whole(const ServicePath& model, const Setting& setting, const Resolver& resolver,
                                   std::vector<Diagnostic> diagnostics) {
    if (setting.checks == Checks::strict) {
        detail::append(diagnostics, core_findings(model, setting.today));
        if (has_errors(diagnostics)) return diagnostics;
    }
    auto expanded = detail::with_subpaths(model, resolver);
    detail::append(diagnostics, expanded.diagnostics());
    if (!expanded) return diagnostics;
    return {*std::move(expanded), std::move(diagnostics)};
}

}  // namespace

Outcome<ServicePath> prepare(const ServicePath& path, const Setting& setting, const std::vector<RuleSet>& sets) {
    auto models = models_in(path, setting, sets);
    if (!models) return models.diagnostics();
    return checked_whole(setting.scenario ? model_called(models->all, path->id) : path, setting, models->resolver, models.diagnostics());
}

Outcome<std::vector<ServicePath>> prepare_all(const ServicePath& path, const Setting& setting, const std::vector<RuleSet>& sets,
                                              const std::stop_token& stop) {
    auto models = models_in(path, setting, sets);
    if (!models) return models.diagnostics();
    std::vector<ServicePath> ready;
    auto diagnostics = models.diagnostics();
    for (const auto& model : models->all) {
        if (stop.stop_requested()) return std::vector{make_diagnostic("SIM956", "runs", {{"runs", "0"}}, "")};
        auto whole = checked_whole(model, setting, models->resolver, std::move(diagnostics));
        if (!whole) return whole.diagnostics();
        diagnostics = whole.diagnostics();
        ready.push_back(*std::move(whole));
    }
    return {std::move(ready), std::move(diagnostics)};
}

}  // namespace api

}  // namespace polku
