// A resource as a station of queueing theory: how often it is asked for, and how long each time it is taken.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include <polku/model.hpp>
#include <polku/table.hpp>

#include "analysis/hold_rules.hpp"
#include "analysis/load.hpp"

namespace polku::detail {

struct Station {
    std::size_t resource = 0;
    double per_day = 0;  ///< requests
    double days = 0;     ///< mean time it is taken, once it is given
    /// Where it is asked for and given back, when that is one touchpoint.
    std::optional<std::size_t> touchpoint{};
    std::optional<double> cv{};  ///< of that time; nothing: not known
    bool exponential = false;    ///< that time is exponential for certain
    bool one_each = true;        ///< every request is for one place
};

/// The station of a caseload or of places.
Station station_of_holds(const ServicePath& path, std::size_t resource, std::span<const HoldRule> rules, const Load& load);

/// The station of limiting hours: pieces of work of its actor, of which a worker does one after the other. Nothing when contacts
/// ask for it too, which come by a rhythm, or when nobody does.
std::optional<Station> station_of_work(const ServicePath& path, std::size_t resource, double days_per_hour, const Result& exact);

}  // namespace polku::detail
