// What the figures of a page rest on and leave out, as sentences with names in place of ids.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "api/language.hpp"
#include "api/page.hpp"
#include "api/words.hpp"
#include "json/json_text.hpp"

namespace polku::api {

namespace {

template <class Elements>
auto find_id(const Elements& elements, std::string_view id) {
    return std::find_if(elements.begin(), elements.end(), [&](const auto& element) { return element.id == id; });
}

/// The remark without interrupts and resources that only the path with its sub-paths put in has, unless it has no others.
Remark about_this_path(const Page& page, Remark remark) {
    for (auto& [name, values] : remark.args) {
        const auto& path = page.path;
        std::vector<std::string> own;
        for (const auto& value : values)
            if (name == "interrupt" ? find_id(path->interrupts, value) != path->interrupts.end()
                                    : name == "resource" && path.find_resource(value).has_value())
                own.push_back(value);
        if (!own.empty()) values = std::move(own);
    }
    return remark;
}

/// What a sentence about a result says for an argument: names of elements in quotation marks, numbers as people write them.
std::string shown_in_remark(const Page& page, std::string_view name, std::string_view value) {
    const auto& path = page.path;
    const auto quoted = [&](std::string_view words) { return phrase("sentence.quoted", page.language, {{"what", words}}); };
    const auto named = [&](const auto& elements, std::optional<std::size_t> index) {
        return quoted(index ? chosen(page, elements[*index].name, value) : std::string(value));
    };
    const auto labelled = [&](const auto& elements) {
        const auto found = find_id(elements, value);
        return quoted(found == elements.end() ? std::string(value) : chosen(page, found->label, value));
    };
    if (name == "touchpoint" || name == "split") return named(path->touchpoints, path.find_touchpoint(value));
    if (name == "service") return named(path->services, path.find_service(value));
    if (name == "resource") return named(path->resources, path.find_resource(value));
    if (name == "parameter") return named(path->parameters, path.find_parameter(value));
    if (name == "interrupt") return labelled(path->interrupts);
    if (name == "transition") return labelled(path->transitions);
    if (name == "code") return std::string(value);
    const auto number = name == "value" || name == "limit" ? json::parse_number(value) : std::nullopt;
    return number ? number_words(*number, 4, page.language) : quoted(value);
}

/// True for remarks that say under what conditions the figures hold: a page shows them beside the figures.
bool is_condition(const Remark& remark) {
    constexpr auto keys = std::to_array<std::string_view>({"default-arrivals", "exact-without-clocks", "clocks-off", "hazards-off",
                                                           "no-date-interrupts", "no-age-at-entry", "scenario-arrivals"});
    return std::find(keys.begin(), keys.end(), remark.key) != keys.end();
}

/// True when the clients of a result enter as the scenario says.
bool enter_by_scenario(const Page& page, const Result& result, const Scenario* scenario) {
    if (!result.scenario.empty()) return !has_remark(result, "scenario-arrivals");
    return scenario && result.settings.entries == entries_of(page.path, *scenario);
}

/// Where the clients of a result come from; empty when nobody said (remark default-arrivals says what then).
std::string arrivals_words(const Page& page, const Result& result, const Scenario* scenario) {
    if (result.settings.entries.empty()) return {};
    double per_month = 0;
    for (const auto& entry : result.settings.entries) per_month += entry.per_month;
    const auto number = number_words(per_month, 1, page.language);
    if (!enter_by_scenario(page, result, scenario)) return phrase("sentence.arrivals", page.language, {{"n", number}});
    const auto id = result.scenario.substr(0, result.scenario.find('/'));
    const bool known = scenario && (id.empty() || id == scenario->id);
    return phrase("sentence.arrivals-of", page.language,
                  {{"what", known ? chosen(page, scenario->title, scenario->id) : result.scenario}, {"n", number}});
}

}  // namespace

bool has_remark(const Result& result, std::string_view key) {
    const auto& remarks = result.not_taken_into_account;
    return std::any_of(remarks.begin(), remarks.end(), [&](const Remark& remark) { return remark.key == key; });
}

void write_conditions(Page& page, const Result& result, const Scenario* scenario) {
    auto& out = page.out;
    const auto show = [&](std::string_view argument, std::string_view value) { return shown_in_remark(page, argument, value); };
    const auto write_remarks = [&](bool conditions) {
        for (const auto& remark : result.not_taken_into_account)
            if (is_condition(remark) == conditions) out.text(sentence_of(about_this_path(page, remark), page.language, show));
    };
    out.open_array("conditions");
    if (const auto arrivals = arrivals_words(page, result, scenario); !arrivals.empty()) out.text(arrivals);
    if (result.stream_version != 0) out.text(phrase("sentence.run", page.language, {{"seed", std::to_string(result.seed)}}));
    write_remarks(true);
    out.close_array();
    out.open_array("notTakenIntoAccount");
    write_remarks(false);
    out.close_array();
}

}  // namespace polku::api
