#include <algorithm>
#include <optional>
#include <stdexcept>

#include <polku/simulate.hpp>

#include "analysis/notes.hpp"
#include "simulate/crew.hpp"
#include "simulate/estimate.hpp"
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

/// More replications behind those on `runs`, until there are so many. The reason when one fails or the run was stopped.
std::optional<Diagnostic> run_until(const Plan& plan, const SimulationOptions& options, std::size_t wanted, std::vector<RunTally>& runs) {
    const auto before = runs.size();
    std::vector<std::optional<RunTally>> more(wanted - before);
    const bool keep_waits = keeps_waits(plan, options.replications);
    const auto tell = [&](double done) {
        const double all = static_cast<double>(before) + done * static_cast<double>(wanted - before);
        if (options.progress) options.progress(all / static_cast<double>(options.replications));
    };
    work_off(more.size(), {options.threads, options.stop, tell}, [&] {
        return [&, world = std::make_unique<World>(plan, options.seed, keep_waits)](std::size_t run) {
            auto tally = world->run(before + run, options.stop);
            if (options.stop.stop_requested()) return false;
            more[run] = std::move(tally);
            return more[run]->failure == Walk::Failure::nothing;
        };
    });
    for (auto& run : more) {
        if (!run) return make_diagnostic("SIM956", "runs", {{"runs", std::to_string(runs.size())}}, "");
        if (run->failure != Walk::Failure::nothing)
            return client_failure(plan.programs[run->failed_program].path, run->failure, run->failed_point, run->failed_client,
                                  static_cast<std::int64_t>(runs.size()));
        runs.push_back(std::move(*run));
    }
    return std::nullopt;
}

/// Half the width of the interval that the runs so far give.
double half_width_of(const Precision& precision, const std::vector<Table>& tables) {
    const auto& all = *std::find_if(tables.begin(), tables.end(), [](const Table& table) { return table.name == "replications"; });
    const auto& quantities = all.values<std::string>("quantity");
    const auto& ids = all.values<std::string>("id");
    const auto& numbers = all.values<double>("value");
    std::vector<double> values;
    for (std::size_t row = 0; row < numbers.size(); ++row)
        if (quantities[row] == precision.quantity && ids[row] == precision.id) values.push_back(numbers[row]);
    if (values.empty())
        throw std::invalid_argument("there is no quantity \"" + precision.quantity + "\" of \"" + precision.id +
                                    "\"; the table replications names what there is");
    return estimate_of(values).half_width;
}

}  // namespace

Outcome<Result> simulate_scenario(std::span<const ServicePath> models, const Scenario& scenario, const SimulationOptions& options) {
    if (options.replications < 1) throw std::invalid_argument("SimulationOptions::replications must be at least 1");
    auto plan = compile_plan(models, scenario, options);
    if (!plan) return std::move(plan).diagnostics();
    if (const auto unmeasured = nothing_measured(*plan, scenario)) return std::vector{*unmeasured};

    std::vector<RunTally> runs;
    constexpr std::size_t first_look = 10;
    const auto most = static_cast<std::size_t>(options.replications);
    std::optional<double> half_width;
    std::vector<Table> tables;
    for (auto wanted = options.precision ? std::min(first_look, most) : most;; wanted = std::min(2 * wanted, most)) {
        if (auto problem = run_until(*plan, options, wanted, runs)) return std::vector{*std::move(problem)};
        tables = scenario_tables(*plan, runs);
        if (options.precision) half_width = half_width_of(*options.precision, tables);
        if (wanted == most || (half_width && *half_width <= options.precision->half_width)) break;
    }

    auto result = scenario_result(models, scenario, *plan, options);
    result.engine = "shared-places";
    result.settings.replications = static_cast<std::int64_t>(runs.size());
    if (half_width && !(*half_width <= options.precision->half_width))
        result.not_taken_into_account.push_back(make_remark("precision-not-reached", {{"value", {detail::text_of(*half_width)}}}));
    result.tables = std::move(tables);
    for (auto& table : tables_over_time(*plan, runs)) result.tables.push_back(std::move(table));
    if (options.keep_clients)
        for (auto& table : journal_tables(*plan, runs)) result.tables.push_back(std::move(table));
    return result;
}

}  // namespace polku
