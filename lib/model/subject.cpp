#include "model/subject.hpp"

#include <charconv>
#include <optional>

namespace polku::detail {

namespace {

// The index in "/touchpoints/3/…" when `pointer` begins with `list`.
std::optional<std::size_t> index_in(std::string_view list, std::string_view pointer) {
    if (!pointer.starts_with(list)) return std::nullopt;
    pointer.remove_prefix(list.size());
    std::size_t index = 0;
    const auto end = pointer.data() + pointer.size();
    return std::from_chars(pointer.data(), end, index).ec == std::errc{} ? std::optional{index} : std::nullopt;
}

}  // namespace

Subject subject_at(const PathData& data, std::string_view pointer) {
    Subject subject;
    const auto look_in = [&](std::string_view list, const auto& items, std::string_view kind) {
        const auto index = index_in(list, pointer);
        if (!index || *index >= items.size()) return false;
        subject = {std::string(kind), items[*index].id, {}};
        return true;
    };
    if (const auto i = index_in("/touchpoints/", pointer); i && *i < data.touchpoints.size())
        return {"touchpoint", data.touchpoints[*i].id, data.touchpoints[*i].service};
    if (const auto i = index_in("/services/", pointer); i && *i < data.services.size())
        return {"service", data.services[*i].id, data.services[*i].id};
    static_cast<void>(look_in("/transitions/", data.transitions, "transition") || look_in("/interrupts/", data.interrupts, "interrupt") ||
                      look_in("/parameters/", data.parameters, "parameter") || look_in("/resources/", data.resources, "resource") ||
                      look_in("/actors/", data.actors, "actor") || look_in("/rules/", data.rules, "rule") ||
                      look_in("/stages/", data.stages, "stage") || look_in("/lanes/", data.lanes, "lane") ||
                      look_in("/channels/", data.channels, "channel") || look_in("/sources/", data.source_list, "source") ||
                      look_in("/costs/", data.costs, "cost") || look_in("/glossary/", data.glossary, "glossary") ||
                      (data.population && look_in("/population/attributes/", data.population->attributes, "attribute")));
    return subject;
}

}  // namespace polku::detail
