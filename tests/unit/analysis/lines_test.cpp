// Lines of a scenario by theory: textbook figures, what is exact and what is not, and the simulation beside it.
#include <cmath>

#include <polku/api.hpp>
#include <polku/queueing.hpp>
#include <polku/simulate.hpp>

#include "analysis/lines.hpp"
#include "catch.hpp"
#include "scenario_parts.hpp"
#include "workloads.hpp"

using namespace polku;
using namespace polku::test;

namespace {

detail::Lines lines(const ServicePath& path, const Scenario& scenario) {
    AnalysisOptions options;
    options.sensitivity = false;
    options.entries = entries_of(path, scenario);
    return detail::lines_of(path, scenario, exact_answers(path, options).value_or_throw());
}
bool has_remark(const detail::Lines& lines, std::string_view key) {
    return std::any_of(lines.remarks.begin(), lines.remarks.end(), [&](const Remark& remark) { return remark.key == key; });
}
double number(const Table& table, std::string_view column, std::size_t row = 0) { return table.values<double>(column).at(row); }
const std::string& text(const Table& table, std::string_view column, std::size_t row = 0) {
    return table.values<std::string>(column).at(row);
}

}  // namespace

TEST_CASE("three stations in tandem (Burke 1956): exact, each line as if it stood alone") {
    const auto path = tandem();
    const auto table = lines(path, tandem_arrivals(1000)).table;
    const double expected[] = {3.2886082609839526, 1.6367206031857742, 0.8364113063953467};
    for (std::size_t s = 0; s < 3; ++s) {
        CHECK(number(table, "wait", s) == Approx(expected[s]).epsilon(1e-9));
        CHECK(text(table, "method", s) == "erlang-c");
        CHECK(text(table, "exact", s) == "yes");
        CHECK(number(table, "queue", s) == Approx(expected[s] * number(table, "requests", s) / days_in(Unit::month)));
    }
}

TEST_CASE("an open network with a way back (Jackson 1957)") {
    // Of those who leave b, three tenths come back to a: 1 / 0.7 visits each.
    const auto path = stations("start need -> a~exp(2) -> b~exp(1) -> end done[0.7], a[rest return]", {{"a", 4}, {"b", 2}});
    const auto table = lines(path, arrivals(path, "need", 1, 100)).table;
    const auto answer = jackson({{1, 2, 4, "a"}, {0, 1, 2, "b"}}, {{0, 1}, {0.3, 0}});
    for (std::size_t s = 0; s < 2; ++s) {
        CHECK(number(table, "requests", s) == Approx(days_in(Unit::month) / 0.7));
        CHECK(number(table, "wait", s) == Approx(answer.stations[s].mean_wait).epsilon(1e-9));
        CHECK(number(table, "wait_p95", s) == Approx(answer.stations[s].wait_quantile(0.95)).epsilon(1e-9));
        CHECK(text(table, "exact", s) == "yes");
    }
}

TEST_CASE("one place and any stay: Pollaczek and Khinchine; several: an approximation that says so") {
    const auto one = stations("start need -> plan~uniform(1,9) -> a~2 -> end done", {{"a", 1}});
    auto found = lines(one, arrivals(one, "need", 0.4, 100));
    CHECK(text(found.table, "method") == "pollaczek-khinchine");
    CHECK(text(found.table, "exact") == "yes");
    CHECK(number(found.table, "wait") == Approx(0.8 * 2 / (2 * 0.2)));
    CHECK(found.remarks.empty());
    const auto three = stations("start need -> a~2 -> end done", {{"a", 3}});
    found = lines(three, arrivals(three, "need", 1.2, 100));
    CHECK(text(found.table, "method") == "lee-longton");
    CHECK(text(found.table, "exact") == "no");
    CHECK(number(found.table, "wait") == Approx(mgc(1.2, 2, 0, 3).mean_wait));
}

TEST_CASE("what comes out of a line of fixed stays does not come at random") {
    const auto path = stations("start need -> a~2 -> b~exp(1) -> end done", {{"a", 1}, {"b", 1}});
    const auto found = lines(path, arrivals(path, "need", 0.4, 100));
    CHECK(text(found.table, "exact", 0) == "yes");
    CHECK(text(found.table, "exact", 1) == "no");
    CHECK(has_remark(found, "line-alone"));
}

