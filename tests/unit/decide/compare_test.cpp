// Arms beside each other, against what theory says of their difference.
#include <polku/decide.hpp>

#include <cmath>
#include <stdexcept>

#include <polku/queueing.hpp>

#include "catch.hpp"
#include "decide/paired.hpp"
#include "decide/quantities.hpp"
#include "scenario_parts.hpp"
#include "simulate/tally.hpp"

using namespace polku;

namespace {

const ServicePath& desk() {
    static const auto path = test::stations("start need -> desk~exp(3) -> end done", {{"desk", 5}});
    return path;
}

Result run(double units, std::uint64_t seed, std::int64_t replications = 10) {
    auto scenario = test::staffed(test::arrivals(desk(), "need", 1, 1150), "desk", units);
    scenario.run.emplace().warm_up = Quantity{literal(150), Unit::day};
    SimulationOptions options;
    options.seed = seed;
    options.replications = replications;
    return simulate_scenario(std::vector{desk()}, scenario, options).value_or_throw();
}

Result compared(double few, double many, std::uint64_t seed, std::int64_t replications = 10) {
    return compare_results(std::vector<Alternative>{{"few", run(few, seed, replications)}, {"many", run(many, seed, replications)}});
}

const std::vector<std::string>& texts(const Result& result, const char* table, const char* column) {
    return std::get<std::vector<std::string>>(result.find_table(table)->find_column(column)->values);
}

double number(const Result& result, const char* table, const char* quantity, const char* id, const char* column) {
    for (std::size_t row = 0; row < result.find_table(table)->rows(); ++row)
        if (texts(result, table, "quantity")[row] == quantity && texts(result, table, "id")[row] == id)
            return std::get<std::vector<double>>(result.find_table(table)->find_column(column)->values)[row];
    throw std::invalid_argument("no such row");
}

}  // namespace

TEST_CASE("the interval of a difference covers that of Erlang C as often as it says") {
    const double exact = mmc(1, 3, 6).mean_wait - mmc(1, 3, 5).mean_wait;
    int covered = 0;
    simulation::Moments same_luck;
    const int seeds = 200;
    for (int seed = 0; seed < seeds; ++seed) {
        const auto result = compared(5, 6, static_cast<std::uint64_t>(seed));
        const double difference = number(result, "differences", "wait_for", "desk", "difference");
        covered += std::fabs(difference - exact) <= number(result, "differences", "wait_for", "desk", "half_width") ? 1 : 0;
        same_luck.add(difference);
    }
    INFO(covered << " of " << seeds << ", mean " << same_luck.mean << ", exact " << exact);
    CHECK(covered >= 178);  // of 200 at 95 %: fewer happen once in 10,000 times
    CHECK(std::fabs(same_luck.mean - exact) < 4 * std::sqrt(same_luck.variance() / seeds));
}

TEST_CASE("the same luck makes the difference clear: variance ratio as stated, against seeds of their own") {
    const auto result = compared(5, 6, 7, 400);
    const double stated = number(result, "differences", "ended", "path", "variance_ratio");
    INFO("variance ratio " << stated);
    CHECK(stated > 50);
    CHECK(number(result, "differences", "ended", "path", "correlation") > 0.97);
    // What clients who come have in common cannot be otherwise: the same come to both.
    CHECK(number(result, "differences", "entered", "path", "difference") == 0);
    CHECK(number(result, "differences", "entered", "path", "half_width") == 0);
    CHECK(std::isnan(number(result, "differences", "entered", "path", "variance_ratio")));

    const auto values = [](const Result& one) {
        std::vector<double> waits;
        for (std::size_t row = 0; row < one.find_table("replications")->rows(); ++row)
            if (texts(one, "replications", "quantity")[row] == "wait_for")
                waits.push_back(std::get<std::vector<double>>(one.find_table("replications")->find_column("value")->values)[row]);
        return waits;
    };
    const auto waits = values(run(5, 7, 400)), others = values(run(6, 8, 400));
    const auto apart = decide::paired(waits, others);
    const double narrowed = std::pow(apart.half_width / number(result, "differences", "wait_for", "desk", "half_width"), 2);
    INFO("independent seeds: " << narrowed);
    CHECK(narrowed == Approx(number(result, "differences", "wait_for", "desk", "variance_ratio")).epsilon(0.25));
    CHECK(narrowed > 2);
}

TEST_CASE("a paired interval by hand") {
    const auto pair = decide::paired(std::vector<double>{1, 2, 3}, std::vector<double>{2, 4, 3});
    CHECK(pair.difference == Approx(1));
    CHECK(pair.half_width == Approx(4.302652729911275 * std::sqrt(1.0 / 3)));  // t, 2 degrees of freedom
    CHECK(pair.correlation == Approx(0.5));
    CHECK(pair.variance_ratio == Approx(2));
    CHECK(std::isnan(decide::paired(std::vector<double>{1}, std::vector<double>{2}).half_width));
    CHECK(std::isnan(decide::paired(std::vector<double>{1, 2}, std::vector<double>{5, 5}).correlation));
}

TEST_CASE("what only one of them has is named") {
    const auto more = test::stations("start need -> desk~exp(3) -> second~1 -> end done", {{"desk", 6}, {"second", 50}});
    auto scenario = test::arrivals(more, "need", 1, 1150);
    scenario.run.emplace().warm_up = Quantity{literal(150), Unit::day};
    SimulationOptions options;
    options.seed = 3;
    options.replications = 2;
    const auto other = simulate_scenario(std::vector{more}, scenario, options).value_or_throw();
    const auto result = compare_results(std::vector<Alternative>{{"one", run(5, 3, 2)}, {"two", other}});
    const auto& table = *result.find_table("missing");
    REQUIRE(table.rows() > 0);
    bool named = false;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        CHECK(texts(result, "missing", "arm")[row] == "one");
        named = named || (texts(result, "missing", "quantity")[row] == "wait_for" && texts(result, "missing", "id")[row] == "second");
    }
    CHECK(named);
    CHECK(number(result, "arms", "wait_for", "second", "mean") >= 0);  // of the arm that has it
    CHECK_THROWS_AS(number(result, "differences", "wait_for", "second", "difference"), std::invalid_argument);
}

TEST_CASE("every quantity of a scenario has a unit") {
    const auto result = run(5, 1, 1);
    for (const auto& quantity : texts(result, "replications", "quantity")) {
        CAPTURE(quantity);
        CHECK_FALSE(decide::unit_of(quantity).empty());
    }
}

TEST_CASE("what has not the same luck is not compared") {
    const auto refused = [](std::vector<Alternative> alternatives) -> std::string {
        try {
            compare_results(alternatives);
        } catch (const std::invalid_argument& error) {
            return error.what();
        }
        return {};
    };
    const auto one = run(5, 1, 2);
    CHECK(refused({{"a", one}}) == "a comparison takes two alternatives or more");
    CHECK(refused({{"a", one}, {"a", one}}) == "two alternatives are called \"a\"");
    CHECK(refused({{"a", one}, {"b", run(5, 2, 2)}}) == "\"b\" and \"a\" cannot be compared: they have different seeds");
    CHECK(refused({{"a", one}, {"b", run(5, 1, 3)}}) == "\"b\" and \"a\" cannot be compared: they have different numbers of replications");
    CHECK(refused({{"a", simulate_clients(desk()).value_or_throw()}, {"b", simulate_clients(desk()).value_or_throw()}}) ==
          "the result has no table replications: only simulated scenarios can be compared");
}
