// Populations over time: against the exponential of matrices, closed forms, and what must hold for any rates.
#include "polku/markov_population.hpp"

#include <cmath>
#include <random>

#include <Eigen/Dense>
#include <unsupported/Eigen/MatrixFunctions>

#include "catch.hpp"

using namespace polku;

namespace {

MarkovPopulation random_population(std::uint32_t seed, std::size_t states) {
    std::mt19937 bits(seed);
    const auto number = [&] { return static_cast<double>(bits() % 1000) / 250; };
    MarkovPopulation made;
    for (std::size_t i = 0; i < states; ++i) {
        made.at_start.push_back(number());
        made.leaving.push_back(bits() % 2 ? number() : 0);
        made.arrivals.push_back(bits() % 2 ? number() : 0);
        std::vector<double> row;
        for (std::size_t j = 0; j < states; ++j) row.push_back(j == i || bits() % 3 == 0 ? 0 : number());
        made.rates.push_back(row);
    }
    return made;
}

/// The same by the exponential of one matrix: the arrivals come from one more state whose client multiplies.
Eigen::RowVectorXd by_exponential(const MarkovPopulation& population, double t) {
    const auto n = static_cast<Eigen::Index>(population.rates.size());
    Eigen::MatrixXd q = Eigen::MatrixXd::Zero(n + 1, n + 1);
    Eigen::RowVectorXd start = Eigen::RowVectorXd::Zero(n + 1);
    start(n) = 1;
    for (Eigen::Index i = 0; i < n; ++i) {
        const auto from = static_cast<std::size_t>(i);
        start(i) = population.at_start[from];
        q(i, i) = -population.leaving[from];
        q(n, i) = population.arrivals[from];
        for (Eigen::Index j = 0; j < n; ++j) {
            q(i, j) += population.rates[from][static_cast<std::size_t>(j)];
            q(i, i) -= population.rates[from][static_cast<std::size_t>(j)];
        }
    }
    const Eigen::MatrixXd moved = (q * t).exp();
    return start * moved;
}

}  // namespace

TEST_CASE("populations over time are those of the exponential of a matrix") {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const auto population = random_population(seed, 2 + seed % 5);
        const std::vector<double> times{0, 0.05, 0.7, 0.7, 3};
        const auto curve = population_curve(population, times);
        REQUIRE(curve.present.size() == times.size());
        for (std::size_t i = 0; i < times.size(); ++i) {
            const auto expected = by_exponential(population, times[i]);
            for (std::size_t s = 0; s < population.rates.size(); ++s)
                CHECK(curve.present[i][s] == Approx(expected(static_cast<Eigen::Index>(s))).epsilon(1e-11).margin(1e-11));
        }
        CHECK(curve.error < 1e-9);
    }
}

TEST_CASE("two states have their closed form, within the error that is said") {
    const double a = 3, b = 0.5;
    const MarkovPopulation population{{1, 0}, {{0, a}, {b, 0}}, {}, {}};
    for (const double tolerance : {1e-3, 1e-7, 1e-13})
        for (const double t : {0.01, 1.0, 20.0, 5000.0}) {
            const auto curve = population_curve(population, {t}, tolerance);
            const double exact = (b + a * std::exp(-(a + b) * t)) / (a + b);
            CHECK(std::fabs(curve.present[0][0] - exact) <= curve.error);
            CHECK(curve.present[0][0] + curve.present[0][1] == Approx(1).epsilon(1e-10));
        }
}

TEST_CASE("the error that is said grows with the rounding of many steps") {
    // Rates that are no sums of powers of two, so that shares do not add up to 1 by themselves.
    const auto curve = population_curve({{0.7, 0.3}, {{0, 0.3}, {0.1, 0}}, {}, {}}, {1, 1e6}, 1e-15);
    const auto lost = [&](std::size_t i) { return std::fabs(curve.present[i][0] + curve.present[i][1] - 1); };
    CHECK(lost(1) > 4e-15);  // more than the tolerance
    CHECK(lost(1) <= curve.error);
}

TEST_CASE("one state with arrivals is M/M/infinity") {
    const auto curve = population_curve({{100}, {{0}}, {1 / 24.0}, {37.5}}, {0, 12, 24, 240, 2400});
    for (std::size_t i = 0; i < curve.times.size(); ++i) {
        const double left = std::exp(-curve.times[i] / 24);
        CHECK(curve.present[i][0] == Approx(100 * left + 900 * (1 - left)).epsilon(1e-11));
    }
}

TEST_CASE("nobody is lost who does not leave, and who arrives is there") {
    auto population = random_population(5, 4);
    population.leaving.clear();
    const auto curve = population_curve(population, {0, 1, 2, 10});
    double start = 0, rate = 0;
    for (const double clients : population.at_start) start += clients;
    for (const double clients : population.arrivals) rate += clients;
    REQUIRE(rate > 0);
    for (std::size_t i = 0; i < curve.times.size(); ++i) {
        double sum = 0;
        for (const double clients : curve.present[i]) sum += clients;
        CHECK(sum == Approx(start + rate * curve.times[i]).epsilon(1e-11));
    }
}

TEST_CASE("where nothing moves only the arrivals add up") {
    const auto curve = population_curve({{5}, {{0}}, {}, {2}}, {0, 3, 50});
    CHECK(curve.present[1][0] == Approx(11).epsilon(1e-12));
    CHECK(curve.present[2][0] == Approx(105).epsilon(1e-12));
}

TEST_CASE("the way in small steps of time is the way in one") {
    const auto population = random_population(9, 5);
    std::vector<double> times;
    for (int i = 1; i <= 50; ++i) times.push_back(0.1 * i);
    const auto fine = population_curve(population, times), coarse = population_curve(population, {times.back()});
    for (std::size_t s = 0; s < 5; ++s) CHECK(fine.present.back()[s] == Approx(coarse.present.back()[s]).epsilon(1e-11));
}

TEST_CASE("conditions of populations are said in words") {
    CHECK_THROWS_WITH(population_curve({}, {1}), "a population needs a state");
    CHECK_THROWS_WITH(population_curve({{1}, {{1}}, {}, {}}, {1}), "rates[0][0] must be 0: nobody goes to where they are");
    CHECK_THROWS_WITH(population_curve({{1}, {{0, 1}}, {}, {}}, {1}), "rates[0] must have 1 rates");
    CHECK_THROWS_WITH(population_curve({{1, 2}, {{0}}, {}, {}}, {1}), "at_start must have a number for each of the 1 states");
    CHECK_THROWS_WITH(population_curve({{1}, {{0}}, {-1}, {}}, {1}), "leaving[0] must be a number that is 0 or more, not -1");
    CHECK_THROWS_WITH(population_curve({{1}, {{0}}, {}, {}}, {2, 1}), "times must be in order: 1 follows 2");
    CHECK_THROWS_WITH(population_curve({{1}, {{0}}, {}, {}}, {-1}), "time must be a number that is 0 or more, not -1");
    CHECK_THROWS_WITH(population_curve({{1}, {{0}}, {}, {}}, {1}, 0), "tolerance must be at least 1e-15 and below 1, not 0");
    CHECK_THROWS_WITH(population_curve({{1}, {{0}}, {1e9}, {}}, {1}),
                      Catch::Matchers::StartsWith("the fastest rate times the time is 1e+09"));
}
