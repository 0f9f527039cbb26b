#include "simulate/world.hpp"

#include <algorithm>
#include <cmath>

#include "model/exact_math.hpp"

namespace polku::simulation {
namespace {

/// Events of sources stand behind all persons.
constexpr std::uint32_t first_source = 0xFFFF'0000u;

}  // namespace

/// One path of the world: its clients, and what is counted of them.
class World::Side final : public Surroundings {
public:
    Side(World& world, Index program) : world_(world), index_(program), program_(world.plan_.programs[program]) { restart(0); }

    void restart(std::uint64_t replication) {
        walk.emplace(program_, *this, world_.seed_);
        walk->set_replication(replication);
        planned.clear();
        in_service.clear();
        former.clear();
        date_step = 0;
        inside = Meter{};
        standing.assign(program_.points.size(), Meter{});
        services.assign(program_.path->services.size(), Meter{});
        forget();
    }
    /// Counts begin now.
    void start_measuring(double now) {
        inside.start(now);
        for (auto& meter : standing) meter.start(now);
        for (auto& meter : services) meter.start(now);
        forget();
    }
    void forget() {
        tally = ProgramTally{};
        tally.end_times.resize(program_.points.size());
        tally.points.resize(program_.points.size());
        tally.hours.assign(program_.path->actors.size(), 0.0);
        tally.interrupted.assign(program_.path->interrupts.size(), 0);
    }
    /// The worker who had the client last.
    Index& former_worker(Index client, Index supply) {
        make_room();
        return former[client * world_.desks_.size() + supply];
    }
    void forget_workers(Index client) {
        std::fill_n(former.begin() + static_cast<std::ptrdiff_t>(client * world_.desks_.size()), world_.desks_.size(), none);
    }
    void make_room() {  // for a client who has just entered
        const auto client = walk->current();
        if (client >= planned.size()) {
            planned.resize(client + 1);
            in_service.resize((client + 1) * services.size());
            former.resize((client + 1) * world_.desks_.size(), none);
        }
    }

    Index arrived(Index point, Index) override {
        const double now = walk->now();
        ++tally.points[point].visits;
        if (program_.points[point].is_end) return none;
        standing[point].add(now, 1);
        for (const Index service : part(program_.service_lists, program_.points[point].services))
            if (count_in(service)++ == 0) services[service].add(now, 1);
        return none;
    }
    bool grants(Thread& thread, std::span<Held> wanted) override { return world_.grants(index_, thread, wanted); }
    void keeps(Held& held) override { world_.keeps(index_, held); }
    void withdrawn(const Thread& thread) override { world_.withdraw(thread); }
    void left(const Thread& thread) override {
        const double now = walk->now();
        standing[thread.point].add(now, -1);
        for (const Index service : part(program_.service_lists, program_.points[thread.point].services))
            if (--count_in(service) == 0) services[service].add(now, -1);
    }
    void worked(Index actor, double hours) override { tally.hours[actor] += hours; }
    void released(const Held& held) override { world_.release(index_, held); }
    void interrupted(Index clock) override { ++tally.interrupted[program_.clocks[clock].interrupt]; }

    std::optional<Walk> walk{};
    std::vector<std::uint32_t> planned{};     ///< per client: the order of the event that counts; 0: none
    std::vector<std::uint16_t> in_service{};  ///< per client and service: how many of its ways stand there
    std::vector<Index> former{};              ///< per client and supply
    std::size_t date_step = 0;
    Meter inside{};
    std::vector<Meter> standing{}, services{};
    ProgramTally tally{};

private:
    std::uint16_t& count_in(Index service) {
        make_room();
        return in_service[walk->current() * services.size() + service];
    }

    World& world_;
    Index index_;
    const Program& program_;
};

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
    std::sort(changes_.begin(), changes_.end());
    changes_.erase(std::unique(changes_.begin(), changes_.end()), changes_.end());
}

World::~World() = default;

