#include "simulate/walk.hpp"

#include <algorithm>
#include <cmath>

#include "simulate/entrant.hpp"

namespace polku::simulation {

Walk::Walk(const Program& program, Surroundings& around, std::uint64_t seed)
    : program_(program),
      around_(around),
      seed_(seed),
      thread_clocks_(program.clocks.size() - program.client_clocks),
      attributes_(program.attributes.size()) {}

PhiloxBlock Walk::block(std::uint64_t name, std::uint64_t visit) noexcept {
    return ClientStreams(seed_, replication_, me().number, me().family).block(name, visit);
}

void Walk::select(Index client, double now) {
    current_ = client;
    now_ = now;
    config_ = program_.configuration(date_step_, clients_[client].client_class);
}

Index Walk::new_client() {
    if (!free_clients_.empty()) {
        const Index client = free_clients_.back();
        free_clients_.pop_back();
        clients_[client] = Client{};
        const auto fresh = [client](auto& all, std::size_t each, auto value) {
            std::fill_n(all.begin() + static_cast<std::ptrdiff_t>(client * each), each, value);
        };
        fresh(client_clocks_, program_.client_clocks, Running{});
        fresh(scope_counts_, program_.client_clocks, 0u);
        fresh(clocks_drawn_, program_.clocks.size(), 0u);
        fresh(visits_, program_.counters, 0u);
        fresh(moments_, program_.moments, std::numeric_limits<double>::quiet_NaN());
        return client;
    }
    clients_.emplace_back();
    const auto many = clients_.size();
    client_clocks_.resize(many * program_.client_clocks);
    scope_counts_.resize(many * program_.client_clocks);
    clocks_drawn_.resize(many * program_.clocks.size());
    visits_.resize(many * program_.counters);
    moments_.resize(many * program_.moments, std::numeric_limits<double>::quiet_NaN());
    return static_cast<Index>(many - 1);
}

Index Walk::enter(std::uint64_t family, std::uint64_t number, std::optional<Index> entry, double now) {
    failure_ = Failure::nothing;
    last_ = none;
    const Index client = new_client();
    clients_[client].family = family;
    clients_[client].number = number;
    clients_[client].entered = now;
    current_ = client;
    const auto entrant = draw_entrant(program_, ClientStreams(seed_, replication_, number, family), entry, attributes_);
    me().client_class = entrant.client_class;
    me().entry = entrant.entry;
    me().age = entrant.age;
    select(client, now);
    around_.entered();
    arrive(new_thread(none, new_slot(std::nullopt), true), me().entry);
    settle();
    plan();
    return client;
}

void Walk::step(Index client) {
    select(client, clients_[client].next);
    do {
        if (++me().events > event_limit) {
            failure_ = Failure::too_many_events;
            return;
        }
        if (me().next_clock != none) interrupt(me().next_clock, me().next_thread);
        else complete(me().next_thread);
        settle();
        plan();
    } while (me().next == now_);
}

void Walk::begin_stay(Index client, Index request, std::span<const Held> granted, double now) {
    select(client, now);
    for (const auto& held : granted) holds_.append(me().holds, held);
    Index thread = me().threads.first;
    while (!threads_[thread].waiting || threads_[thread].request != request) thread = threads_.next(thread);
    begin(thread);
    plan();
}

void Walk::work_done(Index client, Index index, double now) {
    select(client, now);
    auto& thread = threads_[index];
    if (--thread.undone == 0) thread.until = std::max(thread.ready, now);
    plan();
}

void Walk::count_until(Index client, double now) {
    select(client, now);
    for (Index thread = me().threads.first; thread != none; thread = threads_.next(thread)) count_contacts(threads_[thread]);
}

void Walk::finish(Index client, double now) {
    select(client, now);
    auto& c = me();
    for (Index thread = c.threads.first; thread != none; thread = threads_.next(thread)) {
        leave(threads_[thread]);
        free_slot(threads_[thread].slot);
    }
    for (Index at = c.blocks.first; at != none; at = blocks_.next(at)) free_slot(blocks_[at].parent_slot);
    threads_.clear(c.threads);
    blocks_.clear(c.blocks);
    left_points_.clear();
    release_all();
    if (c.paused_since >= 0) c.paused += now - c.paused_since;
    free_clients_.push_back(client);
}

/// What happens to the client next.
void Walk::plan() {
    auto& c = me();
    c.next = never_happens;
    c.next_clock = c.next_thread = none;
    if (c.end != none || failure_ != Failure::nothing) return;
    bool waits = false;
    for (Index thread = c.threads.first; thread != none; thread = threads_.next(thread)) {
        waits |= threads_[thread].waiting || threads_[thread].undone > 0;
        if (c.next_thread == none || threads_[thread].until < c.next) {
            c.next = threads_[thread].until;
            c.next_thread = thread;
        }
    }
    if (c.next_thread == none) {  // a split without ways that go on, or unawaited ways only
        failure_ = Failure::no_way_on;
        return;
    }
    const Index stands = c.next_thread;
    for (Index thread = c.threads.first; thread != none && thread_clocks_ > 0; thread = threads_.next(thread))
        for (std::size_t k = 0; k < thread_clocks_; ++k) {
            const double fires = way_clock(threads_[thread].slot, k).fires;
            const auto index = static_cast<Index>(program_.client_clocks + k);
            if (fires < c.next || (fires == c.next && fires < never_happens && (c.next_clock == none || index < c.next_clock))) {
                c.next = fires;
                c.next_clock = index;
                c.next_thread = thread;
            }
        }
    for (Index k = program_.client_clocks; k-- > 0;)
        if (const double fires = client_clock(k).fires; fires < never_happens && fires <= c.next) {
            c.next = fires;
            c.next_clock = k;
        }
    if (c.next < never_happens || waits) return;
    last_ = threads_[stands].point;
    failure_ = Failure::no_way_on;
}

void Walk::complete(Index index) {
    auto& thread = threads_[index];
    leave(thread);
    const auto& point = program_.points[thread.point];
    if (point.class_change != none) {
        const Index changed = program_.class_changes[point.class_change][me().client_class];
        if (changed != me().client_class) {
            me().client_class = changed;
            config_ = program_.configuration(date_step_, changed);
            update_clocks();
        }
    }
    for (const Index rule : part(program_.rule_lists, point.finished_holds)) {
        const Index resource = program_.hold_resource[rule];
        for (Index at = me().holds.first; at != none; at = holds_.next(at))
            if (holds_[at].resource == resource && holds_[at].rule == rule) {
                release(resource);
                break;
            }
    }
    const auto& behaviour = program_.behaviour(config_, thread.point);
    if (behaviour.choice == Behaviour::Choice::split) {
        split(index, behaviour);
        return;
    }
    if (const Way* way = choose(behaviour, thread.way_draw)) {
        follow(index, *way);
        return;
    }
    remove_thread(index);
    failure_ = Failure::no_way_on;
}

void Walk::interrupt(Index clock, Index index) {
    const auto& fired = program_.clocks[clock];
    around_.interrupted(clock);
    spend_clock(clock, running_of(clock, index));
    auto& c = me();
    if (clock < program_.client_clocks) {
        for (Index at = c.blocks.first; at != none; at = blocks_.next(at)) {
            close_block(at);
            free_slot(blocks_[at].parent_slot);
        }
        blocks_.clear(c.blocks);
        for (Index thread = c.threads.first; thread != none; thread = threads_.next(thread)) {
            leave(threads_[thread]);
            free_slot(threads_[thread].slot);
        }
        threads_.clear(c.threads);
        for (const Index resource : fired.releases) release(resource);
        arrive(new_thread(none, new_slot(std::nullopt), true), fired.target);
        return;
    }
    leave(threads_[index]);
    for (const Index resource : fired.releases) release(resource);
    go_to(index, fired.target);
}

// Scopes that were left and entered in one event were never left; a pause begins when every way stands in one.
void Walk::settle() {
    for (const Index point : left_points_) leave_scopes(point);
    left_points_.clear();
    auto& c = me();
    if (c.outside_pauses == 0 && c.paused_since < 0) c.paused_since = now_;
    if (c.outside_pauses > 0 && c.paused_since >= 0) {
        c.paused += now_ - c.paused_since;
        c.paused_since = -1;
    }
}

}  // namespace polku::simulation
