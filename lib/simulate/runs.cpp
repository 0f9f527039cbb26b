#include "simulate/runs.hpp"

#include <algorithm>
#include <memory>

#include "simulate/crew.hpp"
#include "simulate/part.hpp"

namespace polku::simulation {
namespace {

constexpr std::int64_t most_waits = 10'000'000;

/// Parts come in any order: how far they go without a gap decides whether the budget has been spent.
class InOrder {
public:
    InOrder(std::size_t count, const Budget& budget) : done_(count), bill_(budget) {}
    /// False when nothing behind what has been done is wanted.
    bool add(std::size_t at, const RunTally& run) {
        done_[at] = Done{run.outcome, run.events, run.bytes};
        for (; next_ < done_.size() && done_[next_]; ++next_)
            if (done_[next_]->outcome != RunOutcome::whole || bill_.add(done_[next_]->events, done_[next_]->bytes) != Spent::nothing)
                return false;
        return true;
    }

private:
    struct Done {
        RunOutcome outcome = RunOutcome::whole;
        std::uint64_t events = 0, bytes = 0;
    };
    std::vector<std::optional<Done>> done_;
    std::size_t next_ = 0;
    Bill bill_;
};

void run_in_parts(const ReadyPlan& ready, const SimulationOptions& options, const RunsWanted& wanted, Purse& purse,
                  const std::function<void(std::int64_t, RunTally&&)>& take) {
    const auto& pieces = wanted.replications;
    Job job{{ready.models.begin(), ready.models.end()}, ready.scenario, options, wanted.keep_waits};
    job.options.replications = std::max(options.replications, pieces.last);  // a search may ask for more than it began with
    const auto all = static_cast<std::size_t>(pieces.last - pieces.first);
    InOrder in_order(all, purse.budget());
    std::size_t came = 0, samples = 0;
    const auto fits_here = [&](const Part& part) {
        for (const auto& run : part.data().runs) {
            if (!fits(ready.plan, run)) return false;
            if (run.outcome != RunOutcome::whole) continue;
            if (samples == 0) samples = run.samples.size();
            if (run.samples.size() != samples) return false;
        }
        const auto& runs = part.data().runs;
        const auto asked = static_cast<std::size_t>(part.pieces().last - part.pieces().first);
        return runs.size() == asked || (!runs.empty() && runs.size() < asked && runs.back().outcome != RunOutcome::whole);
    };
    const auto accept = [&](const Part& part) {
        bool more = true;
        auto replication = part.pieces().first;
        for (const auto& run : part.data().runs) {
            more = in_order.add(static_cast<std::size_t>(replication - pieces.first), run) && more;
            take(replication++, RunTally(run));
        }
        came += static_cast<std::size_t>(part.pieces().last - part.pieces().first);
        if (wanted.progress) wanted.progress(static_cast<double>(came) / static_cast<double>(all));
        return more;
    };
    run_elsewhere(job, parts_of(pieces, part_size(options.elsewhere, pieces.last - pieces.first)), options.elsewhere, purse.stop(),
                  fits_here, accept);
}

}  // namespace

bool keeps_waits(const Plan& plan, std::int64_t replications) {
    double expected = 0;
    for (const auto& source : plan.sources)
        if (source.gap > 0) expected += plan.horizon / source.gap * static_cast<double>(source.clients);
    constexpr double asks_each = 10;  // of one client on the way: a guess
    return expected * asks_each * static_cast<double>(replications) < static_cast<double>(most_waits);
}

void run_replications(const ReadyPlan& ready, const SimulationOptions& options, const RunsWanted& wanted, Purse& purse,
                      const std::function<void(std::int64_t replication, RunTally&& run)>& take) {
    if (options.elsewhere.run) return run_in_parts(ready, options, wanted, purse, take);
    const auto first = wanted.replications.first;
    work_off(static_cast<std::size_t>(wanted.replications.last - first), {options.threads, purse.stop(), wanted.progress}, [&] {
        return [&, world = std::make_unique<World>(ready.plan, options.seed, wanted.keep_waits)](std::size_t piece) {
            const auto replication = first + static_cast<std::int64_t>(piece);
            auto run = world->run(static_cast<std::uint64_t>(replication), purse.stop(), purse.allowance());
            if (run.outcome == RunOutcome::stopped) return false;
            const bool more = run.outcome == RunOutcome::whole && purse.pay(run.events, run.bytes);
            take(replication, std::move(run));
            return more;
        };
    });
}

}  // namespace polku::simulation