TEST_CASE("who comes by the calendar, at two things at once, or by ways that remember, gets an approximation") {
    const auto path = stations("start need -> a~exp(2) -> end done", {{"a", 2}});
    auto scenario = arrivals(path, "need", 0.5, 100);
    scenario.arrivals.front().process = ArrivalProcess::scheduled;
    scenario.arrivals.front().every = Quantity{literal(2), Unit::day};
    CHECK(text(lines(path, scenario).table, "exact") == "no");
    const auto late = stations("start need -> a~exp(2) -> end done; *(a) -> end left[0.1/day]", {{"a", 2}});
    CHECK(text(lines(late, arrivals(late, "need", 0.5, 100)).table, "exact") == "no");
    auto held = mini_data("start need -> a~exp(2) -> b~exp(3) -> end done");
    held.resources = {places("room", 5)};
    held.services.front().holds = {hold_of("room", {"a"}, {"b"})};
    const auto through = ServicePath::make(std::move(held)).value_or_throw();
    const auto found = lines(through, arrivals(through, "need", 0.5, 100));
    CHECK(number(found.table, "held") == Approx(5));
    CHECK(text(found.table, "exact") == "no");
    CHECK(has_remark(found, "line-exponential"));
}

TEST_CASE("a line that grows without end says so, and lists of their own are not one line") {
    const auto path = stations("start need -> a~exp(2) -> end done", {{"a", 2}});
    const auto found = lines(path, arrivals(path, "need", 1, 100));
    CHECK(number(found.table, "share_waited") == 1);
    CHECK(std::isnan(number(found.table, "wait")));
    CHECK(has_remark(found, "line-grows"));
    auto scenario = arrivals(path, "need", 0.5, 100);
    scenario.staffing.emplace_back().resource = "a";
    scenario.staffing.back().assign = Assignment::own_list;
    CHECK(lines(path, scenario).table.rows() == 0);
    CHECK(has_remark(lines(path, scenario), "line-own-lists"));
    CHECK(number(lines(path, staffed(arrivals(path, "need", 1, 100), "a", 4)).table, "places") == 4);
}

TEST_CASE("work that waits for hours: a line of its workers") {
    const auto path = with_work_at_a("start need -> a -> end done", 4, guide_hours(1, 56));
    const auto table = lines(path, arrivals(path, "need", 1.6, 100)).table;
    CHECK(number(table, "held") == Approx(0.5));
    CHECK(number(table, "utilisation") == Approx(0.8));
    CHECK(number(table, "wait") == Approx(0.8 * 0.5 / (2 * 0.2)));  // M/D/1
    CHECK(text(table, "exact") == "yes");
}

TEST_CASE("lines that are exact agree with simulations of random networks") {
    int checked = 0, off = 0;
    for (int network = 0; network < 12; ++network) {
        const double a = 1 + network % 4, b = 0.5 + network % 3, back = 0.05 * (network % 5);
        const auto path = stations("start need -> plan~uniform(1,5) -> a~exp(" + std::to_string(a) + ") -> b~exp(" + std::to_string(b) +
                                       ") -> end done[" + std::to_string(1 - back) + "], a[rest return]",
                                   {{"a", std::ceil(a * 1.3) + network % 2}, {"b", std::ceil(b * 1.4)}});
        auto scenario = arrivals(path, "need", 1, 4000);
        scenario.run.emplace().warm_up = Quantity{literal(400), Unit::day};
        const auto exact = lines(path, scenario).table;
        SimulationOptions options;
        options.replications = 20;
        options.seed = static_cast<std::uint64_t>(network);
        const auto seen = simulate_scenario(std::vector{path}, scenario, options).value_or_throw();
        const auto& resources = *seen.find_table("resources");
        for (std::size_t r = 0; r < 2; ++r) {
            REQUIRE(text(exact, "exact", r) == "yes");
            INFO(network << ' ' << number(exact, "wait", r) << " and " << number(resources, "wait", r) << " ± "
                         << number(resources, "wait_half_width", r));
            ++checked;
            off += std::fabs(number(exact, "wait", r) - number(resources, "wait", r)) > number(resources, "wait_half_width", r) ? 1 : 0;
            CHECK(std::fabs(number(exact, "wait", r) - number(resources, "wait", r)) < 2.2 * number(resources, "wait_half_width", r));
        }
    }
    CHECK(off <= checked / 6);  // 95 % intervals: one in twenty misses
}