void World::restart(std::uint64_t replication) {
    replication_ = replication;
    now_ = 0;
    order_ = 0;
    events_ = 0;
    measuring_ = false;
    queue_.clear();
    requests_.clear();
    free_requests_.clear();
    dirty_.clear();
    next_change_ = 0;
    for (auto& side : sides_) side->restart(replication);
    for (auto& desk : desks_) desk.restart();
    steps_done_.assign(desks_.size(), 0);
    supply_waits_.assign(desks_.size(), Waits{});
    arriving_.assign(plan_.sources.size(), Arriving{});
    for (Index p = 0; p < sides_.size(); ++p) place_clients(p);
    for (Index s = 0; s < plan_.sources.size(); ++s) plan_arrival(s);
}

// ---- the first day

void World::place_clients(Index p) {
    auto& side = *sides_[p];
    std::uint64_t number = 0;
    for (const auto& row : plan_.starts[p].rows)
        for (std::int64_t i = 0; i < row.clients; ++i, ++number) {
            const Index client = side.walk->place(plan_.starts[p].family, number, placement_of(p, row, number), 0);
            side.make_room();
            side.inside.add(0, 1);
            plan_event(p, client);
        }
}

Placement World::placement_of(Index p, const StartRow& row, std::uint64_t number) const {
    const auto& program = plan_.programs[p];
    const auto& start = plan_.starts[p];
    const ClientStreams streams(seed_, replication_, number, start.family);
    AttributeValues values(start.attributes.size());
    for (std::size_t a = 0; a < values.size(); ++a) {
        const double u = uniform(streams.block(start.attributes[a].stream, 0)[Draw::value]);
        while (static_cast<std::size_t>(values[a]) + 1 < start.attributes[a].cumulative.size() &&
               u >= start.attributes[a].cumulative[static_cast<std::size_t>(values[a])])
            ++values[a];
    }
    Placement placement;
    placement.client_class = program.classes.size() == 1 ? 0 : program.class_of(values);
    static const std::uint64_t entry_stream = stream_name(StreamOf::client, "entry");
    placement.age =
        start.age.empty()
            ? std::numeric_limits<double>::quiet_NaN()
            : program.samplers[start.age[placement.client_class]].draw(uniform(streams.block(entry_stream, 0)[Draw::entry_age]));
    placement.holds = row.holds[placement.client_class];
    for (const Index point : row.points) placement.standings.push_back(standing_of(p, row, point, placement, number));
    return placement;
}

Standing World::standing_of(Index p, const StartRow& row, Index point, const Placement& placement, std::uint64_t number) const {
    const auto& program = plan_.programs[p];
    const auto& behaviour = program.behaviour(program.configuration(0, placement.client_class), point);
    if (behaviour.stay == Behaviour::Stay::until_age) return {point, 0, std::max(0.0, behaviour.until_age - placement.age)};
    if (behaviour.stay == Behaviour::Stay::zero) return {point, 0, 0};
    const auto drawn = ClientStreams(seed_, replication_, number, plan_.starts[p].family).block(program.points[point].stream, 0);
    const double u = uniform(drawn[Draw::stay]), v = uniform(drawn[Draw::way_out]);
    const auto& stay = program.samplers[behaviour.law].law();
    switch (row.elapsed) {
        case Elapsed::zero: return {point, 0, stay.quantile(u)};
        case Elapsed::steady: {
            const double whole = stay.length_biased_quantile(u);
            return {point, v * whole, (1 - v) * whole};
        }
        case Elapsed::law: break;
    }
    const double elapsed = program.samplers[row.elapsed_law[placement.client_class]].draw(v);
    const double passed = stay.cdf(elapsed);
    if (!(passed < 1)) return {point, elapsed, 0};
    return {point, elapsed, std::max(0.0, stay.quantile(passed + u * (1 - passed)) - elapsed)};
}

/// The first day's clients are dealt out to the workers: to each so many as he has by the scenario, or evenly.
void World::keeps(Index program, Held& held) {
    const Index s = plan_.supply_of[program][held.resource];
    held.worker = desks_[s].neediest(plan_.supplies[s].at_start);
    take(program, sides_[program]->walk->current(), held);
}

