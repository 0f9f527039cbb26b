#include "model/definitions.hpp"

namespace polku::detail {
namespace {

template <class List>
IdTable table_of(const List& list) {
    IdTable table(list.size());
    for (std::size_t i = 0; i < list.size(); ++i) table.emplace(list[i].id, i);
    return table;
}

}  // namespace

Definitions::Definitions(const PathData& data) : transitions_(table_of(data.transitions)) {
    using K = ReferenceKind;
    const auto set = [this](K kind, IdTable table) { tables_[static_cast<std::size_t>(kind)] = std::move(table); };
    // Without stages or lanes of its own a path has the default ones.
    const auto set_default = [&](K kind) {
        const auto ids = defined_ids(data, kind);
        IdTable table(ids.size());
        for (std::size_t i = 0; i < ids.size(); ++i) table.emplace(ids[i], i);
        set(kind, std::move(table));
    };
    set_default(K::stage);
    set_default(K::lane);
    set(K::parameter, table_of(data.parameters));
    set(K::source, table_of(data.source_list));
    set(K::actor, table_of(data.actors));
    set(K::channel, table_of(data.channels));
    set(K::resource, table_of(data.resources));
    set(K::service, table_of(data.services));
    set(K::touchpoint, table_of(data.touchpoints));
    if (data.population) set(K::attribute, table_of(data.population->attributes));
    for (std::size_t i = 0; i < data.parameters.size(); ++i)
        if (!data.parameters[i].cases.empty()) with_cases_.emplace(data.parameters[i].id, i);
}

bool Definitions::has(ReferenceKind kind, std::string_view id) const noexcept {
    if (kind == ReferenceKind::payer) return has(ReferenceKind::service, id) || has(ReferenceKind::actor, id);
    return find(kind, id).has_value();
}

bool Definitions::is_nested(const Reference& reference) const {
    return reference.kind == ReferenceKind::parameter && reference.pointer.rfind("/parameters/", 0) == 0 &&
           with_cases_.contains(reference.id);
}

}  // namespace polku::detail
