// What a path's data defines: the ids of each kind, and which parameters have cases.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "model/id_table.hpp"
#include "model/references.hpp"

namespace polku::detail {

/// The one table of ids there is of each list: the check of references and the finished path look into the same. The data must
/// outlive it and its lists stay as they are; they may be moved as a whole.
class Definitions {
public:
    explicit Definitions(const PathData& data);

    std::optional<std::size_t> find(ReferenceKind kind, std::string_view id) const noexcept { return table(kind).find(id); }
    std::optional<std::size_t> find_transition(std::string_view id) const noexcept { return transitions_.find(id); }
    bool has(ReferenceKind kind, std::string_view id) const noexcept;
    /// True for a parameter in the cases of a parameter that has cases itself: their values would wait for each other (REF205).
    bool is_nested(const Reference& reference) const;

    /// The first position of each id of a kind; none of attribute values and payers.
    const IdTable& table(ReferenceKind kind) const noexcept { return tables_[static_cast<std::size_t>(kind)]; }
    const IdTable& transitions() const noexcept { return transitions_; }

private:
    std::array<IdTable, 12> tables_{};
    IdTable transitions_{};
    IdTable with_cases_{};  ///< parameters
};

}  // namespace polku::detail