RunTally World::run(std::uint64_t replication, const std::stop_token& stop) {
    restart(replication);
    constexpr std::uint64_t asked_every = 4096;
    for (;;) {
        const double next_event = queue_.empty() ? never_happens : queue_.first().time;
        if (next_change_ < changes_.size() && changes_[next_change_] <= std::min(next_event, plan_.horizon)) {
            now_ = changes_[next_change_++];
            apply_changes();
            serve();
            continue;
        }
        if (!(next_event < plan_.horizon)) break;
        const Event event = queue_.first();
        queue_.pop();
        if (event.person >= first_source) {
            now_ = event.time;
            arrive(event.person - first_source);
        } else {
            const auto program = static_cast<Index>(event.person % plan_.programs.size());
            const auto client = static_cast<Index>(event.person / plan_.programs.size());
            auto& side = *sides_[program];
            if (side.planned[client] != event.order) continue;
            now_ = event.time;
            side.walk->step(client);
            after_event(program, client);
        }
        if (!dirty_.empty()) serve();
        if (++events_ % asked_every == 0 && stop.stop_requested()) break;
        for (Index p = 0; p < sides_.size(); ++p)
            if (sides_[p]->walk->failure() != Walk::Failure::nothing) {
                RunTally failed;
                failed.failure = sides_[p]->walk->failure();
                failed.failed_program = p;
                failed.failed_point = sides_[p]->walk->last_touchpoint();
                failed.failed_client = sides_[p]->walk->client(sides_[p]->walk->current()).number;
                return failed;
            }
    }
    now_ = plan_.horizon;
    return finished();
}

