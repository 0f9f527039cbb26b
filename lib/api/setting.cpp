#include "api/setting.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <polku/evaluation.hpp>
#include <polku/expansion.hpp>
#include <polku/validate.hpp>

namespace polku {

namespace {

constexpr double days_in_month = days_in(Unit::month);

/// Clients a month of an arrival; see entries_of.
double per_month(const ServicePath& path, const Arrival& arrival) {
    const auto value = [&](const Number& number) { return value_of(path, number); };
    switch (arrival.process) {
        case ArrivalProcess::poisson: return arrival.rate ? value(*arrival.rate) * days_in_month / days_in(arrival.per) : 0;
        case ArrivalProcess::scheduled: {
            if (!arrival.every) return 0;
            const double clients = arrival.clients ? value(*arrival.clients) : 1;
            return clients * days_in_month / days_of(path, *arrival.every);
        }
        case ArrivalProcess::cohort: return 0;  // so many on one day are no rate
        case ArrivalProcess::empirical: {
            double sum = 0;
            for (const auto& time : arrival.times) sum += value(time);
            if (sum <= 0) return 0;
            return static_cast<double>(arrival.times.size()) / sum * days_in_month / days_in(arrival.per);
        }
    }
    return 0;
}

/// The path with its sub-paths in place, when there is a resolver to find them.
Outcome<ServicePath> with_subpaths(const ServicePath& path, const Resolver& resolver) {
    const auto& touchpoints = path->touchpoints;
    const bool any = std::any_of(touchpoints.begin(), touchpoints.end(), [](const Touchpoint& t) { return t.subpath.has_value(); });
    if (!any || !resolver) return path;
    return expand_subpaths(path, [&](const ModelReference& reference) -> std::optional<ServicePath> {
        const auto text = resolver(reference);
        if (!text) return std::nullopt;
        auto read = parse_path(text->text, {.source_name = text->name, .resolver = resolver, .limits = {}});
        if (!read) return std::nullopt;
        return *std::move(read);
    });
}

bool names(const ModelReference& reference, const ServicePath& path) { return reference.id == path->id; }

}  // namespace

std::vector<Entry> entries_of(const ServicePath& path, const Scenario& scenario) {
    std::vector<Entry> entries;
    for (const auto& arrival : scenario.arrivals) {
        const bool first_base = arrival.path.empty() && !scenario.base.empty() && names(scenario.base.front(), path);
        if (!first_base && arrival.path != path->id) continue;
        const bool steady = arrival.process != ArrivalProcess::cohort;
        if (!steady || !path.find_touchpoint(arrival.at)) continue;
        const auto known = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.at == arrival.at; });
        if (known == entries.end()) entries.push_back({arrival.at, per_month(path, arrival)});
        else known->per_month += per_month(path, arrival);
    }
    return entries;
}

namespace {

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

std::vector<Diagnostic> core_findings(const ServicePath& path) {
    ValidateOptions options;
    options.select = {"REF", "GRA", "PRB"};
    return validate(path, options).diagnostics;
}

double value_here(const ServicePath& path, const Number& number) {
    return number.is_literal() || path.find_parameter(number.param) ? value_of(path, number) : std::nan("");
}

Outcome<ServicePath> prepare(const ServicePath& path, const Setting& setting) {
    ServicePath ready = path;
    std::vector<Diagnostic> diagnostics;
    Resolver resolver = setting.resolver;
    if (setting.scenario) {
        auto models = models_of(path, *setting.scenario, setting.arm, setting.resolver);
        if (!models) return models.diagnostics();
        diagnostics = models.diagnostics();
        ready = model_called(*models, path->id);
        // A sub-path that the scenario is also about is put in as the scenario has it.
        if (resolver)
            resolver = [outer = resolver, edited = *std::move(models)](const ModelReference& reference) -> std::optional<SourceText> {
                for (const auto& model : edited)
                    if (names(reference, model)) return SourceText{model->id, to_json(model)};
                return outer(reference);
            };
    }
    if (setting.checks == Checks::strict) {
        for (auto& finding : core_findings(ready)) diagnostics.push_back(std::move(finding));
        if (has_errors(diagnostics)) return diagnostics;
    }
    auto expanded = with_subpaths(ready, resolver);
    for (const auto& finding : expanded.diagnostics()) diagnostics.push_back(finding);
    if (!expanded) return diagnostics;
    return {*std::move(expanded), std::move(diagnostics)};
}

}  // namespace api

}  // namespace polku
