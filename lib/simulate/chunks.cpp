#include "simulate/chunks.hpp"

#include <algorithm>
#include <optional>

#include "simulate/crew.hpp"

namespace polku::simulation {
namespace {

struct ChunkResult {
    Tally tally{};
    ClientFailure failure{};
};

class Runner {
public:
    Runner(const Program& program, const SimulationOptions& options)
        : program_(program),
          options_(options),
          chunks_per_replication_((options.clients + chunk_size - 1) / chunk_size),
          results_(static_cast<std::size_t>(chunks_per_replication_ * options.replications)),
          keep_times_(options.clients <= quantile_limit / options.replications) {}

    Totals run() {
        work_off(results_.size(), {options_.threads, options_.stop, options_.progress}, [this] {
            return [this](std::size_t chunk) {
                results_[chunk].emplace();
                run_chunk(static_cast<std::int64_t>(chunk), *results_[chunk]);
                return results_[chunk]->failure.kind == Walk::Failure::nothing;
            };
        });
        return merged();
    }

private:
    void run_chunk(std::int64_t chunk, ChunkResult& result) const {
        const auto replication = chunk / chunks_per_replication_;
        const auto first = chunk % chunks_per_replication_ * chunk_size;
        const auto last = std::min(first + chunk_size, options_.clients);
        auto& tally = result.tally;
        tally.reset(program_);
        if (keep_times_) tally.times.reserve(static_cast<std::size_t>(last - first) * (1 + program_.path->services.size()));
        Alone walk(program_, options_.seed, options_.keep_clients ? &tally.visit_log : nullptr);
        for (auto client = first; client < last; ++client) {
            const auto visits_before = tally.visit_log.size();
            const auto failure = walk.walk(static_cast<std::uint64_t>(replication), static_cast<std::uint64_t>(client));
            if (failure != Walk::Failure::nothing) {
                result.failure = {failure, replication, client, walk.last_touchpoint()};
                return;
            }
            tally.add(program_, walk, keep_times_);
            if (options_.keep_clients)
                tally.records.push_back({replication, client, walk.entry(), walk.end(), walk.age(), walk.time(), walk.attributes(),
                                         tally.visit_log.size() - visits_before});
        }
    }

    // A failure stops all threads, and which chunks were done by then is chance: chunks are handed out in order, so
    // all before the first failing one have been done, and that one is always found.
    Totals merged() {
        Totals totals;
        totals.replications.resize(static_cast<std::size_t>(options_.replications));
        for (auto& tally : totals.replications) tally.reset(program_);
        for (std::size_t chunk = 0; chunk < results_.size(); ++chunk) {
            auto& result = results_[chunk];
            if (!result) continue;
            if (result->failure.kind != Walk::Failure::nothing) {
                totals.failure = result->failure;
                break;
            }
            totals.clients_done += result->tally.clients;
            totals.replications[chunk / static_cast<std::size_t>(chunks_per_replication_)].merge(std::move(result->tally));
            result.reset();
        }
        return totals;
    }

    const Program& program_;
    const SimulationOptions& options_;
    std::int64_t chunks_per_replication_;
    std::vector<std::optional<ChunkResult>> results_;
    bool keep_times_;
};

}  // namespace

Totals run_clients(const Program& program, const SimulationOptions& options) { return Runner(program, options).run(); }

}  // namespace polku::simulation
