// Interrupts as clocks that run while the client, or one way, stands in their scope.
//
// hazard   a standard exponential number is used up at the rate of the hazard, in scope only; then a new one is drawn
// age      fires once, on reaching the age or on entering the scope later; tested again when the limit changes
// date     the same with a date
// after    counts from entering the scope, once each stay in it; with `since`, from the last entering of that
//          touchpoint, once for each entering, also when the scope is entered only later
#include <algorithm>
#include <cmath>

#include "model/exact_math.hpp"
#include "simulate/client_walk.hpp"

namespace polku::simulation {

ClientWalk::Running& ClientWalk::running_of(Index clock, std::size_t thread) {
    if (clock < program_.client_clocks) return client_clocks_[clock];
    return way_clocks_[threads_[thread].slot * thread_clocks_ + (clock - program_.client_clocks)];
}

/// A place for the clocks of a new way. What has fired once for the way it comes from does not fire again for it.
Index ClientWalk::new_slot(std::optional<Index> parent) {
    if (thread_clocks_ == 0) return 0;
    Index slot = 0;
    if (free_slots_.empty()) {
        slot = static_cast<Index>(way_clocks_.size() / thread_clocks_);
        way_clocks_.resize(way_clocks_.size() + thread_clocks_);
    } else {
        slot = free_slots_.back();
        free_slots_.pop_back();
    }
    for (std::size_t k = 0; k < thread_clocks_; ++k) {
        Running fresh;
        if (parent) fresh.spent = way_clocks_[*parent * thread_clocks_ + k].spent;
        way_clocks_[slot * thread_clocks_ + k] = fresh;
    }
    return slot;
}

void ClientWalk::free_slot(Index slot) {
    if (thread_clocks_ == 0) return;
    for (std::size_t k = 0; k < thread_clocks_; ++k) way_clocks_[slot * thread_clocks_ + k] = Running{};
    free_slots_.push_back(slot);
}

void ClientWalk::stop_way_clocks(Index slot) {
    for (std::size_t k = 0; k < thread_clocks_; ++k) {
        auto& running = way_clocks_[slot * thread_clocks_ + k];
        if (running.active_since >= 0) stop_clock(static_cast<Index>(program_.client_clocks + k), running);
    }
}

void ClientWalk::enter_scopes(Index point) {
    for (const Index clock : part(program_.clock_lists, program_.points[point].client_clocks))
        if (in_scope_[clock]++ == 0) start_clock(clock, client_clocks_[clock]);
}

void ClientWalk::leave_scopes(Index point) {
    for (const Index clock : part(program_.clock_lists, program_.points[point].client_clocks))
        if (--in_scope_[clock] == 0) stop_clock(clock, client_clocks_[clock]);
}

void ClientWalk::move_thread_clocks(const Thread& thread, Index from, Index to) {
    for (std::size_t k = 0; k < thread_clocks_; ++k) {
        const bool was = from != none && program_.in_scope[from * thread_clocks_ + k] != 0;
        const bool is = program_.in_scope[to * thread_clocks_ + k] != 0;
        if (was == is) continue;
        const auto clock = static_cast<Index>(program_.client_clocks + k);
        auto& running = way_clocks_[thread.slot * thread_clocks_ + k];
        if (is) start_clock(clock, running);
        else stop_clock(clock, running);
    }
}

void ClientWalk::start_clock(Index clock, Running& running) {
    running.active_since = now_;
    if (program_.clocks[clock].type == TriggerType::after && program_.clocks[clock].since == none) running.spent = 0;
    set_time(clock, running);
}

void ClientWalk::stop_clock(Index clock, Running& running) {
    if (program_.clocks[clock].type == TriggerType::hazard && running.rate > 0) running.hazard_left = (running.fires - now_) * running.rate;
    running.active_since = -1;
    running.fires = never_happens;
}

/// When an active clock fires, with the numbers of the present configuration.
void ClientWalk::set_time(Index clock, Running& running) {
    const auto& kind = program_.clocks[clock];
    const double number = program_.clock_numbers[config_ * program_.clocks.size() + clock];
    running.fires = never_happens;
    switch (kind.type) {
        case TriggerType::hazard:
            if (running.hazard_left < 0) {
                const auto block = streams_.block(kind.stream, ++clocks_drawn_[clock]);
                running.hazard_left = -exact_math::log(uniform(block[Draw::waiting]));
            }
            running.rate = number;
            if (number > 0) running.fires = now_ + running.hazard_left / number;
            break;
        case TriggerType::age:
            if (!running.spent && !std::isnan(age_)) running.fires = std::max(now_, number - age_);
            break;
        case TriggerType::date:
            if (!running.spent) running.fires = std::max(now_, number);
            break;
        case TriggerType::after:
            if (kind.since == none) {
                if (!running.spent) running.fires = std::max(now_, running.active_since + number);
            } else if (visits_[kind.since] > running.spent) {
                running.fires = std::max(now_, last_entered_[kind.since] + number);
            }
            break;
    }
}

/// The clock has fired; it runs on if its scope is not left.
void ClientWalk::spend_clock(Index clock, Running& running) {
    const auto& kind = program_.clocks[clock];
    if (kind.type == TriggerType::hazard) running.hazard_left = -1;
    else running.spent = kind.since == none ? 1 : visits_[kind.since];
    set_time(clock, running);
}

void ClientWalk::since_entered(Index point) {
    for (const Index clock : program_.since_clocks) {
        if (program_.clocks[clock].since != point) continue;
        if (clock < program_.client_clocks) {
            if (client_clocks_[clock].active_since >= 0) set_time(clock, client_clocks_[clock]);
            continue;
        }
        for (std::size_t at = clock - program_.client_clocks; at < way_clocks_.size(); at += thread_clocks_)
            if (way_clocks_[at].active_since >= 0) set_time(clock, way_clocks_[at]);
    }
}

void ClientWalk::configuration_changed() {
    const auto update = [&](Index clock, Running& running) {
        if (running.active_since < 0) return;
        if (program_.clocks[clock].type == TriggerType::hazard && running.rate > 0)
            running.hazard_left = (running.fires - now_) * running.rate;
        set_time(clock, running);
    };
    for (Index clock = 0; clock < program_.client_clocks; ++clock) update(clock, client_clocks_[clock]);
    for (std::size_t at = 0; at < way_clocks_.size(); ++at)
        update(static_cast<Index>(program_.client_clocks + at % thread_clocks_), way_clocks_[at]);
}

}  // namespace polku::simulation
