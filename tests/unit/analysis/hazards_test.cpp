#include <cmath>

#include "analysis/sojourn.hpp"
#include "catch.hpp"
#include "mini_path.hpp"
#include "result_reading.hpp"

using namespace polku;
using namespace polku::test;

namespace {

constexpr double month = 30.4375;

Result exact(std::string_view text, AnalysisOptions options = {}) { return exact_answers(mini_path(text), options).value_or_throw(); }
Approx exactly(double value) { return Approx(value).epsilon(1e-12); }

Distribution law(std::string_view text) {
    const auto path = mini_path("start a" + std::string(text) + " -> end b");
    return Distribution::make(path, *path->touchpoints[0].duration->law).value();
}

}  // namespace

TEST_CASE("hazard against an exponential stay: the rates compete") {
    const auto result = exact("start a~exp(20) -> end b; *(a) -> end gone[0.5/month]");
    const double h = 0.5 / month;
    const double total = 1.0 / 20 + h;
    CHECK(odds(result, "b") == exactly(1.0 / 20 / total));
    CHECK(odds(result, "gone") == exactly(h / total));
    CHECK(mean_time(result) == exactly(1 / total));
    CHECK(sd_time(result) == exactly(1 / total));
    // Of two exponential clocks the first to ring does not depend on when it rings.
    CHECK(number_in(result, "ends", "b", "mean_time") == exactly(1 / total));
    CHECK(number_in(result, "ends", "gone", "mean_time") == exactly(1 / total));
}

TEST_CASE("hazard against a fixed stay: survival and the truncated exponential") {
    const auto result = exact("start a~60 -> end b; *(a) -> end gone[0.02/day]");
    const double h = 0.02, c = 60, survive = std::exp(-h * c);
    CHECK(odds(result, "b") == exactly(survive));
    CHECK(mean_time(result) == exactly((1 - survive) / h));
    const double second = 2 / (h * h) * (1 - survive * (1 + h * c));
    CHECK(sd_time(result) == exactly(std::sqrt(second - std::pow((1 - survive) / h, 2))));
    CHECK(number_in(result, "ends", "b", "mean_time") == exactly(c));
    CHECK(number_in(result, "ends", "gone", "mean_time") == exactly(((1 - survive) / h - c * survive) / (1 - survive)));
}

TEST_CASE("hazards compete in the ratio of their rates, whatever their order") {
    const auto one = exact("start a~tri(5,20,90) -> end b; *(a) -> end x[0.3/month]; *(a) -> end y[0.1/week]");
    const auto two = exact("start a~tri(5,20,90) -> end b; *(a) -> end y[0.1/week]; *(a) -> end x[0.3/month]");
    CHECK(odds(one, "x") / odds(one, "y") == exactly((0.3 / month) / (0.1 / 7)));
    for (const auto* end : {"b", "x", "y"}) CHECK(odds(one, end) == exactly(odds(two, end)));
    CHECK(sd_time(one) == exactly(sd_time(two)));
}

TEST_CASE("a hazard over several touchpoints is one clock: a row of exponential stays is an Erlang race") {
    const auto result = exact("start a~exp(10) -> b~exp(10) -> c~exp(10) -> end d; * -> end gone[0.01/day]");
    CHECK(odds(result, "d") == exactly(std::pow(0.1 / 0.11, 3)));
    CHECK(mean_time(result) == exactly((1 - std::pow(0.1 / 0.11, 3)) / 0.01));
}

TEST_CASE("scopes are intersections of unions; nothing outside them is reached") {
    const auto result = exact(
        "service one; service two\n"
        "start a@one~30 -> b@one~30 -> exit c@two~30 -> end d@two\n"
        "*@one -> end gone@two[0.3/month]");
    const double survive = std::exp(-0.3 / month * 60);
    CHECK(odds(result, "d") == exactly(survive));
    CHECK(visits(result, "c") == exactly(survive));
}

TEST_CASE("a pause takes no path time, and only a scope that names it reaches it") {
    const auto data = [&](const std::string& interrupts) {
        return "start a~10 -> pause rest~exp(200); rest -> a[0.5 return], end left[rest]\n" + interrupts;
    };
    const auto without = exact(data(""));
    CHECK(mean_time(without) == exactly(20));
    CHECK(visits(without, "rest") == exactly(2));
    const auto everywhere = exact(data("* -> end gone[0.01/day]"));
    const double survive = std::exp(-0.1);
    CHECK(odds(everywhere, "left") == exactly(survive * 0.5 / (1 - survive * 0.5)));
    const auto named = exact(data("*(rest) -> end gone[0.01/day]"));
    const double back = 0.005 / 0.015;  // 1/200 against 0.01
    CHECK(odds(named, "left") == exactly(0.5 * back / (1 - 0.5 * back)));
    CHECK(mean_time(named) == exactly(10 / (1 - 0.5 * back)));
}

TEST_CASE("hazards can be switched off, and the result says so") {
    AnalysisOptions options;
    options.hazards = false;
    const auto result = exact("start a~60 -> end b; * -> end gone[0.02/day]; * -> gone[age 23]", options);
    CHECK(odds(result, "b") == 1);
    CHECK(says(result, "hazards-off", {{"interrupt", {"i1"}}}));
    CHECK(says(result, "exact-without-clocks", {{"interrupt", {"i2"}}}));
}

TEST_CASE("a rate of 0 changes nothing, and a negative one is a finding") {
    CHECK(odds(exact("start a~60 -> end b; * -> end gone[0/day]"), "b") == 1);
    auto data = mini_data("start a~60 -> end b; * -> end gone[0.1/day]");
    data.interrupts[0].trigger.rate = literal(-1);
    const auto outcome = exact_answers(ServicePath::make(data).value_or_throw());
    REQUIRE_FALSE(outcome);
    CHECK(outcome.diagnostics()[0].code == "ANA924");
    CHECK(outcome.diagnostics()[0].subject.id == "i1");
}

TEST_CASE("moments of a cut stay add up for every law and rate, also where the closed form cancels") {
    for (const auto* text : {"~3", "~exp(20)", "~uniform(2,40)", "~tri(3,14,43)"}) {
        const auto stay = law(text);
        const double square = stay.variance() + stay.mean() * stay.mean();
        for (const double h : {1e-12, 1e-9, 1e-6, 1e-4, 1e-3, 0.01, 0.029, 0.031, 0.1, 1.0, 10.0}) {
            INFO(text << " with rate " << h);
            const auto s = detail::sojourn(stay, h);
            CHECK(s.completed_time + s.cut_time == Approx((1 - s.completed) / h).epsilon(1e-12 + 2e-15 / (h * stay.mean())));
            CHECK(s.cut_time >= 0);
            CHECK(s.cut_square >= 0);
            CHECK(s.completed_square + s.cut_square <= square * (1 + 1e-12));
        }
        // As the rate falls the cut part tends to h·E[T²]/2 and h·E[T³]/3.
        CHECK(detail::sojourn(stay, 1e-9).cut_time == Approx(1e-9 * square / 2).epsilon(1e-6));
    }
    const auto fixed = detail::sojourn(Distribution::fixed(3), 1e-9);
    CHECK(fixed.cut_square == Approx(1e-9 * 9).epsilon(1e-4));
}
