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
#include "simulate/walk.hpp"

namespace polku::simulation {

Running& Walk::running_of(Index clock, Index thread) {
    if (clock < program_.client_clocks) return client_clock(clock);
    return way_clock(threads_[thread].slot, clock - program_.client_clocks);
}

/// A place for the clocks of a new way. What has fired once for the way it comes from does not fire again for it.
Index Walk::new_slot(std::optional<Index> parent) {
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
        if (parent) fresh.spent = way_clock(*parent, k).spent;
        way_clock(slot, k) = fresh;
    }
    return slot;
}

void Walk::free_slot(Index slot) {
    if (thread_clocks_ == 0) return;
    free_slots_.push_back(slot);
}

void Walk::stop_way_clocks(Index slot) {
    for (std::size_t k = 0; k < thread_clocks_; ++k) {
        auto& running = way_clock(slot, k);
        if (running.active) stop_clock(static_cast<Index>(program_.client_clocks + k), running);
    }
}

void Walk::enter_scopes(Index point) {
    for (const Index clock : part(program_.clock_lists, program_.points[point].client_clocks))
        if (in_scope(clock)++ == 0) start_clock(clock, client_clock(clock));
}

void Walk::leave_scopes(Index point) {
    for (const Index clock : part(program_.clock_lists, program_.points[point].client_clocks))
        if (--in_scope(clock) == 0) stop_clock(clock, client_clock(clock));
}

void Walk::move_thread_clocks(const Thread& thread, Index from, Index to) {
    for (std::size_t k = 0; k < thread_clocks_; ++k) {
        const bool was = from != none && program_.in_scope[from * thread_clocks_ + k] != 0;
        const bool is = program_.in_scope[to * thread_clocks_ + k] != 0;
        if (was == is) continue;
        const auto clock = static_cast<Index>(program_.client_clocks + k);
        auto& running = way_clock(thread.slot, k);
        if (is) start_clock(clock, running);
        else stop_clock(clock, running);
    }
}

void Walk::start_clock(Index clock, Running& running) {
    running.active = true;
    running.active_since = now_;
    if (program_.clocks[clock].type == TriggerType::after && program_.clocks[clock].since == none) running.spent = 0;
    set_time(clock, running);
}

void Walk::stop_clock(Index clock, Running& running) {
    if (program_.clocks[clock].type == TriggerType::hazard && running.rate > 0) running.hazard_left = (running.fires - now_) * running.rate;
    running.active = false;
    running.fires = never_happens;
}

/// When an active clock fires, with the numbers of the present configuration.
void Walk::set_time(Index clock, Running& running) {
    const auto& kind = program_.clocks[clock];
    const double number = program_.clock_numbers[config_ * program_.clocks.size() + clock];
    running.fires = never_happens;
    switch (kind.type) {
        case TriggerType::hazard:
            if (running.hazard_left < 0) {
                const auto drawn = block(kind.stream, ++clocks_drawn_[current_ * program_.clocks.size() + clock]);
                running.hazard_left = -exact_math::log(uniform(drawn[Draw::waiting]));
            }
            running.rate = number;
            if (number > 0) running.fires = now_ + running.hazard_left / number;
            break;
        case TriggerType::age:
            if (!running.spent && !std::isnan(me().age)) running.fires = std::max(now_, me().entered + (number - me().age));
            break;
        case TriggerType::date:
            if (!running.spent) running.fires = std::max(now_, number);
            break;
        case TriggerType::after:
            if (kind.since == none) {
                if (!running.spent) running.fires = std::max(now_, program_.later(running.active_since, number, kind.in_workdays));
            } else if (visits()[program_.points[kind.since].counter] > running.spent) {
                running.fires = std::max(now_, program_.later(moments()[program_.points[kind.since].moment], number, kind.in_workdays));
            }
            break;
    }
}

/// The clock has fired; it runs on if its scope is not left.
void Walk::spend_clock(Index clock, Running& running) {
    const auto& kind = program_.clocks[clock];
    if (kind.type == TriggerType::hazard) running.hazard_left = -1;
    else running.spent = kind.since == none ? 1 : visits()[program_.points[kind.since].counter];
    set_time(clock, running);
}

void Walk::since_entered(Index point) {
    for (const Index clock : program_.since_clocks) {
        if (program_.clocks[clock].since != point) continue;
        const auto count_anew = [&](Running& running) {
            if (running.active) set_time(clock, running);
        };
        if (clock < program_.client_clocks) {
            count_anew(client_clock(clock));
            continue;
        }
        const std::size_t k = clock - program_.client_clocks;
        for (Index thread = me().threads.first; thread != none; thread = threads_.next(thread))
            count_anew(way_clock(threads_[thread].slot, k));
    }
}

void Walk::numbers_changed(Index client, double now) {
    select(client, now);
    update_clocks();
    plan();
}

/// The numbers of another configuration hold for what runs.
void Walk::update_clocks() {
    const auto update = [&](Index clock, Running& running) {
        if (!running.active) return;
        if (program_.clocks[clock].type == TriggerType::hazard && running.rate > 0)
            running.hazard_left = (running.fires - now_) * running.rate;
        set_time(clock, running);
    };
    for (Index clock = 0; clock < program_.client_clocks; ++clock) update(clock, client_clock(clock));
    for (Index thread = me().threads.first; thread != none; thread = threads_.next(thread))
        for (std::size_t k = 0; k < thread_clocks_; ++k)
            update(static_cast<Index>(program_.client_clocks + k), way_clock(threads_[thread].slot, k));
}

}  // namespace polku::simulation
