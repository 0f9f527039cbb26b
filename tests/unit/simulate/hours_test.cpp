// Work and contacts that wait for free hours, and hours that are only counted: against what is known beforehand.
#include <cmath>

#include "catch.hpp"
#include "simulation_support.hpp"

using namespace polku;
using namespace polku::test;

namespace {

Touchpoint& touchpoint(PathData& data, std::string_view id) {
    for (auto& one : data.touchpoints)
        if (one.id == id) return one;
    throw std::invalid_argument("no touchpoint " + std::string(id));
}

PathData with_guide(std::string_view text, Resource resource) {
    auto data = mini_data(text);
    Actor guide;
    guide.id = "guide";
    data.actors.push_back(guide);
    data.resources.push_back(std::move(resource));
    return data;
}

ServicePath with_contacts(std::string_view text, std::string_view at, double each, double every, Resource resource) {
    auto data = with_guide(text, std::move(resource));
    ContactRhythm meeting;
    meeting.id = "meeting";
    meeting.actors = {"guide"};
    meeting.every = {literal(every), Unit::day};
    meeting.hours = literal(each);
    touchpoint(data, at).contacts.push_back(meeting);
    return ServicePath::make(std::move(data)).value_or_throw();
}

Result run(const ServicePath& path, const Scenario& scenario, std::int64_t replications = 1) {
    SimulationOptions options;
    options.replications = replications;
    options.keep_clients = replications == 1;
    return simulate_scenario(std::vector{path}, scenario, options).value_or_throw();
}
Scenario come_at_once(const ServicePath& path, double clients, double days) {
    return cohorts(path, "2026-01-01", {cohort("need", "2026-01-01", clients)}, days);
}
double of_resource(const Result& result, std::string_view column) { return number(result, "resources", "guides", column); }
void check_near(const std::vector<double>& seen, const std::vector<double>& expected) {
    REQUIRE(seen.size() == expected.size());
    for (std::size_t i = 0; i < seen.size(); ++i) CHECK(seen[i] == Approx(expected[i]));
}
double all_hours(const Result& result, double days) { return number(result, "hours", "guide", "hours") / 7 * days; }

}  // namespace

TEST_CASE("a visit lasts until its work is done, and work is done in turn") {
    // One worker of 40 hours a week: 8 hours take 1.4 days. Three come at once and would stay for 3 days.
    const auto path = with_work_at_a("start need -> a~3 -> end done", 8, guide_hours(1, 40));
    const auto result = run(path, come_at_once(path, 3, 10));
    const auto& log = *result.find_table("client_log");
    check_near(log.values<double>("time"), {3.0, 3.0, 3 * 1.4});
    CHECK(of_resource(result, "wait") == Approx((0 + 1.4 + 2.8) / 3));
    CHECK(of_resource(result, "share_waited") == Approx(2.0 / 3));
    CHECK(of_resource(result, "longest_queue") == 2);
    CHECK(of_resource(result, "capacity") == 1);
    CHECK(of_resource(result, "utilisation") == Approx(0.42));
    CHECK(all_hours(result, 10) == Approx(24));
    CHECK(number(result, "hours", "guide", "available") == Approx(40));
    CHECK(number(result, "hours", "guide", "utilisation") == Approx(0.42));
    const auto& holds = *result.find_table("hold_log");
    check_near(holds.values<double>("from"), {0, 1.4, 2.8});
    check_near(holds.values<double>("until"), {1.4, 2.8, 2.8 + 1.4});
}

