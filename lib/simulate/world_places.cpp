// Places that clients ask for, wait for, have and give back.
#include <algorithm>

#include "simulate/world_side.hpp"

namespace polku::simulation {

bool World::grants(Index program, Thread& thread, std::span<Held> wanted) {
    const auto& walk = *sides_[program]->walk;
    const auto& client = walk.client(walk.current());
    const auto valid = [this](Ticket ticket) { return is_valid(ticket); };
    double priority = wanted.front().priority;
    for (const auto& held : wanted) priority = std::max(priority, held.priority);
    bool free = true;
    for (auto& held : wanted) {
        const Index s = plan_.supply_of[program][held.resource];
        auto& desk = desks_[s];
        const Index whose = wanted_worker(program, walk.current(), s);
        held.worker = find_room(s, client, held.slots, whose);
        free = free && held.worker != none && (desk.is_unlimited() || !desk.line(whose).is_before(priority, valid));
    }
    auto& waits = sides_[program]->tally.points[thread.point].waits;
    if (free) {
        waits.add(0, keep_waits_);
        for (auto& held : wanted) {
            const Index s = plan_.supply_of[program][held.resource];
            take(program, walk.current(), held);
            supply_waits_[s].add(0, keep_waits_);
        }
        return true;
    }
    const Index index = new_request();
    auto& request = requests_[index];
    request.program = program;
    request.client = walk.current();
    request.point = thread.point;
    request.task = none;
    request.since = now_;
    request.record = thread.record;
    if (thread.record != none) journal_.visits[thread.record].started = not_yet;
    request.priority = priority;
    request.wanted.assign(wanted.begin(), wanted.end());
    request.workers.clear();
    for (auto& held : request.wanted) {
        const Index s = plan_.supply_of[program][held.resource];
        request.workers.push_back(wanted_worker(program, request.client, s));
        desks_[s].line(request.workers.back()).join({index, request.ticket}, priority);
        desks_[s].queue().add(now_, 1);
    }
    thread.request = index;
    return false;
}

void World::take(Index program, Index client, Held& held) {
    const Index s = plan_.supply_of[program][held.resource];
    desks_[s].take(held.worker, held.slots, now_);
    auto& side = *sides_[program];
    if (plan_.supplies[s].assign == Assignment::same_worker) side.former_worker(client, s) = held.worker;
    if (!plan_.keeps_journal) return;
    held.record = static_cast<Index>(journal_.holds.size());
    journal_.holds.push_back({side.rows[client], s, held.worker, held.slots, now_, not_yet});
}

/// Whose place a client needs: that of the worker on whose list he is, or who had him before; none: anybody's.
Index World::wanted_worker(Index program, Index client, Index s) {
    const auto& supply = plan_.supplies[s];
    if (supply.assign == Assignment::same_worker) {
        const Index former = sides_[program]->former_worker(client, s);
        return former != none && desks_[s].has(former) ? former : none;
    }
    if (supply.assign != Assignment::own_list || supply.shares.empty()) return none;
    return static_cast<Index>(chosen_by(chance(sides_[program]->walk->client(client), s, Draw::list), supply.shares));
}

double World::chance(const Client& client, Index s, std::size_t word) const {
    return uniform(ClientStreams(seed_, replication_, client.number, client.family).block(plan_.supplies[s].stream, 0)[word]);
}

Index World::find_room(Index s, const Client& client, double slots, Index whose) const {
    const bool by_chance = plan_.supplies[s].assign == Assignment::random;
    return desks_[s].find_room(slots, whose, by_chance ? chance(client, s, Draw::worker) : 0);
}

Index World::new_request() {
    Index index = static_cast<Index>(requests_.size());
    if (free_requests_.empty()) {
        requests_.emplace_back();
    } else {
        index = free_requests_.back();
        free_requests_.pop_back();
    }
    ++requests_[index].ticket;
    requests_[index].alive = true;
    return index;
}

void World::close_request(Index index) {
    requests_[index].alive = false;
    free_requests_.push_back(index);
}

/// Somebody goes without having got anything.
void World::leave_line(Index s) {
    ++supply_waits_[s].left;
    desks_[s].queue().add(now_, -1);
    look_again(s);  // who stood behind may be first now
}

void World::withdraw(const Thread& thread) {
    const auto& request = requests_[thread.request];
    close_request(thread.request);
    ++sides_[request.program]->tally.points[request.point].waits.left;
    for (const auto& held : request.wanted) leave_line(plan_.supply_of[request.program][held.resource]);
}

void World::release(Index program, const Held& held) {
    const Index s = plan_.supply_of[program][held.resource];
    desks_[s].give_back(held.worker, held.slots, now_);
    if (held.record != none) journal_.holds[held.record].until = now_;
    look_again(s);
}

void World::serve() {
    while (!dirty_.empty()) {
        const Index s = dirty_.back();
        dirty_.pop_back();
        for (std::size_t line = 0; line < desks_[s].lines(); ++line)
            serve_line(desks_[s].line(line == 0 ? none : static_cast<Index>(line - 1)));
    }
}

void World::serve_line(WaitingLine& line) {
    const auto valid = [this](Ticket ticket) { return is_valid(ticket); };
    for (;;) {
        const Ticket ticket = line.first(valid);
        if (ticket.request == none || !can_serve(requests_[ticket.request], ticket)) return;
        grant(ticket.request);
    }
}

/// It is its turn everywhere, and there is room: with whom is noted.
bool World::can_serve(Request& request, Ticket ticket) {
    const auto valid = [this](Ticket t) { return is_valid(t); };
    const auto& client = sides_[request.program]->walk->client(request.client);
    for (std::size_t i = 0; i < request.wanted.size(); ++i) {
        auto& held = request.wanted[i];
        const Index s = plan_.supply_of[request.program][held.resource];
        if (desks_[s].line(request.workers[i]).first(valid).request != ticket.request) return false;
        held.worker = find_room(s, client, held.slots, request.workers[i]);
        if (held.worker == none) return false;
    }
    return true;
}

void World::grant(Index index) {
    const auto& request = requests_[index];
    const double wait = now_ - request.since;
    for (const auto& held : request.wanted) {
        const Index s = plan_.supply_of[request.program][held.resource];
        desks_[s].queue().add(now_, -1);
        supply_waits_[s].add(wait, keep_waits_);
        if (request.wanted.size() > 1) look_again(s);  // who stood behind may be first now
    }
    close_request(index);
    if (request.task != none) begin_task(request.task);
    else stay_after(index, wait);
}

/// The client has waited so long, and has what he waited for.
void World::stay_after(Index index, double wait) {
    auto& request = requests_[index];
    const Index program = request.program, client = request.client;
    auto& side = *sides_[program];
    side.tally.points[request.point].waits.add(wait, keep_waits_);
    if (!side.stopwatches.empty()) side.stopwatches.waited(client, wait);
    if (request.record != none) {
        journal_.visits[request.record].started = now_;
        journal_.clients[side.rows[client]].waited += wait;
    }
    for (auto& held : request.wanted) {
        held.since = now_;
        take(program, client, held);
    }
    side.walk->begin_stay(client, index, request.wanted, now_);  // the request may be another's from here on
    plan_event(program, client);
}

}  // namespace polku::simulation
