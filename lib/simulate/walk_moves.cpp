// Coming to a touchpoint and leaving it, blocks of ways side by side, and holds.
#include <algorithm>
#include <cmath>

#include "simulate/walk.hpp"

namespace polku::simulation {

namespace {

/// Days since the last of the contacts that a stay had before the clock started.
double phase_of(const Rhythm& rhythm, double before) { return before > 0 ? std::fmod(before, rhythm.every) : 0; }

}  // namespace

Asked Walk::asked() { return {(me().age + (now_ - me().entered)) / days_in(Unit::year), now_, visits(), moments(), this}; }

Index Walk::new_thread(Index block, Index slot, bool awaited) {
    Thread thread;
    thread.block = block;
    thread.slot = slot;
    thread.awaited = awaited;
    return threads_.append(me().threads, thread);
}

void Walk::arrive(Index index, Index t) {
    const auto& point = program_.points[t];
    auto& thread = threads_[index];
    thread.visit = point.counter == none ? 1 : ++visits()[point.counter];
    if (point.moment != none) moments()[point.moment] = now_;
    last_ = t;
    if (thread_clocks_ > 0) move_thread_clocks(thread, thread.point, t);
    enter_scopes(t);
    if (!program_.since_clocks.empty()) since_entered(t);
    if (point.is_pause || point.is_end) release_all();
    thread.record = around_.arrived(t, thread.visit);
    if (point.is_end) {
        for (const auto& work : part(program_.work, program_.behaviour(config_, t).work)) start_work(work, none);
        me().end = t;
        left_points_.push_back(t);
        free_slot(thread.slot);
        remove_thread(index);
        return;
    }
    threads_.move_to_end(me().threads, index);
    thread.point = t;
    thread.entered = now_;
    thread.rhythms = 0;
    thread.before = 0;
    thread.undone = 0;
    thread.tasks = none;
    thread.until = never_happens;
    thread.waiting = false;
    if (!point.is_pause) {
        ++me().outside_pauses;
        const auto& behaviour = program_.behaviour(config_, t);
        if (behaviour.holds.begin != behaviour.holds.end && !take_holds(index, behaviour, thread.block)) {
            thread.waiting = true;
            return;
        }
    }
    begin(index);
}

void Walk::begin(Index index) {
    auto& thread = threads_[index];
    const auto& behaviour = program_.behaviour(config_, thread.point);
    thread.waiting = false;
    thread.started = thread.until = now_;
    for (const auto& work : part(program_.work, behaviour.work)) start_work(work, index);
    start_contacts(index, behaviour);
    if (behaviour.stay == Behaviour::Stay::until_age)
        thread.until = now_ + std::max(0.0, behaviour.until_age - (me().age + (now_ - me().entered)));
    if (behaviour.stay == Behaviour::Stay::drawn || behaviour.choice == Behaviour::Choice::probability) {
        const auto drawn = block(program_.points[thread.point].stream, thread.visit);
        if (behaviour.stay == Behaviour::Stay::drawn)
            thread.until = program_.later(now_, program_.samplers[behaviour.law].draw(uniform(drawn[Draw::stay])), behaviour.in_workdays);
        thread.way_draw = uniform(drawn[Draw::way_out]);
    }
    if (thread.undone == 0) return;
    thread.ready = thread.until;
    thread.until = never_happens;
}

/// A visit lasts until its work is done; nobody is kept at an end.
void Walk::start_work(const WorkHours& work, Index thread) {
    if (!program_.waits_for_hours(work.actor)) return around_.worked(work.actor, work.hours);
    if (thread != none) ++threads_[thread].undone;
    around_.needs({work.actor, program_.limited_by[work.actor], work.hours}, thread);
}

/// Which contacts apply is asked when a stay begins.
void Walk::start_contacts(Index index, const Behaviour& behaviour) {
    auto& thread = threads_[index];
    thread.rhythm_slice = behaviour.rhythms;
    std::uint64_t bit = 1;
    for (const auto& rhythm : part(program_.rhythms, behaviour.rhythms)) {
        if (program_.conditions.holds(rhythm.condition, asked())) {
            thread.rhythms |= bit;
            const double phase = phase_of(rhythm, thread.before);
            for (const Index actor : part(program_.actor_lists, rhythm.actors))
                if (program_.waits_for_hours(actor))
                    around_.needs({actor, program_.limited_by[actor], rhythm.hours, rhythm.every, phase > 0 ? rhythm.every - phase : 0,
                                   rhythm.in_workdays},
                                  index);
        }
        bit <<= 1;
    }
}

void Walk::leave(Thread& thread) {
    if (!program_.points[thread.point].is_pause) --me().outside_pauses;
    if (thread.waiting) around_.withdrawn(thread);
    if (thread.rhythms != 0) count_contacts(thread);
    around_.left(thread);
    left_points_.push_back(thread.point);
}

/// Contacts come at 0, every, 2 every, … of the stay and before its end: those that are counted.
double Walk::contacts_of(const Rhythm& rhythm, const Thread& thread) const {
    const bool by_calendar = rhythm.in_workdays && program_.working_time;
    const auto passed = [&](double until) {
        return by_calendar ? program_.working_time->between(thread.started, until) * days_in(Unit::workday) : until - thread.started;
    };
    const double phase = phase_of(rhythm, thread.before);
    const auto due_before = [&](double time) { return std::ceil((passed(time) + phase) / rhythm.every); };
    if (counted_from_ > thread.started) return due_before(now_) - due_before(counted_from_);
    return phase > 0 ? due_before(now_) - 1 : std::max(1.0, due_before(now_));
}

void Walk::count_contacts(const Thread& thread) {
    std::uint64_t bit = 1;
    for (const auto& rhythm : part(program_.rhythms, thread.rhythm_slice)) {
        if (thread.rhythms & bit) {
            const double contacts = contacts_of(rhythm, thread);
            for (const Index actor : part(program_.actor_lists, rhythm.actors))
                if (!program_.waits_for_hours(actor)) around_.worked(actor, contacts * rhythm.hours);
        }
        bit <<= 1;
    }
}

const Way* Walk::choose(const Behaviour& behaviour, double draw) {
    const auto ways = part(program_.ways, behaviour.ways);
    switch (behaviour.choice) {
        case Behaviour::Choice::single: return &ways.front();
        case Behaviour::Choice::probability: return program_.way_by_chance(behaviour, draw);
        case Behaviour::Choice::condition:
            for (const auto& way : ways)
                if (program_.conditions.holds(way.condition, asked())) return &way;
            return nullptr;
        default: return nullptr;
    }
}

void Walk::follow(Index thread, const Way& way) {
    for (const Index resource : program_.releases[way.transition]) release(resource);
    go_to(thread, way.to);
}

/// The way goes on to `t`, or ends there when `t` is the join of its block.
void Walk::go_to(Index thread, Index t) {
    const Index split = program_.points[t].split, inside = threads_[thread].block;
    if (split == none || inside == none) return arrive(thread, t);
    if (blocks_[inside].split == split) return arrive_at_join(thread, t);
    for (Index block = blocks_[inside].parent; block != none; block = blocks_[block].parent)
        if (blocks_[block].split == split) {  // it would leave a block without that block's join
            last_ = t;
            failure_ = Failure::unsound_block;
            return;
        }
    arrive(thread, t);
}

void Walk::split(Index index, const Behaviour& behaviour) {
    const Thread thread = threads_[index];
    remove_thread(index);
    for (Index block = thread.block; block != none; block = blocks_[block].parent)
        if (blocks_[block].split == thread.point) {
            failure_ = Failure::unsound_block;
            return;
        }
    const Index block = blocks_.append(me().blocks, {thread.point, thread.block, thread.slot, thread.awaited, 0});
    stop_way_clocks(thread.slot);
    const Index join = program_.points[thread.point].join;

    std::vector<const Way*> started;
    for (const auto& way : part(program_.ways, behaviour.ways))
        if (program_.conditions.holds(way.condition, asked())) started.push_back(&way);
    for (const Way* way : started) blocks_[block].waiting += way->awaited ? 1 : 0;
    if (blocks_[block].waiting == 0 && join != none) return join_block(block, join);
    if (started.empty()) {
        failure_ = Failure::no_way_on;
        return;
    }
    for (const Way* way : started) {
        follow(new_thread(block, new_slot(thread.slot), way->awaited), *way);
        if (me().end != none || failure_ != Failure::nothing || !is_open(block)) return;
    }
}

bool Walk::is_open(Index block) {
    for (Index at = me().blocks.first; at != none; at = blocks_.next(at))
        if (at == block) return true;
    return false;
}

void Walk::arrive_at_join(Index index, Index join) {
    const Thread thread = threads_[index];
    remove_thread(index);
    free_slot(thread.slot);
    if (!thread.awaited) return;
    if (--blocks_[thread.block].waiting == 0) join_block(thread.block, join);
}

void Walk::join_block(Index index, Index join) {
    const Block block = blocks_[index];
    cancel_threads_in(index);
    go_to(new_thread(block.parent, block.parent_slot, block.parent_awaited), join);
}

bool Walk::is_within(Index block, Index outer) const {
    while (block != none && block != outer) block = blocks_[block].parent;
    return block == outer;
}

/// Ends every way in the block and in blocks inside it, and closes them.
void Walk::cancel_threads_in(Index outer) {
    auto& c = me();
    for (Index thread = c.threads.first, next = none; thread != none; thread = next) {
        next = threads_.next(thread);
        if (!is_within(threads_[thread].block, outer)) continue;
        leave(threads_[thread]);
        free_slot(threads_[thread].slot);
        threads_.remove(c.threads, thread);
    }
    std::vector<Index> inside;
    for (Index block = c.blocks.first; block != none; block = blocks_.next(block))
        if (is_within(block, outer)) inside.push_back(block);
    for (const Index block : inside) close_block(block);
    for (const Index block : inside) {
        if (block != outer) free_slot(blocks_[block].parent_slot);
        blocks_.remove(c.blocks, block);
    }
}

/// Gives back what was taken in it.
void Walk::close_block(Index block) {
    for (Index at = me().holds.first, next = none; at != none; at = next) {
        next = holds_.next(at);
        if (holds_[at].block == block) release(holds_[at].resource);
    }
}

/// False when the client must wait for them.
bool Walk::take_holds(Index thread, const Behaviour& behaviour, Index block) {
    wanted_.clear();
    for (const auto& hold : part(program_.holds, behaviour.holds))
        if (!is_held(hold.resource) && program_.conditions.holds(hold.condition, asked()))
            wanted_.push_back({hold.resource, hold.rule, block, none, now_, hold.slots, hold.priority});
    if (wanted_.empty()) return true;
    const bool granted = around_.grants(threads_[thread], wanted_);
    for (std::size_t i = 0; granted && i < wanted_.size(); ++i) holds_.append(me().holds, wanted_[i]);
    wanted_.clear();
    return granted;
}

/// What is asked for together counts as held in the conditions of what is asked for after it.
bool Walk::is_held(Index resource) const {
    for (Index at = clients_[current_].holds.first; at != none; at = holds_.next(at))
        if (holds_[at].resource == resource) return true;
    return std::any_of(wanted_.begin(), wanted_.end(), [&](const Held& held) { return held.resource == resource; });
}

void Walk::release(Index resource) {
    for (Index at = me().holds.first; at != none; at = holds_.next(at)) {
        if (holds_[at].resource != resource) continue;
        around_.released(holds_[at]);
        holds_.remove(me().holds, at);
        return;
    }
}

void Walk::release_all() {
    for (Index at = me().holds.first; at != none; at = holds_.next(at)) around_.released(holds_[at]);
    holds_.clear(me().holds);
}

}  // namespace polku::simulation
