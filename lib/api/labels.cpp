// Labels of charts: the vocabulary of results, and the names of what has an id.
#include <polku/labels.hpp>

#include <functional>
#include <map>

#include "api/decision_text.hpp"
#include "api/language.hpp"
#include "api/words.hpp"
#include "json/subpaths.hpp"
#include "layout/words.hpp"

namespace polku {

namespace {

/// The touchpoint of `path` whose sub-path the id came with: "home" of "home-assess".
const Touchpoint* host_of(const ServicePath& path, std::string_view id) {
    const Touchpoint* host = nullptr;
    for (const auto& one : path->touchpoints)
        if (id.size() > one.id.size() && id.starts_with(one.id) && id[one.id.size()] == '-' && (!host || one.id.size() > host->id.size()))
            host = &one;
    return host;
}

/// Two of one kind with the same name would be one row of a chart: what `difference` says comes behind the name, where it says anything.
void tell_apart(std::vector<Label>& labels, std::string_view kind, const std::function<std::string(const Label&)>& difference) {
    std::map<std::string, int> times;
    for (const auto& one : labels) times[one.name] += one.kind == kind ? 1 : 0;
    for (auto& one : labels)
        if (one.kind == kind && times[one.name] > 1)
            if (const auto told = difference(one); !told.empty()) one.name += " (" + told + ")";
}

}  // namespace

std::vector<std::pair<std::string_view, std::string_view>> label_words(std::string_view language) {
    std::vector<std::pair<std::string_view, std::string_view>> labels;
    for (const auto& entry : api::words())
        if (!api::is_page_word(entry)) labels.emplace_back(entry.key, api::in_language(entry, language));
    return labels;
}

std::vector<Label> labels_of(const ServicePath& path, const Scenario* scenario, std::string_view language, const Resolver& resolver) {
    const auto whole = detail::with_subpaths(path, resolver);
    const ServicePath& walked = whole ? *whole : path;
    const std::string_view used = language.empty() ? std::string_view(path->languages.source) : language;
    const Result nothing;
    const api::DecisionText text(nothing, walked, scenario, used);
    std::vector<Label> labels{{"path", walked->id, text.plain(walked->title, walked->id)}};
    const auto add = [&](std::string_view kind, const auto& elements) {
        for (const auto& one : elements) labels.push_back({kind, one.id, text.plain(one.name, one.id)});
    };
    add("touchpoint", walked->touchpoints);
    add("service", walked->services);
    add("resource", walked->resources);
    add("actor", walked->actors);
    add("parameter", walked->parameters);
    const auto of_subpath = [&](const Label& one) {
        const auto* host = host_of(path, one.id);
        return host ? text.plain(host->name, host->id) : std::string();
    };
    for (const auto* kind : {"touchpoint", "service", "resource", "actor", "parameter"}) {
        tell_apart(labels, kind, of_subpath);
        tell_apart(labels, kind, [](const Label& one) { return one.id; });
    }
    if (scenario != nullptr) {
        labels.push_back({"scenario", scenario->id, text.arm(scenario->id)});
        for (const auto& arm : scenario->arms) labels.push_back({"arm", arm.id, text.arm(arm.id)});
    }
    return labels;
}

std::string number_label(double value, std::string_view language) { return api::rounded_words(value, language); }

std::string date_label(std::string_view iso_date, std::string_view language) { return date_text(iso_date, language); }

}  // namespace polku
