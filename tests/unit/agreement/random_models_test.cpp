// Two engines that share no code but the model must agree on every number that exact answers give, on models nobody thought of.
#include <cmath>

#include <polku/analysis.hpp>
#include <polku/simulate.hpp>

#include "catch.hpp"
#include "random_model.hpp"

using namespace polku;
using namespace polku::test;

namespace {

constexpr std::int64_t clients = 4000;

const std::vector<double>& numbers(const Result& result, const char* table, const char* column) {
    return std::get<std::vector<double>>(result.find_table(table)->find_column(column)->values);
}

struct Tally {
    std::size_t compared = 0;
    std::size_t not_computed = 0;
};

/// The half width is that of a 99 % interval, 2.58 standard errors: three of them are not left by chance in a test of this
/// size. What a handful of clients do has no half width to speak of, hence `few`.
void compare(const Result& exact, const Result& simulated, const char* table, const char* column, double few, Tally& tally) {
    const auto& expected = numbers(exact, table, column);
    const auto& seen = numbers(simulated, table, column);
    const auto& half_width = numbers(simulated, table, "half_width");
    const auto& ids = std::get<std::vector<std::string>>(exact.find_table(table)->columns.front().values);
    REQUIRE(expected.size() == seen.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        if (std::isnan(expected[i])) {
            ++tally.not_computed;
            continue;
        }
        ++tally.compared;
        INFO(table << '/' << ids[i] << ' ' << column << " exact " << expected[i] << " simulated " << seen[i]);
        CHECK(std::abs(expected[i] - seen[i]) <= 3 * half_width[i] + few);
    }
}

}  // namespace

TEST_CASE("agreement: exact answers and simulation on random models") {
    Tally tally;
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        INFO("seed " << seed);
        const auto path = ServicePath::make(RandomModel(seed).make()).value_or_throw();
        AnalysisOptions ask;
        ask.entries = {{"n0", 1}};
        ask.sensitivity = false;
        const auto exact = exact_answers(path, ask);
        if (!exact) continue;  // a loop that a class of clients never leaves
        SimulationOptions run;
        run.entries = ask.entries;
        run.clients = clients;
        run.seed = seed + 1;
        run.age_and_date = false;
        const auto simulated = simulate_clients(path, run);
        REQUIRE(simulated);
        const double few = 6.0 / static_cast<double>(clients);
        compare(*exact, *simulated, "ends", "probability", few, tally);
        compare(*exact, *simulated, "visits", "visits", few, tally);
        compare(*exact, *simulated, "time", "mean", 100 * few, tally);
        compare(*exact, *simulated, "places", "days_per_client", 100 * few, tally);
    }
    CHECK(tally.compared > 700);
    CHECK(tally.not_computed < tally.compared);
}
