// Clients without a limit: q10 and q11 of known-answers.json, closed forms, and what must hold for any law of stay.
#include <algorithm>
#include <cmath>

#include <polku/infinite_server.hpp>
#include <polku/phase_type.hpp>

#include "catch.hpp"
#include "known_answers.hpp"
#include "mini_path.hpp"

using namespace polku;
using namespace polku::test;

namespace {

constexpr double pi = 3.14159265358979323846;

Distribution made(const Law& law) {
    static const auto path = mini_path("start a -> end b");
    return Distribution::make(path, law).value();
}
Law law_of(LawKind kind, std::optional<double> mean = {}, std::optional<double> cv = {}) {
    Law law;
    law.dist = kind;
    if (mean) law.mean = literal(*mean);
    if (cv) law.cv = literal(*cv);
    return law;
}
Distribution exponential(double mean) { return made(law_of(LawKind::exponential, mean)); }
Distribution uniform(double min, double max) {
    auto law = law_of(LawKind::uniform);
    law.min = literal(min);
    law.max = literal(max);
    return made(law);
}
Distribution triangular(double min, double mode, double max) {
    auto law = law_of(LawKind::triangular);
    law.min = literal(min);
    law.mode = literal(mode);
    law.max = literal(max);
    return made(law);
}
Distribution empirical(std::vector<double> values, std::vector<double> weights) {
    auto law = law_of(LawKind::empirical);
    for (const double value : values) law.values.push_back(literal(value));
    for (const double weight : weights) law.weights.push_back(literal(weight));
    return made(law);
}

/// One of each kind, all with mean 24.
std::vector<StayLaw> laws_of_mean_24() {
    return {stay_law(Distribution::fixed(24)),
            stay_law(uniform(8, 40)),
            stay_law(triangular(6, 12, 54)),
            stay_law(exponential(24)),
            stay_law(made(law_of(LawKind::gamma, 24, 0.6))),
            stay_law(made(law_of(LawKind::lognormal, 24, 1.3))),
            stay_law(made(law_of(LawKind::weibull, 24, 0.5))),
            stay_law(empirical({3, 24, 38}, {1, 3, 1.5})),
            stay_law(PhaseType::fit(24, 2)),
            stay_law(PhaseType::sequence({4, 20}))};
}

}  // namespace

TEST_CASE("seasonal arrivals give the published numbers of clients") {
    const auto& one = known("q10_mt_m_inf");
    const auto& model = one.at("model");
    const double base = model.at("l0"), swing = model.at("beta"), period = model.at("period");
    const double tolerance = one.at("tolerance").at("analytic");
    const SmoothArrivals arrivals{[=](double t) { return base + swing * std::sin(2 * pi * t / period); }, base + swing};
    for (const auto& law : {stay_law(exponential(model.at("mean_service"))), stay_law(PhaseType::exponential(model.at("mean_service")))}) {
        for (const auto& [time, expected] : one.at("expected").at("m").items()) {
            const auto found = caseload_at(std::stod(time), arrivals, law, 1e-14);
            CHECK(found.value == Approx(expected.get<double>()).epsilon(tolerance));
            CHECK(found.error < 1e-10);
        }
        // The peak comes `lag` after that of the arrivals; the number is as high a little before as a little after.
        const double peak = 3 + one.at("expected").at("peak_lag_months").get<double>();
        const double before = caseload_at(peak - 0.5, arrivals, law).value, after = caseload_at(peak + 0.5, arrivals, law).value;
        CHECK(before == Approx(after).epsilon(1e-11));
        CHECK(caseload_at(peak, arrivals, law).value > before);
    }
}

TEST_CASE("a caseload without a limit is Poisson, whatever the law of the stay") {
    const auto& one = known("q11_mg_inf_insensitive");
    const auto& expected = one.at("expected");
    const double rate = one.at("model").at("arrival_rate"), mean = one.at("model").at("mean_service");
    const double tolerance = one.at("tolerance").at("analytic");
    const auto answer = mg_infinity(rate, mean);
    CHECK(answer.mean == Approx(expected.at("mean").get<double>()).epsilon(tolerance));
    CHECK(answer.variance() == Approx(expected.at("variance").get<double>()).epsilon(tolerance));
    CHECK(answer.quantile(0.05) == expected.at("p05").get<double>());
    CHECK(answer.quantile(0.95) == expected.at("p95").get<double>());
    for (const auto& law : laws_of_mean_24()) {
        CHECK(law.mean == Approx(24).epsilon(1e-12));
        const auto later = caseload_curve({{0, rate}}, law, {}, {1e6}).front();
        CHECK(later.mean == Approx(900).epsilon(1e-9));
        CHECK(later.variance == Approx(900).epsilon(1e-9));
    }
}

