#include <algorithm>

#include "validate/part_of_text.hpp"
#include "validate/rule.hpp"
#include "validate/scenario_rule.hpp"

namespace polku::detail {

bool Unsure::nothing() const noexcept {
    const auto none = [](const std::vector<char>& marks) {
        return std::none_of(marks.begin(), marks.end(), [](char mark) { return mark != 0; });
    };
    return none(touchpoints) && none(ways_out) && none(ways_in) && none(services) && none(parameters) && ways_to_nowhere == 0 &&
           ways_from_nowhere == 0 && !left_out;
}

namespace {

void place(Location& location, const SourceMap* map, std::string_view key, Anchor anchor) {
    if (map == nullptr) return;
    auto found = map->locate(key.empty() ? location.pointer : child_pointer(location.pointer, key), anchor);
    location.source = std::move(found.source);
    location.range = found.range;
}

// From where a text stands to where a part of it does.
bool narrow(Location& location, const SourceMap* map, const TextPart& part) {
    if (map == nullptr || !location.range || part.part.empty()) return false;
    const auto line = map->line(location.source, location.range->start.line);
    const auto range = part_of_text(*location.range, line, part.text, part.part);
    if (range) location.range = range;
    return range.has_value();
}

// What a related place is recognised by: the id of a touchpoint, otherwise the thing itself.
std::string_view key_of(const Related& related) {
    // An element of a list ("/actors/3") is shown by its id, not by all that it says.
    const std::string_view pointer = related.location.pointer;
    const auto second = pointer.find('/', 1);
    const bool element = second != std::string_view::npos && pointer.find('/', second + 1) == std::string_view::npos &&
                         pointer.find_first_not_of("0123456789", second + 1) == std::string_view::npos && second + 1 < pointer.size();
    return element || pointer.starts_with("/touchpoints/") ? "id" : "";
}

}  // namespace

void Context::settle(Location& location, std::string_view key, Anchor anchor) const {
    if (unsure.original_pointer) location.pointer = unsure.original_pointer(location.pointer);
    place(location, path.source_map(), key, anchor);
}

void Context::report(Diagnostic finding, std::string_view key, Anchor anchor) {
    if (is_of_something_missing(finding) || !findings_.wants(finding)) return;
    settle(finding.location, key, anchor);
    for (auto& related : finding.related) settle(related.location, key_of(related), Anchor::value);
    findings_.add(std::move(finding));
}

// What stands for something missing is nobody's fault: the reader has said that it is missing.
bool Context::is_of_something_missing(const Diagnostic& finding) const {
    const auto& pointer = finding.location.pointer;
    return unsure.original_pointer && !pointer.empty() && unsure.original_pointer(pointer).empty();
}

void Context::report_in_text(Diagnostic finding, const TextPart& here, const TextPart& there) {
    if (is_of_something_missing(finding) || !findings_.wants(finding)) return;
    settle(finding.location, "", Anchor::value);
    narrow(finding.location, path.source_map(), here);
    for (auto& related : finding.related) settle(related.location, key_of(related), Anchor::value);
    if (!finding.related.empty()) narrow(finding.related.front().location, path.source_map(), there);
    findings_.add(std::move(finding));
}

void ScenarioContext::report_in_text(Diagnostic finding, const TextPart& here) {
    auto location = finding.location;
    place(location, text_, "", Anchor::value);
    if (narrow(location, text_, here)) finding.location = std::move(location);
    report(std::move(finding));
}

void ScenarioContext::report_in(std::size_t model, Diagnostic finding, std::string_view key, Anchor anchor) {
    if (!findings_.wants(finding)) return;
    const auto* map = models[model].source_map();
    place(finding.location, map, key, anchor);
    for (auto& related : finding.related) place(related.location, map, key_of(related), Anchor::value);
    findings_.add(std::move(finding));
}

std::vector<std::string> Context::ids_of(std::span<const std::size_t> touchpoints) const {
    std::vector<std::string> ids;
    for (const auto index : touchpoints) ids.push_back(touchpoint(index).id);
    return ids;
}

bool Context::unsure_ways_out(std::size_t index) const { return is_unsure(index) || Unsure::at(unsure.ways_out, index); }

bool Context::has_reader_error(std::string_view pointer) const {
    if (unsure.errors.empty()) return false;
    const auto original = unsure.original_pointer ? unsure.original_pointer(pointer) : std::string(pointer);
    const auto& errors = unsure.errors;
    if (std::binary_search(errors.begin(), errors.end(), original)) return true;
    const auto below = std::lower_bound(errors.begin(), errors.end(), original + '/');
    return below != errors.end() && below->starts_with(original + '/');
}

}  // namespace polku::detail
