// What one replication of a scenario came to.
#pragma once

#include <cstdint>
#include <vector>

#include "simulate/journal.hpp"
#include "simulate/plan.hpp"
#include "simulate/tally.hpp"
#include "simulate/walk.hpp"

namespace polku::simulation {

/// How long clients waited: who did not wait counts with 0.
struct Waits {
    Moments days{};
    std::int64_t waited = 0;     ///< longer than not at all
    std::int64_t left = 0;       ///< went another way before it was their turn; not among the days
    std::vector<double> each{};  ///< for quantiles
    std::vector<double> open{};  ///< how long those have waited who still wait at the horizon; among nothing else here

    void add(double wait, bool keep) {
        days.add(wait);
        waited += wait > 0 ? 1 : 0;
        if (keep) each.push_back(wait);
    }
};

struct PointTally {
    std::int64_t visits = 0;
    double standing = 0;  ///< mean number of ways that stand there
    Waits waits{};
};

struct WorkerTally {
    double load = 0;  ///< mean
    double highest = 0;
};

struct SupplyTally {
    double used = 0, queue = 0, capacity = 0;  ///< means; capacity of what is unlimited is 0
    double highest_used = 0, longest_queue = 0;
    Waits waits{};
    std::vector<WorkerTally> workers{};
    std::vector<double> days_at_level{};  ///< per number of clients, of each worker or of the whole pool; empty: not kept
    bool levels_of_workers = false;
};

/// Days that clients took on a stretch.
struct StretchTally {
    Moments days{};
    std::vector<double> each{};
};

/// The clients of one path.
struct ProgramTally {
    std::int64_t entered = 0, ended = 0;  ///< while it was measured
    double inside = 0;                    ///< mean number
    std::vector<Moments> end_times{};     ///< per touchpoint: days of the clients who ended there
    std::vector<PointTally> points{};
    std::vector<double> services{};            ///< mean number of clients in each
    std::vector<double> hours{};               ///< per actor, in all
    std::vector<std::uint64_t> interrupted{};  ///< per interrupt
    Moments time{};                            ///< days of the clients who ended, whenever they entered
};

/// How a replication came to its end: at the horizon, or before.
enum class RunOutcome : std::uint8_t { whole, stopped, beyond_events, beyond_bytes, failed };

struct RunTally {
    std::vector<ProgramTally> programs{};
    std::vector<SupplyTally> supplies{};
    std::vector<StretchTally> stretches{};
    Journal journal{};
    std::vector<double>
        samples{};  ///< at 0, Plan::sampled_every, …: clients inside each path, then of each supply places taken and clients in line
    double measured = 0;  ///< days
    std::uint64_t events = 0;
    std::uint64_t bytes = 0;  ///< of memory that all this takes
    RunOutcome outcome = RunOutcome::whole;
    Walk::Failure failure = Walk::Failure::nothing;
    Index failed_program = none, failed_point = none;
    std::uint64_t failed_client = 0;
};

}  // namespace polku::simulation
