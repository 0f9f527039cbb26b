#include "json/subpaths.hpp"

#include <algorithm>
#include <utility>

#include <polku/expansion.hpp>

namespace polku::detail {

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
