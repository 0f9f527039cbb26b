#include "validate/blame_variant.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "diagnostic/append.hpp"
#include "json/document_map.hpp"
#include "json/parse_document.hpp"
#include "validate/blame.hpp"
#include "validate/text_edits.hpp"

namespace polku::detail {
namespace {

// Touchpoints and transitions that are looked at again for this; beyond it findings stay where they are.
constexpr std::size_t most_checked = 1'000'000;

std::vector<EditPlace> places_in(const json::Node& root) {
    struct List {
        std::string_view name, address;
    };
    constexpr List lists[] = {{"remove", ""}, {"add", "to"}, {"set", "at"}};
    std::vector<EditPlace> places;
    for (const auto& [name, key] : lists) {
        const auto* list = root.find(name);
        if (list == nullptr || !list->is(json::NodeKind::array)) continue;
        std::size_t index = 0;
        for (const auto& edit : json::Children(*list)) {
            const auto* address = key.empty() ? &edit : edit.is(json::NodeKind::object) ? edit.find(key) : nullptr;
            const auto pointer = child_pointer(child_pointer("", name), index);
            if (address != nullptr) places.push_back({pointer, name, index, std::string(address->text)});
            ++index;
        }
    }
    return places;
}

// The last of a list goes first: the others keep their places.
std::string without(std::string text, const ReadOptions& read, std::vector<EditPlace> left_out) {
    std::sort(left_out.begin(), left_out.end(), [](const EditPlace& a, const EditPlace& b) { return a.index > b.index; });
    for (const auto& edit : left_out) {
        json::Findings none;
        const json::DocumentMap map(json::parse_document(text, read.source_name, read.limits, none).document);
        if (const auto removal = EditedText(text, read.source_name, map).removal(edit.pointer)) text = with_edits(text, {*removal});
    }
    return text;
}

}  // namespace

void blame_edits_of_variant(std::vector<Diagnostic>& findings, const PathReading& reading, std::string_view text, const ReadOptions& read,
                            const std::function<std::vector<Diagnostic>(std::string_view)>& findings_of) {
    const auto stays = [&](const Diagnostic& d) {
        return d.suppressed || d.location.source.empty() || d.location.source == read.source_name;
    };
    if (!reading.map || std::all_of(findings.begin(), findings.end(), stays)) return;
    json::Findings none;
    const auto own = json::parse_document(text, read.source_name, read.limits, none);
    if (!own.whole || own.document->root() == nullptr || own.document->root()->find("extends") == nullptr) return;
    const auto places = places_in(*own.document->root());
    const json::DocumentMap map(own.document);
    const std::optional<ServicePath> path = reading.path         ? reading.path
                                            : reading.sound_part ? std::optional(reading.sound_part->path)
                                                                 : std::nullopt;
    const auto size = path ? 1 + (*path)->touchpoints.size() + (*path)->transitions.size() : most_checked;
    std::size_t tried = 0;

    const auto inherited = std::stable_partition(findings.begin(), findings.end(), stays);
    std::vector<Diagnostic> suspects(std::make_move_iterator(inherited), std::make_move_iterator(findings.end()));
    findings.erase(inherited, findings.end());
    blame_edits(
        suspects, places,
        [&](const std::vector<EditPlace>& left_out) -> std::optional<std::vector<Diagnostic>> {
            if ((tried += size) > most_checked) return std::nullopt;
            return findings_of(without(std::string(text), read, left_out));
        },
        map);
    append(findings, std::move(suspects));
}

}  // namespace polku::detail
