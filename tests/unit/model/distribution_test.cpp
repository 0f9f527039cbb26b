#include "polku/distribution.hpp"

#include <cmath>

#include <boost/math/quadrature/tanh_sinh.hpp>

#include "catch.hpp"
#include "diagnostic/forms.hpp"
#include "mini_path.hpp"

using namespace polku;

namespace {

ServicePath some_path() { return test::mini_path("start a -> end b; $p = 12"); }

Law law_of(LawKind kind) {
    Law law;
    law.dist = kind;
    return law;
}
Law fixed_law(double value) {
    Law law = law_of(LawKind::fixed);
    law.value = literal(value);
    return law;
}
Law uniform_law(double min, double max) {
    Law law = law_of(LawKind::uniform);
    law.min = literal(min);
    law.max = literal(max);
    return law;
}
Law triangular_law(double min, double mode, double max) {
    Law law = law_of(LawKind::triangular);
    law.min = literal(min);
    law.mode = literal(mode);
    law.max = literal(max);
    return law;
}
Law exponential_law(double mean) {
    Law law = law_of(LawKind::exponential);
    law.mean = literal(mean);
    return law;
}
Law cv_law(LawKind kind, double mean, double cv) {
    Law law = law_of(kind);
    law.mean = literal(mean);
    law.cv = literal(cv);
    return law;
}
Law median_law(double median, double p90) {
    Law law = law_of(LawKind::lognormal);
    law.median = literal(median);
    law.p90 = literal(p90);
    return law;
}
Law empirical_law(std::vector<double> values, std::vector<double> weights = {}) {
    Law law = law_of(LawKind::empirical);
    for (const double v : values) law.values.push_back(literal(v));
    for (const double w : weights) law.weights.push_back(literal(w));
    return law;
}

Distribution make(const Law& law) {
    std::string problem;
    const auto made = Distribution::make(some_path(), law, {}, &problem);
    INFO(problem);
    REQUIRE(made.has_value());
    return *made;
}
std::string problem_of(const Law& law) {
    std::string problem;
    CHECK_FALSE(Distribution::make(some_path(), law, {}, &problem).has_value());
    return detail::phrase_text(problem, "en");
}

const std::vector<Law>& continuous_laws() {
    static const std::vector<Law> laws{uniform_law(2, 9),
                                       uniform_law(0, 400),
                                       triangular_law(3, 14, 43),
                                       triangular_law(0, 0, 10),
                                       triangular_law(1, 30, 30),
                                       exponential_law(7),
                                       cv_law(LawKind::gamma, 21, 0.7071067811865476),
                                       cv_law(LawKind::gamma, 250, 1.8),
                                       cv_law(LawKind::gamma, 30, 0.05),
                                       cv_law(LawKind::lognormal, 120, 0.6),
                                       cv_law(LawKind::lognormal, 20, 2.5),
                                       median_law(20, 60),
                                       cv_law(LawKind::weibull, 90, 0.5),
                                       cv_law(LawKind::weibull, 90, 2.0),
                                       cv_law(LawKind::weibull, 12, 0.03)};
    return laws;
}

/// E[g(T)] by another way: over the quantile function, by Boost's tanh-sinh rule.
template <class G>
double expected(const Distribution& law, G&& g) {
    boost::math::quadrature::tanh_sinh<double> rule;
    return rule.integrate([&](double u) { return g(law.quantile(u)); }, 0.0, 0.5, 1e-12) +
           rule.integrate([&](double u) { return g(law.quantile(u)); }, 0.5, 1.0, 1e-12);
}

}  // namespace

TEST_CASE("mean and variance are those of the quantile function") {
    for (const Law& law : continuous_laws()) {
        const auto made = make(law);
        INFO(name_of(law.dist) << " mean " << made.mean() << " variance " << made.variance());
        const double mean = made.mean();
        CHECK(expected(made, [](double t) { return t; }) == Approx(mean).epsilon(1e-7));
        CHECK(expected(made, [&](double t) { return (t - mean) * (t - mean); }) == Approx(made.variance()).epsilon(1e-4));
        if (law.cv) {
            CHECK(mean == Approx(law.mean->value).epsilon(1e-13));
            CHECK(made.variance() == Approx(std::pow(law.mean->value * law.cv->value, 2)).epsilon(1e-11));
        }
    }
}

