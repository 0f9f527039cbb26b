// The answers that were computed by hand for the housing path (tests/models/README.md).
#include "catch.hpp"
#include "result_reading.hpp"
#include "scenario_parts.hpp"

using namespace polku;
using namespace polku::test;

namespace {

PathData housing() {
    auto data = mini_data(
        "service aftercare; service intake; service housing; service working-age external\n"
        "?needs-housing-support = 0.8\n"
        "start need@aftercare -> assess@aftercare~tri(3,14,43)\n"
        "assess -> request@aftercare~2[if needs-housing-support], end end-not-needed@aftercare[otherwise]\n"
        "request -> match@intake~tri(2,7,21) -> decide@aftercare~3\n"
        "decide -> move-in@housing~1[0.9], end end-quit@aftercare[rest]\n"
        "move-in -> live@housing~90 -> review@aftercare~1\n"
        "review -> live[0.6 return], exit hand-over@aftercare~30[0.1], exit move-out@housing~30[rest]\n"
        "hand-over -> end end-continues@working-age\n"
        "move-out -> exit close@aftercare~7 -> end end-own-home@aftercare");
    data.resources.push_back(places("flats", 60));
    data.services[2].holds.push_back(hold_of("flats", {"move-in"}, {"move-out"}));
    return data;
}

Result exact(PathData data, AnalysisOptions options = {}) {
    return exact_answers(ServicePath::make(std::move(data)).value_or_throw(), options).value_or_throw();
}

Approx exactly(double value) { return Approx(value).epsilon(1e-12); }

}  // namespace

TEST_CASE("the check by hand comes out exactly") {
    AnalysisOptions options;
    options.entries = {{"need", 6}};
    const auto result = exact(housing(), options);
    CHECK(odds(result, "end-own-home") == exactly(27.0 / 50));
    CHECK(odds(result, "end-continues") == exactly(9.0 / 50));
    CHECK(odds(result, "end-not-needed") == exactly(1.0 / 5));
    CHECK(odds(result, "end-quit") == exactly(2.0 / 25));
    CHECK(mean_time(result) == exactly(221.9));
    CHECK(mean_time(result, "housing") == exactly(178.92));
    CHECK(mean_time(result, "aftercare") == exactly(34.98));
    CHECK(mean_time(result, "intake") == exactly(8.0));
    CHECK(mean_time(result, "working-age") == 0);
    CHECK(held_days(result, "flats") == exactly(186.12));
    CHECK(places(result, "flats") == exactly(186.12 * 6 / 30.4375));
    CHECK(places(result, "flats") == Approx(36.69).margin(0.005));
    CHECK(number_in(result, "places", "flats", "capacity") == 60);
    CHECK(number_in(result, "clients", "path", "clients") == exactly(221.9 * 6 / 30.4375));
}

TEST_CASE("a way that releases the flat ends the hold at once") {
    auto data = housing();
    for (auto& transition : data.transitions)
        if (transition.to == "hand-over") transition.releases = {"flats"};
    AnalysisOptions options;
    options.entries = {{"need", 6}};
    const auto result = exact(std::move(data), options);
    CHECK(held_days(result, "flats") == exactly(186.12 - 30 * 0.18));
    CHECK(places(result, "flats") == Approx(35.62).margin(0.005));
}

TEST_CASE("the time given an end is that of the clients who come to it") {
    const auto result = exact(housing());
    // Every way to "end-own-home" passes the same touchpoints; only the number of rounds differs (mean 2.5 rounds of 91 days).
    CHECK(number_in(result, "ends", "end-not-needed", "mean_time") == exactly(20));
    CHECK(number_in(result, "ends", "end-quit", "mean_time") == exactly(20 + 2 + 10 + 3));
    CHECK(number_in(result, "ends", "end-continues", "mean_time") == exactly(20 + 2 + 10 + 3 + 1 + 2.5 * 91 + 30));
    CHECK(number_in(result, "ends", "end-own-home", "mean_time") == exactly(20 + 2 + 10 + 3 + 1 + 2.5 * 91 + 30 + 7));
}

TEST_CASE("rounds follow the geometric law, mixed with those who never come") {
    const auto law = rounds_of(exact(housing()), "live");
    REQUIRE(law.size() > 20);
    CHECK(law[0] == exactly(1 - 0.8 * 0.9));
    for (std::size_t n = 1; n < law.size(); ++n) CHECK(law[n] == Approx(0.72 * std::pow(0.6, n - 1) * 0.4).epsilon(1e-9));
    double sum = 0;
    for (const double p : law) sum += p;
    CHECK(sum == Approx(1).margin(1e-6));
}
