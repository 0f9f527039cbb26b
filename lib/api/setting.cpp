#include "api/setting.hpp"

#include <algorithm>
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
        case ArrivalProcess::cohort: return arrival.clients ? value(*arrival.clients) : 1;
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
        if (path.find_touchpoint(arrival.at)) entries.push_back({arrival.at, per_month(path, arrival)});
    }
    return entries;
}

Outcome<ServicePath> in_scenario(const ServicePath& path, const Scenario& scenario, std::string_view arm, const Resolver& resolver) {
    ReadOptions options;
    options.resolver = [&](const ModelReference& reference) -> std::optional<SourceText> {
        if (names(reference, path)) return SourceText{path->id, to_json(path)};
        return resolver ? resolver(reference) : std::nullopt;
    };
    auto applied = apply_scenario(scenario, arm, options);
    if (!applied) return applied.diagnostics();
    for (const auto& changed : *applied)
        if (changed->id == path->id) return {changed, applied.diagnostics()};
    return {path, applied.diagnostics()};
}

namespace api {

std::vector<Diagnostic> core_findings(const ServicePath& path) {
    ValidateOptions options;
    options.select = {"REF", "GRA", "PRB"};
    return validate(path, options);
}

Outcome<ServicePath> prepare(const ServicePath& path, const Setting& setting) {
    ServicePath ready = path;
    std::vector<Diagnostic> diagnostics;
    if (setting.scenario) {
        auto changed = in_scenario(path, *setting.scenario, setting.arm, setting.resolver);
        if (!changed) return changed;
        diagnostics = changed.diagnostics();
        ready = *changed;
    }
    if (setting.checks == Checks::strict) {
        for (auto& finding : core_findings(ready)) diagnostics.push_back(std::move(finding));
        if (has_errors(diagnostics)) return diagnostics;
    }
    auto expanded = with_subpaths(ready, setting.resolver);
    for (const auto& finding : expanded.diagnostics()) diagnostics.push_back(finding);
    if (!expanded) return diagnostics;
    return {*std::move(expanded), std::move(diagnostics)};
}

}  // namespace api

}  // namespace polku
