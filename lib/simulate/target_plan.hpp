// What a scenario's targets ask for, as numbers: from which touchpoint to which, for which resource, at most how much.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <polku/scenario.hpp>

#include "simulate/list_pool.hpp"

namespace polku::simulation {

struct Plan;
struct RunTally;

/// From entering one touchpoint to entering another, of one path.
struct Stretch {
    Index program = 0, from = 0, to = 0;
    bool waits_only = false;  ///< only the days on which the client waited for places on the way
};

struct PlannedTarget {
    std::string id{};
    Measure measure = Measure::time;
    Index stretch = none;                         ///< time, wait on a stretch: of Plan::stretches
    Index supply = none;                          ///< load, wait for a resource
    Index program = none, end = none;             ///< share; hours: whose actor
    Index actor = none;                           ///< hours
    double days = 1;                              ///< hours: of the time in which they are counted
    double units = 1;                             ///< load: workers, flats; clients are counted for each
    std::optional<double> quantile{};             ///< absent: the mean
    std::optional<double> at_most{}, at_least{};  ///< days, clients or a share
};

/// Adds the targets that a run can tell to `plan`, whose programs and supplies are there; gives the ids of the others.
std::vector<std::string> add_targets(Plan& plan, const Scenario& scenario);

/// What one replication came to; NaN when nobody was measured.
double value_of(const PlannedTarget& target, const RunTally& run);

}  // namespace polku::simulation
