// One resource while clients come and go: its workers, who has how many, and who waits.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "simulate/meter.hpp"
#include "simulate/plan.hpp"
#include "simulate/waiting_line.hpp"

namespace polku::simulation {

/// A desk serves first come, first served: nobody is served before another who waits for the same and came earlier or with a
/// higher priority, even when what is free would not do for the other. So nobody who asks for much starves.
class SupplyDesk {
public:
    struct Worker {
        double limit = 0;
        Meter load{};
        bool here = true;
    };

    explicit SupplyDesk(const Supply& supply);

    void restart();
    /// The limits of step `step` hold from now on. Nobody is sent away: who has more than his limit gets nobody new.
    void apply(std::size_t step, double now);

    /// The worker is there (today).
    bool has(Index worker) const noexcept { return worker < workers_.size() && workers_[worker].here; }
    bool is_unlimited() const noexcept { return unlimited_; }
    /// The worker who would take `slots` more: `wanted` alone unless it is `none`. `none`: nobody has room. `draw` chooses at random.
    Index find_room(double slots, Index wanted, double draw) const;
    /// The worker who lacks most of what he should have of `wanted`, or, without such a list, who has most room by his limit.
    Index neediest(const std::vector<double>& wanted) const;
    void take(Index worker, double slots, double now);
    void give_back(Index worker, double slots, double now);

    /// The line of those who wait for `worker`, or for anybody's place.
    WaitingLine& line(Index worker) { return lines_[worker == none ? 0 : worker + 1]; }
    std::size_t lines() const noexcept { return lines_.size(); }

    const Supply& supply() const noexcept { return supply_; }
    const std::vector<Worker>& workers() const noexcept { return workers_; }
    const Meter& used() const noexcept { return used_; }
    /// Days that each number of clients lasted (rounded up), of each worker of a caseload or of the whole pool, until `now`; empty
    /// unless the supply keeps them.
    std::vector<double> days_at_level(double now) const;
    Meter& queue() noexcept { return queue_; }
    const Meter& queue() const noexcept { return queue_; }
    double capacity_area(double now) const noexcept { return capacity_.area(now); }
    /// Statistics begin now.
    void start_measuring(double now);

private:
    static bool fits(const Worker& worker, double slots) noexcept {
        return worker.here && worker.load.level() + slots <= worker.limit + 1e-9;
    }

    void refill(Index worker) noexcept {
        const auto& w = workers_[worker];
        fill_[worker] = w.here && w.limit > 0 ? w.load.level() / w.limit : std::numeric_limits<double>::infinity();
    }

    const Supply& supply_;
    bool unlimited_ = false;
    std::vector<Worker> workers_{};
    std::vector<double> fill_{};  ///< per worker: the share of the limit that is taken; infinite for who takes nobody
    std::vector<WaitingLine> lines_{};
    Meter used_{}, queue_{}, capacity_{};
    std::vector<double> days_at_level_{};
};

}  // namespace polku::simulation
