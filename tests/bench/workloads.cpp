// The three reference workloads, each beside a loop written by hand for it alone, in the same run: processor time of one thread, and
// how many times that of the loop (wanted: at most 2 for W1 and W3, 1.5 for W2).
#include "workloads.hpp"

#include <benchmark/benchmark.h>

#include <ctime>
#include <vector>

#include <polku/simulate.hpp>

#include "bare_caseload.hpp"
#include "bare_journey.hpp"
#include "bare_tandem.hpp"

namespace {

using namespace polku;

double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// Takes turns, so that what else the machine does falls on both.
template <class Ours, class Bare>
void side_by_side(benchmark::State& state, Ours ours, Bare bare) {
    double ours_took = 0, bare_took = 0;
    for ([[maybe_unused]] auto _ : state) {
        const double began = processor_seconds();
        benchmark::DoNotOptimize(bare());
        const double between = processor_seconds();
        benchmark::DoNotOptimize(ours());
        const double ended = processor_seconds();
        bare_took += between - began;
        ours_took += ended - between;
        state.SetIterationTime(ended - between);
    }
    state.counters["times the loop by hand"] = ours_took / bare_took;
}

SimulationOptions one_thread(std::int64_t replications) {
    SimulationOptions options;
    options.replications = replications;
    options.threads = 1;
    return options;
}

void w1(benchmark::State& state) {
    const std::vector models{test::tandem()};
    const auto scenario = test::tandem_arrivals(100'000);
    side_by_side(
        state, [&] { return simulate_scenario(models, scenario, one_thread(1)).value_or_throw(); },
        [] { return bench::BareTandem(1, 100'000).run(); });
}
BENCHMARK(w1)->Name("W1 three stations in tandem, 100,000 customers")->Unit(benchmark::kMillisecond)->Iterations(5)->UseManualTime();

void w2(benchmark::State& state) {
    const auto path = test::journey();
    auto options = one_thread(1);
    options.clients = 1'000'000;
    side_by_side(
        state, [&] { return simulate_clients(path, options).value_or_throw(); }, [] { return bench::BareJourney(1, 1'000'000).run(); });
}
BENCHMARK(w2)
    ->Name("W2 twelve touchpoints, nobody waits, 1,000,000 clients")
    ->Unit(benchmark::kMillisecond)
    ->Iterations(5)
    ->UseManualTime();

void w3(benchmark::State& state) {
    constexpr std::int64_t replications = 100;
    const std::vector models{test::caseload()};
    const auto scenario = test::caseload_scenario();
    side_by_side(
        state, [&] { return simulate_scenario(models, scenario, one_thread(replications)).value_or_throw(); },
        [] {
            bench::BareCaseload loop(1);
            std::uint64_t completed = 0;
            for (std::uint64_t replication = 0; replication < replications; ++replication) completed += loop.run(replication).completed;
            return completed;
        });
}
BENCHMARK(w3)->Name("W3 caseloads, 900 clients, 10 years, 100 times")->Unit(benchmark::kMillisecond)->Iterations(3)->UseManualTime();

}  // namespace
