// Which random number belongs to what: docs/explanation/random-streams.md is the contract of this file.
// A change of what any draw means is a new stream_version.
#pragma once

#include <cstdint>
#include <string_view>

#include "simulate/philox.hpp"

namespace polku::simulation {

inline constexpr std::int64_t stream_version = 2;

/// What a stream belongs to: a kind and an id, hashed so that ids may come and go without moving the others.
enum class StreamOf { client, attribute, touchpoint, interrupt, resource, arrivals };

/// FNV-1a, 64 bits, over "client/…", "attribute/…", "touchpoint/…", "interrupt/…", "resource/…" or "arrivals/…".
std::uint64_t stream_name(StreamOf kind, std::string_view id) noexcept;

/// Words of a block. A visit to a touchpoint takes its first two; the rest are kept for later versions.
struct Draw {
    static constexpr std::size_t stay = 0, way_out = 1;     ///< touchpoint/<id>, visit 1, 2, …
    static constexpr std::size_t entry = 0, entry_age = 1;  ///< client/entry, visit 0
    static constexpr std::size_t value = 0;                 ///< attribute/<id>, visit 0
    static constexpr std::size_t waiting = 0;               ///< interrupt/<id>, clock 1, 2, …
    static constexpr std::size_t gap = 0;                   ///< client/arrival: time since the one before
    static constexpr std::size_t list = 0, worker = 1;      ///< resource/<id>: whose list; which of those with room
};

/// The family of streams of clients who do not meet: second half of the key.
inline constexpr std::uint64_t independent_clients = 1;

/// The random numbers of one client in one replication.
class ClientStreams {
public:
    ClientStreams(std::uint64_t seed, std::uint64_t replication, std::uint64_t client, std::uint64_t family = independent_clients) noexcept
        : seed_(seed), replication_(replication), client_(client), family_(family) {}
    PhiloxBlock block(std::uint64_t name, std::uint64_t visit) const noexcept {
        return philox({visit, name, client_, replication_}, {seed_, family_});
    }

private:
    std::uint64_t seed_, replication_, client_, family_;
};

/// A number in (0, 1), never 0 or 1: the middle of one of 2^52 equal parts.
inline double uniform(std::uint64_t word) noexcept { return (static_cast<double>(word >> 12) + 0.5) * 0x1p-52; }

}  // namespace polku::simulation
