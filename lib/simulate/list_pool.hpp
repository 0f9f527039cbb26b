// Many short lists in one array: what is taken out is used again, so that memory follows those who are alive.
#pragma once

#include <cstdint>
#include <vector>

namespace polku::simulation {

using Index = std::uint32_t;
inline constexpr Index none = ~Index{0};

template <class T>
class ListPool {
public:
    struct List {
        Index first = none, last = none;
        bool empty() const noexcept { return first == none; }
    };

    T& operator[](Index item) noexcept { return items_[item].value; }
    const T& operator[](Index item) const noexcept { return items_[item].value; }
    Index next(Index item) const noexcept { return items_[item].next; }

    Index append(List& list, const T& value) {
        Index item = free_;
        if (item == none) {
            item = static_cast<Index>(items_.size());
            items_.push_back({value, none});
        } else {
            free_ = items_[item].next;
            items_[item] = {value, none};
        }
        if (list.empty()) list.first = item;
        else items_[list.last].next = item;
        list.last = item;
        return item;
    }
    void remove(List& list, Index item) noexcept {
        take_out(list, item);
        items_[item].next = free_;
        free_ = item;
    }
    void move_to_end(List& list, Index item) noexcept {
        if (list.last == item) return;
        take_out(list, item);
        items_[list.last].next = item;
        items_[item].next = none;
        list.last = item;
    }
    void clear(List& list) noexcept {
        if (list.empty()) return;
        items_[list.last].next = free_;
        free_ = list.first;
        list = List{};
    }

private:
    void take_out(List& list, Index item) noexcept {
        Index before = none;
        for (Index at = list.first; at != item; at = items_[at].next) before = at;
        if (before == none) list.first = items_[item].next;
        else items_[before].next = items_[item].next;
        if (list.last == item) list.last = before;
    }

    struct Item {
        T value;
        Index next;
    };
    std::vector<Item> items_{};
    Index free_ = none;
};

}  // namespace polku::simulation
