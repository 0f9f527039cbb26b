#include "model/definitions.hpp"

namespace polku::detail {

Definitions::Definitions(const PathData& data) {
    for (std::size_t kind = 0; kind < ids_.size(); ++kind) {
        auto& ids = ids_[kind];
        ids.list = defined_ids(data, static_cast<ReferenceKind>(kind));
        ids.set.insert(ids.list.begin(), ids.list.end());
    }
    for (const auto& parameter : data.parameters)
        if (!parameter.cases.empty()) with_cases_.insert(parameter.id);
}

bool Definitions::is_nested(const Reference& reference) const {
    return reference.kind == ReferenceKind::parameter && reference.pointer.rfind("/parameters/", 0) == 0 &&
           with_cases_.count(reference.id) > 0;
}

}  // namespace polku::detail