void World::apply_changes() {
    if (!measuring_ && now_ >= plan_.warm_up) begin_measuring();
    for (Index s = 0; s < desks_.size(); ++s) {
        const auto& steps = plan_.supplies[s].steps;
        while (steps_done_[s] + 1 < steps.size() && steps[steps_done_[s] + 1].time <= now_) {
            desks_[s].apply(++steps_done_[s], now_);
            dirty_.push_back(s);
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
}

// ---- arrivals

void World::plan_arrival(Index s) {
    const auto& source = plan_.sources[s];
    auto& state = arriving_[s];
    double time = now_;
    static const std::uint64_t arrival_stream = stream_name(StreamOf::client, "arrival");
    const auto drawn = [&] {
        return uniform(ClientStreams(seed_, replication_, state.times, source.family).block(arrival_stream, 0)[Draw::gap]);
    };
    switch (source.process) {
        case ArrivalProcess::poisson: time += -source.gap * exact_math::log(drawn()); break;
        case ArrivalProcess::scheduled: time = static_cast<double>(state.times) * source.gap; break;
        case ArrivalProcess::cohort:
            if (state.times > 0) return;
            time = source.at;
            break;
        case ArrivalProcess::empirical:
            time +=
                source.gaps[std::min(static_cast<std::size_t>(drawn() * static_cast<double>(source.gaps.size())), source.gaps.size() - 1)];
            break;
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
        side.make_room();
        after_event(source.program, client);
    }
    plan_arrival(s);
}

void World::plan_event(Index program, Index client) {
    auto& side = *sides_[program];
    side.planned[client] = ++order_;
    const double next = side.walk->client(client).next;
    if (next < plan_.horizon) queue_.push({next, order_, person(program, client)});
}

void World::after_event(Index program, Index client) {
    auto& side = *sides_[program];
    const auto& c = side.walk->client(client);
    if (c.end == none) return plan_event(program, client);
    side.walk->finish(client, now_);
    side.forget_workers(client);
    side.planned[client] = 0;
    side.inside.add(now_, -1);
    ++side.tally.ended;
    if (c.from_before) return;  // nobody knows when he entered
    const double time = now_ - c.entered - c.paused;
    side.tally.time.add(time);
    side.tally.end_times[c.end].add(time);
}

// ---- places

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
        for (const auto& held : wanted) {
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
    request.since = now_;
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

void World::take(Index program, Index client, const Held& held) {
    const Index s = plan_.supply_of[program][held.resource];
    desks_[s].take(held.worker, held.slots, now_);
    sides_[program]->former_worker(client, s) = held.worker;
}

/// Whose place a client needs: that of the worker on whose list he is, or who had him before; none: anybody's.
Index World::wanted_worker(Index program, Index client, Index s) {
    const auto& supply = plan_.supplies[s];
    if (supply.assign == Assignment::same_worker) {
        const Index former = sides_[program]->former_worker(client, s);
        return former != none && desks_[s].has(former) ? former : none;
    }
    if (supply.assign != Assignment::own_list || supply.shares.empty()) return none;
    const double u = chance(sides_[program]->walk->client(client), s, Draw::list);
    Index worker = 0;
    while (worker + 1 < supply.shares.size() && u >= supply.shares[worker]) ++worker;
    return worker;
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

void World::withdraw(const Thread& thread) {
    auto& request = requests_[thread.request];
    request.alive = false;
    free_requests_.push_back(thread.request);
    ++sides_[request.program]->tally.points[request.point].waits.left;
    for (const auto& held : request.wanted) {
        const Index s = plan_.supply_of[request.program][held.resource];
        ++supply_waits_[s].left;
        desks_[s].queue().add(now_, -1);
        dirty_.push_back(s);  // who stood behind may be first now
    }
}

void World::release(Index program, const Held& held) {
    const Index s = plan_.supply_of[program][held.resource];
    desks_[s].give_back(held.worker, held.slots, now_);
    dirty_.push_back(s);
}

void World::serve() {
    while (!dirty_.empty()) {
        const Index s = dirty_.back();
        dirty_.pop_back();
        for (std::size_t line = 0; line < desks_[s].lines(); ++line)
            serve(desks_[s], desks_[s].line(line == 0 ? none : static_cast<Index>(line - 1)));
    }
}

void World::serve(SupplyDesk&, WaitingLine& line) {
    const auto valid = [this](Ticket ticket) { return is_valid(ticket); };
    for (;;) {
        const Ticket ticket = line.first(valid);
        if (ticket.request == none || !can_serve(requests_[ticket.request], ticket)) return;
        grant(ticket.request);
    }
}

/// It is its turn everywhere, and there is room.
bool World::can_serve(const Request& request, Ticket ticket) {
    const auto valid = [this](Ticket t) { return is_valid(t); };
    const auto& client = sides_[request.program]->walk->client(request.client);
    for (std::size_t i = 0; i < request.wanted.size(); ++i) {
        const Index s = plan_.supply_of[request.program][request.wanted[i].resource];
        if (desks_[s].line(request.workers[i]).first(valid).request != ticket.request) return false;
        if (find_room(s, client, request.wanted[i].slots, request.workers[i]) == none) return false;
    }
    return true;
}

void World::grant(Index index) {
    auto& request = requests_[index];
    auto& side = *sides_[request.program];
    const double wait = now_ - request.since;
    side.tally.points[request.point].waits.add(wait, keep_waits_);
    for (std::size_t i = 0; i < request.wanted.size(); ++i) {
        auto& held = request.wanted[i];
        const Index s = plan_.supply_of[request.program][held.resource];
        held.worker = find_room(s, side.walk->client(request.client), held.slots, request.workers[i]);
        held.since = now_;
        take(request.program, request.client, held);
        desks_[s].queue().add(now_, -1);
        supply_waits_[s].add(wait, keep_waits_);
        if (request.wanted.size() > 1) dirty_.push_back(s);  // who stood behind may be first now
    }
    request.alive = false;
    free_requests_.push_back(index);
    side.walk->begin_stay(request.client, index, request.wanted, now_);
    plan_event(request.program, request.client);
}

RunTally World::finished() {
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
                          {}};
        for (const auto& worker : desk.workers()) tally.workers.push_back({worker.load.area(now_) / days, worker.load.highest()});
        result.supplies.push_back(std::move(tally));
    }
    return result;
}

}  // namespace polku::simulation
