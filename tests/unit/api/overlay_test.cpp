// The figures of a result on the picture of its path.
#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include <polku/api.hpp>
#include <polku/labels.hpp>

#include "api/flows.hpp"
#include "catch.hpp"
#include "mini_path.hpp"
#include "scenario_parts.hpp"

using namespace polku;
using namespace polku::test;

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

void check_flows(std::string_view text, const std::vector<double>& visits, const std::vector<double>& expected) {
    INFO(text);
    const auto seen = api::flows(mini_path(text), visits);
    REQUIRE(seen.size() == expected.size());
    for (std::size_t i = 0; i < seen.size(); ++i) {
        INFO(i);
        if (std::isnan(expected[i])) CHECK(std::isnan(seen[i]));
        else CHECK(seen[i] == Approx(expected[i]));
    }
}

Overlay of(const ServicePath& path, const Result& result, OverlayFigure figure, std::string_view language = "en") {
    return overlay_of(path, result, figure, language);
}
std::string badge(const Overlay& overlay, std::string_view id) {
    for (const auto& one : overlay.touchpoints)
        if (one.id == id) return one.text;
    return "none";
}
Overlay::Tone tone(const Overlay& overlay, std::string_view id) {
    for (const auto& one : overlay.touchpoints)
        if (one.id == id) return one.tone;
    throw std::invalid_argument("no badge at " + std::string(id));
}

/// Two clients come at once, and one of them waits for the only place, from the first day to the horizon.
Result two_at_once(const ServicePath& path, double days) {
    SimulationOptions options;
    options.replications = 1;
    const auto scenario = cohorts(path, "2026-01-01", {cohort("need", "2026-01-01", 2)}, days);
    return simulate_scenario(std::vector{path}, scenario, options).value_or_throw();
}

}  // namespace

TEST_CASE("how many walk a way follows from the chances, or from all others that come and go") {
    check_flows("start need -> a[0.3], b[rest]; a -> b; b -> end done", {1, 0.3, 1, 1}, {0.3, 0.7, 0.3, 1});
    // By a condition: nobody else comes to a, and what is left goes to b.
    check_flows("?x = 0.4; start need -> a[if x], b[otherwise]; a -> end done; b -> done", {1, 0.4, 0.6, 1}, {0.4, 0.6, 0.4, 0.6});
    check_flows("?x = 0.4; ?y = 0.5; start need -> a[if x], b[if y], done[otherwise]; a -> b; b -> end done", {1, 0.4, 0.7, 1},
                {0.4, 0.3, 0.3, 0.4, 0.7});
    // An interrupt takes some away from a, and nobody knows how many; but whoever is at done came there by his way.
    check_flows("start need -> a; a~10 -> b[0.5], end done[rest]; b -> end well; *(a) -> end out[0.1/month]", {1, 1, 0.4, 0.4, 0.4, 0.2},
                {1, 0.4, 0.4, 0.4});
    // All ways of a split are gone, and come as one.
    check_flows("start need -> split fork; fork -> a, b; a -> both; b -> both; both join fork -> end done", {1, 1, 1, 1, 1, 1},
                {1, 1, 1, 1, 1, 1});
    check_flows("start need -> a[0.5], b[rest]; a -> end done; b -> done", {unknown, 0.5, 0.5, 1}, {0.5, 0.5, 0.5, 0.5});
}

TEST_CASE("visits: a share where one comes once, times where one may come again") {
    const auto path = mini_path("start need -> a[0.75], end left[rest]; a~1 -> b; b -> end home[0.8], a[rest return]");
    const auto result = analyse(path).value_or_throw();
    const auto overlay = of(path, result, OverlayFigure::visits);
    CHECK(badge(overlay, "need") == "100%");
    CHECK(badge(overlay, "left") == "25%");
    CHECK(badge(overlay, "a") == "0.94\u00a0×");
    CHECK(badge(of(path, result, OverlayFigure::visits, "fi"), "a") == "0,94\u00a0×");
    REQUIRE(overlay.flows.size() == path->transitions.size());
    for (const auto& flow : overlay.flows) {
        const auto way = std::find_if(path->transitions.begin(), path->transitions.end(), [&](const auto& t) { return t.id == flow.id; });
        if (way->from == "need") CHECK(flow.amount == Approx(way->to == "a" ? 0.75 : 0.25));
        if (way->from == "b") CHECK(flow.amount == Approx(0.9375 * (way->to == "a" ? 0.2 : 0.8)));
    }
    CHECK(overlay.subtitle.find("Computed") != std::string::npos);

    SimulateOptions options;
    options.engine.clients = 1000;
    options.engine.replications = 1;
    CHECK(of(path, simulate(path, options).value_or_throw(), OverlayFigure::visits).subtitle.find("1000 clients") != std::string::npos);
}

