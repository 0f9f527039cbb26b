// Coming to a touchpoint and leaving it, blocks of ways side by side, and holds.
#include <algorithm>
#include <cmath>

#include "simulate/client_walk.hpp"

namespace polku::simulation {

Asked ClientWalk::asked() { return {(age_ + now_) / days_in(Unit::year), now_, visits_.data(), last_entered_.data(), held_.data()}; }

void ClientWalk::arrive(Thread thread, Index t) {
    const auto& point = program_.points[t];
    if (visits_[t]++ == 0) visited_.push_back(t);
    last_entered_[t] = now_;
    last_ = t;
    if (thread_clocks_ > 0) move_thread_clocks(thread, thread.point, t);
    enter_scopes(t);
    if (!program_.since_clocks.empty()) since_entered(t);
    if (point.is_pause || point.is_end) release_all();
    const auto& behaviour = program_.behaviour(config_, t);
    for (const auto& work : part(program_.work, behaviour.work)) hours_[work.actor] += work.hours;
    if (visit_log_) {
        thread.record = visit_log_->size();
        visit_log_->push_back({t, visits_[t], now_, now_});
    }
    if (point.is_end) {
        end_ = t;
        left_points_.push_back(t);
        return;
    }
    if (!point.is_pause) {
        take_holds(behaviour, thread.block);
        ++outside_pauses_;
    }
    thread.point = t;
    thread.entered = now_;
    thread.rhythms = 0;
    thread.rhythm_slice = behaviour.rhythms;
    std::uint64_t bit = 1;
    for (const auto& rhythm : part(program_.rhythms, behaviour.rhythms)) {
        if (program_.conditions.holds(rhythm.condition, asked())) thread.rhythms |= bit;
        bit <<= 1;
    }
    thread.until = now_;
    if (behaviour.stay == Behaviour::Stay::until_age) thread.until = now_ + std::max(0.0, behaviour.until_age - (age_ + now_));
    if (behaviour.stay == Behaviour::Stay::drawn || behaviour.choice == Behaviour::Choice::probability) {
        const auto block = streams_.block(point.stream, visits_[t]);
        if (behaviour.stay == Behaviour::Stay::drawn)
            thread.until = now_ + program_.samplers[behaviour.law].draw(uniform(block[Draw::stay]));
        thread.way_draw = uniform(block[Draw::way_out]);
    }
    threads_.push_back(thread);
}

void ClientWalk::leave(Thread& thread) {
    const auto& point = program_.points[thread.point];
    if (!point.is_pause) {
        for (const Index service : part(program_.service_lists, point.services)) service_days_[service] += now_ - thread.entered;
        --outside_pauses_;
    }
    if (thread.rhythms != 0) count_contacts(thread);
    if (visit_log_) (*visit_log_)[thread.record].ended = now_;
    left_points_.push_back(thread.point);
}

void ClientWalk::count_contacts(const Thread& thread) {
    const double stay = now_ - thread.entered;
    std::uint64_t bit = 1;
    for (const auto& rhythm : part(program_.rhythms, thread.rhythm_slice)) {
        if (thread.rhythms & bit) {
            const double contacts = std::max(1.0, std::ceil(stay / rhythm.every));  // at 0, every, 2 every, … before the end of the stay
            for (const Index actor : part(program_.actor_lists, rhythm.actors)) hours_[actor] += contacts * rhythm.hours;
        }
        bit <<= 1;
    }
}

const Way* ClientWalk::choose(const Behaviour& behaviour, double draw) {
    const auto ways = part(program_.ways, behaviour.ways);
    switch (behaviour.choice) {
        case Behaviour::Choice::single: return &ways.front();
        case Behaviour::Choice::probability:
            for (const auto& way : ways)
                if (draw < way.cumulative) return &way;
            return nullptr;
        case Behaviour::Choice::condition:
            for (const auto& way : ways)
                if (program_.conditions.holds(way.condition, asked())) return &way;
            return nullptr;
        default: return nullptr;
    }
}

void ClientWalk::follow(Thread thread, const Way& way) {
    for (const Index resource : program_.releases[way.transition]) release(resource);
    go_to(thread, way.to);
}

/// The way goes on to `t`, or ends there when `t` is the join of its block.
void ClientWalk::go_to(Thread thread, Index t) {
    const Index split = program_.points[t].split;
    if (split == none || thread.block == 0) return arrive(thread, t);
    if (blocks_[thread.block].split == split) return arrive_at_join(thread, t);
    for (Index block = blocks_[thread.block].parent; block != 0; block = blocks_[block].parent)
        if (blocks_[block].split == split) {  // it would leave a block without that block's join
            last_ = t;
            failure_ = Failure::unsound_block;
            return;
        }
    arrive(thread, t);
}

void ClientWalk::split(Thread thread, const Behaviour& behaviour) {
    for (Index block = thread.block; block != 0; block = blocks_[block].parent)
        if (blocks_[block].split == thread.point) {
            failure_ = Failure::unsound_block;
            return;
        }
    const auto closed = std::find_if(blocks_.begin() + 1, blocks_.end(), [](const Block& b) { return !b.open; });
    const auto index = static_cast<Index>(closed - blocks_.begin());
    if (closed == blocks_.end()) blocks_.emplace_back();
    blocks_[index] = {thread.point, thread.block, thread.slot, thread.awaited, true, 0};
    stop_way_clocks(thread.slot);
    const Index join = program_.points[thread.point].join;

    std::vector<const Way*> started;
    for (const auto& way : part(program_.ways, behaviour.ways))
        if (program_.conditions.holds(way.condition, asked())) started.push_back(&way);
    for (const Way* way : started) blocks_[index].waiting += way->awaited ? 1 : 0;
    if (blocks_[index].waiting == 0 && join != none) return join_block(index, join);
    if (started.empty()) {
        failure_ = Failure::no_way_on;
        return;
    }
    for (const Way* way : started) {
        Thread next;
        next.block = index;
        next.awaited = way->awaited;
        next.slot = new_slot(thread.slot);
        follow(next, *way);
        if (end_ != none || failure_ != Failure::nothing || !blocks_[index].open) return;
    }
}

void ClientWalk::arrive_at_join(const Thread& thread, Index join) {
    free_slot(thread.slot);
    if (!thread.awaited) return;
    if (--blocks_[thread.block].waiting == 0) join_block(thread.block, join);
}

void ClientWalk::join_block(Index index, Index join) {
    const Block block = blocks_[index];
    cancel_threads_in(index);
    Thread next;
    next.block = block.parent;
    next.awaited = block.parent_awaited;
    next.slot = block.parent_slot;
    go_to(next, join);
}

bool ClientWalk::is_within(Index block, Index outer) const {
    while (block != 0 && block != outer) block = blocks_[block].parent;
    return block == outer;
}

/// Ends every way in the block and in blocks inside it, and closes them.
void ClientWalk::cancel_threads_in(Index outer) {
    for (auto& thread : threads_)
        if (is_within(thread.block, outer)) {
            leave(thread);
            free_slot(thread.slot);
            thread.point = none;
        }
    threads_.erase(std::remove_if(threads_.begin(), threads_.end(), [](const Thread& thread) { return thread.point == none; }),
                   threads_.end());
    std::vector<Index> inside;
    for (Index block = 1; block < blocks_.size(); ++block)
        if (blocks_[block].open && is_within(block, outer)) inside.push_back(block);
    for (const Index block : inside) {
        if (block != outer) free_slot(blocks_[block].parent_slot);
        close_block(block);
    }
}

void ClientWalk::close_block(Index block) {
    blocks_[block].open = false;
    for (Index resource = 0; resource < held_.size(); ++resource)
        if (held_[resource] && holds_[resource].block == block) release(resource);
}

void ClientWalk::take_holds(const Behaviour& behaviour, Index block) {
    for (const auto& hold : part(program_.holds, behaviour.holds)) {
        if (held_[hold.resource] || !program_.conditions.holds(hold.condition, asked())) continue;
        held_[hold.resource] = 1;
        holds_[hold.resource] = {now_, hold.slots, hold.rule, block};
    }
}

void ClientWalk::release(Index resource) {
    if (!held_[resource]) return;
    held_[resource] = 0;
    slot_days_[resource] += holds_[resource].slots * (now_ - holds_[resource].since);
}

void ClientWalk::release_all() {
    for (Index resource = 0; resource < held_.size(); ++resource) release(resource);
}

}  // namespace polku::simulation
