// Parts that came from elsewhere are those of this simulation, or they are refused.
#include <algorithm>

#include "simulate/part.hpp"
#include "simulate/plan.hpp"

namespace polku::simulation {
namespace {

template <class List>
bool all_of(const List& list, auto&& holds) {
    return std::all_of(list.begin(), list.end(), holds);
}

bool are_values(const ServicePath& path, const AttributeValues& values, std::size_t wanted) {
    if (values.size() != wanted) return false;
    for (std::size_t a = 0; a < values.size(); ++a) {
        const auto& attribute = path->population->attributes[a];
        const auto count = attribute.type == AttributeType::boolean ? 2 : attribute.values.size();
        if (values[a] < 0 || static_cast<std::size_t>(values[a]) >= count) return false;
    }
    return true;
}

bool fits(const Program& program, const ProgramTally& tally) {
    const auto& path = program.path;
    return tally.end_times.size() == program.points.size() && tally.points.size() == program.points.size() &&
           tally.services.size() == path->services.size() && tally.hours.size() == path->actors.size() &&
           tally.interrupted.size() == path->interrupts.size();
}

bool fits(const Plan& plan, const Journal& journal) {
    const auto is_point = [&](Index program, Index point) { return point < plan.programs[program].points.size(); };
    return all_of(journal.clients,
                  [&](const ClientRow& row) {
                      return row.program < plan.programs.size() && (row.entry == none || is_point(row.program, row.entry)) &&
                             (row.end == none || is_point(row.program, row.end)) &&
                             are_values(plan.programs[row.program].path, row.attributes, plan.programs[row.program].attributes.size());
                  }) &&
           all_of(journal.visits,
                  [&](const VisitRow& row) {
                      return row.client < journal.clients.size() && is_point(journal.clients[row.client].program, row.touchpoint);
                  }) &&
           all_of(journal.holds,
                  [&](const HoldRow& row) { return row.client < journal.clients.size() && row.supply < plan.supplies.size(); });
}

/// Those of steps behind the horizon never come.
std::size_t workers_of(const Plan& plan, const Supply& supply) {
    std::size_t most = 0;
    for (const auto& step : supply.steps)
        if (step.time <= plan.horizon) most = std::max(most, step.limits.size());
    return most;
}

}  // namespace

bool fits(const Plan& plan, const RunTally& run) {
    if (run.outcome == RunOutcome::failed)
        return run.failed_program < plan.programs.size() && run.failed_point < plan.programs[run.failed_program].points.size() &&
               run.failure > Walk::Failure::nothing && run.failure <= Walk::Failure::unsound_block;
    if (run.outcome != RunOutcome::whole) return run.outcome < RunOutcome::failed;
    if (run.programs.size() != plan.programs.size() || run.supplies.size() != plan.supplies.size() ||
        run.stretches.size() != plan.stretches.size() || run.samples.size() % (plan.programs.size() + 2 * plan.supplies.size()) != 0)
        return false;
    for (std::size_t p = 0; p < plan.programs.size(); ++p)
        if (!fits(plan.programs[p], run.programs[p])) return false;
    for (std::size_t s = 0; s < plan.supplies.size(); ++s)
        if (run.supplies[s].workers.size() != workers_of(plan, plan.supplies[s])) return false;
    return fits(plan, run.journal);
}

bool fits(const Program& program, const SimulationOptions& options, const Chunk& chunk) {
    const auto points = program.points.size();
    const auto is_point = [&](Index point) { return point < points; };
    if (chunk.failure.kind != Walk::Failure::nothing)
        return chunk.failure.kind <= Walk::Failure::unsound_block && is_point(chunk.failure.touchpoint);
    const auto& tally = chunk.tally;
    const auto& path = program.path;
    std::size_t visits = 0;
    for (const auto& record : tally.records) {
        if (record.visits > tally.visit_log.size() - visits) return false;
        visits += record.visits;
    }
    const auto clients = static_cast<std::size_t>(tally.clients);
    return tally.clients > 0 && tally.clients <= chunk_size && tally.end_times.size() == points && tally.visits.size() == points &&
           tally.rounds.size() == points * (longest_rounds + 1) && tally.services.size() == path->services.size() &&
           tally.slot_days.size() == path->resources.size() && tally.hours.size() == path->actors.size() &&
           tally.interrupted.size() == path->interrupts.size() &&
           tally.times.size() == (keeps_times(options) ? clients * (1 + path->services.size()) : 0) &&
           tally.records.size() == (options.keep_clients ? clients : 0) && visits == tally.visit_log.size() &&
           all_of(tally.records,
                  [&](const ClientRecord& record) {
                      return is_point(record.entry) && is_point(record.end) &&
                             are_values(path, record.attributes, program.attributes.size());
                  }) &&
           all_of(tally.visit_log, [&](const VisitRecord& visit) { return is_point(visit.touchpoint); });
}

}  // namespace polku::simulation
