// Ids → positions, for lists of a million.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace polku::detail {

/// A hash table with open addresses: one allocation for all entries, where a map takes one for each. Looked up, never iterated.
/// The ids stand elsewhere and outlive it.
class IdTable {
public:
    IdTable() = default;
    explicit IdTable(std::size_t expected) {
        entries_.reserve(expected);
        std::size_t size = 8;
        while (size < 2 * expected) size *= 2;
        slots_.assign(size, 0);
    }

    /// Notes the position of an id, unless it has one; gives the position it has, and whether that is the new one.
    std::pair<std::size_t, bool> emplace(std::string_view id, std::size_t position) {
        if (slots_.size() < 2 * (entries_.size() + 1)) grow();
        auto& slot = slots_[place(id)];
        if (slot != 0) return {entries_[slot - 1].position, false};
        entries_.push_back({id, position});
        slot = static_cast<std::uint32_t>(entries_.size());
        return {position, true};
    }
    std::optional<std::size_t> find(std::string_view id) const noexcept {
        if (entries_.empty()) return std::nullopt;
        const auto slot = slots_[place(id)];
        if (slot == 0) return std::nullopt;
        return entries_[slot - 1].position;
    }
    bool contains(std::string_view id) const noexcept { return find(id).has_value(); }

private:
    struct Entry {
        std::string_view id;
        std::size_t position;
    };

    // The slot that holds the id, or the free one where it belongs; there is always a free one.
    std::size_t place(std::string_view id) const noexcept {
        auto at = std::hash<std::string_view>{}(id) & (slots_.size() - 1);
        while (slots_[at] != 0 && entries_[slots_[at] - 1].id != id) at = (at + 1) & (slots_.size() - 1);
        return at;
    }
    void grow() {
        slots_.assign(slots_.empty() ? 8 : 2 * slots_.size(), 0);
        for (std::size_t i = 0; i < entries_.size(); ++i) slots_[place(entries_[i].id)] = static_cast<std::uint32_t>(i + 1);
    }

    std::vector<Entry> entries_{};
    std::vector<std::uint32_t> slots_{};  ///< 1 + the entry; 0: free. A power of two, at most half of them taken
};

}  // namespace polku::detail
