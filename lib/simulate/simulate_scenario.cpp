#include <optional>
#include <stdexcept>

#include <polku/simulate.hpp>

#include "simulate/crew.hpp"
#include "simulate/failure.hpp"
#include "simulate/journal_report.hpp"
#include "simulate/over_time.hpp"
#include "simulate/run_report.hpp"
#include "simulate/scenario_result.hpp"
#include "simulate/world.hpp"

namespace polku {
namespace {

using namespace simulation;

/// Times of single waits are kept while there are not too many of them.
constexpr std::int64_t most_waits = 10'000'000;

bool keeps_waits(const Plan& plan, std::int64_t replications) {
    double expected = 0;
    for (const auto& source : plan.sources)
        if (source.gap > 0) expected += plan.horizon / source.gap * static_cast<double>(source.clients);
    constexpr double asks_each = 10;  // of one client on the way: a guess
    return expected * asks_each * static_cast<double>(replications) < static_cast<double>(most_waits);
}

std::vector<std::optional<RunTally>> all_runs(const Plan& plan, const SimulationOptions& options) {
    std::vector<std::optional<RunTally>> runs(static_cast<std::size_t>(options.replications));
    const bool keep_waits = keeps_waits(plan, options.replications);
    work_off(runs.size(), {options.threads, options.stop, options.progress}, [&] {
        return [&, world = std::make_unique<World>(plan, options.seed, keep_waits)](std::size_t run) {
            auto tally = world->run(run, options.stop);
            if (options.stop.stop_requested()) return false;
            runs[run] = std::move(tally);
            return runs[run]->failure == Walk::Failure::nothing;
        };
    });
    return runs;
}

}  // namespace

Outcome<Result> simulate_scenario(std::span<const ServicePath> models, const Scenario& scenario, const SimulationOptions& options) {
    if (options.replications < 1) throw std::invalid_argument("SimulationOptions::replications must be at least 1");
    auto plan = compile_plan(models, scenario, options);
    if (!plan) return std::move(plan).diagnostics();
    if (const auto unmeasured = nothing_measured(*plan, scenario)) return std::vector{*unmeasured};

    std::vector<RunTally> runs;
    for (auto& run : all_runs(*plan, options)) {
        if (!run) break;
        if (run->failure != Walk::Failure::nothing)
            return std::vector{client_failure(plan->programs[run->failed_program].path, run->failure, run->failed_point, run->failed_client,
                                              static_cast<std::int64_t>(runs.size()))};
        runs.push_back(std::move(*run));
    }
    if (static_cast<std::int64_t>(runs.size()) < options.replications)
        return std::vector{make_diagnostic("SIM956", "runs", {{"runs", std::to_string(runs.size())}}, "")};

    auto result = scenario_result(models, scenario, *plan, options);
    result.engine = "shared-places";
    result.tables = scenario_tables(*plan, runs);
    for (auto& table : tables_over_time(*plan, runs)) result.tables.push_back(std::move(table));
    if (options.keep_clients)
        for (auto& table : journal_tables(*plan, runs)) result.tables.push_back(std::move(table));
    return result;
}

}  // namespace polku
