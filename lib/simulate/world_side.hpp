// One path of the world: its clients, and what is counted of them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "simulate/stopwatches.hpp"
#include "simulate/world.hpp"

namespace polku::simulation {

class World::Side final : public Surroundings {
public:
    Side(World& world, Index program)
        : stopwatches(world.plan_, program), world_(world), index_(program), program_(world.plan_.programs[program]) {
        restart(0);
    }

    void restart(std::uint64_t replication) {
        walk.emplace(program_, *this, world_.seed_);
        walk->set_replication(replication);
        planned.clear();
        in_service.clear();
        former.clear();
        stopwatches.restart();
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
        walk->count_from(now);
        forget();
    }
    void forget() {
        days_of_ended = 0;
        tally = ProgramTally{};
        tally.end_times.resize(program_.points.size());
        tally.points.resize(program_.points.size());
        tally.hours.assign(program_.path->actors.size(), 0.0);
        tally.interrupted.assign(program_.path->interrupts.size(), 0);
    }
    /// The worker who had the client last.
    Index& former_worker(Index client, Index supply) { return former[client * world_.desks_.size() + supply]; }
    /// Another will have his place.
    void forget(Index client) {
        stopwatches.reset(client);
        std::fill_n(former.begin() + static_cast<std::ptrdiff_t>(client * world_.desks_.size()), world_.desks_.size(), none);
    }
    void entered() override {
        const auto client = walk->current();
        if (world_.plan_.keeps_journal) note_client(client);
        if (client < planned.size()) return;
        planned.resize(client + 1);
        in_service.resize((client + 1) * services.size());
        former.resize((client + 1) * world_.desks_.size(), none);
        stopwatches.make_room(client + 1);
    }
    Index arrived(Index point, Index visit) override {
        const double now = walk->now();
        ++tally.points[point].visits;
        if (!stopwatches.empty()) stopwatches.entered(walk->current(), point, now, world_.placing_, world_.stretches_);
        const Index record = world_.plan_.keeps_journal ? note_visit(point, visit, now) : none;
        if (program_.points[point].is_end) return record;
        standing[point].add(now, 1);
        for (const Index service : part(program_.service_lists, program_.points[point].services))
            if (count_in(service)++ == 0) services[service].add(now, 1);
        return record;
    }
    bool grants(Thread& thread, std::span<Held> wanted) override { return world_.grants(index_, thread, wanted); }
    void keeps(Held& held) override { world_.keeps(index_, held); }
    void withdrawn(const Thread& thread) override { world_.withdraw(thread); }
    void left(const Thread& thread) override {
        const double now = walk->now();
        standing[thread.point].add(now, -1);
        for (const Index service : part(program_.service_lists, program_.points[thread.point].services))
            if (--count_in(service) == 0) services[service].add(now, -1);
        if (thread.record != none) world_.journal_.visits[thread.record].ended = now;
        if (thread.tasks != none) world_.drop_tasks(thread.tasks);
    }
    void worked(Index actor, double hours) override { tally.hours[actor] += hours; }
    void needs(const HoursNeeded& needed, Index thread) override { world_.need(index_, needed, thread); }
    void released(const Held& held) override { world_.release(index_, held); }
    void interrupted(Index clock) override { ++tally.interrupted[program_.clocks[clock].interrupt]; }

    std::optional<Walk> walk{};
    std::vector<std::uint32_t> planned{};     ///< per client: the order of the event that counts; 0: none
    std::vector<std::uint16_t> in_service{};  ///< per client and service: how many of its ways stand there
    std::vector<Index> former{};              ///< per client and supply
    std::vector<Index> rows{};                ///< per client: its row in the journal; empty when there is none
    Stopwatches stopwatches;
    std::size_t date_step = 0;
    Meter inside{};
    double days_of_ended = 0;  ///< inside, of those who have ended, while it was measured
    std::vector<Meter> standing{}, services{};
    ProgramTally tally{};

private:
    void note_client(Index client) {
        const auto& c = walk->client(client);
        if (client >= rows.size()) rows.resize(client + 1);
        rows[client] = static_cast<Index>(world_.journal_.clients.size());
        auto& row = world_.journal_.clients.emplace_back();
        row.program = index_;
        row.entry = c.entry;
        row.from_before = c.from_before;
        row.age = c.age;
        row.entered = c.entered;
        row.attributes = walk->attributes();
    }
    /// Nobody waits until it turns out that he does.
    Index note_visit(Index point, Index visit, double now) {
        auto& visits = world_.journal_.visits;
        visits.push_back({rows[walk->current()], point, visit, now, now, program_.points[point].is_end ? now : not_yet});
        return static_cast<Index>(visits.size() - 1);
    }
    std::uint16_t& count_in(Index service) { return in_service[walk->current() * services.size() + service]; }

    World& world_;
    Index index_;
    const Program& program_;
};

}  // namespace polku::simulation
