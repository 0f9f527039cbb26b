// The figures of a result on a picture of its path.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <stdexcept>
#include <utility>

#include <polku/api.hpp>

#include "analysis/hold_rules.hpp"
#include "api/flows.hpp"
#include "api/language.hpp"
#include "api/words.hpp"
#include "json/subpaths.hpp"

namespace polku {
namespace {

using Tone = Overlay::Tone;
using Figures = std::map<std::string, double, std::less<>>;  ///< by id

constexpr std::string_view alone = "independent-clients";

/// A column of a table by the ids in its first one, as far as they are of this path: where there are several, they stand behind its id.
/// Empty when there is no such table.
Figures figures(const Result& result, std::string_view table, std::string_view column, const std::string& path) {
    Figures found;
    const auto* rows = result.find_table(table);
    if (rows == nullptr || rows->find_column(column) == nullptr) return found;
    const auto& ids = rows->values<std::string>(rows->columns.front().name);
    const auto& numbers = rows->values<double>(column);
    for (std::size_t row = 0; row < ids.size(); ++row) {
        if (ids[row].starts_with(path + '/')) found.emplace(ids[row].substr(path.size() + 1), numbers[row]);
        else if (result.model == path) found.emplace(ids[row], numbers[row]);
    }
    return found;
}

std::optional<double> figure(const Figures& of, std::string_view id) {
    const auto found = of.find(id);
    return found == of.end() || !std::isfinite(found->second) ? std::nullopt : std::optional(found->second);
}

class Figured {
public:
    Figured(const ServicePath& path, const Result& result, std::string_view language, const Resolver& resolver)
        : path_(path), walked_(path), result_(result), language_(language) {
        if (auto whole = detail::with_subpaths(path, resolver)) walked_ = *std::move(whole);
    }

    Overlay visits() {
        const bool by_month = result_.find_table("touchpoints") != nullptr;
        const auto visits = figures(result_, by_month ? "touchpoints" : "visits", "visits", path_->id);
        const auto again = api::can_come_again(path_);
        std::vector<double> each;
        for (std::size_t t = 0; t < path_->touchpoints.size(); ++t) {
            const auto& id = path_->touchpoints[t].id;
            const auto there = figure(visits, id);
            each.push_back(there.value_or(std::nan("")));
            // Where only an age or a date leads, exact answers have nobody, and a remark says so.
            if (!there || (*there == 0 && is_computed())) continue;
            if (by_month) add(id, phrase("overlay.a-month", number(*there)));
            else add(id, again[t] ? phrase("overlay.times", number(*there)) : percent(*there));
        }
        return finished(add_flows(each) ? "overlay.visits-and-flows" : "overlay.visits");
    }

    Overlay waits() {
        auto waits = figures(result_, "waits", "mean", path_->id);
        if (waits.empty()) waits = at_touchpoints(figures(result_, "lines", "wait", path_->id));
        const auto shown = on_cards(waits);
        double longest = 0;
        for (const auto& [id, days] : shown) longest = std::max(longest, days);
        for (const auto& [id, days] : shown) {
            const auto tone = days < 1 ? Tone::low : days >= 7 && days >= longest / 2 ? Tone::high : Tone::middle;
            add(id, phrase("overlay.days", number(days)), tone);
        }
        return finished("overlay.waits");
    }

    Overlay load() {
        auto full = figures(result_, "resources", "utilisation", path_->id);
        if (full.empty()) full = figures(result_, "lines", "utilisation", path_->id);
        constexpr double near = 0.85, over = 0.95;  // CAP503 warns from the first on
        for (const auto& [id, share] : on_cards(at_touchpoints(full)))
            add(id, percent(share), share < near ? Tone::low : share < over ? Tone::middle : Tone::high);
        return finished("overlay.load");
    }

private:
    bool is_computed() const { return result_.engine == "exact"; }

