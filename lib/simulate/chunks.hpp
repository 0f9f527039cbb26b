// Clients in chunks, chunks on threads, results in the order of the chunks.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
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

/// What the clients of one chunk came to.
struct Chunk {
    Tally tally{};
    ClientFailure failure{};
};

struct Totals {
    std::vector<Tally> replications{};
    std::int64_t clients_done = 0;  ///< less than asked for when the run was stopped, or its budget spent
    std::int64_t clients = 0;       ///< in each of the replications
    std::string partial{};          ///< as in Result
    ClientFailure failure{};        ///< the first in order of replication and client
};

std::int64_t chunks_per_replication(const SimulationOptions& options);
/// Times of single clients are kept while there are not too many.
bool keeps_times(const SimulationOptions& options);
/// No value when it was stopped.
std::optional<Chunk> run_chunk(const Program& program, const SimulationOptions& options, std::int64_t chunk, bool keep_times,
                               const std::stop_token& stop);

/// Runs all clients of the path, which is `program`'s. Exceptions of `progress`, of `elsewhere` and of the walks pass through.
Totals run_clients(const ServicePath& path, const Program& program, const SimulationOptions& options);

}  // namespace polku::simulation
