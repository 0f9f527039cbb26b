#include "simulate/chunks.hpp"

#include <algorithm>
#include <numeric>

#include "simulate/crew.hpp"
#include "simulate/part.hpp"
#include "simulate/runs.hpp"
#include "simulate/tally_fields.hpp"

namespace polku::simulation {
namespace {

std::uint64_t events_of(const Chunk& chunk) {
    return std::accumulate(chunk.tally.visits.begin(), chunk.tally.visits.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const Counts& visits) { return sum + visits.sum; });
}

class Runner {
public:
    Runner(const ServicePath& path, const Program& program, const SimulationOptions& options)
        : path_(path),
          program_(program),
          options_(options),
          per_replication_(chunks_per_replication(options)),
          chunks_(static_cast<std::size_t>(per_replication_ * options.replications)) {}

    Totals run() {
        Purse purse(options_.budget, options_.stop);
        if (options_.elsewhere.run) run_in_parts(purse);
        else run_here(purse);
        return merged(purse);
    }

private:
    void run_here(Purse& purse) {
        const bool keep_times = keeps_times(options_);
        work_off(chunks_.size(), {options_.threads, purse.stop(), options_.progress}, [&, this] {
            return [&, this](std::size_t piece) {
                auto chunk = run_chunk(program_, options_, static_cast<std::int64_t>(piece), keep_times, purse.stop());
                if (!chunk) return false;
                const bool more = chunk->failure.kind == Walk::Failure::nothing && purse.pay(events_of(*chunk), bytes_of(*chunk));
                chunks_[piece] = std::move(chunk);
                return more;
            };
        });
    }

    void run_in_parts(Purse& purse) {
        const Job job{{path_}, std::nullopt, options_, keeps_times(options_)};
        const auto all = static_cast<std::int64_t>(chunks_.size());
        std::int64_t came = 0;
        const auto fits_here = [&](const Part& part) {
            const auto& chunks = part.data().chunks;
            const auto asked = static_cast<std::size_t>(part.pieces().last - part.pieces().first);
            auto piece = part.pieces().first;
            for (const auto& chunk : chunks) {
                if (!fits(program_, options_, chunk)) return false;
                const auto [first, last] = clients_of(piece++);
                if (chunk.failure.kind == Walk::Failure::nothing && chunk.tally.clients != last - first) return false;
            }
            return chunks.size() == asked ||
                   (!chunks.empty() && chunks.size() < asked && chunks.back().failure.kind != Walk::Failure::nothing);
        };
        const auto accept = [&](const Part& part) {
            auto piece = static_cast<std::size_t>(part.pieces().first);
            for (const auto& chunk : part.data().chunks) chunks_[piece++] = chunk;
            came += part.pieces().last - part.pieces().first;
            if (options_.progress) options_.progress(static_cast<double>(came) / static_cast<double>(all));
            return goes_on();
        };
        run_elsewhere(job, parts_of({0, all}, part_size(options_.elsewhere, all)), options_.elsewhere, purse.stop(), fits_here, accept);
    }

    /// Whether anything behind the chunks that have come without a gap is wanted.
    bool goes_on() {
        for (; next_ < chunks_.size() && chunks_[next_]; ++next_)
            if (chunks_[next_]->failure.kind != Walk::Failure::nothing ||
                bill_.add(events_of(*chunks_[next_]), bytes_of(*chunks_[next_])) != Spent::nothing)
                return false;
        return true;
    }

    PieceRange clients_of(std::int64_t chunk) const {
        const auto first = chunk % per_replication_ * chunk_size;
        return {first, std::min(first + chunk_size, options_.clients)};
    }

    // A failure stops all threads, and which chunks were done by then is chance: chunks are handed out in order, so
    // all before the first failing one have been done, and that one is always found.
    Totals merged(const Purse& purse) {
        Totals totals;
        std::size_t whole = 0;
        Bill bill(options_.budget);
        auto spent = Spent::nothing;
        for (; whole < chunks_.size(); ++whole) {
            const auto& chunk = chunks_[whole];
            if (!chunk) break;
            if (chunk->failure.kind != Walk::Failure::nothing) {
                totals.failure = chunk->failure;
                return totals;
            }
            spent = bill.add(events_of(*chunk), bytes_of(*chunk));
            if (spent != Spent::nothing) break;
        }
        totals.clients = options_.clients;
        auto replications = options_.replications;
        if (whole < chunks_.size()) {
            if (spent == Spent::nothing && purse.out_of_time() && !purse.stopped_by_user()) spent = Spent::seconds;
            for (std::size_t chunk = 0; chunk < whole; ++chunk) totals.clients_done += chunks_[chunk]->tally.clients;
            if (spent == Spent::nothing || whole == 0) {
                totals.partial = name_of(spent);
                return totals;
            }
            totals.partial = name_of(spent);
            replications = static_cast<std::int64_t>(whole) / per_replication_;
            if (replications == 0) {
                replications = 1;
                totals.clients = totals.clients_done;
            } else {
                whole = static_cast<std::size_t>(replications * per_replication_);
            }
        }
        totals.clients_done = totals.clients * replications;
        totals.replications.resize(static_cast<std::size_t>(replications));
        for (auto& tally : totals.replications) tally.reset(program_);
        for (std::size_t chunk = 0; chunk < whole; ++chunk) {
            totals.replications[chunk / static_cast<std::size_t>(per_replication_)].merge(std::move(chunks_[chunk]->tally));
            chunks_[chunk].reset();
        }
        return totals;
    }

    const ServicePath& path_;
    const Program& program_;
    const SimulationOptions& options_;
    std::int64_t per_replication_;
    std::vector<std::optional<Chunk>> chunks_;
    Bill bill_{options_.budget};
    std::size_t next_ = 0;
};

}  // namespace

std::int64_t chunks_per_replication(const SimulationOptions& options) { return (options.clients + chunk_size - 1) / chunk_size; }

bool keeps_times(const SimulationOptions& options) { return options.clients <= quantile_limit / options.replications; }

std::optional<Chunk> run_chunk(const Program& program, const SimulationOptions& options, std::int64_t chunk, bool keep_times,
                               const std::stop_token& stop) {
    const auto replication = chunk / chunks_per_replication(options);
    const auto first = chunk % chunks_per_replication(options) * chunk_size;
    const auto last = std::min(first + chunk_size, options.clients);
    Chunk result;
    auto& tally = result.tally;
    tally.reset(program);
    if (keep_times) tally.times.reserve(static_cast<std::size_t>(last - first) * (1 + program.path->services.size()));
    Alone walk(program, options.seed, options.keep_clients ? &tally.visit_log : nullptr);
    constexpr std::int64_t asked_every = 64;
    for (auto client = first; client < last; ++client) {
        if (client % asked_every == 0 && stop.stop_requested()) return std::nullopt;
        const auto visits_before = tally.visit_log.size();
        const auto failure = walk.walk(static_cast<std::uint64_t>(replication), static_cast<std::uint64_t>(client));
        if (failure != Walk::Failure::nothing) {
            result.failure = {failure, replication, client, walk.last_touchpoint()};
            return result;
        }
        tally.add(program, walk, keep_times);
        if (options.keep_clients)
            tally.records.push_back({replication, client, walk.entry(), walk.end(), walk.age(), walk.time(), walk.attributes(),
                                     tally.visit_log.size() - visits_before});
    }
    return result;
}

Totals run_clients(const ServicePath& path, const Program& program, const SimulationOptions& options) {
    return Runner(path, program, options).run();
}

}  // namespace polku::simulation
