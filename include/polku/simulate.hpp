// Simulation, reproducible to the byte: of independent clients, and of clients who wait for each other's places.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include <polku/analysis.hpp>
#include <polku/diagnostic.hpp>
#include <polku/model.hpp>
#include <polku/scenario.hpp>
#include <polku/table.hpp>

namespace polku {

/// Replications are enough when the 95 % interval of one of the quantities in the table `replications` is narrow enough.
struct Precision {
    std::string quantity{};  ///< such as "wait_for"
    std::string id{};        ///< such as that of a resource
    double half_width = 0;   ///< in the quantity's unit
};

/// What a run may take. When it has taken that, its result is that of the replications that were whole by then (of clients who walk alone
/// within one replication, of those), and says so: Result::partial. Of events and bytes the same budget gives the same result on every
/// machine; of seconds it gives as many as the machine does.
struct Budget {
    std::optional<std::uint64_t> events{};  ///< things that happen to clients; of clients who walk alone, visits
    std::optional<double> seconds{};        ///< of wall clock, from the call on
    std::optional<std::uint64_t> bytes{};   ///< of what all replications came to; and of what one has in memory while it runs
    bool operator==(const Budget&) const = default;
};

struct Job;
class Part;
/// Pieces first … last-1.
struct PieceRange {
    std::int64_t first = 0, last = 0;
    bool operator==(const PieceRange&) const = default;
};
/// Who does parts of a simulation somewhere else (parts.hpp).
struct Elsewhere {
    /// Takes a part, in any order, and the same one twice without harm. False when no more parts are wanted.
    using Take = std::function<bool(const Part& part)>;
    /// Lets each of the ranges be run and gives every part to `take`, from the calling thread. Asks `wanted` now and then, and goes back
    /// when that says no.
    using Run =
        std::function<void(const Job& job, std::span<const PieceRange> ranges, const Take& take, const std::function<bool()>& wanted)>;
    Run run{};
    std::int64_t part_size = 0;  ///< pieces in a part; 0: so many that there are about 250 parts
};

struct SimulationOptions {
    std::uint64_t seed = 1;
    std::int64_t replications = 1;
    std::int64_t clients = 10'000;         ///< per replication
    std::vector<Entry> entries{};          ///< as in AnalysisOptions
    std::string start_date{};              ///< ISO date on which clients enter; needed by date interrupts and dated limits
    bool hazards = true;                   ///< switch off to compare with another configuration; the result says so
    bool age_and_date = true;              ///< age, after and date interrupts
    bool keep_clients = false;             ///< also the tables of single clients: `client_log`, `visit_log`, and in scenarios `hold_log`
    unsigned threads = 0;                  ///< 0: one per core; never changes a byte of the result
    std::optional<Precision> precision{};  ///< scenarios: looked at after 10 replications, 20, 40 …, at most `replications`
    Budget budget{};
    Elsewhere elsewhere{};   ///< instead of threads of this process, when it has a `run`; never changes a byte of the result
    std::stop_token stop{};  ///< asked every few thousandths of a second
    std::function<void(double done)> progress{};  ///< from the calling thread only; 0 to 1
};

/// Clients who walk the path one by one, each with its own random numbers (docs/explanation/random-streams.md): nobody
/// waits for anybody. Tables: docs/reference/results-simulation.md. Sub-paths must have been put in (expansion.hpp).
/// No value, with the reason as a finding, when a number makes no law or probability (ANA924), an entry is no start
/// (ANA926), something asks for an age that is not given (SIM954), a client cannot go on (ANA925) or never ends (SIM955),
/// or the run was stopped, or its budget spent before anything was whole (SIM956). Throws std::invalid_argument when `clients` or
/// `replications` is below 1; an exception of `progress` ends the run and passes through.
Outcome<Result> simulate_clients(const ServicePath& path, const SimulationOptions& options = {});

/// A scenario with its staffing, arrivals and first day: clients hold places, and wait where none is free, first come, first
/// served. `models` are the scenario's own, with its edits and with their sub-paths put in; equal resource ids are one pool. It
/// runs from the first day to the scenario's horizon, `replications` times, and measures after its warm-up. `clients`, `entries` and
/// `start_date` are the scenario's. Tables: docs/reference/results-scenario.md.
/// No value, with the reason as a finding, as for simulate_clients, and when nothing would be measured (SIM957). Throws
/// std::invalid_argument for a precision of what there is not.
Outcome<Result> simulate_scenario(std::span<const ServicePath> models, const Scenario& scenario, const SimulationOptions& options = {});

/// The visits of single clients as events, for tools that mine processes: one row for each schedule (who waits), start and complete
/// (or withdraw), with the column names of XES (IEEE 1849-2016) as such tools read them from tables: case:concept:name (replication and
/// client), concept:name (touchpoint), lifecycle:transition, time:timestamp (ISO 8601, local time), org:resource (whom the client has
/// then). Throws std::invalid_argument for a result without single clients (`keep_clients`) or without a start date.
Table event_log(const Result& result);

}  // namespace polku
