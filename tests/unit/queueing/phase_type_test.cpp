// Phase-type laws: c03 of known-answers.json, closed forms of special shapes, and the fit to two moments.
#include "polku/phase_type.hpp"

#include <cmath>

#include <Eigen/Dense>
#include <unsupported/Eigen/MatrixFunctions>

#include "catch.hpp"
#include "known_answers.hpp"

using namespace polku;
using namespace polku::test;

namespace {

/// P(T > t) by another way: the exponential of the generator.
double survival_by_exponential(const PhaseType& law, double t) {
    const auto n = static_cast<Eigen::Index>(law.start().size());
    Eigen::MatrixXd generator(n, n);
    Eigen::RowVectorXd start(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        start(i) = law.start()[static_cast<std::size_t>(i)];
        for (Eigen::Index j = 0; j < n; ++j) generator(i, j) = law.generator()[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
    }
    const Eigen::MatrixXd moved = (generator * t).exp();
    return (start * moved).sum();
}

PhaseType c03() {
    const auto& model = known("c03_phase_type").at("model");
    return {model.at("alpha"), model.at("T")};
}

}  // namespace

TEST_CASE("a phase-type law gives the published figures") {
    const auto& one = known("c03_phase_type");
    const auto& expected = one.at("expected");
    const double tolerance = one.at("tolerance").at("analytic");
    const auto law = c03();
    CHECK(law.mean() == Approx(expected.at("mean").get<double>()).epsilon(tolerance));
    CHECK(law.variance() == Approx(expected.at("variance").get<double>()).epsilon(tolerance));
    for (const auto& [t, share] : expected.at("survival").items())
        CHECK(law.survival(std::stod(t)) == Approx(share.get<double>()).epsilon(tolerance));
}

TEST_CASE("survival is that of the exponential of the generator") {
    const auto law = c03();
    const PhaseType fitted = PhaseType::fit(3, 0.35), spread = PhaseType::fit(3, 4);
    for (const double t : {0.0, 0.01, 0.3, 1.0, 4.0, 9.0})
        for (const auto* one : {&law, &fitted, &spread}) CHECK(one->survival(t) == Approx(survival_by_exponential(*one, t)).margin(1e-13));
}

TEST_CASE("survival has the closed forms of exponential, hyperexponential and Erlang laws") {
    const auto erlang = PhaseType::sequence({2, 2, 2});
    const auto two = PhaseType::sequence({1, 3});
    const auto mixed = PhaseType::hyperexponential({0.7, 0.3}, {1, 10});
    for (const double t : {0.0, 0.5, 3.0, 20.0, 100.0}) {
        const double x = t / 2;
        CHECK(PhaseType::exponential(5).survival(t) == Approx(std::exp(-t / 5)).epsilon(1e-12));
        CHECK(erlang.survival(t) == Approx(std::exp(-x) * (1 + x + x * x / 2)).margin(1e-14));
        CHECK(two.survival(t) == Approx((3 * std::exp(-t / 3) - std::exp(-t)) / 2).margin(1e-14));
        CHECK(mixed.survival(t) == Approx(0.7 * std::exp(-t) + 0.3 * std::exp(-t / 10)).margin(1e-14));
    }
    CHECK(erlang.mean() == Approx(6).epsilon(1e-14));
    CHECK(erlang.variance() == Approx(12).epsilon(1e-13));
    CHECK(two.variance() == Approx(10).epsilon(1e-13));
    CHECK(mixed.mean() == Approx(3.7).epsilon(1e-14));
    CHECK(mixed.variance() == Approx(2 * (0.7 + 30) - 3.7 * 3.7).epsilon(1e-13));
}

TEST_CASE("the limited mean is the area under survival, up to the mean") {
    for (const auto& law : {c03(), PhaseType::fit(3, 0.2), PhaseType::fit(3, 4)}) {
        double area = 0;
        const double step = 1e-3;
        for (int i = 0; i < 5000; ++i) {
            const double a = i * step;
            area += step / 6 * (law.survival(a) + 4 * law.survival(a + step / 2) + law.survival(a + step));
            if (i % 1000 == 999) CHECK(law.limited_mean(a + step) == Approx(area).epsilon(1e-11));
        }
        CHECK(law.limited_mean(0) == 0);
        CHECK(law.limited_mean(1e5) == Approx(law.mean()).epsilon(1e-12));
        CHECK(law.limited_mean(1e12) == law.mean());
        CHECK(law.survival(1e12) == 0);
    }
}

TEST_CASE("the fit has the two moments, for all coefficients of variation") {
    for (const double cv : {0.05, 0.1, 0.3, 1 / std::sqrt(3.0), 0.6, std::sqrt(0.5), 0.75, 0.99, 1.0, 1.01, 2.0, 10.0}) {
        INFO("cv " << cv);
        const auto law = PhaseType::fit(7, cv);
        CHECK(law.mean() == Approx(7).epsilon(1e-12));
        CHECK(std::sqrt(law.variance()) / 7 == Approx(cv).epsilon(1e-10));
    }
    CHECK(PhaseType::fit(7, 0.5).start().size() == 4);  // Erlang with four phases
    CHECK(PhaseType::fit(7, 0.05).start().size() == 400);
    const auto spread = PhaseType::fit(10, 3);  // balanced: both kinds bring half of the mean
    CHECK(spread.start()[0] / -spread.generator()[0][0] == Approx(5).epsilon(1e-13));
    CHECK(spread.start()[1] / -spread.generator()[1][1] == Approx(5).epsilon(1e-13));
}

TEST_CASE("quantiles are the inverse of survival, and those of an exponential law logarithms") {
    for (const auto& law : {c03(), PhaseType::fit(365, 0.4), PhaseType::fit(365, 3)})
        for (const double p : {0.01, 0.5, 0.95, 0.999}) CHECK(law.survival(law.quantile(p)) == Approx(1 - p).epsilon(1e-10));
    CHECK(PhaseType::exponential(2).quantile(0.95) == Approx(-2 * std::log(0.05)).epsilon(1e-12));
    CHECK(PhaseType::exponential(2).quantile(0) == 0);
    CHECK(PhaseType::fit(365, 0.05).quantile(0.5) == Approx(365).epsilon(2e-3));
}

TEST_CASE("what start lacks to 1 is a time of 0") {
    const PhaseType law({0.25}, {{-0.5}});
    CHECK(law.mean() == Approx(0.5).epsilon(1e-15));
    CHECK(law.survival(0) == 0.25);
    CHECK(law.quantile(0.7) == 0);
    CHECK(law.quantile(0.9) == Approx(2 * std::log(2.5)).epsilon(1e-12));
    CHECK(PhaseType({0.0}, {{-1.0}}).mean() == 0);
}

TEST_CASE("the unit of time and the order of the phases do not matter") {
    const auto law = c03();
    const PhaseType slower(law.start(), {{-0.2, 0.12, 0}, {0, -0.15, 0.1}, {0.04, 0, -0.3}});
    CHECK(slower.mean() == Approx(10 * law.mean()).epsilon(1e-13));
    CHECK(slower.quantile(0.9) == Approx(10 * law.quantile(0.9)).epsilon(1e-12));
    const PhaseType turned({0.2, 0.5, 0.3}, {{-3, 0, 0.4}, {1, -1.5, 0}, {0, 1.2, -2}});
    CHECK(turned.mean() == Approx(law.mean()).epsilon(1e-13));
    CHECK(turned.survival(1.7) == Approx(law.survival(1.7)).epsilon(1e-13));
}

TEST_CASE("conditions of phase-type laws are said in words") {
    CHECK_THROWS_WITH(PhaseType({}, {}), "a phase-type law needs a phase");
    CHECK_THROWS_WITH(PhaseType({0.6, 0.6}, {{-1, 0}, {0, -1}}), "start sums to 1.2, above 1");
    CHECK_THROWS_WITH(PhaseType({-1}, {{-1}}), "start[0] must be a number that is 0 or more, not -1");
    CHECK_THROWS_WITH(PhaseType({1}, {}), "the generator must have a row for each of the 1 phases");
    CHECK_THROWS_WITH(PhaseType({1}, {{-1, 1}}), "phase 0: its row of the generator must have 1 rates");
    CHECK_THROWS_WITH(PhaseType({1}, {{0}}), "phase 0: minus its diagonal must be a number above 0, not -0");
    CHECK_THROWS_WITH(PhaseType({1, 0}, {{-1, 2}, {0, -1}}), "phase 0: the rates to other phases sum to 2, above minus its diagonal, 1");
    CHECK_THROWS_WITH(PhaseType({1, 0}, {{-1, -1}, {0, -1}}), "phase 0: the rate to phase 1 must be a number that is 0 or more, not -1");
    CHECK_THROWS_WITH(PhaseType({1, 0}, {{-1, 1}, {1, -1}}), "phase 0 never leads to the end");
    CHECK_THROWS_WITH(PhaseType::fit(1, 0), "cv must be 0.05 or more, not 0");
    CHECK_THROWS_WITH(PhaseType::fit(0, 1), "mean must be a number above 0, not 0");
    CHECK_THROWS_WITH(PhaseType::hyperexponential({0.5, 0.4}, {1, 2}), "the shares must sum to 1, not 0.9");
    CHECK_THROWS_WITH(PhaseType::hyperexponential({1}, {1, 2}), "there must be as many shares as means");
    CHECK_THROWS_WITH(PhaseType::sequence({}), "a phase-type law needs a phase");
    CHECK_THROWS_WITH(
        PhaseType::hyperexponential({0.5, 0.5}, {1e-9, 1}),
        Catch::Matchers::StartsWith("the rates of the phases are too far apart: after 2000000 steps of the fastest a share of "));
    CHECK_THROWS_WITH(PhaseType::exponential(1).survival(-1), "t must be a number that is 0 or more, not -1");
}
