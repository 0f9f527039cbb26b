// What happens next, to whom: a heap of four children a node, 16 bytes an event. At the same time, what was planned first comes
// first. Nothing is taken out before its time: an event whose order is no longer that of its person has been planned anew.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace polku::simulation {

class Event {
public:
    Event() = default;
    /// `time` is from 0 on; `order` is that of planning; `person` is whom it happens to.
    Event(double time, std::uint32_t order, std::uint32_t person) noexcept
        : time_(std::bit_cast<std::uint64_t>(time)), rest_(std::uint64_t{order} << 32U | person) {}
    double time() const noexcept { return std::bit_cast<double>(time_); }
    std::uint32_t order() const noexcept { return static_cast<std::uint32_t>(rest_ >> 32U); }
    std::uint32_t person() const noexcept { return static_cast<std::uint32_t>(rest_); }

    bool operator<(const Event& other) const noexcept {
#ifdef __SIZEOF_INT128__  // one comparison without a branch, which no processor could foretell
        __extension__ using Key = unsigned __int128;
        return (Key{time_} << 64U | rest_) < (Key{other.time_} << 64U | other.rest_);
#else
        return time_ != other.time_ ? time_ < other.time_ : rest_ < other.rest_;
#endif
    }

private:
    std::uint64_t time_ = 0;  ///< the bits of numbers from 0 on are ordered as the numbers are
    std::uint64_t rest_ = 0;  ///< order, then person
};

class EventQueue {
public:
    bool empty() const noexcept { return heap_.size() == (taken_ ? 1 : 0); }
    /// The next event is taken out. What is planned from here on goes to its place first: most events lead to another.
    Event take() {
        fill();
        taken_ = true;
        return heap_.front();
    }
    /// When the next one happens; there must be one.
    double next_time() {
        fill();
        return heap_.front().time();
    }
    void clear() noexcept {
        heap_.clear();
        taken_ = false;
    }

    void push(const Event& event) {
        if (taken_) {
            taken_ = false;
            sink(event);
            return;
        }
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

private:
    static constexpr std::size_t children = 4;

    /// The last takes the place of one that was taken.
    void fill() {
        if (!taken_) return;
        taken_ = false;
        const Event last = heap_.back();
        heap_.pop_back();
        if (!heap_.empty()) sink(last);
    }
    /// From the top to where it belongs.
    void sink(const Event& event) {
        const std::size_t n = heap_.size();
        std::size_t at = 0;
        for (;;) {
            const std::size_t from = at * children + 1;
            if (from >= n) break;
            const std::size_t end = from + children < n ? from + children : n;
            std::size_t least = from;
            for (std::size_t child = from + 1; child < end; ++child) least = heap_[child] < heap_[least] ? child : least;
            if (!(heap_[least] < event)) break;
            heap_[at] = heap_[least];
            at = least;
        }
        heap_[at] = event;
    }

    std::vector<Event> heap_{};
    bool taken_ = false;  ///< the first has been taken out, and nothing has come in its place
};

}  // namespace polku::simulation
