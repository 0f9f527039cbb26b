#include "validate/reader_errors.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>
#include <string>

#include "diagnostic/argument.hpp"
#include "model/references.hpp"

namespace polku::detail {
namespace {

// "/touchpoints/3/kind" → {"touchpoints", 3, "kind"}.
struct Place {
    std::string_view list{};
    std::size_t index = nowhere;
    std::string_view key{};
};

Place place_of(std::string_view pointer) {
    Place place;
    if (pointer.empty()) return place;
    pointer.remove_prefix(1);
    place.list = pointer.substr(0, pointer.find('/'));
    if (place.list.size() == pointer.size()) return place;
    pointer.remove_prefix(place.list.size() + 1);
    const auto index = pointer.substr(0, pointer.find('/'));
    std::size_t number = 0;
    if (std::from_chars(index.data(), index.data() + index.size(), number).ec != std::errc{}) return place;
    place.index = number;
    if (index.size() == pointer.size()) return place;
    pointer.remove_prefix(index.size() + 1);
    place.key = pointer.substr(0, pointer.find('/'));
    return place;
}

// Keys that say nothing about the way, its times or its numbers: a mistake in them leaves everything else sure.
bool is_harmless(std::string_view key) {
    static constexpr std::array<std::string_view, 20> keys{
        "name",  "description", "notes",    "sources",   "label",    "icon",         "redress", "professional", "youDo", "tags",
        "stage", "lane",        "channels", "initiator", "receiver", "participants", "work",    "strength",     "title", "summary"};
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

bool is_harmless(const Diagnostic& finding, const Place& place) {
    if (is_harmless(place.key)) return true;
    // An unknown or missing key: what was meant, when the reader could tell.
    for (const auto* name : {"nearest", "key"})
        if (const auto meant = argument(finding, name); !meant.empty() && finding.code != "REF201") return is_harmless(meant);
    return false;
}

// For each element of the sound part: whether its original index is among `indices`.
std::vector<char> marked(const ServicePath::SoundPart& part, const std::string& list, std::size_t size,
                         const std::set<std::size_t>& indices) {
    std::vector<char> marks(size, 0);
    if (indices.empty()) return marks;
    const auto kept = std::find_if(part.kept.begin(), part.kept.end(), [&](const auto& pair) { return pair.first == list; });
    for (std::size_t i = 0; i < size; ++i) {
        const auto original = kept == part.kept.end() ? i : i < kept->second.size() ? kept->second[i] : nowhere;
        marks[i] = static_cast<char>(indices.count(original));
    }
    return marks;
}

bool uses_unsure(const ServicePath& path, const Number& number, const std::vector<char>& parameters) {
    const auto index = number.is_literal() ? std::nullopt : path.find_parameter(number.param);
    return index && Unsure::at(parameters, *index);
}

}  // namespace

void forget_uncertain_uses(std::vector<Diagnostic>& findings, const std::vector<Diagnostic>& said, std::string_view text) {
    std::set<std::string, std::less<>> named_in_vain;
    for (const auto& finding : said) {
        if (finding.code != "REF201") continue;
        const auto kind = argument(finding, "kind");  // none: these are only counted, and may be of any kind
        for (const auto* either : {"service", "actor"})
            if (kind == to_string(ReferenceKind::payer)) named_in_vain.emplace(either);
        named_in_vain.emplace(kind);
    }
    const auto is_open = [&](const Diagnostic& finding) {
        return finding.code == "REF203" && (named_in_vain.count("") > 0 || named_in_vain.count(argument(finding, "kind")) > 0);
    };
    findings.erase(std::remove_if(findings.begin(), findings.end(), is_open), findings.end());
    std::map<std::string, std::size_t, std::less<>> count;
    for (const auto& finding : findings)
        if (finding.code == "REF203") count.emplace(finding.subject.id, 0);
    if (count.empty()) return;
    for (auto open = text.find('"'); open != std::string_view::npos; open = text.find('"', open + 1)) {
        const auto close = text.find('"', open + 1);
        if (close == std::string_view::npos) break;
        if (const auto id = count.find(text.substr(open + 1, close - open - 1)); id != count.end()) ++id->second;
    }
    findings.erase(std::remove_if(findings.begin(), findings.end(),
                                  [&](const Diagnostic& d) { return d.code == "REF203" && count.find(d.subject.id)->second > 1; }),
                   findings.end());
}

bool can_be_checked(const std::vector<Diagnostic>& findings) {
    static constexpr std::array<std::string_view, 6> lists{"touchpoints", "transitions", "interrupts",
                                                           "services",    "parameters",  "population"};
    const auto is_list = [&](std::string_view key) { return std::find(lists.begin(), lists.end(), key) != lists.end(); };
    return std::none_of(findings.begin(), findings.end(), [&](const Diagnostic& finding) {
        const auto place = place_of(finding.location.pointer);
        if (finding.severity != Severity::error || finding.code == "REF201" || place.index != nowhere) return false;
        if (place.list.empty() || finding.code == "SCH103")
            return is_list(argument(finding, "key")) || is_list(argument(finding, "nearest"));
        return is_list(place.list) && finding.location.pointer.find('/', 1) == std::string::npos;
    });
}

Unsure unsure_of(const ServicePath::SoundPart& part, const std::vector<Diagnostic>& findings) {
    const auto& path = part.path;
    std::map<std::string, std::set<std::size_t>, std::less<>> bad;  // original indices by list
    std::set<std::string> meant_in, meant_out;                      // ids that dangling ways probably meant
    Unsure unsure;
    const auto consider = [&](const Diagnostic& finding, const std::string& pointer) {
        unsure.errors.push_back(pointer);
        const auto place = place_of(pointer);
        if (finding.code == "REF202" && place.list == "touchpoints") unsure.left_out = true;
        if (finding.code == "REF201" && place.list == "touchpoints" && place.key == "service")
            unsure.left_out = true;  // a phase is not where it is
        if (finding.code == "REF201" && (place.list == "transitions" || place.list == "interrupts") &&
            (place.key == "to" || place.key == "from")) {
            const auto nearest = argument(finding, "nearest");
            const bool to = place.key == "to";
            if (nearest.empty()) ++(to ? unsure.ways_to_nowhere : unsure.ways_from_nowhere);
            else (to ? meant_in : meant_out).emplace(nearest);
            return;
        }
        if (place.index == nowhere || is_harmless(finding, place)) return;
        bad[std::string(place.list)].insert(place.index);
        if (place.list == "transitions" || place.list == "interrupts") {
            const auto missing = argument(finding, "key");
            const auto concerns = [&](std::string_view key) {
                return missing == key || place.key == key || argument(finding, "nearest") == key;
            };
            if (concerns("to")) ++unsure.ways_to_nowhere;
            if (concerns("from")) ++unsure.ways_from_nowhere;
        }
    };
    for (const auto& finding : findings) {
        if (finding.severity != Severity::error) continue;
        consider(finding, finding.location.pointer);
        if (finding.code != "REF201") continue;
        for (const auto& related : finding.related) consider(finding, related.location.pointer);  // the same id elsewhere
    }
    unsure.touchpoints = marked(part, "touchpoints", path->touchpoints.size(), bad["touchpoints"]);
    unsure.services = marked(part, "services", path->services.size(), bad["services"]);
    unsure.parameters = marked(part, "parameters", path->parameters.size(), bad["parameters"]);
    unsure.ways_out.assign(path->touchpoints.size(), 0);
    unsure.ways_in.assign(path->touchpoints.size(), 0);
    for (const auto i : part.lost_way_out) unsure.ways_out[i] = 1;
    for (const auto i : part.lost_way_in) unsure.ways_in[i] = 1;
    for (std::size_t i = 0; i < path->touchpoints.size(); ++i) {
        if (meant_in.count(path->touchpoints[i].id)) unsure.ways_in[i] = 1;
        if (meant_out.count(path->touchpoints[i].id)) unsure.ways_out[i] = 1;
    }
    const auto transitions = marked(part, "transitions", path->transitions.size(), bad["transitions"]);
    for (std::size_t k = 0; k < path->transitions.size(); ++k)
        if (transitions[k] || uses_unsure(path, path->transitions[k].probability, unsure.parameters)) unsure.ways_out[path.from_of(k)] = 1;
    std::sort(unsure.errors.begin(), unsure.errors.end());
    unsure.original_pointer = [&part](std::string_view pointer) { return part.original_pointer(pointer); };
    return unsure;
}

}  // namespace polku::detail
