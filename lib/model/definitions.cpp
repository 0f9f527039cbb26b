#include "model/definitions.hpp"

namespace polku::detail {

Definitions::Definitions(const PathData& data) {
    for (std::size_t kind = 0; kind < ids_.size(); ++kind) {
        auto& ids = ids_[kind];
        ids.list = defined_ids(data, static_cast<ReferenceKind>(kind));
        ids.table = IdTable(ids.list.size());
        for (std::size_t i = 0; i < ids.list.size(); ++i) ids.table.emplace(ids.list[i], i);
    }
    for (std::size_t i = 0; i < data.parameters.size(); ++i)
        if (!data.parameters[i].cases.empty()) with_cases_.emplace(data.parameters[i].id, i);
}

bool Definitions::is_nested(const Reference& reference) const {
    return reference.kind == ReferenceKind::parameter && reference.pointer.rfind("/parameters/", 0) == 0 &&
           with_cases_.contains(reference.id);
}

}  // namespace polku::detail
