// A scenario ready to run: paths as programs, what there is of each resource and when, and who comes.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <polku/scenario.hpp>
#include <polku/simulate.hpp>

#include "simulate/program.hpp"
#include "simulate/target_plan.hpp"

namespace polku::simulation {

/// How many places each worker (flat, bed) has, from a time on.
struct SupplyStep {
    double time = 0;  ///< days
    bool unlimited = false;
    std::vector<double> limits{};  ///< per worker; places in one pool are one worker, and so are workers whose hours are short
    double days_per_hour = 0;      ///< hours that are short: days in which a worker works one of them
    double hours_a_week = 0;       ///< of all workers, when it is hours
};

/// A resource of the scenario. Equal ids in several models are one.
struct Supply {
    std::string id{};
    ResourceMode mode = ResourceMode::caseload;
    Assignment assign = Assignment::least_loaded;
    std::vector<SupplyStep> steps{};  ///< by time; the first from time 0
    std::vector<double> shares{};     ///< own lists: cumulative shares of new clients, per worker of the first step
    std::vector<double> at_start{};   ///< clients of each worker on the first day; empty: dealt out evenly
    std::uint64_t stream = 0;
    double units = 0;           ///< workers, flats: of the first step
    bool keeps_levels = false;  ///< how long each number of clients lasted
    bool shares_hours = false;  ///< work and contacts wait for its hours
    bool is_held = true;        ///< by clients, or by work and contacts; hours of which nobody waits are not
};

/// Where clients come from.
struct Source {
    Index program = 0;
    Index entry = 0;  ///< of Program::entries
    ArrivalProcess process = ArrivalProcess::poisson;
    double gap = 0;              ///< poisson: mean days between two; scheduled: days from one time to the next
    double at = 0;               ///< cohort: days after the start
    std::int64_t clients = 1;    ///< scheduled, cohort: at once
    bool in_workdays = false;    ///< the days between two
    std::vector<double> gaps{};  ///< empirical: days between two, one of which is drawn each time
    std::uint64_t family = 0;    ///< of the random numbers of its clients
};

/// So many clients who stand at the same places when the clock starts.
struct StartRow {
    std::vector<Index> points{};  ///< side by side
    std::int64_t clients = 0;
    Elapsed elapsed = Elapsed::steady;
    std::vector<Index> elapsed_law{};             ///< per class, in Program::samplers
    std::vector<std::vector<HoldStart>> holds{};  ///< per class
};

/// The clients of one path when the clock starts.
struct Start {
    std::vector<StartRow> rows{};
    std::vector<AttributeDraw> attributes{};  ///< as those of the program, with the shares of these clients
    std::vector<Index> age{};                 ///< per class, in Program::samplers; empty: not known
    std::uint64_t family = 0;
};

struct Plan {
    std::vector<Program> programs{};
    std::vector<std::vector<Index>> supply_of{};  ///< per program and resource
    std::vector<Supply> supplies{};
    std::vector<Source> sources{};
    std::vector<Start> starts{};  ///< per program
    std::vector<Stretch> stretches{};
    std::vector<PlannedTarget> targets{};
    double horizon = 0;        ///< days
    double warm_up = 0;        ///< days
    double sampled_every = 0;  ///< days from one look at how many there are to the next
    bool keeps_journal = false;
    std::vector<Remark> left_out{};
};

/// `models` are those of the scenario with its edits, and with their sub-paths put in. No value, with the reasons as findings, when
/// one of them cannot be simulated.
Outcome<Plan> compile_plan(std::span<const ServicePath> models, const Scenario& scenario, const SimulationOptions& options);

}  // namespace polku::simulation