TEST_CASE("the Poisson law sums its terms, and its quantiles are the smallest") {
    const auto answer = mg_infinity(2.5, 1.5);
    double term = std::exp(-3.75), sum = term;
    for (int k = 0; k < 20; ++k) {
        CHECK(answer.cdf(k) == Approx(sum).epsilon(1e-12));
        CHECK(answer.cdf(k + 0.9) == answer.cdf(k));
        term *= 3.75 / (k + 1);
        sum += term;
    }
    CHECK(answer.cdf(-1) == 0);
    for (const double p : {0.01, 0.3, 0.5, 0.9, 0.999999}) {
        const double n = answer.quantile(p);
        CHECK(answer.cdf(n) >= p);
        CHECK(answer.cdf(n - 1) < p);
    }
    CHECK(answer.quantile(0) == 0);
    CHECK(mg_infinity(0, 1).quantile(0.9) == 0);
}

TEST_CASE("a caseload in balance stays as it is") {
    for (const auto& law : laws_of_mean_24())
        for (const auto& point : caseload_curve({{0, 37.5}}, law, {900, Residual::equilibrium}, {0, 0.1, 5, 12, 24, 39, 200}))
            CHECK(point.mean == Approx(900).epsilon(1e-10));
}

TEST_CASE("an empty start takes 72 months to come to 95 % of a caseload of stays of 24") {
    const auto curve = caseload_curve({{0, 37.5}}, stay_law(exponential(24)), {}, {0, 24, 71, 72});
    CHECK(curve[0].mean == 0);
    CHECK(curve[1].mean == Approx(900 * (1 - std::exp(-1.0))).epsilon(1e-13));
    CHECK(curve[2].mean < 0.95 * 900);
    CHECK(curve[3].mean > 0.95 * 900);
    CHECK(curve[3].mean == curve[3].variance);
}

TEST_CASE("steps of arrivals have the closed forms of the exponential, fixed and uniform stay") {
    const std::vector<ArrivalStep> steps{{-10, 2}, {5, 7}, {20, 0}};
    const auto came = [&](auto h, double t) {  // h: E[min(S, x)]
        return 2 * (h(t + 10) - h(t - 5)) + 7 * (h(t - 5) - h(t - 20));
    };
    const std::vector<double> times{0, 4, 5, 8, 19, 20, 21, 60};
    const auto compare = [&](const StayLaw& law, auto h) {
        const auto curve = caseload_curve(steps, law, {}, times);
        for (std::size_t i = 0; i < times.size(); ++i) {
            CHECK(curve[i].time == times[i]);
            CHECK(curve[i].mean == Approx(came(h, times[i])).epsilon(1e-12).margin(1e-12));
        }
    };
    compare(stay_law(exponential(6)), [](double x) { return x > 0 ? 6 * (1 - std::exp(-x / 6)) : 0; });
    compare(stay_law(Distribution::fixed(6)), [](double x) { return std::clamp(x, 0.0, 6.0); });
    compare(stay_law(uniform(0, 12)), [](double x) {
        const double y = std::clamp(x, 0.0, 12.0);
        return y - y * y / 24;
    });
    compare(stay_law(PhaseType::hyperexponential({0.9, 0.1}, {2, 42})),
            [](double x) { return x > 0 ? 0.9 * 2 * (1 - std::exp(-x / 2)) + 0.1 * 42 * (1 - std::exp(-x / 42)) : 0; });
}

