#include "simulate/world_side.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

#include "model/exact_math.hpp"
#include "simulate/tally_fields.hpp"

namespace polku::simulation {
World::World(const Plan& plan, std::uint64_t seed, bool keep_waits) : plan_(plan), seed_(seed), keep_waits_(keep_waits) {
    desks_.reserve(plan.supplies.size());
    for (const auto& supply : plan.supplies) {
        desks_.emplace_back(supply);
        for (const auto& step : supply.steps) changes_.push_back(step.time);
    }
    for (Index p = 0; p < plan.programs.size(); ++p) {
        sides_.push_back(std::make_unique<Side>(*this, p));
        changes_.insert(changes_.end(), plan.programs[p].date_steps.begin(), plan.programs[p].date_steps.end());
    }
    changes_.push_back(plan.warm_up);
    for (double time = 0; time < plan.horizon; time += plan.sampled_every) changes_.push_back(time);
    std::sort(changes_.begin(), changes_.end());
    changes_.erase(std::unique(changes_.begin(), changes_.end()), changes_.end());
}

World::~World() = default;

void World::restart(std::uint64_t replication, const std::stop_token& stop) {
    replication_ = replication;
    now_ = 0;
    order_ = 0;
    events_ = 0;
    measuring_ = false;
    measured_from_ = 0;
    failed_ = none;
    queue_.clear();
    requests_.clear();
    free_requests_.clear();
    tasks_.clear();
    free_tasks_ = none;
    dirty_.clear();
    next_change_ = 0;
    for (auto& side : sides_) side->restart(replication);
    for (auto& desk : desks_) desk.restart();
    steps_done_.assign(desks_.size(), 0);
    supply_waits_.assign(desks_.size(), Waits{});
    arriving_.assign(plan_.sources.size(), Arriving{});
    journal_ = Journal{};
    samples_.clear();
    stretches_.assign(plan_.stretches.size(), StretchTally{});
    placing_ = true;
    for (Index p = 0; p < sides_.size(); ++p) place_clients(p, stop);
    placing_ = false;
    for (Index s = 0; s < plan_.sources.size(); ++s) plan_arrival(s);
}

RunTally World::run(std::uint64_t replication, const std::stop_token& stop, const Allowance& allowance) {
    restart(replication, stop);
    constexpr std::uint64_t asked_every = 4096;
    const auto ended = [](RunOutcome outcome) {
        RunTally nothing;
        nothing.outcome = outcome;
        return nothing;
    };
    if (stop.stop_requested()) return ended(RunOutcome::stopped);
    for (;;) {
        const double next_event = queue_.empty() ? never_happens : queue_.next_time();
        if (next_change_ < changes_.size() && changes_[next_change_] <= std::min(next_event, plan_.horizon)) {
            now_ = changes_[next_change_++];
            apply_changes();
            serve();
            continue;
        }
        if (!(next_event < plan_.horizon)) break;
        const Event event = queue_.take();
        if (event.person() >= first_source) {
            now_ = event.time();
            arrive(event.person() - first_source);
        } else if (event.person() >= first_task) {
            if (tasks_[event.person() - first_task].order != event.order()) continue;
            now_ = event.time();
            task_event(event.person() - first_task);
        } else {
            const auto programs = static_cast<Index>(sides_.size());
            const Index program = event.person() % programs, client = event.person() / programs;
            auto& side = *sides_[program];
            if (side.planned[client] != event.order()) continue;
            now_ = event.time();
            side.walk->step(client);
            after_event(program, client);
        }
        if (!dirty_.empty()) serve();
        if (failed_ != none) return failure();
        if (++events_ > allowance.events) return ended(RunOutcome::beyond_events);
        if (events_ % asked_every != 0) continue;
        if (stop.stop_requested()) return ended(RunOutcome::stopped);
        if (bytes_in_use() > allowance.bytes) return ended(RunOutcome::beyond_bytes);
    }
    now_ = plan_.horizon;
    test_itself();
    return finished();
}

RunTally World::failure() const {
    const auto& walk = *sides_[failed_]->walk;
    RunTally failed;
    failed.outcome = RunOutcome::failed;
    failed.failure = walk.failure();
    failed.failed_program = failed_;
    failed.failed_point = walk.last_touchpoint();
    failed.failed_client = walk.client(walk.current()).number;
    return failed;
}

/// How many there are, before anything else happens at this moment.
void World::look() {
    const auto taken = samples_.size() / (sides_.size() + 2 * desks_.size());
    if (now_ < static_cast<double>(taken) * plan_.sampled_every) return;
    for (const auto& side : sides_) samples_.push_back(side->inside.level());
    for (const auto& desk : desks_) {
        samples_.push_back(desk.used().level());
        samples_.push_back(desk.queue().level());
    }
}

void World::apply_changes() {
    look();
    if (!measuring_ && now_ >= plan_.warm_up) begin_measuring();
    for (Index s = 0; s < desks_.size(); ++s) {
        const auto& steps = plan_.supplies[s].steps;
        while (steps_done_[s] + 1 < steps.size() && steps[steps_done_[s] + 1].time <= now_) {
            desks_[s].apply(++steps_done_[s], now_);
            look_again(s);
        }
    }
    for (Index p = 0; p < sides_.size(); ++p) {
        auto& side = *sides_[p];
        const auto& steps = plan_.programs[p].date_steps;
        if (side.date_step >= steps.size() || steps[side.date_step] > now_) continue;
        side.walk->set_date_step(++side.date_step);
        for (Index client = 0; client < side.planned.size(); ++client)
            if (side.planned[client] != 0) {
                side.walk->numbers_changed(client, now_);
                plan_event(p, client);
            }
    }
}

void World::begin_measuring() {
    measuring_ = true;
    measured_from_ = now_;
    for (auto& side : sides_) side->start_measuring(now_);
    for (auto& desk : desks_) desk.start_measuring(now_);
    for (auto& waits : supply_waits_) waits = Waits{};
    for (auto& stretch : stretches_) stretch = StretchTally{};
}

void World::plan_arrival(Index s) {
    const auto& source = plan_.sources[s];
    auto& state = arriving_[s];
    static const std::uint64_t arrival_stream = stream_name(StreamOf::client, "arrival");
    const auto drawn = [&] {
        return uniform(ClientStreams(seed_, replication_, state.times, source.family).block(arrival_stream, 0)[Draw::gap]);
    };
    const auto after = [&](double from, double days) { return plan_.programs[source.program].later(from, days, source.in_workdays); };
    double time = 0;
    switch (source.process) {
        case ArrivalProcess::poisson: time = after(now_, -source.gap * exact_math::log(drawn())); break;
        case ArrivalProcess::scheduled: time = after(0, static_cast<double>(state.times) * source.gap); break;
        case ArrivalProcess::cohort:
            if (state.times > 0) return;
            time = now_ + source.at;
            break;
        case ArrivalProcess::empirical: {
            const auto chosen = static_cast<std::size_t>(drawn() * static_cast<double>(source.gaps.size()));
            time = after(now_, source.gaps[std::min(chosen, source.gaps.size() - 1)]);
            break;
        }
    }
    ++state.times;
    queue_.push({time, ++order_, first_source + s});
}

void World::arrive(Index s) {
    const auto& source = plan_.sources[s];
    auto& side = *sides_[source.program];
    for (std::int64_t i = 0; i < source.clients; ++i) {
        side.inside.add(now_, 1);
        ++side.tally.entered;
        const Index client = side.walk->enter(source.family, arriving_[s].clients++, source.entry, now_);
        after_event(source.program, client);
    }
    plan_arrival(s);
}

void World::plan_event(Index program, Index client) {
    auto& side = *sides_[program];
    side.planned[client] = ++order_;
    const double next = side.walk->client(client).next;
    if (side.walk->failure() != Walk::Failure::nothing) failed_ = program;
    if (next < plan_.horizon) queue_.push({next, order_, person(program, client)});
}

void World::after_event(Index program, Index client) {
    auto& side = *sides_[program];
    const auto& c = side.walk->client(client);
    if (c.end == none) return plan_event(program, client);
    side.walk->finish(client, now_);
    if (plan_.keeps_journal) {
        auto& row = journal_.clients[side.rows[client]];
        row.end = c.end;
        row.ended = now_;
        row.paused = c.paused;
    }
    side.forget(client);
    side.planned[client] = 0;
    side.inside.add(now_, -1);
    side.days_of_ended += now_ - std::max(measured_from_, c.entered);
    ++side.tally.ended;
    if (c.from_before) return;  // nobody knows when he entered
    const double time = now_ - c.entered - c.paused;
    side.tally.time.add(time);
    side.tally.end_times[c.end].add(time);
}

/// Days that clients were inside while it was measured, each counted by himself.
double World::days_inside(const Side& side) const {
    double days = side.days_of_ended;
    for (Index client = 0; client < side.planned.size(); ++client)
        if (side.planned[client] != 0) days += now_ - std::max(measured_from_, side.walk->client(client).entered);
    return days;
}

/// Little's law as bookkeeping: the mean number of clients times the time is the sum of the times of each. Both are counted here in
/// ways of their own, so that a client who gets lost, or is counted twice, is found out in every run.
void World::test_itself() const {
    for (const auto& side : sides_) {
        const double area = side->inside.area(now_), sum = days_inside(*side);
        if (!(std::fabs(area - sum) <= 1e-6 * (1 + area)))
            throw std::logic_error("the simulation has lost count of its clients: " + std::to_string(area) + " client days, " +
                                   std::to_string(sum) + " by Little's law");
    }
}

std::uint64_t World::bytes_in_use() const {
    std::uint64_t bytes = journal_.clients.size() * sizeof(ClientRow) + journal_.visits.size() * sizeof(VisitRow) +
                          journal_.holds.size() * sizeof(HoldRow) + requests_.size() * (sizeof(Request) + sizeof(Held) + sizeof(Index)) +
                          tasks_.size() * sizeof(Task);
    for (const auto& side : sides_) bytes += side->planned.size() * (sizeof(Client) + sizeof(Thread) + sizeof(Held) + sizeof(Event));
    for (const auto& waits : supply_waits_) bytes += 2 * waits.each.size() * sizeof(double);  // of touchpoints, too
    return bytes;
}

void World::note_who_still_waits() {
    for (const auto& request : requests_) {
        if (!request.alive) continue;
        if (request.task == none) sides_[request.program]->tally.points[request.point].waits.open.push_back(now_ - request.since);
        for (const auto& held : request.wanted)
            supply_waits_[plan_.supply_of[request.program][held.resource]].open.push_back(now_ - request.since);
    }
}

RunTally World::finished() {
    note_who_still_waits();
    for (Index p = 0; p < sides_.size(); ++p) {
        if (plan_.programs[p].rhythms.empty()) continue;
        auto& side = *sides_[p];
        for (Index client = 0; client < side.planned.size(); ++client)
            if (side.planned[client] != 0) side.walk->count_until(client, now_);
    }
    RunTally result;
    result.events = events_;
    result.measured = now_ - measured_from_;
    const double days = result.measured;
    for (auto& side : sides_) {
        auto tally = std::move(side->tally);
        tally.inside = side->inside.area(now_) / days;
        for (std::size_t t = 0; t < tally.points.size(); ++t) tally.points[t].standing = side->standing[t].area(now_) / days;
        for (const auto& meter : side->services) tally.services.push_back(meter.area(now_) / days);
        result.programs.push_back(std::move(tally));
    }
    for (std::size_t s = 0; s < desks_.size(); ++s) {
        const auto& desk = desks_[s];
        SupplyTally tally{desk.used().area(now_) / days,
                          desk.queue().area(now_) / days,
                          desk.capacity_area(now_) / days,
                          desk.used().highest(),
                          desk.queue().highest(),
                          std::move(supply_waits_[s]),
                          {},
                          {},
                          false};
        tally.days_at_level = desk.days_at_level(now_);
        tally.levels_of_workers = plan_.supplies[s].mode == ResourceMode::caseload;
        for (const auto& worker : desk.workers()) tally.workers.push_back({worker.load.area(now_) / days, worker.load.highest()});
        result.supplies.push_back(std::move(tally));
    }
    result.stretches = std::move(stretches_);
    result.journal = std::move(journal_);
    result.samples = std::move(samples_);
    result.bytes = bytes_of(result);
    return result;
}

}  // namespace polku::simulation
