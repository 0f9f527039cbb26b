// Clients in chunks, chunks on threads, results in the order of the chunks.
#pragma once

#include <cstdint>
#include <vector>

#include <polku/simulate.hpp>

#include "simulate/tally.hpp"

namespace polku::simulation {

inline constexpr std::int64_t chunk_size = 8192;
/// With more clients than this in all, times are not kept and quantiles are not given.
inline constexpr std::int64_t quantile_limit = 10'000'000;

struct ClientFailure {
    Walk::Failure kind = Walk::Failure::nothing;
    std::int64_t replication = 0, client = 0;
    Index touchpoint = none;
};

struct Totals {
    std::vector<Tally> replications{};
    std::int64_t clients_done = 0;  ///< less than asked for when the run was stopped
    ClientFailure failure{};        ///< the first in order of replication and client
};

/// Runs all clients. Exceptions of `progress` and of the walks pass through.
Totals run_clients(const Program& program, const SimulationOptions& options);

}  // namespace polku::simulation