TEST_CASE("those who are there at the start leave as their law says") {
    const auto law = stay_law(uniform(10, 30));
    const auto fresh = caseload_curve({}, law, {100, Residual::fresh}, {0, 10, 15, 30});
    CHECK(fresh[0].mean == 100);
    CHECK(fresh[0].variance == 0);
    CHECK(fresh[1].mean == 100);
    CHECK(fresh[2].mean == Approx(75).epsilon(1e-14));
    CHECK(fresh[2].variance == Approx(100 * 0.75 * 0.25).epsilon(1e-13));
    CHECK(fresh[3].mean == 0);
    const auto settled = caseload_curve({{0, 4}}, law, {100, Residual::equilibrium}, {10, 15});
    CHECK(settled[0].from_start == Approx(50).epsilon(1e-14));  // those in the first 10 of a mean of 20 have 10 for sure
    CHECK(settled[1].from_start == Approx(100 * (1 - (15 - 25.0 / 40) / 20)).epsilon(1e-14));
    CHECK(settled[1].variance ==
          Approx(settled[1].mean - settled[1].from_start + settled[1].from_start * (1 - settled[1].from_start / 100)));
    // Without memory the two are the same.
    const auto a = caseload_curve({}, stay_law(exponential(5)), {100, Residual::fresh}, {7.0});
    const auto b = caseload_curve({}, stay_law(exponential(5)), {100, Residual::equilibrium}, {7.0});
    CHECK(a[0].mean == Approx(b[0].mean).epsilon(1e-14));
}

TEST_CASE("quadrature of smooth arrivals agrees with the exact answer for steps, within the error that it says") {
    for (const auto& law : laws_of_mean_24())
        for (const double time : {3.0, 24.0, 50.0}) {
            const auto found = caseload_at(time, {[](double) { return 5.0; }, 5, 0}, law);
            const double exact = caseload_curve({{0, 5}}, law, {}, {time}).front().mean;
            CHECK(std::fabs(found.value - exact) <= found.error + 1e-10);
            CHECK(found.error < 1e-9);
        }
}

TEST_CASE("quadrature says how far it may be wrong when the tolerance is coarse") {
    const auto law = stay_law(exponential(3));
    const SmoothArrivals arrivals{[](double t) { return 2.5 + 1.5 * std::tanh(1.2345 - t); }, 4};
    const double fine = caseload_at(5, arrivals, law, 1e-15).value;
    CHECK(fine < 9);  // fewer come in the end
    for (const double tolerance : {1e-2, 1e-5, 1e-10}) {
        const auto found = caseload_at(5, arrivals, law, tolerance);
        CHECK(std::fabs(found.value - fine) <= found.error);
        CHECK(found.error <= tolerance * 12);
    }
}

TEST_CASE("conditions of caseloads are said in words") {
    const auto law = stay_law(exponential(3));
    CHECK_THROWS_WITH(stay_law(Distribution::fixed(0)), "the stay must not always be 0");
    CHECK_THROWS_WITH(stay_law(law_of(LawKind::exponential, -3)), Catch::Matchers::StartsWith("the stay is no law: "));
    auto unknown = law_of(LawKind::exponential);
    unknown.mean = Number{0, "months"};
    CHECK_THROWS_WITH(stay_law(unknown), "the stay must have numbers, not parameters: no path says here what they are");
    CHECK(stay_law(law_of(LawKind::exponential, 3)).mean == 3);
    CHECK_THROWS_WITH(caseload_curve({{0, 1}, {0, 2}}, law, {}, {1}), "steps of arrivals must be in the order of time: 0 follows 0");
    CHECK_THROWS_WITH(caseload_curve({{0, -1}}, law, {}, {1}), "the rate of arrivals must be a number that is 0 or more, not -1");
    CHECK_THROWS_WITH(caseload_curve({{-INFINITY, 1}}, law, {}, {1}), "a step of arrivals must begin at a finite time");
    CHECK_THROWS_WITH(caseload_curve({}, law, {-1}, {1}), "the number of clients at the start must be a number that is 0 or more, not -1");
    CHECK_THROWS_WITH(caseload_curve({}, law, {}, {-1}), "time must be a number that is 0 or more, not -1");
    CHECK_THROWS_WITH(caseload_curve({}, StayLaw{}, {}, {1}), "the stay needs survival and limited_mean");
    CHECK_THROWS_WITH(caseload_at(0, {}, law), "arrivals need a rate");
    CHECK_THROWS_WITH(caseload_at(0, {[](double) { return 2.0; }, 1}, law),
                      Catch::Matchers::EndsWith("is 2, not between 0 and the highest, 1"));
    CHECK_THROWS_WITH(mg_infinity(1, 0), "mean_stay must be a number above 0, not 0");
    CHECK(caseload_at(0, {[](double) { return 2.0; }, 2, 5}, law).value == 0);
}
