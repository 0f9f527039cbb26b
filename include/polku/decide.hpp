// Deciding by numbers: what a change brings, how many are enough, and which figure matters most.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <polku/analysis.hpp>
#include <polku/enums.hpp>
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

/// "At least `share` of those who ask for places wait at most `within` days": the quantile `share` of the wait is within target. Who
/// goes another way before it is his turn has not been served in time.
struct WaitGoal {
    std::string at{};     ///< a resource or a touchpoint; empty: each of the roles
    double share = 0.95;  ///< as the rules CAP502 and CAP504 ask: fewer than 5 % wait at all
    double within = 0;    ///< days
};

struct StaffingOptions {
    std::vector<std::string> roles{};  ///< resources whose numbers are searched; empty: all that are limited and held
    std::vector<WaitGoal> goals{WaitGoal{}};
    double confidence = 0.95;              ///< of all that the result says of the points it tried, together
    std::int64_t most_points = 60;         ///< numbers of units that are tried
    std::int64_t most_replications = 800;  ///< of one point; twice as many each time until it is clear
};

/// The smallest numbers of each role with which the scenario meets all goals: one less of any role, and it does not. Starts from
/// Erlang C for the load of the scenario, and tries points with the same luck. Tables `search`, `roles`, `goals`, `tried`,
/// `tried_units` and `frontier`, and what is meant by confidence: docs/reference/deciding.md.
/// `engine.replications` are those of a first look, 2 or more. No value, with the reason as a finding, as for simulate_scenario.
/// Throws std::invalid_argument, with a sentence for people, for options that make no sense or ids that there are not.
Outcome<Result> find_staffing(std::span<const ServicePath> models, const Scenario& scenario, const StaffingOptions& options,
                              const SimulationOptions& engine);

/// How it is found out which figure matters most.
enum class SensitivityMethod {
    morris,  ///< elementary effects: few runs, ranks the figures
    sobol    ///< shares of the variance: many runs, adds what figures do together
};
template <>
struct EnumNames<SensitivityMethod> {
    static constexpr auto values = std::to_array<std::string_view>({"morris", "sobol"});
};

struct SensitivityOptions {
    SensitivityMethod method = SensitivityMethod::morris;
    std::int64_t samples = 10;   ///< morris: ways through the ranges, 2 or more; sobol: points of a sequence, rounded up to a power of two
    std::int64_t sequences = 8;  ///< sobol only: sequences scrambled at random, between which the interval is found; 2 or more
    std::uint64_t seed = 1;      ///< of the points; a scenario has its own
};

/// All parameters with a range vary over it at once, each value as likely as any other, each by itself: which of them moves the exact
/// answers most? Tables `answers` and `effects` or `indices`: docs/reference/deciding.md. A path must be as exact_answers asks.
/// Throws std::invalid_argument for options that make no sense and for a path without such parameters.
Outcome<Result> global_sensitivity(const ServicePath& path, const AnalysisOptions& engine, const SensitivityOptions& options = {});
/// The same for the waits, lines and numbers of a simulated scenario. `engine` is that of every point, with its seed: clients have
/// the same luck at all of them.
Outcome<Result> global_sensitivity(std::span<const ServicePath> models, const Scenario& scenario, const SimulationOptions& engine,
                                   const SensitivityOptions& options = {});

}  // namespace polku
