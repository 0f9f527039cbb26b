// Every reference of a path's data, in one walk: what is named, of which kind, and where.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <polku/model.hpp>

namespace polku::detail {

enum class ReferenceKind {
    stage,
    lane,
    parameter,
    source,
    actor,
    channel,
    resource,
    service,
    touchpoint,
    attribute,
    attribute_value,
    payer
};
/// "touchpoint", "service", … as messages call it.
std::string_view to_string(ReferenceKind kind) noexcept;

/// The ids of a kind that the data defines, in document order (a payer is a service or an actor). Without stages or
/// lanes of its own a path has the default ones: the three phases; client, professionals, providers.
std::vector<std::string_view> defined_ids(const PathData& data, ReferenceKind kind);

struct Reference {
    ReferenceKind kind;
    const std::string& id;   ///< the text itself, inside the data
    std::string_view owner;  ///< of an attribute value: its attribute
    const std::string& pointer;
    std::optional<Unit> unit = std::nullopt;  ///< of a parameter: the unit of the place it stands in, where that has one
};
using ReferenceSink = std::function<void(const Reference&)>;

/// Calls `sink` for every reference in the data, in document order. `pointer` lives only during the call.
void for_each_reference(const PathData& data, const ReferenceSink& sink);

/// The same walk over data that may be changed: `editor` may write another id.
using ReferenceEditor = std::function<void(const Reference&, std::string& id)>;
void edit_references(PathData& data, const ReferenceEditor& editor);

}  // namespace polku::detail
