#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <stdexcept>

#include <polku/simulate.hpp>

#include "analysis/notes.hpp"
#include "simulate/estimate.hpp"
#include "simulate/failure.hpp"
#include "simulate/journal_report.hpp"
#include "simulate/over_time.hpp"
#include "simulate/run_report.hpp"
#include "simulate/runs.hpp"
#include "simulate/scenario_result.hpp"
#include "simulate/stopped.hpp"

namespace polku {
namespace {

using namespace simulation;

/// The replications so far, as far as they are whole and the budget goes.
struct Runs {
    std::vector<RunTally> whole{};
    Bill bill;
    Spent spent = Spent::nothing;  ///< by which there are no more of them
};

/// More replications behind those that there are, until there are so many or the budget is spent. The reason when one fails, or the run
/// was stopped, or nothing is whole.
std::optional<Diagnostic> run_until(const ReadyPlan& ready, const SimulationOptions& options, std::size_t wanted, Purse& purse,
                                    Runs& runs) {
    const auto before = runs.whole.size();
    std::map<std::int64_t, RunTally> more;  // not of all that is asked for: a budget may leave most of it undone
    std::mutex mutex;
    const auto tell = [&](double done) {
        const double all = static_cast<double>(before) + done * static_cast<double>(wanted - before);
        if (options.progress) options.progress(all / static_cast<double>(options.replications));
    };
    const RunsWanted replications{
        {static_cast<std::int64_t>(before), static_cast<std::int64_t>(wanted)}, keeps_waits(ready.plan, options.replications), tell};
    run_replications(ready, options, replications, purse, [&](std::int64_t replication, RunTally&& run) {
        const std::lock_guard lock(mutex);
        more.emplace(replication, std::move(run));
    });
    for (auto replication = before; replication < wanted; ++replication) {
        const auto found = more.find(static_cast<std::int64_t>(replication));
        auto* run = found == more.end() ? nullptr : &found->second;
        if (run != nullptr && run->outcome == RunOutcome::failed)
            return client_failure(ready.plan.programs[run->failed_program].path, run->failure, run->failed_point, run->failed_client,
                                  static_cast<std::int64_t>(runs.whole.size()));
        if (run == nullptr) {
            if (purse.stopped_by_user() || !purse.out_of_time())
                return make_diagnostic("SIM956", "runs", {{"runs", std::to_string(runs.whole.size())}}, "");
            runs.spent = Spent::seconds;
        } else if (run->outcome == RunOutcome::beyond_events) {
            runs.spent = Spent::events;
        } else if (run->outcome == RunOutcome::beyond_bytes) {
            runs.spent = Spent::bytes;
        } else {
            runs.spent = runs.bill.add(run->events, run->bytes);
        }
        if (runs.spent != Spent::nothing) break;
        runs.whole.push_back(*std::move(run));
    }
    if (runs.whole.empty()) return make_diagnostic("SIM956", "budget-" + std::string(name_of(runs.spent)), {}, "");
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

Outcome<Result> simulated(std::span<const ServicePath> models, const Scenario& scenario, const SimulationOptions& options) {
    if (options.replications < 1) throw std::invalid_argument("SimulationOptions::replications must be at least 1");
    auto plan = compile_plan(models, scenario, options);
    if (!plan) return std::move(plan).diagnostics();
    if (const auto unmeasured = nothing_measured(*plan, scenario)) return std::vector{*unmeasured};

    const ReadyPlan ready{*plan, models, scenario};
    Purse purse(options.budget, options.stop);
    Runs so_far{{}, Bill(options.budget)};
    const auto& runs = so_far.whole;
    constexpr std::size_t first_look = 10;
    const auto most = static_cast<std::size_t>(options.replications);
    std::optional<double> half_width;
    std::vector<Table> tables;
    for (auto wanted = options.precision ? std::min(first_look, most) : most;; wanted = std::min(2 * wanted, most)) {
        if (auto problem = run_until(ready, options, wanted, purse, so_far)) return std::vector{*std::move(problem)};
        tables = scenario_tables(*plan, runs, options.stop);
        if (options.precision) half_width = half_width_of(*options.precision, tables);
        if (wanted == most || so_far.spent != Spent::nothing || (half_width && *half_width <= options.precision->half_width)) break;
    }

    auto result = scenario_result(models, scenario, *plan, options);
    result.engine = "shared-places";
    result.settings.replications = static_cast<std::int64_t>(runs.size());
    result.partial = name_of(so_far.spent);
    if (so_far.spent != Spent::nothing)
        result.not_taken_into_account.push_back(
            partial_remark(result.partial, static_cast<double>(runs.size()), static_cast<double>(options.replications)));
    if (half_width && !(*half_width <= options.precision->half_width))
        result.not_taken_into_account.push_back(make_remark("precision-not-reached", {{"value", {detail::text_of(*half_width)}}}));
    result.tables = std::move(tables);
    for (auto& table : tables_over_time(*plan, runs, options.stop)) result.tables.push_back(std::move(table));
    if (options.keep_clients)
        for (auto& table : journal_tables(*plan, runs, options.stop)) result.tables.push_back(std::move(table));
    return result;
}

}  // namespace

Outcome<Result> simulate_scenario(std::span<const ServicePath> models, const Scenario& scenario, const SimulationOptions& options) {
    try {
        return simulated(models, scenario, options);
    } catch (const Stopped&) {
        return std::vector{make_diagnostic("SIM956", "runs", {{"runs", std::to_string(options.replications)}}, "")};
    }
}

}  // namespace polku
