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
        slots_.assign(size, Slot{});
    }

    /// Notes the position of an id, unless it has one; gives the position it has, and whether that is the new one.
    std::pair<std::size_t, bool> emplace(std::string_view id, std::size_t position) {
        if (slots_.size() < 2 * (entries_.size() + 1)) grow();
        const auto hash = hash_of(id);
        auto& slot = slots_[place(id, hash)];
        if (slot.entry != 0) return {entries_[slot.entry - 1].position, false};
        entries_.push_back({id.data(), static_cast<std::uint32_t>(id.size()), static_cast<std::uint32_t>(position)});
        slot = {hash, static_cast<std::uint32_t>(entries_.size())};
        return {position, true};
    }
    std::optional<std::size_t> find(std::string_view id) const noexcept {
        if (entries_.empty()) return std::nullopt;
        const auto slot = slots_[place(id, hash_of(id))];
        if (slot.entry == 0) return std::nullopt;
        return entries_[slot.entry - 1].position;
    }
    bool contains(std::string_view id) const noexcept { return find(id).has_value(); }
    /// True when that id has that position and is the first to have it; a look at one place instead of a search.
    bool is_at(std::size_t position, std::string_view id) const noexcept {
        return position < entries_.size() && entries_[position].position == position && entries_[position].id() == id;
    }
    /// How many different ids there are.
    std::size_t size() const noexcept { return entries_.size(); }

private:
    // Small, as there are a million: nothing has more positions than the offsets of a text.
    struct Entry {
        const char* text;
        std::uint32_t size;
        std::uint32_t position;
        std::string_view id() const noexcept { return {text, size}; }
    };
    // The hash stands here, too: an id that is another one is told apart without a look at its text, which lies far away.
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t entry = 0;  ///< counted from 1; 0: free
    };

    static std::uint32_t hash_of(std::string_view id) noexcept {
        const std::uint64_t hash = std::hash<std::string_view>{}(id);
        return static_cast<std::uint32_t>(hash ^ (hash >> 32));
    }
    bool is_free_for(const Slot& slot, std::string_view id, std::uint32_t hash) const noexcept {
        return slot.entry == 0 || (slot.hash == hash && entries_[slot.entry - 1].id() == id);
    }
    // The slot that holds the id, or the free one where it belongs; there is always a free one.
    std::size_t place(std::string_view id, std::uint32_t hash) const noexcept {
        auto at = hash & (slots_.size() - 1);
        while (!is_free_for(slots_[at], id, hash)) at = (at + 1) & (slots_.size() - 1);
        return at;
    }
    void grow() {
        const auto before = std::exchange(slots_, std::vector<Slot>(slots_.empty() ? 8 : 2 * slots_.size()));
        for (const auto& slot : before) {
            if (slot.entry == 0) continue;
            auto at = slot.hash & (slots_.size() - 1);
            while (slots_[at].entry != 0) at = (at + 1) & (slots_.size() - 1);
            slots_[at] = slot;
        }
    }

    std::vector<Entry> entries_{};
    std::vector<Slot> slots_{};  ///< a power of two, at most half of them taken
};

/// Finds ids that mostly come again or in the order of their positions, as the ends of transitions do: the last two that were found
/// are tried first, and what comes behind them. A search goes to places far apart, these lie together.
class IdFollower {
public:
    std::optional<std::size_t> find(const IdTable& table, std::string_view id) noexcept {
        for (const auto position : {before_, before_ + 1, last_, last_ + 1})
            if (table.is_at(position, id)) return found(position);
        const auto position = table.find(id);
        return position ? found(*position) : position;
    }

private:
    std::optional<std::size_t> found(std::size_t position) noexcept {
        before_ = last_;
        last_ = position;
        return position;
    }

    std::size_t before_ = 0, last_ = 0;
};

}  // namespace polku::detail
