#include "validate/rule.hpp"

namespace polku::detail {

void Context::settle(Location& location, std::string_view key, Anchor anchor) const {
    if (unsure.original_pointer) location.pointer = unsure.original_pointer(location.pointer);
    const auto* map = path.source_map();
    if (map == nullptr) return;
    auto found = map->locate(key.empty() ? location.pointer : child_pointer(location.pointer, key), anchor);
    location.source = std::move(found.source);
    location.range = found.range;
}

void Context::report(Diagnostic finding, std::string_view key, Anchor anchor) {
    settle(finding.location, key, anchor);
    for (auto& related : finding.related) {
        const bool is_touchpoint = related.location.pointer.rfind("/touchpoints/", 0) == 0;
        settle(related.location, is_touchpoint ? "id" : "", Anchor::value);
    }
    findings_.push_back(std::move(finding));
}

Related Context::related_touchpoint(std::size_t index, std::string message) {
    return related(touchpoint_pointer(index), std::move(message));
}

Related Context::related(std::string pointer, std::string message) { return {{{}, std::move(pointer), std::nullopt}, std::move(message)}; }

std::vector<std::string> Context::ids_of(std::span<const std::size_t> touchpoints) const {
    std::vector<std::string> ids;
    for (const auto index : touchpoints) ids.push_back(touchpoint(index).id);
    return ids;
}

bool Context::unsure_ways_out(std::size_t index) const { return is_unsure(index) || Unsure::at(unsure.ways_out, index); }

}  // namespace polku::detail
