// What clients ask of every resource in the long run: traffic equations and Little's law, before anything is simulated.
#pragma once

#include <vector>

#include <polku/evaluation.hpp>
#include <polku/model.hpp>
#include <polku/table.hpp>

namespace polku::detail {

/// A mean in the long run. NaN: not computed.
struct LongRun {
    double value = 0;
    bool exact = true;  ///< false: interrupts on age, time or date are left out, or ways run side by side (side_by_side.hpp)
};

struct Load {
    double arrivals_per_day = 0;
    LongRun stay{};  ///< days on the path
    /// Per resource: mean places held, or for mode `hours` mean hours of work a week. Nobody waits.
    std::vector<LongRun> resources{};
    /// Per resource: days times places that a client holds. NaN for mode `hours`.
    std::vector<double> slot_days{};
    /// Per resource: how often a client gets it.
    std::vector<double> holds{};
};

/// The load that `entries` bring. All values are 0 when there are no entries, and NaN where the exact engine refuses, the
/// numbers make no answer, or the path has too many classes of clients to be looked at in a check.
Load load_of(const ServicePath& path, const std::vector<Entry>& entries);

}  // namespace polku::detail
