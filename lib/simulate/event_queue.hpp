// What happens next, to whom: a heap of four children a node, 16 bytes an event. At the same time, what was planned first comes
// first. Nothing is taken out before its time: an event whose order is no longer that of its person has been planned anew.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace polku::simulation {

struct Event {
    double time = 0;
    std::uint32_t order = 0;   ///< of planning
    std::uint32_t person = 0;  ///< whom it happens to
    bool operator<(const Event& other) const noexcept { return time != other.time ? time < other.time : order < other.order; }
};

class EventQueue {
public:
    bool empty() const noexcept { return heap_.empty(); }
    std::size_t size() const noexcept { return heap_.size(); }
    const Event& first() const noexcept { return heap_.front(); }
    void clear() noexcept { heap_.clear(); }

    void push(const Event& event) {
        std::size_t at = heap_.size();
        heap_.push_back(event);
        while (at > 0) {
            const std::size_t above = (at - 1) / children;
            if (!(event < heap_[above])) break;
            heap_[at] = heap_[above];
            at = above;
        }
        heap_[at] = event;
    }
    void pop() {
        const Event last = heap_.back();
        heap_.pop_back();
        const std::size_t n = heap_.size();
        if (n == 0) return;
        std::size_t at = 0;
        for (;;) {
            const std::size_t from = at * children + 1;
            if (from >= n) break;
            const std::size_t end = from + children < n ? from + children : n;
            std::size_t least = from;
            for (std::size_t child = from + 1; child < end; ++child)
                if (heap_[child] < heap_[least]) least = child;
            if (!(heap_[least] < last)) break;
            heap_[at] = heap_[least];
            at = least;
        }
        heap_[at] = last;
    }

private:
    static constexpr std::size_t children = 4;
    std::vector<Event> heap_{};
};

}  // namespace polku::simulation
