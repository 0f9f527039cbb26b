#include "json/subpaths.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include <polku/expansion.hpp>

namespace polku::detail {

namespace {

// A model that is there, but cannot be read, is not one that is missing.
void tell_errors(std::vector<Diagnostic>& findings, const std::set<std::string>& models_with_errors) {
    for (auto& finding : findings) {
        if (finding.code != "SUB151" || !finding.variant.empty()) continue;
        for (const auto& model : models_with_errors) {
            if (std::find(finding.args.begin(), finding.args.end(), Argument{"model", model}) == finding.args.end()) continue;
            auto told = make_diagnostic("SUB151", "errors", finding.args, finding.location.pointer, finding.subject);
            told.location = finding.location;
            finding = std::move(told);
            break;
        }
    }
}

}  // namespace

Outcome<ServicePath> with_subpaths(const ServicePath& path, const Resolver& resolver) {
    const auto& touchpoints = path->touchpoints;
    const bool any = std::any_of(touchpoints.begin(), touchpoints.end(), [](const Touchpoint& t) { return t.subpath.has_value(); });
    if (!any || !resolver) return path;
    std::set<std::string> models_with_errors;
    auto expanded = expand_subpaths(path, [&](const ModelReference& reference) -> std::optional<ServicePath> {
        const auto text = resolver(reference);
        if (!text) return std::nullopt;
        auto read = parse_path(text->text, {.source_name = text->name, .resolver = resolver, .limits = {}});
        if (read) return *std::move(read);
        models_with_errors.insert(reference.id);
        return std::nullopt;
    });
    if (expanded) return expanded;
    auto findings = std::move(expanded).diagnostics();
    tell_errors(findings, models_with_errors);
    return findings;
}

Resolver in_place_of(std::vector<ServicePath> models, Resolver resolver) {
    return [models = std::move(models), outer = std::move(resolver)](const ModelReference& reference) -> std::optional<SourceText> {
        for (const auto& model : models)
            if (reference.id == model->id) return SourceText{model->id, to_json(model)};
        return outer ? outer(reference) : std::nullopt;
    };
}

std::vector<ServicePath> walked_models(const std::vector<ServicePath>& models, const Resolver& resolver) {
    const auto find = in_place_of(models, resolver);
    std::vector<ServicePath> walked;
    for (const auto& model : models) {
        auto whole = with_subpaths(model, find);
        walked.push_back(whole ? *std::move(whole) : model);
    }
    return walked;
}

}  // namespace polku::detail