TEST_CASE("work that waits for hours is a queue M/D/1 (Pollaczek and Khinchine)") {
    // 8 hours a day, 4 hours for each of 1.6 clients a day: half of it would be 2; load 0.8.
    const auto path = with_work_at_a("start need -> a -> end done", 4, guide_hours(1, 56));
    auto scenario = arrivals(path, "need", 1.6, 20'000);
    scenario.run.emplace().warm_up = Quantity{literal(200), Unit::day};
    const auto result = run(path, scenario, 20);
    const double load = 0.8, service = 0.5, expected = load * service / (2 * (1 - load));
    CHECK(std::fabs(of_resource(result, "wait") - expected) < 1.4 * of_resource(result, "wait_half_width"));
    CHECK(of_resource(result, "wait_half_width") < 0.03 * expected);
    CHECK(of_resource(result, "utilisation") == Approx(load).epsilon(0.01));
}

TEST_CASE("who gets his place at last may have to wait for two workers") {
    // 40 come at once for 20 rooms; each needs 8 hours of a guide (1.4 days) and 4 of a helper, who is always done first.
    auto data = with_guide("start need -> a~0 -> end done", guide_hours(1, 40));
    data.actors.emplace_back().id = "helper";
    auto& helpers = data.resources.emplace_back(guide_hours(1, 40));
    helpers.id = "helpers";
    helpers.actor = "helper";
    data.resources.push_back(places("rooms", 20));
    auto& a = touchpoint(data, "a");
    a.holds.push_back(hold_of("rooms", {"a"}, {"a"}));
    a.work = {{{}, "guide", literal(8)}, {{}, "helper", literal(4)}};
    const auto path = ServicePath::make(std::move(data)).value_or_throw();

    const auto result = run(path, come_at_once(path, 40, 60));
    std::vector<double> times;
    for (int client = 1; client <= 40; ++client) times.push_back(1.4 * client);
    check_near(result.find_table("client_log")->values<double>("time"), times);
    CHECK(number(result, "waits", "a", "mean") == Approx(1.4 * (20 * 21 / 2) / 40));
}

TEST_CASE("a contact waits for free hours and holds nobody up") {
    // 8 hours take one day. Two stay for 10 days and meet the guide on days 0, 4 and 8.
    const auto path = with_contacts("start need -> stay~10 -> end done", "stay", 8, 4, guide_hours(1, 56));
    const auto result = run(path, come_at_once(path, 2, 20));
    CHECK(result.find_table("client_log")->values<double>("time") == std::vector{10.0, 10.0});
    CHECK(of_resource(result, "wait") == Approx(0.5));
    CHECK(all_hours(result, 20) == Approx(48));
    CHECK(result.find_table("hold_log")->values<double>("from") == std::vector{0.0, 1.0, 4.0, 5.0, 8.0, 9.0});
    const auto& remarks = result.not_taken_into_account;
    CHECK(std::none_of(remarks.begin(), remarks.end(), [](const Remark& r) { return r.key == "contacts-do-not-wait"; }));
}

TEST_CASE("contacts that cannot be held in time are left out, and hours are never more than there are") {
    const auto path = with_contacts("start need -> stay~10 -> end done", "stay", 8, 1, guide_hours(1, 56));
    const auto result = run(path, come_at_once(path, 2, 10));
    CHECK(all_hours(result, 10) == Approx(72));  // the tenth day's meeting ends with the run
    CHECK(of_resource(result, "utilisation") == Approx(1));
    CHECK(of_resource(result, "share_waited") > 0.5);
}

TEST_CASE("who goes on misses the contact he waits for; what has begun is finished") {
    // Both stay 1.5 days; the second's meeting begins on day 1 and ends on day 2, the third's never begins.
    const auto path = with_contacts("start need -> stay~1.5 -> end done", "stay", 8, 30, guide_hours(1, 56));
    const auto result = run(path, come_at_once(path, 3, 20));
    CHECK(all_hours(result, 20) == Approx(16));
    CHECK(result.find_table("hold_log")->values<double>("until") == std::vector{1.0, 2.0});
    CHECK(of_resource(result, "share_waited") == Approx(2.0 / 3));
    CHECK(of_resource(result, "queue") == Approx((1 + 1.5) / 20));
}

TEST_CASE("half a worker needs twice as long, and what is staffed from a day on works from then") {
    const auto path = with_work_at_a("start need -> a -> end done", 8, guide_hours(0.5, 56));
    CHECK(run(path, come_at_once(path, 1, 10)).find_table("client_log")->values<double>("time") == std::vector{2.0});
    auto scenario = come_at_once(path, 4, 10);
    scenario.staffing.push_back({});
    scenario.staffing.back().resource = "guides";
    scenario.staffing.back().units = literal(2);
    scenario.staffing.back().from = "2026-01-02";
    // The first is begun by half a worker and takes him two days; on the next day there are two, and both are free of him but one.
    const auto result = run(path, scenario);
    CHECK(result.find_table("hold_log")->values<double>("from") == std::vector{0.0, 1.0, 2.0, 2.0});
    CHECK(number(result, "hours", "guide", "available") == Approx((28 + 9 * 112) / 10.0));
    CHECK(run(path, staffed(come_at_once(path, 1, 10), "guides", 0)).find_table("hold_log")->rows() == 0);
}

TEST_CASE("with hours for everybody, as many are worked as without a limit") {
    const char* text = "start need -> stay~uniform(5,40) -> more~3 -> end done[0.5], stay[rest]; *(stay) -> more[0.02/day]";
    const auto free = with_contacts(text, "stay", 1.5, 7, guide_hours(1, 40, false)),
               limited = with_contacts(text, "stay", 1.5, 7, guide_hours(500, 40));
    const auto a = run(free, come_at_once(free, 200, 3000)), b = run(limited, come_at_once(limited, 200, 3000));
    CHECK(number(a, "hours", "guide", "hours") == Approx(number(b, "hours", "guide", "hours")));
    CHECK(of_resource(b, "wait") == 0);
    CHECK_THROWS(of_resource(a, "wait"));  // nobody waits for them: they are in the table of hours alone
}

TEST_CASE("contacts of those who stay on are counted, and of those who were there before from their rhythm on") {
    const auto path = with_contacts("start need -> stay~100 -> end done", "stay", 2, 4, guide_hours(1, 40, false));
    CHECK(all_hours(run(path, come_at_once(path, 1, 10)), 10) == Approx(3 * 2));  // on days 0, 4 and 8
    auto scenario = come_at_once(path, 1, 10);
    scenario.arrivals.clear();
    scenario.start->clients = literal(1);
    StartRow row;
    row.at = {"stay"};
    row.share = literal(1);
    row.elapsed = Elapsed::law;
    row.elapsed_law = mini_data("start need -> a~1 -> end done").touchpoints[1].duration->law;
    scenario.start->rows = {row};
    CHECK(all_hours(run(path, scenario), 10) == Approx(2 * 2));  // on days 3 and 7
    const auto limited = with_contacts("start need -> stay~100 -> end done", "stay", 2, 4, guide_hours(1, 40));
    const auto result = run(limited, scenario);
    CHECK(result.find_table("hold_log")->values<double>("from") == std::vector{3.0, 7.0});
    scenario.run.emplace().warm_up = Quantity{literal(5), Unit::day};
    CHECK(all_hours(run(path, scenario), 5) == Approx(2));  // on day 7
}

TEST_CASE("a target on the hours of a week is judged") {
    const auto path = with_work_at_a("start need -> a~3 -> end done", 8, guide_hours(1, 40));
    auto scenario = come_at_once(path, 3, 14);
    Target target;
    target.id = "not-too-many";
    target.measure = Measure::hours;
    target.resource = "guides";
    target.at_most = Bound{literal(11), Unit::hour};
    scenario.targets = {target};
    const auto result = run(path, scenario, 2);
    CHECK(number(result, "targets", "not-too-many", "value") == Approx(12));
    CHECK(number(result, "targets", "not-too-many", "at_most") == Approx(11));
    CHECK(result.find_table("targets")->values<std::string>("met") == std::vector<std::string>{"no"});
    CHECK(result.find_table("targets")->values<std::string>("unit") == std::vector<std::string>{"hour"});
}
