// Deciding by numbers: what a change brings, how many are enough, and which figure matters most.
#pragma once

#include <span>
#include <string>

#include <polku/simulate.hpp>
#include <polku/table.hpp>

namespace polku {

/// One of the things that are compared: an arm of a scenario, or a model of its own.
struct Alternative {
    std::string name;
    Result result;  ///< of simulate_scenario
};

/// The alternatives beside each other, the first of which is the baseline. Clients have the same luck in all of them
/// (docs/explanation/random-streams.md), so that what differs in one replication is due to the alternative and not to chance.
/// Tables `arms`, `differences` and `missing`: docs/reference/deciding.md.
/// Throws std::invalid_argument when there are fewer than two, when two have one name, or when they do not share engine, seed,
/// streams and number of replications: without the same luck a paired interval means nothing.
Result compare_results(std::span<const Alternative> alternatives);

}  // namespace polku