TEST_CASE("transforms are those of the quantile function, over eight decades of s") {
    for (const Law& law : continuous_laws()) {
        const auto made = make(law);
        for (const double s : {1e-7, 1e-4, 1e-3, 0.01, 0.1, 0.5, 2.0, 10.0}) {
            const double expected_transform = expected(made, [&](double t) { return std::exp(-s * t); });
            INFO(name_of(law.dist) << " mean " << made.mean() << " s " << s);
            if (expected_transform < 1e-12) continue;
            CHECK(made.laplace(s) == Approx(expected_transform).epsilon(1e-9));
            CHECK(made.laplace_mean(s) == Approx(expected(made, [&](double t) { return t * std::exp(-s * t); })).epsilon(1e-7));
            CHECK(made.laplace_second(s) == Approx(expected(made, [&](double t) { return t * t * std::exp(-s * t); })).epsilon(1e-4));
        }
        CHECK(made.laplace(0) == 1);
        CHECK(made.laplace_mean(0) == made.mean());
        CHECK(made.laplace_second(0) == Approx(made.variance() + made.mean() * made.mean()));
        // Small s: what the first moments say, so that nothing cancels there.
        const double s = 1e-9 / made.mean();
        CHECK(made.laplace(s) == Approx(1 - s * made.mean()).epsilon(1e-13));
        CHECK(made.laplace_mean(s) == Approx(made.mean()).epsilon(1e-7));
    }
}

TEST_CASE("transforms known in closed form or from tables") {
    CHECK(make(fixed_law(10)).laplace(0.3) == Approx(std::exp(-3.0)).epsilon(1e-15));
    CHECK(make(fixed_law(10)).laplace_second(0.3) == Approx(100 * std::exp(-3.0)).epsilon(1e-15));
    CHECK(make(exponential_law(5)).laplace(0.4) == Approx(1.0 / 3).epsilon(1e-14));
    CHECK(make(exponential_law(5)).laplace_mean(0.4) == Approx(5.0 / 9).epsilon(1e-14));
    CHECK(make(uniform_law(0, 1)).laplace(1e-8) == Approx(1 - 0.5e-8).epsilon(1e-15));
    CHECK(make(uniform_law(2, 4)).laplace(30) == Approx((std::exp(-60.0) - std::exp(-120.0)) / 60).epsilon(1e-13));
    // A weibull law of shape 1 is exponential; of shape 1/2 with scale 1: ∫ e^-x e^(-s x²) is an error function.
    CHECK(make(cv_law(LawKind::weibull, 5, 1)).laplace(0.4) == Approx(1.0 / 3).epsilon(1e-12));
    const double half = make(cv_law(LawKind::weibull, 2, std::sqrt(5.0))).laplace(0.25);  // shape 1/2, scale 1
    CHECK(half == Approx(std::sqrt(std::acos(-1.0)) * std::exp(1.0) * std::erfc(1.0)).epsilon(1e-12));
    // Computed to 30 digits with mpmath by another quadrature.
    const auto lognormal = [](double median, double sigma) {
        return make(median_law(median, median * std::exp(sigma * 1.2815515655446004)));
    };
    CHECK(lognormal(1, 1).laplace(1) == Approx(0.38175646475548333690).epsilon(1e-13));
    CHECK(lognormal(120, 0.5).laplace_second(0.02) == Approx(1055.1120047910550038).epsilon(1e-12));
    CHECK(lognormal(20, 0.3).laplace(50) == Approx(2.4576486018483783537e-43).epsilon(1e-11));
    CHECK(lognormal(20, 2.5).laplace_mean(1e-3) == Approx(67.430411329527944808).epsilon(1e-12));
    const double pi = std::acos(-1.0);  // a weibull law of shape 2 and scale 100
    CHECK(make(cv_law(LawKind::weibull, 50 * std::sqrt(pi), std::sqrt(4 / pi - 1))).laplace_mean(0.01) ==
          Approx(31.846204114757056315).epsilon(1e-12));
}

TEST_CASE("cdf and quantile are each other's inverse") {
    for (const Law& law : continuous_laws()) {
        const auto made = make(law);
        for (const double u : {1e-6, 0.01, 0.2, 0.5, 0.77, 0.99, 0.999999}) {
            INFO(name_of(law.dist) << " mean " << made.mean() << " u " << u);
            CHECK(made.cdf(made.quantile(u)) == Approx(u).epsilon(1e-10));
        }
        CHECK(made.cdf(-1) == 0);
        CHECK(made.cdf(1e9) == Approx(1));
    }
}

TEST_CASE("a lognormal law has its median and its 90th percentile") {
    const auto made = make(median_law(20, 60));
    CHECK(made.quantile(0.5) == Approx(20).epsilon(1e-14));
    CHECK(made.quantile(0.9) == Approx(60).epsilon(1e-13));
}

