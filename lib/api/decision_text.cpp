#include "api/decision_text.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "api/language.hpp"
#include "api/sentences.hpp"
#include "api/words.hpp"
#include "json/subpaths.hpp"

namespace polku::api {

std::string DecisionText::plain(const Text& text, const std::string& id) const {
    std::string chosen(text.choose(language_, path_->languages.source).text);
    constexpr std::string_view soft_hyphen = "\u00ad";  // a sign for pictures
    for (auto at = chosen.find(soft_hyphen); at != std::string::npos; at = chosen.find(soft_hyphen)) chosen.erase(at, soft_hyphen.size());
    return chosen.empty() ? id : chosen;
}

std::string DecisionText::resource(const std::string& id) const {
    const auto slash = id.rfind('/');  // a worker of it
    const auto at = path_.find_resource(id.substr(0, slash));
    if (!at) return id;
    const auto name = plain(path_->resources[*at].name, id);
    return slash == std::string::npos ? name : phrase("decide.worker", language_, {{"resource", name}, {"n", id.substr(slash + 1)}});
}

bool DecisionText::is_limited(const std::string& resource) const {
    const auto at = path_.find_resource(resource);
    return !at || !path_->resources[*at].unlimited;
}

bool DecisionText::is_caseload(const std::string& resource) const {
    const auto at = path_.find_resource(resource);
    return at && path_->resources[*at].mode == ResourceMode::caseload;
}

std::string DecisionText::parameter(const std::string& id) const {
    const auto at = path_.find_parameter(id);
    return at ? plain(path_->parameters[*at].name, id) : id;
}

std::string DecisionText::touchpoint(const std::string& id) const {
    const auto at = path_.find_touchpoint(id);
    return at ? plain(path_->touchpoints[*at].name, id) : id;
}

std::string DecisionText::place(const std::string& id) const { return path_.find_resource(id) ? resource(id) : touchpoint(id); }

std::string DecisionText::arm(const std::string& id) const {
    if (scenario_ == nullptr) return id;
    if (id == scenario_->id) return plain(scenario_->title, id);
    const auto found = std::find_if(scenario_->arms.begin(), scenario_->arms.end(), [&](const Arm& one) { return one.id == id; });
    return found == scenario_->arms.end() ? id : plain(found->title, id);
}

std::string DecisionText::number(double value) const { return rounded_words(value, language_); }

std::string DecisionText::range(double mean, double half_width, double least) const {
    return phrase("decide.range", language_, {{"low", number(std::max(mean - half_width, least))}, {"high", number(mean + half_width)}});
}

std::string DecisionText::list(const std::vector<std::string>& items) const { return and_list(items, word("sentence.and", language_)); }

void DecisionText::heading() {
    line(scenario_ != nullptr ? plain(scenario_->title, scenario_->id) : plain(path_->title, path_->id));
    gap();
}

void DecisionText::runs() {
    line(phrase("decide.runs", language_,
                {{"n", std::to_string(decision_.settings.replications)}, {"time", days_words(decision_.settings.horizon, language_)}}));
    line(std::string(word("decide.interval-note", language_)));
}

/// With a source of the type `assumption`, perhaps beside others.
bool DecisionText::is_assumed(const Element& element) const {
    const auto names_assumption = [&](const std::vector<Source>& sources, const std::string& id) {
        return std::any_of(sources.begin(), sources.end(), [&](const Source& s) { return s.id == id && s.type == SourceType::assumption; });
    };
    return std::any_of(element.sources.begin(), element.sources.end(), [&](const std::string& id) {
        return names_assumption(path_->source_list, id) || (scenario_ != nullptr && names_assumption(scenario_->source_list, id));
    });
}

std::vector<std::string> DecisionText::assumptions(const std::vector<std::string>& answered) const {
    std::vector<std::string> figures, staffing, arrivals, all;
    for (const auto& one : path_->parameters)
        if (const auto name = plain(one.name, one.id); one.strength == Strength::assumption &&  // a sub-path may have the same
                                                       std::find(figures.begin(), figures.end(), name) == figures.end())
            figures.push_back(name);
    const auto say = [&](std::string_view key, const std::vector<std::string>& items) {
        std::string names;  // some have commas
        for (const auto& item : items) names += (names.empty() ? "" : "; ") + item;
        if (!items.empty()) all.push_back(phrase(key, language_, {{"list", names}}));
    };
    if (scenario_ != nullptr) {
        if (scenario_->start && is_assumed(*scenario_->start)) all.emplace_back(word("decide.assumed-start", language_));
        for (const auto& one : scenario_->staffing)
            if (is_assumed(one) && std::find(answered.begin(), answered.end(), one.resource) == answered.end())
                staffing.push_back(resource(one.resource));
        for (const auto& one : scenario_->arrivals)
            if (is_assumed(one)) arrivals.push_back(touchpoint(one.at));
    }
    say("decide.assumed-arrivals", arrivals);
    say("decide.assumed-staffing", staffing);
    say("decide.assumed-figures", figures);
    return all;
}

void DecisionText::foundations(const std::vector<std::string>& answered) {
    if (const auto assumed = assumptions(answered); !assumed.empty()) {
        gap();
        line(std::string(word("decide.assumed", language_)));
        for (const auto& one : assumed) item(one);
    }
    if (decision_.not_taken_into_account.empty()) return;
    gap();
    line(std::string(word("decide.left-out", language_)));
    for (const auto& remark : decision_.not_taken_into_account) item(sentence_of(remark, language_));
}

namespace {

template <class T>
const std::vector<T>& column_of(const Result& decision, std::string_view table, std::string_view column) {
    const auto* found = decision.find_table(table);
    if (found == nullptr) throw std::invalid_argument("the decision has no table " + std::string(table));
    return found->values<T>(column);
}

}  // namespace

const std::vector<std::string>& texts_of(const Result& decision, std::string_view table, std::string_view column) {
    return column_of<std::string>(decision, table, column);
}

const std::vector<double>& numbers_of(const Result& decision, std::string_view table, std::string_view column) {
    return column_of<double>(decision, table, column);
}

const std::vector<std::int64_t>& counts_of(const Result& decision, std::string_view table, std::string_view column) {
    return column_of<std::int64_t>(decision, table, column);
}

}  // namespace polku::api

namespace polku {

std::string decision_words(const Result& decision, const ServicePath& path, const Scenario* scenario, std::string_view language,
                           const Resolver& resolver) {
    const std::string_view used = language.empty() ? std::string_view(path->languages.source) : language;
    const auto whole = detail::with_subpaths(path, resolver);
    api::DecisionText text(decision, whole ? *whole : path, scenario, used);
    if (decision.engine == "compared") return api::comparison_words(std::move(text), decision);
    if (decision.engine == "staffing-search") return api::staffing_words(std::move(text), decision);
    if (decision.engine == "global-sensitivity") return api::sensitivity_words(std::move(text), decision);
    return {};
}

}  // namespace polku
