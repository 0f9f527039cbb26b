// Clients who wait for one thing: the higher priority first, and within it first come, first served.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <vector>

#include "simulate/list_pool.hpp"

namespace polku::simulation {

/// Who waits, for what. A request that is given up or granted gets another ticket, so that the lines it stood in forget it.
struct Ticket {
    Index request = none;
    std::uint32_t number = 0;
};

class WaitingLine {
public:
    void join(Ticket ticket, double priority) {
        auto at = std::find_if(classes_.begin(), classes_.end(), [&](const Class& c) { return c.priority <= priority; });
        if (at == classes_.end() || at->priority != priority) at = classes_.insert(at, Class{priority, {}});
        at->tickets.push_back(ticket);
    }
    /// The first whose ticket is still `valid`, or one without a request.
    template <class Valid>
    Ticket first(Valid&& valid) {
        for (auto& c : classes_) {
            while (!c.tickets.empty() && !valid(c.tickets.front())) c.tickets.pop_front();
            if (!c.tickets.empty()) return c.tickets.front();
        }
        return {};
    }
    /// True when somebody stands before a newcomer of this priority.
    template <class Valid>
    bool is_before(double priority, Valid&& valid) {
        for (auto& c : classes_) {
            if (c.priority < priority) return false;
            while (!c.tickets.empty() && !valid(c.tickets.front())) c.tickets.pop_front();
            if (!c.tickets.empty()) return true;
        }
        return false;
    }

private:
    struct Class {
        double priority;
        std::deque<Ticket> tickets;
    };
    std::vector<Class> classes_{};  ///< higher priorities first
};

}  // namespace polku::simulation