TEST_CASE("an empirical law steps at its values") {
    const auto made = make(empirical_law({30, 10, 20}, {1, 2, 1}));
    CHECK(made.mean() == 17.5);
    CHECK(made.variance() == 68.75);
    CHECK(made.quantile(0.4999) == 10);
    CHECK(made.quantile(0.5) == 10);
    CHECK(made.quantile(0.5001) == 20);
    CHECK(made.quantile(0.9) == 30);
    CHECK(made.cdf(9) == 0);
    CHECK(made.cdf(10) == 0.5);
    CHECK(made.cdf(25) == 0.75);
    CHECK(made.cdf(30) == 1);
    CHECK(made.laplace(0.1) == Approx(0.5 * std::exp(-1.0) + 0.25 * std::exp(-2.0) + 0.25 * std::exp(-3.0)));
    CHECK(make(empirical_law({1, 2, 3})).mean() == Approx(2));
    CHECK(make(empirical_law({4, 9}, {1, 0})) == make(empirical_law({4})));
}

TEST_CASE("units, parameters and degenerate laws") {
    Law months = fixed_law(2);
    months.unit = Unit::month;
    CHECK(make(months).mean() == 60.875);
    Law workdays = uniform_law(5, 10);
    workdays.unit = Unit::workday;
    CHECK(make(workdays).mean() == Approx(10.5));
    Law from_parameter = law_of(LawKind::exponential);
    from_parameter.mean = parameter("p");
    CHECK(make(from_parameter).mean() == 12);
    Law median_in_weeks = median_law(2, 6);
    median_in_weeks.unit = Unit::week;
    CHECK(make(median_in_weeks).quantile(0.9) == Approx(42));

    CHECK(make(fixed_law(0)).is_zero());
    CHECK(make(exponential_law(0)).is_zero());
    CHECK(make(uniform_law(0, 0)).is_zero());
    CHECK_FALSE(make(uniform_law(0, 1)).is_zero());
    CHECK(make(cv_law(LawKind::gamma, 5, 0)) == Distribution::fixed(5));
    CHECK(make(triangular_law(5, 5, 5)).laplace(0.1) == Approx(std::exp(-0.5)));
    CHECK(make(triangular_law(5, 5, 5)).quantile(0.3) == 5);
    CHECK(make(triangular_law(5, 5, 5)).cdf(5) == 1);
    CHECK(make(uniform_law(5, 5)).laplace_mean(0.1) == Approx(5 * std::exp(-0.5)));
}

TEST_CASE("parameters that make no law are said in words") {
    CHECK(problem_of(law_of(LawKind::fixed)) == "the law fixed needs value");
    CHECK(problem_of(law_of(LawKind::lognormal)) == "the law lognormal needs median");
    CHECK(problem_of(uniform_law(5, 3)) == "max (3) is below min (5)");
    CHECK(problem_of(triangular_law(1, 9, 5)) == "max (5) is below mode (9)");
    CHECK(problem_of(triangular_law(3, 2, 5)) == "mode (2) is below min (3)");
    CHECK(problem_of(fixed_law(-2)) == "value (-2) is below 0");
    CHECK(problem_of(fixed_law(INFINITY)) == "value is not a finite number");
    CHECK(problem_of(cv_law(LawKind::gamma, 5, -0.5)) == "cv (-0.5) is below 0");
    CHECK(problem_of(median_law(20, 20)) == "p90 (20) is not above median (20)");
    CHECK(problem_of(median_law(0, 20)) == "median must be above 0");
    CHECK(problem_of(cv_law(LawKind::gamma, 5, 1e-7)) == "cv (1e-07) is out of range: a gamma law takes 0, or 0.0001 and more");
    CHECK(Distribution::make(some_path(), cv_law(LawKind::gamma, 5, 1e-4)).has_value());
    CHECK(problem_of(cv_law(LawKind::weibull, 5, 2000)) == "cv (2000) is out of range: a weibull law takes 0, or 0.000001 to 1000");
    CHECK(problem_of(empirical_law({})) == "the law empirical needs values");
    CHECK(problem_of(empirical_law({1, 2}, {1})) == "there is 1 weight for 2 values");
    CHECK(problem_of(empirical_law({1, 2}, {0, 0})) == "the weights do not sum to a positive number");
    CHECK(problem_of(empirical_law({1, -2})) == "one of the values (-2) is below 0");
    std::string problem = "old";
    CHECK(Distribution::make(some_path(), fixed_law(1), {}, &problem).has_value());
    CHECK(problem.empty());
}
