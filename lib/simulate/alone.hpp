// One client at a time, whom nobody waits for: everything is granted, and what happens is added up for the client.
#pragma once

#include <cstdint>
#include <vector>

#include "simulate/walk.hpp"

namespace polku::simulation {

struct VisitRecord {
    Index touchpoint = 0;
    std::uint32_t visit = 0;
    double arrived = 0, ended = 0;  ///< days since the client entered
};

class Alone : private Surroundings {
public:
    enum class Gait { shortest, event_by_event };

    /// `program` must outlive it. With `visit_log` every visit is recorded there. Both gaits give the same bits.
    Alone(const Program& program, std::uint64_t seed, std::vector<VisitRecord>* visit_log, Gait gait = Gait::shortest);

    /// True when clients of `program` stand at one touchpoint at a time, which nothing but the end of their stay leads them away
    /// from, and nothing but chance decides where to: then the shortest gait is a loop without events.
    static bool is_direct(const Program& program);

    /// Walks one client from entry to end. On failure `last_touchpoint` says where.
    Walk::Failure walk(std::uint64_t replication, std::uint64_t client);

    // What the last walk came to.
    Index last_touchpoint() const noexcept { return last_; }
    Index end() const noexcept { return end_; }
    Index entry() const noexcept { return entry_; }
    double time() const noexcept { return time_; }                              ///< days, pauses left out
    double age() const noexcept { return age_; }                                ///< days at entry; NaN when not known
    const AttributeValues& attributes() const noexcept { return attributes_; }  ///< at entry
    const std::vector<std::uint32_t>& visits() const noexcept { return visits_; }
    const std::vector<Index>& visited() const noexcept { return visited_; }  ///< each touchpoint once
    const std::vector<double>& service_days() const noexcept { return service_days_; }
    const std::vector<double>& slot_days() const noexcept { return slot_days_; }
    const std::vector<double>& hours() const noexcept { return hours_; }
    const std::vector<std::uint32_t>& interrupted() const noexcept { return interrupted_; }  ///< per interrupt

private:
    void entered() override {}
    Index arrived(Index touchpoint, Index visit) override;
    bool grants(Thread&, std::span<Held>) override { return true; }
    void keeps(Held&) override {}
    void withdrawn(const Thread&) override {}
    void left(const Thread& thread) override;
    void worked(Index actor, double hours) override { hours_[actor] += hours; }
    void needs(const HoursNeeded&, Index) override {}  // nobody's hours are short when he is alone
    void released(const Held& held) override { slot_days_[held.resource] += held.slots * (walk_.now() - held.since); }
    void interrupted(Index clock) override { ++interrupted_[program_.clocks[clock].interrupt]; }
    void forget_the_last();
    void count_visit(Index touchpoint);
    Walk::Failure walk_events(std::uint64_t replication, std::uint64_t client);
    // direct.cpp
    Walk::Failure walk_directly(std::uint64_t replication, std::uint64_t client);

    const Program& program_;
    std::uint64_t seed_;
    std::vector<VisitRecord>* visit_log_;
    bool directly_;
    Walk walk_;
    Index end_ = none, entry_ = none, last_ = none;
    double time_ = 0, age_ = 0;
    AttributeValues attributes_{};
    std::vector<std::uint32_t> visits_{}, interrupted_{};
    std::vector<Index> visited_{};
    std::vector<double> service_days_{}, slot_days_{}, hours_{};
};

}  // namespace polku::simulation
