#include "json/subpaths.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <utility>

#include <polku/expansion.hpp>

#include "diagnostic/argument.hpp"

namespace polku::detail {

namespace {

// Why a model that is there is not taken, by its id.
struct Refusal {
    std::string_view variant;
    std::vector<Argument> args;
};
using Refusals = std::map<std::string, Refusal, std::less<>>;

// A model that is there, but cannot be read, is not one that is missing.
void tell_refusals(std::vector<Diagnostic>& findings, const Refusals& refusals) {
    for (auto& finding : findings) {
        if (finding.code != "SUB151" || !finding.variant.empty()) continue;
        const auto refused = refusals.find(detail::argument(finding, "model"));
        if (refused == refusals.end()) continue;
        auto args = finding.args;
        args.insert(args.end(), refused->second.args.begin(), refused->second.args.end());
        auto told = make_diagnostic("SUB151", refused->second.variant, std::move(args), finding.location.pointer, finding.subject);
        told.location = finding.location;
        finding = std::move(told);
    }
}

}  // namespace

Outcome<ServicePath> with_subpaths(const ServicePath& path, const Resolver& resolver) {
    const auto& touchpoints = path->touchpoints;
    const bool any = std::any_of(touchpoints.begin(), touchpoints.end(), [](const Touchpoint& t) { return t.subpath.has_value(); });
    if (!any || !resolver) return path;
    Refusals refusals;
    auto expanded = expand_subpaths(path, [&](const ModelReference& reference) -> std::optional<ServicePath> {
        const auto text = resolver(reference);
        if (!text) return std::nullopt;
        const Argument file{"file", quoted_excerpt(text->name)};
        if (!text->twins.empty()) {
            refusals.insert_or_assign(reference.id, Refusal{"twice", {file, {"other", quoted_excerpt(text->twins.front())}}});
            return std::nullopt;
        }
        auto read = parse_path(text->text, {.source_name = text->name, .resolver = resolver, .limits = {}});
        if (read) return *std::move(read);
        refusals.insert_or_assign(reference.id, Refusal{"errors", {file}});
        return std::nullopt;
    });
    if (expanded) return expanded;
    auto findings = std::move(expanded).diagnostics();
    tell_refusals(findings, refusals);
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
