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
    /// `program` must outlive it. With `visit_log` every visit is recorded there.
    Alone(const Program& program, std::uint64_t seed, std::vector<VisitRecord>* visit_log);

    /// Walks one client from entry to end. On failure `last_touchpoint` says where.
    Walk::Failure walk(std::uint64_t replication, std::uint64_t client);

    // What the last walk came to.
    Index last_touchpoint() const noexcept { return walk_.last_touchpoint(); }
    Index end() const noexcept { return end_; }
    Index entry() const noexcept { return entry_; }
    double time() const noexcept { return time_; }                                     ///< days, pauses left out
    double age() const noexcept { return age_; }                                       ///< days at entry; NaN when not known
    const AttributeValues& attributes() const noexcept { return walk_.attributes(); }  ///< at entry
    const std::vector<std::uint32_t>& visits() const noexcept { return visits_; }
    const std::vector<Index>& visited() const noexcept { return visited_; }  ///< each touchpoint once
    const std::vector<double>& service_days() const noexcept { return service_days_; }
    const std::vector<double>& slot_days() const noexcept { return slot_days_; }
    const std::vector<double>& hours() const noexcept { return hours_; }
    const std::vector<std::uint32_t>& interrupted() const noexcept { return interrupted_; }  ///< per interrupt

private:
    Index arrived(Index touchpoint, Index visit) override;
    bool grants(Thread&, std::span<Held>) override { return true; }
    void keeps(Held&) override {}
    void withdrawn(const Thread&) override {}
    void left(const Thread& thread) override;
    void worked(Index actor, double hours) override { hours_[actor] += hours; }
    void released(const Held& held) override { slot_days_[held.resource] += held.slots * (walk_.now() - held.since); }
    void interrupted(Index clock) override { ++interrupted_[program_.clocks[clock].interrupt]; }
    void forget_the_last();

    const Program& program_;
    std::vector<VisitRecord>* visit_log_;
    Walk walk_;
    Index end_ = none, entry_ = none;
    double time_ = 0, age_ = 0;
    std::vector<std::uint32_t> visits_{}, interrupted_{};
    std::vector<Index> visited_{};
    std::vector<double> service_days_{}, slot_days_{}, hours_{};
};

}  // namespace polku::simulation
