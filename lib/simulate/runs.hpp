// Replications of a scenario, on threads here or in parts elsewhere.
#pragma once

#include <functional>
#include <optional>
#include <span>

#include <polku/parts.hpp>

#include "simulate/purse.hpp"

namespace polku::simulation {

/// A compiled scenario, and what it was compiled from, for those who must compile it elsewhere.
struct ReadyPlan {
    const Plan& plan;
    std::span<const ServicePath> models;
    const Scenario& scenario;
};

/// Times of single waits are kept while there are not too many of them.
bool keeps_waits(const Plan& plan, std::int64_t replications);

struct RunsWanted {
    PieceRange replications{};
    bool keep_waits = true;
    std::function<void(double done)> progress{};  ///< of these replications
};

/// Gives each replication to `take`, from any thread and in any order, but each once. Those that failed, or went beyond the budget,
/// are given, too. Which are not given have not been done: it was stopped, the time was over, what had been done took the budget, or
/// one before them failed; then all before the first that is not given have been given. Exceptions of progress, of Elsewhere and of
/// `take` pass through.
void run_replications(const ReadyPlan& ready, const SimulationOptions& options, const RunsWanted& wanted, Purse& purse,
                      const std::function<void(std::int64_t replication, RunTally&& run)>& take);

/// So many pieces in a part.
std::int64_t part_size(const Elsewhere& elsewhere, std::int64_t pieces);
/// `pieces` cut into parts.
std::vector<PieceRange> parts_of(const PieceRange& pieces, std::int64_t size);
/// Lets `ranges` of a job be run elsewhere. `accept` gives the part's data to where it belongs, and says whether more is wanted; a part
/// that came before is not given to it. False from `fits`: the part is of something else, which throws std::invalid_argument.
void run_elsewhere(const Job& job, const std::vector<PieceRange>& ranges, const Elsewhere& elsewhere, const std::stop_token& stop,
                   const std::function<bool(const Part& part)>& fits, const std::function<bool(const Part& part)>& accept);

}  // namespace polku::simulation
