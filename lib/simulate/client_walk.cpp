#include "simulate/client_walk.hpp"

#include <algorithm>
#include <cmath>

namespace polku::simulation {

ClientWalk::ClientWalk(const Program& program, std::uint64_t seed, std::vector<VisitRecord>* visit_log)
    : program_(program), seed_(seed), visit_log_(visit_log), thread_clocks_(program.clocks.size() - program.client_clocks) {
    const auto& path = program.path;
    holds_.resize(path->resources.size());
    held_.assign(path->resources.size(), 0);
    client_clocks_.resize(program.client_clocks);
    in_scope_.resize(program.client_clocks);
    clocks_drawn_.resize(program.clocks.size());
    attributes_.resize(program.attributes.size());
    visits_.assign(program.points.size(), 0);
    last_entered_.resize(program.points.size());
    interrupted_.resize(path->interrupts.size());
    service_days_.resize(path->services.size());
    slot_days_.resize(path->resources.size());
    hours_.resize(path->actors.size());
}

ClientWalk::Failure ClientWalk::walk(std::uint64_t replication, std::uint64_t client) {
    begin(replication, client);
    while (end_ == none && failure_ == Failure::nothing) {
        if (++events_ > event_limit) failure_ = Failure::too_many_events;
        else next_event();
    }
    if (failure_ == Failure::nothing) {
        for (auto& thread : threads_) leave(thread);
        release_all();
        if (paused_since_ >= 0) paused_ += now_ - paused_since_;
        time_ = now_ - paused_;
    }
    return failure_;
}

void ClientWalk::begin(std::uint64_t replication, std::uint64_t client) {
    streams_ = ClientStreams(seed_, replication, client);
    now_ = paused_ = time_ = 0;
    paused_since_ = -1;
    date_step_ = 0;
    events_ = 0;
    outside_pauses_ = 0;
    failure_ = Failure::nothing;
    end_ = last_ = none;
    threads_.clear();
    blocks_.assign(1, Block{});
    std::fill(held_.begin(), held_.end(), std::uint8_t{0});
    std::fill(client_clocks_.begin(), client_clocks_.end(), Running{});
    std::fill(in_scope_.begin(), in_scope_.end(), 0u);
    std::fill(clocks_drawn_.begin(), clocks_drawn_.end(), 0u);
    std::fill(interrupted_.begin(), interrupted_.end(), 0u);
    way_clocks_.clear();
    free_slots_.clear();
    left_points_.clear();
    for (const Index t : visited_) visits_[t] = 0;
    visited_.clear();
    std::fill(service_days_.begin(), service_days_.end(), 0.0);
    std::fill(slot_days_.begin(), slot_days_.end(), 0.0);
    std::fill(hours_.begin(), hours_.end(), 0.0);

    for (std::size_t a = 0; a < program_.attributes.size(); ++a) {
        const auto& draw = program_.attributes[a];
        const double u = uniform(streams_.block(draw.stream, 0)[Draw::value]);
        std::size_t value = 0;
        while (value + 1 < draw.cumulative.size() && u >= draw.cumulative[value]) ++value;
        attributes_[a] = static_cast<int>(value);
    }
    class_ = program_.classes.size() == 1 ? 0 : program_.class_of(attributes_);

    static const std::uint64_t entry_stream = stream_name(StreamOf::client, "entry");
    const auto block = streams_.block(entry_stream, 0);
    std::size_t e = 0;
    while (e + 1 < program_.entries.size() && uniform(block[Draw::entry]) >= program_.entries[e].cumulative) ++e;
    const auto& entry = program_.entries[e];
    entry_ = entry.touchpoint;
    age_ = entry.age.empty() ? std::numeric_limits<double>::quiet_NaN()
                             : program_.samplers[entry.age[class_]].draw(uniform(block[Draw::entry_age]));
    config_ = program_.configuration(0, class_);
    Thread first;
    first.slot = new_slot(std::nullopt);
    arrive(first, entry_);
    settle();
}

void ClientWalk::next_event() {
    if (threads_.empty()) {  // a split without ways that go on, or unawaited ways only
        failure_ = Failure::no_way_on;
        return;
    }
    std::size_t thread = 0;
    for (std::size_t i = 1; i < threads_.size(); ++i)
        if (threads_[i].until < threads_[thread].until) thread = i;
    double time = threads_[thread].until;
    Index clock = none;
    std::size_t clock_thread = 0;
    for (std::size_t i = 0; i < threads_.size() && thread_clocks_ > 0; ++i)
        for (std::size_t k = 0; k < thread_clocks_; ++k) {
            const double fires = way_clocks_[threads_[i].slot * thread_clocks_ + k].fires;
            const auto index = static_cast<Index>(program_.client_clocks + k);
            if (fires < time || (fires == time && fires < never_happens && (clock == none || index < clock))) {
                time = fires;
                clock = index;
                clock_thread = i;
            }
        }
    for (Index k = program_.client_clocks; k-- > 0;)
        if (client_clocks_[k].fires < never_happens && client_clocks_[k].fires <= time) {
            time = client_clocks_[k].fires;
            clock = k;
        }
    if (date_step_ < program_.date_steps.size() && program_.date_steps[date_step_] <= time) {
        now_ = program_.date_steps[date_step_++];
        config_ = program_.configuration(date_step_, class_);
        configuration_changed();
        return;
    }
    if (!(time < never_happens)) {
        last_ = threads_[thread].point;
        failure_ = Failure::no_way_on;
        return;
    }
    now_ = time;
    if (clock != none) interrupt(clock, clock_thread);
    else complete(thread);
    settle();
}

void ClientWalk::complete(std::size_t index) {
    Thread thread = threads_[index];
    threads_.erase(threads_.begin() + static_cast<std::ptrdiff_t>(index));
    leave(thread);
    const auto& point = program_.points[thread.point];
    if (point.class_change != none) {
        const Index changed = program_.class_changes[point.class_change][class_];
        if (changed != class_) {
            class_ = changed;
            config_ = program_.configuration(date_step_, class_);
            configuration_changed();
        }
    }
    for (const Index rule : part(program_.rule_lists, point.finished_holds)) {
        const Index resource = program_.hold_resource[rule];
        if (held_[resource] && holds_[resource].rule == rule) release(resource);
    }
    const auto& behaviour = program_.behaviour(config_, thread.point);
    if (behaviour.choice == Behaviour::Choice::split) {
        split(thread, behaviour);
        return;
    }
    if (const Way* way = choose(behaviour, thread.way_draw)) follow(thread, *way);
    else failure_ = Failure::no_way_on;
}

void ClientWalk::interrupt(Index clock, std::size_t index) {
    const auto& fired = program_.clocks[clock];
    ++interrupted_[fired.interrupt];
    spend_clock(clock, running_of(clock, index));
    if (clock < program_.client_clocks) {
        for (Index block = static_cast<Index>(blocks_.size()); block-- > 1;)
            if (blocks_[block].open) close_block(block);
        for (auto& thread : threads_) leave(thread);
        threads_.clear();
        way_clocks_.clear();
        free_slots_.clear();
        for (const Index resource : fired.releases) release(resource);
        Thread next;
        next.slot = new_slot(std::nullopt);
        arrive(next, fired.target);
        return;
    }
    Thread thread = threads_[index];
    threads_.erase(threads_.begin() + static_cast<std::ptrdiff_t>(index));
    leave(thread);
    for (const Index resource : fired.releases) release(resource);
    go_to(thread, fired.target);
}

// Scopes that were left and entered in one event were never left; a pause begins when every way stands in one.
void ClientWalk::settle() {
    for (const Index point : left_points_) leave_scopes(point);
    left_points_.clear();
    if (outside_pauses_ == 0 && paused_since_ < 0) paused_since_ = now_;
    if (outside_pauses_ > 0 && paused_since_ >= 0) {
        paused_ += now_ - paused_since_;
        paused_since_ = -1;
    }
}

}  // namespace polku::simulation
