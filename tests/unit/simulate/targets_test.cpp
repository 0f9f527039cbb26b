// Targets of a scenario, judged: against what is known beforehand.
#include <cmath>

#include "catch.hpp"
#include "simulation_support.hpp"

using namespace polku;
using namespace polku::test;

namespace {

Target target(const char* id, Measure measure) {
    Target made;
    made.id = id;
    made.measure = measure;
    return made;
}
Target stretch(const char* id, Measure measure, const char* from, const char* to) {
    auto made = target(id, measure);
    made.from = from;
    made.to = to;
    return made;
}
Bound days(double value) { return {literal(value), Unit::day}; }

Result run(const ServicePath& path, const Scenario& scenario, std::int64_t replications) {
    SimulationOptions options;
    options.replications = replications;
    return simulate_scenario(std::vector{path}, scenario, options).value_or_throw();
}
std::string text(const Result& result, std::string_view id, std::string_view column) {
    const auto& table = *result.find_table("targets");
    const auto& ids = std::get<std::vector<std::string>>(table.columns.front().values);
    for (std::size_t row = 0; row < ids.size(); ++row)
        if (ids[row] == id) return std::get<std::vector<std::string>>(table.find_column(column)->values)[row];
    throw std::invalid_argument("no target " + std::string(id));
}
double value(const Result& result, std::string_view id) { return number(result, "targets", id, "value"); }

}  // namespace

TEST_CASE("time and waits from one touchpoint to another") {
    // One place. On the first day come two: the second waits the 4 days that the first has it. Both are 3 days at "a" before.
    const auto path = stations("start need -> a~3 -> room~4 -> end done", {{"room", 1}});
    auto scenario = cohorts(path, "2026-01-01", {cohort("need", "2026-01-01", 2)}, 30);
    auto fast = stretch("fast", Measure::time, "a", "done"), slow = stretch("slow", Measure::time, "a", "done");
    fast.quantile = literal(0.5);
    fast.at_most = days(7);
    slow.quantile = literal(0.9);
    slow.at_most = days(10);
    auto mean = stretch("mean", Measure::time, "need", "done"), waits = stretch("waits", Measure::wait, "a", "done");
    mean.at_most = Bound{literal(2), Unit::week};
    waits.quantile = literal(1);
    waits.at_most = days(4);
    auto line = target("line", Measure::wait), nobody = stretch("nobody", Measure::time, "room", "a"), cost = target("cost", Measure::cost);
    line.resource = "room";
    line.at_most = days(1);
    nobody.at_most = days(1);
    scenario.targets = {fast, slow, mean, waits, line, nobody, cost};
    const auto result = run(path, scenario, 3);
    CHECK(value(result, "fast") == 7);
    CHECK(text(result, "fast", "met") == "yes");
    CHECK(value(result, "slow") == 11);
    CHECK(text(result, "slow", "met") == "no");
    CHECK(number(result, "targets", "slow", "share_met") == 0);
    CHECK(value(result, "mean") == 9);
    CHECK(number(result, "targets", "mean", "at_most") == 14);
    CHECK(text(result, "mean", "unit") == "day");
    CHECK(value(result, "waits") == 4);
    CHECK(value(result, "line") == 2);  // of 0 and 4
    CHECK(text(result, "line", "met") == "no");
    CHECK(std::isnan(value(result, "nobody")));
    CHECK(text(result, "nobody", "met") == "open");
    const auto& left_out = result.not_taken_into_account;
    CHECK(std::any_of(left_out.begin(), left_out.end(), [](const Remark& remark) {
        return remark.key == "scenario-targets" && remark.args.front().values == std::vector<std::string>{"cost"};
    }));
}

TEST_CASE("who is on a stretch when the clock starts is not measured on it") {
    const auto path = stations("start need -> a~3 -> room~4 -> end done", {{"room", 5}});
    auto scenario = cohorts(path, "2026-01-01", {cohort("need", "2026-01-01", 1)}, 30);
    scenario.start = all_at("room", 4);
    scenario.start->date = "2026-01-01";
    scenario.targets = {stretch("stay", Measure::time, "room", "done")};
    CHECK(value(run(path, scenario, 2), "stay") == 4);  // of the one who came; the rest of the others' stays is shorter
}

TEST_CASE("the load that is not exceeded most of the time: a Poisson quantile") {
    // Room for all, so the number of clients is Poisson with mean 30 (M/G/∞) once the years before the count are over.
    auto data = mini_data("start need -> stay~exp(30) -> end done[0.25], end other[rest]");
    data.resources = {workers("list", 1, 500), places("flats", 500)};
    data.services.front().holds = {hold_of("list", {"stay"}, {"stay"}), hold_of("flats", {"stay"}, {"stay"})};
    const auto path = ServicePath::make(std::move(data)).value_or_throw();
    auto scenario = arrivals(path, "need", 1, 4000);
    scenario.run.emplace().warm_up = Quantity{literal(400), Unit::day};
    auto list = target("list", Measure::load), flats = target("flats", Measure::load), mean = target("mean", Measure::load),
         share = target("share", Measure::share);
    list.resource = mean.resource = "list";
    flats.resource = "flats";
    list.quantile = literal(0.95);
    flats.quantile = literal(0.95);
    list.at_most = Bound{literal(45), {}};
    share.end = "done";
    share.at_least = Bound{literal(0.2), {}};
    scenario.targets = {list, flats, mean, share};
    const auto result = run(path, scenario, 20);
    CHECK(value(result, "list") == Approx(39).margin(0.7));  // P(N <= 39) = 0.954, P(N <= 38) = 0.935
    CHECK(value(result, "flats") == Approx(39.0 / 500).margin(0.0014));
    CHECK(text(result, "list", "met") == "yes");
    const double error = number(result, "targets", "mean", "half_width");
    CHECK(std::fabs(value(result, "mean") - 30) < 1.6 * error);
    CHECK(error < 0.6);
    CHECK(std::fabs(value(result, "share") - 0.25) < 1.6 * number(result, "targets", "share", "half_width"));
    CHECK(text(result, "share", "met") == "yes");
}
