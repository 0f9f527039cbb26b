// What single clients did in one replication of a scenario, row by row, when it is asked for.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include <polku/evaluation.hpp>

#include "simulate/list_pool.hpp"

namespace polku::simulation {

inline constexpr double not_yet = std::numeric_limits<double>::quiet_NaN();

/// Times are days since the clock started; `not_yet` when it had not happened at the horizon.
struct ClientRow {
    Index program = 0, entry = none, end = none;
    bool from_before = false;  ///< was on the way when the clock started
    double age = 0;            ///< days, at `entered`; NaN when not known
    double entered = 0, ended = not_yet;
    double paused = 0, waited = 0;
    AttributeValues attributes{};  ///< at entry
};
struct VisitRow {
    Index client = 0;  ///< row of the client
    Index touchpoint = 0;
    std::uint32_t visit = 0;
    double arrived = 0, started = not_yet, ended = not_yet;  ///< started: has what he needs there
};
struct HoldRow {
    Index client = 0;
    Index supply = 0, worker = none;
    double slots = 0, from = 0, until = not_yet;
};

struct Journal {
    std::vector<ClientRow> clients{};
    std::vector<VisitRow> visits{};
    std::vector<HoldRow> holds{};
};

}  // namespace polku::simulation
