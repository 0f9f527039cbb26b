// What a path's data defines: the ids of each kind, and which parameters have cases.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "model/id_table.hpp"
#include "model/references.hpp"

namespace polku::detail {

/// Looks into the data, which must outlive it and stay as it is.
class Definitions {
public:
    explicit Definitions(const PathData& data);

    /// The ids of a kind in document order; see defined_ids.
    const std::vector<std::string_view>& ids(ReferenceKind kind) const { return of(kind).list; }
    bool has(ReferenceKind kind, std::string_view id) const { return of(kind).table.contains(id); }
    /// True for a parameter in the cases of a parameter that has cases itself: their values would wait for each other (REF205).
    bool is_nested(const Reference& reference) const;

private:
    struct Ids {
        std::vector<std::string_view> list{};
        IdTable table{};
    };
    const Ids& of(ReferenceKind kind) const { return ids_[static_cast<std::size_t>(kind)]; }

    std::array<Ids, 12> ids_{};
    IdTable with_cases_{};  ///< parameters
};

}  // namespace polku::detail