TEST_CASE("waits and load of a scenario that ran stand where places are asked for") {
    const auto path = stations("start need -> a~20 -> b~1 -> end done", {{"a", 1}, {"b", 5}});
    const auto result = two_at_once(path, 40);
    const auto waits = of(path, result, OverlayFigure::waits);
    CHECK(waits.touchpoints.size() == 2);
    CHECK(badge(waits, "a") == "10 d");  // one of the two waits for 20 days
    CHECK(tone(waits, "a") == Overlay::Tone::high);
    CHECK(badge(waits, "b") == "0 d");
    CHECK(tone(waits, "b") == Overlay::Tone::low);
    const auto load = of(path, result, OverlayFigure::load);
    CHECK(badge(load, "a") == "100%");
    CHECK(tone(load, "a") == Overlay::Tone::high);
    CHECK(tone(load, "b") == Overlay::Tone::low);
    CHECK(waits.flows.empty());
    const auto visits = of(path, result, OverlayFigure::visits);
    CHECK(badge(visits, "a") == number_label(2 / 40.0 * days_in(Unit::month), "en") + "/month");
}

TEST_CASE("exact answers in a scenario know waits and load, too") {
    const auto path = stations("start need -> a~exp(2) -> end done", {{"a", 1}});
    AnalyseOptions options;
    options.setting.checks = Checks::off;
    options.setting.scenario = arrivals(path, "need", 0.25, 100);
    const auto result = analyse(path, options).value_or_throw();
    CHECK(badge(of(path, result, OverlayFigure::waits), "a") == "2 d");  // M/M/1: half in use, so twice the service less itself
    CHECK(badge(of(path, result, OverlayFigure::load), "a") == "50%");
}

TEST_CASE("a result without such figures says so") {
    const auto path = mini_path("start need -> a -> end done");
    const auto result = analyse(path).value_or_throw();
    CHECK_THROWS_AS(of(path, result, OverlayFigure::waits), std::invalid_argument);
    CHECK_THROWS_AS(of(path, result, OverlayFigure::load), std::invalid_argument);
    CHECK_THROWS_AS(of(mini_path("start other -> end gone"), result, OverlayFigure::visits), std::invalid_argument);
    // Lines keep their thickness when that of one is not known.
    const auto taken = mini_path(
        "start need -> a[0.5], x[rest]; a~10 -> b[0.5], c[rest]; x~10 -> b[0.5], c[rest]; b -> end done; c -> done;"
        "*(a x) -> end out[0.1/month]");
    CHECK(of(taken, analyse(taken).value_or_throw(), OverlayFigure::visits).flows.empty());
    CHECK(find_overlay_figure("load") == OverlayFigure::load);
    CHECK(!find_overlay_figure("loads"));
}

TEST_CASE("no more leave a touchpoint of a random network than came, and ends get what they had") {
    const auto path = mini_path(
        "?x = 0.3; start need -> a[0.6], b[rest]; a -> c[if x], b[otherwise]; b~5 -> c[0.9], end no[rest]; c~1 -> a[0.2 return], end "
        "done[rest]");
    const auto result = analyse(path).value_or_throw();
    const auto overlay = of(path, result, OverlayFigure::visits);
    const auto& visits = result.find_table("visits")->values<double>("visits");
    std::vector<double> in(visits.size(), 0), out(visits.size(), 0);
    REQUIRE(overlay.flows.size() == path->transitions.size());
    for (std::size_t i = 0; i < overlay.flows.size(); ++i) {
        out[path.from_of(i)] += overlay.flows[i].amount;
        in[path.to_of(i)] += overlay.flows[i].amount;
    }
    for (std::size_t t = 0; t < visits.size(); ++t) {
        INFO(path->touchpoints[t].id);
        if (!path.outgoing(t).empty()) CHECK(out[t] == Approx(visits[t]));
        if (!path.incoming(t).empty()) CHECK(in[t] == Approx(visits[t]));
    }
}
