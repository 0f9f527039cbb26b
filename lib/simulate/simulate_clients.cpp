#include <stdexcept>

#include <polku/simulate.hpp>

#include "simulate/chunks.hpp"
#include "simulate/failure.hpp"
#include "simulate/report.hpp"

namespace polku {

using namespace simulation;

Outcome<Result> simulate_clients(const ServicePath& path, const SimulationOptions& options) {
    if (options.clients < 1) throw std::invalid_argument("SimulationOptions::clients must be at least 1");
    if (options.replications < 1) throw std::invalid_argument("SimulationOptions::replications must be at least 1");

    auto program = compile_program(path, options);
    if (!program) return std::move(program).diagnostics();
    const auto totals = run_clients(path, *program, options);
    if (totals.failure.kind != Walk::Failure::nothing) {
        const auto& failed = totals.failure;
        return std::vector{
            client_failure(path, failed.kind, failed.touchpoint, static_cast<std::uint64_t>(failed.client), failed.replication)};
    }
    if (totals.replications.empty())
        return std::vector{totals.partial.empty() ? make_diagnostic("SIM956", "", {{"clients", std::to_string(totals.clients_done)}}, "")
                                                  : make_diagnostic("SIM956", "budget-" + totals.partial, {}, "")};

    Result result;
    result.partial = totals.partial;
    result.engine = "independent-clients";
    result.model = path->id;
    result.model_version = path->version;
    result.seed = options.seed;
    result.stream_version = stream_version;
    result.settings.entries = options.entries;
    result.settings.hazards = options.hazards;
    result.settings.age_and_date = options.age_and_date;
    result.settings.start_date = options.start_date;
    result.settings.clients = totals.clients;
    result.settings.replications = static_cast<std::int64_t>(totals.replications.size());
    result.settings.keep_clients = options.keep_clients;
    result.not_taken_into_account = program->not_taken_into_account;
    if (options.clients > quantile_limit / options.replications)
        result.not_taken_into_account.push_back(make_remark("no-quantiles", {{"limit", {std::to_string(quantile_limit)}}}));
    if (!result.partial.empty())
        result.not_taken_into_account.push_back(
            partial_remark(result.partial, static_cast<double>(totals.clients_done),
                           static_cast<double>(options.clients) * static_cast<double>(options.replications)));
    result.tables = simulation_tables(*program, options, totals);
    return result;
}

}  // namespace polku