    /// Only when all are known: a line as thick as always would be taken for a figure.
    bool add_flows(const std::vector<double>& visits) {
        const auto flows = api::flows(path_, visits);
        if (!std::all_of(flows.begin(), flows.end(), [](double flow) { return std::isfinite(flow); })) return false;
        for (std::size_t i = 0; i < flows.size(); ++i) overlay_.flows.push_back({path_->transitions[i].id, flows[i]});
        return true;
    }

    /// Whole per cent, as a picture has room for: more only of what is next to nothing.
    std::string percent(double share) const { return api::percent_words(share < 0.01 ? share : std::round(100 * share) / 100, language_); }
    std::string number(double value) const { return api::rounded_words(value, language_); }
    std::string phrase(std::string_view key, const std::string& n) const { return api::phrase(key, language_, {{"n", n}}); }
    void add(const std::string& id, std::string text, Tone tone = Tone::neutral) {
        overlay_.touchpoints.push_back({id, std::move(text), tone});
    }

    /// Of what a touchpoint asks for, the largest figure.
    Figures at_touchpoints(const Figures& of_resources) const {
        Figures found;
        for (const auto& place : detail::hold_places(walked_)) {
            const auto value = figure(of_resources, walked_->resources[place.resource].id);
            if (!value) continue;
            for (const auto t : place.from) largest(found, walked_->touchpoints[t].id, *value);
        }
        return found;
    }

    /// Of the steps of a sub-path, which are one card, the largest figure.
    Figures on_cards(const Figures& of_touchpoints) const {
        Figures found;
        for (const auto& [id, value] : of_touchpoints) {
            if (!std::isfinite(value)) continue;
            if (const auto t = path_.find_touchpoint(id)) {
                largest(found, id, value);
                continue;
            }
            const std::string* host = nullptr;
            for (const auto& one : path_->touchpoints)
                if (id.starts_with(one.id + '-') && (host == nullptr || one.id.size() > host->size())) host = &one.id;
            if (host != nullptr) largest(found, *host, value);
        }
        return found;
    }
    static void largest(Figures& figures, const std::string& id, double value) {
        auto& there = figures.emplace(id, value).first->second;
        there = std::max(there, value);
    }

    Overlay finished(std::string_view about) {
        if (overlay_.touchpoints.empty())
            throw std::invalid_argument("the result (" + result_.engine + ") has no such figures of \"" + path_->id + "\"");
        overlay_.subtitle = std::string(api::word(about, language_)) + ' ';
        if (is_computed()) overlay_.subtitle += api::word("overlay.computed", language_);
        else if (result_.engine == alone)
            overlay_.subtitle += phrase("overlay.clients", count(result_.settings.clients * result_.settings.replications));
        else overlay_.subtitle += phrase("overlay.runs", count(result_.settings.replications));
        return std::move(overlay_);
    }
    std::string count(std::int64_t n) const { return api::number_words(static_cast<double>(n), 0, language_); }

    const ServicePath& path_;
    ServicePath walked_;
    const Result& result_;
    std::string_view language_;
    Overlay overlay_{};
};

}  // namespace

std::optional<OverlayFigure> find_overlay_figure(std::string_view name) noexcept {
    constexpr std::array<std::pair<std::string_view, OverlayFigure>, 3> figures{
        {{"visits", OverlayFigure::visits}, {"waits", OverlayFigure::waits}, {"load", OverlayFigure::load}}};
    for (const auto& [known, figure] : figures)
        if (known == name) return figure;
    return std::nullopt;
}

Overlay overlay_of(const ServicePath& path, const Result& result, OverlayFigure figure, std::string_view language,
                   const Resolver& resolver) {
    Figured figured(path, result, language.empty() ? std::string_view(path->languages.source) : language, resolver);
    switch (figure) {
        case OverlayFigure::waits: return figured.waits();
        case OverlayFigure::load: return figured.load();
        default: return figured.visits();
    }
}

}  // namespace polku
