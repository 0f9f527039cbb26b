// The hard parts of the rules of capacity: pools over several models, hours, what is held on the first day.
#include <polku/validate.hpp>

#include "catch.hpp"
#include "findings.hpp"
#include "held_places.hpp"
#include "validate/start_holders.hpp"

using namespace polku;
using polku::test::codes_and_pointers;
using polku::test::Lines;
using polku::test::with_places;

namespace {

const double month = days_in(Unit::month);

ServicePath made(PathData data) { return ServicePath::make(std::move(data)).value_or_throw(); }

Scenario scenario_on(const std::vector<ServicePath>& models, double clients_a_month) {
    Scenario scenario;
    scenario.id = "what-if";
    scenario.horizon = Quantity{literal(10), Unit::year};
    for (const auto& model : models) {
        scenario.base.push_back({model->id, {}});
        Arrival arrival;
        arrival.path = model->id;
        arrival.at = "need";
        arrival.rate = literal(clients_a_month);
        scenario.arrivals.push_back(arrival);
    }
    return scenario;
}

std::vector<Diagnostic> capacity(const Scenario& scenario, const std::vector<ServicePath>& models) {
    ValidateOptions options;
    options.select = {"CAP"};
    return validate(scenario, models, options).diagnostics;
}

}  // namespace

TEST_CASE("overload says how many are needed") {
    const std::vector models{made(with_places("start need -> live~365.25 -> end done", {"live"}, {"live"}))};
    const auto findings = capacity(scenario_on(models, 0.55), models);
    REQUIRE(codes_and_pointers(findings) == Lines{"CAP501 /resources/0"});
    CHECK(findings.front().message == "\"flats\" is overloaded: ρ = 1.32; 7 needed, 5 given");
    CHECK(findings.front().severity == Severity::warning);
    CHECK(capacity(scenario_on(models, 0.35), models).empty());
}

TEST_CASE("a load of exactly what there is is an overload, and one more is needed") {
    const std::vector models{made(with_places("start need -> live~30.4375 -> end done", {"live"}, {"live"}))};
    const auto findings = capacity(scenario_on(models, 5), models);
    REQUIRE(codes_and_pointers(findings) == Lines{"CAP501 /resources/0"});
    CHECK(findings.front().message == "\"flats\" is overloaded: ρ = 1; 6 needed, 5 given");
}

TEST_CASE("equal ids of two models are one pool") {
    auto first = with_places("start need -> live~30.4375 -> end done", {"live"}, {"live"});
    auto second = first;
    second.id = "second";
    const std::vector models{made(first), made(second)};
    CHECK(capacity(scenario_on({models[0]}, 3), {models[0]}).empty());
    const auto findings = capacity(scenario_on(models, 3), models);
    REQUIRE(codes_and_pointers(findings) == Lines{"CAP501 /resources/0"});
    CHECK(findings.front().message == "\"flats\" is overloaded: ρ = 1.2; 7 needed, 5 given");
}

TEST_CASE("hours of work are a load, too") {
    auto data = test::mini_data("start need -> live~7 -> end done");
    Actor guide;
    guide.id = "guide";
    data.actors.push_back(guide);
    Resource hours;
    hours.id = "hours";
    hours.actor = "guide";
    hours.mode = ResourceMode::hours;
    hours.units = literal(2);
    hours.slots_per_unit = literal(5);
    hours.per = Unit::workday;
    data.resources.push_back(hours);
    Work work;
    work.actor = "guide";
    work.hours = literal(4);
    data.touchpoints[1].work.push_back(work);
    const std::vector models{made(data)};
    // 2 × 5 hours on five days a week; a client takes 4.
    auto scenario = scenario_on(models, 12 * month / 7);
    CHECK(codes_and_pointers(capacity(scenario, models)) == Lines{"CAP502 /resources/0"});
    scenario.calendar.emplace();
    scenario.calendar->workdays = {Weekday::mon, Weekday::tue, Weekday::wed, Weekday::thu};
    const auto findings = capacity(scenario, models);
    REQUIRE(codes_and_pointers(findings) == Lines{"CAP501 /resources/0"});
    CHECK(findings.front().message == "\"hours\" is overloaded: ρ = 1.2; 3 needed, 2 given");
}

TEST_CASE("only what is held on every way to a touchpoint counts on the first day") {
    const auto held = [](const ServicePath& path, std::vector<std::string> at) {
        Scenario scenario;
        scenario.base.push_back({path->id, {}});
        scenario.start.emplace();
        scenario.start->clients = literal(10);
        StartRow row;
        row.at = std::move(at);
        row.share = literal(1);
        scenario.start->rows.push_back(row);
        return detail::held_at_start(scenario, path).front();
    };
    const auto path =
        made(with_places("start need -> b[0.5], c[0.5]; b~3 -> c; c~3 -> d; pause d -> end done; * -> d[0.01/month]", {"b"}, {"c"}));
    CHECK(held(path, {"b"}) == 10);
    CHECK(held(path, {"c"}) == 0);  // one can come there without it
    CHECK(held(path, {"d"}) == 0);
    const auto always = made(with_places("start need -> b~3 -> c~3 -> d~3 -> end done", {"b"}, {"c"}));
    CHECK(held(always, {"need"}) == 0);
    CHECK(held(always, {"c"}) == 10);
    CHECK(held(always, {"d"}) == 0);
    CHECK(held(always, {"d", "c"}) == 10);  // side by side: on one of the ways
}

TEST_CASE("a hold with a condition counts for those who meet it, with the shares of the first day") {
    auto data = with_places("start need -> b~3 -> end done; ?special = 0.2", {"b"}, {"b"});
    Condition special;
    special.kind = Condition::Kind::attribute;
    special.subject = "special";
    data.services.front().holds.front().when = special;
    const auto path = made(data);
    Scenario scenario;
    scenario.base.push_back({path->id, {}});
    scenario.start.emplace();
    scenario.start->clients = literal(10);
    StartRow row;
    row.at = {"b"};
    row.share = literal(1);
    scenario.start->rows.push_back(row);
    CHECK(detail::held_at_start(scenario, path).front() == Approx(2));
    StartAttribute changed;
    changed.attribute = "special";
    changed.share = literal(0.5);
    scenario.start->attributes.push_back(changed);
    CHECK(detail::held_at_start(scenario, path).front() == Approx(5));
}

TEST_CASE("what gives a place back before the first day, and what is held of it at the least") {
    const auto held = [](PathData data, std::string at) {
        const auto path = made(std::move(data));
        Scenario scenario;
        scenario.base.push_back({path->id, {}});
        scenario.start.emplace();
        scenario.start->clients = literal(10);
        StartRow row;
        row.at = {std::move(at)};
        row.share = literal(1);
        scenario.start->rows.push_back(row);
        return detail::held_at_start(scenario, path).front();
    };
    const std::string way = "start need -> b~3 -> c~3 -> end done";
    auto released = with_places(way, {"b"}, {});
    CHECK(held(released, "c") == 10);
    released.transitions[1].releases = {"flats"};
    CHECK(held(released, "c") == 0);
    auto interrupted = with_places(way + "; * -> c[0.01/month]", {"b"}, {});
    CHECK(held(interrupted, "c") == 0);  // from "need", too
    interrupted = with_places(way + "; *(b) -> c[0.01/month]", {"b"}, {});
    CHECK(held(interrupted, "c") == 10);
    interrupted.interrupts[0].releases = {"flats"};
    CHECK(held(interrupted, "c") == 0);
    CHECK(held(with_places("start need -> b~3 -> pause rest~9 -> c~3 -> end done", {"b"}, {}), "c") == 0);
    // Of two holds the smaller one, as nobody knows which it is.
    auto two = with_places("start need -> b~3[0.5], c~3[rest]; b -> d~3; c -> d; d -> end done", {"b"}, {});
    two.services[0].holds.push_back(two.services[0].holds[0]);
    two.services[0].holds[0].slots = literal(3);
    two.services[0].holds[1].slots = literal(2);
    two.services[0].holds[1].from = {"c"};
    CHECK(held(two, "d") == 20);
    CHECK(held(two, "elsewhere") == 0);
    // A condition that the clients of the first day cannot be asked, such as their age, is no certain hold.
    auto aged = with_places(way, {"b"}, {});
    auto& young = aged.services[0].holds[0].when.emplace();
    young.kind = Condition::Kind::attribute;
    young.subject = "age";
    young.below = Bound{literal(21), {}};
    CHECK(held(aged, "c") == 0);
}

TEST_CASE("the first day is not looked at on other models, nor where there are too many kinds of clients") {
    std::string attributes, chosen;
    for (int i = 0; i < 9; ++i) {
        const auto x = "x" + std::to_string(i);
        attributes += "?" + x + " = 0.5; ";
        chosen += "c[if " + x + "], ";
    }
    const auto path = made(with_places(attributes + "start need -> b~3; b -> " + chosen + "end done[otherwise]; c -> done", {"need"}, {}));
    Scenario scenario;
    scenario.base = {{path->id, {}}};
    CHECK(detail::held_at_start(scenario, path) == std::vector<double>{0});  // nobody is there
    scenario.start.emplace();
    scenario.start->clients = literal(10);
    StartRow row;
    row.at = {"b"};
    row.share = literal(1);
    scenario.start->rows = {row};
    CHECK(detail::held_at_start(scenario, path) == std::vector<double>{0});  // 512 kinds
    const auto few = made(with_places("start need -> b~3 -> end done", {"need"}, {}));
    CHECK(detail::held_at_start(scenario, few) == std::vector<double>{10});
    scenario.start->rows[0].path = "another";
    CHECK(detail::held_at_start(scenario, few) == std::vector<double>{0});
    scenario.base.clear();
    CHECK(detail::held_at_start(scenario, few) == std::vector<double>{0});
}

TEST_CASE("CAP505: days before 1970, horizons that are no number of days, dates that are none") {
    const std::vector models{made(with_places("start need -> live~3 -> end done", {"live"}, {"live"}))};
    auto scenario = scenario_on(models, 0.1);
    scenario.calendar.emplace();
    scenario.start.emplace();
    scenario.start->date = "1969-12-27";  // a Saturday
    scenario.start->clients = literal(0);
    scenario.horizon = Quantity{literal(2), Unit::day};
    const auto never = capacity(scenario, models);
    REQUIRE(codes_and_pointers(never) == Lines{"CAP505 /calendar/workdays"});
    CHECK(never[0].args.at(0).value == "1969-12-27");
    CHECK(never[0].args.at(1).value == "1969-12-28");
    scenario.horizon = Quantity{literal(3), Unit::day};
    CHECK(capacity(scenario, models).empty());
    scenario.calendar->closed = {"1969-12-29"};
    CHECK(codes_and_pointers(capacity(scenario, models)) == Lines{"CAP505 /calendar/closed"});
    scenario.calendar->closed = {"1969-12-29", "1969-13-01", "1969-12-30", "1969-12-28"};
    CHECK(codes_and_pointers(capacity(scenario, models)) ==
          Lines{"CAP505 /calendar/closed", "CAP505 /calendar/closed/2", "CAP505 /calendar/closed/3"});
    // Less than a day, or centuries: only what weekdays say by themselves.
    for (const double days : {0.5, 2e5}) {
        scenario.horizon = Quantity{literal(days), Unit::day};
        CHECK(codes_and_pointers(capacity(scenario, models)) == Lines{"CAP505 /calendar/closed/3"});
    }
    scenario.start->date = "someday";
    scenario.horizon = Quantity{literal(3), Unit::day};
    CHECK(codes_and_pointers(capacity(scenario, models)) == Lines{"CAP505 /calendar/closed/3"});
}

TEST_CASE("CAP505: staffing of one day is not backwards, and an open end is none") {
    const std::vector models{made(with_places("start need -> live~3 -> end done", {"live"}, {"live"}))};
    auto scenario = scenario_on(models, 0.1);
    auto& staffing = scenario.staffing.emplace_back();
    staffing.resource = "flats";
    staffing.units = literal(5);
    for (const auto& [from, until] : {std::pair{"2026-01-01", "2026-01-01"}, {"2026-01-01", ""}, {"", "2026-01-01"}}) {
        staffing.from = from;
        staffing.until = until;
        CHECK(capacity(scenario, models).empty());
    }
    staffing.from = "2026-01-02";
    staffing.until = "2026-01-01";
    CHECK(codes_and_pointers(capacity(scenario, models)) == Lines{"CAP505 /staffing/0/until"});
}

TEST_CASE("a resource that is nearly full says how long clients wait") {
    // One place: ρ²/(1 - ρ) wait at a time, ρ/(1 - ρ) stays each.
    auto data = with_places("start need -> live~30.4375 -> end done", {"live"}, {"live"});
    data.resources.front().units = literal(1);
    const std::vector models{made(std::move(data))};
    const auto findings = capacity(scenario_on(models, 0.9), models);
    REQUIRE(codes_and_pointers(findings) == Lines{"CAP502 /resources/0"});
    CHECK(findings.front().message ==
          "\"flats\" is nearly full: ρ = 0.9; 90 % of those who need it wait, 8.1 clients at a time; a client waits 9 months for it on "
          "average");
}

TEST_CASE("a horizon of holidays and weekends alone is never open") {
    const std::vector models{made(with_places("start need -> live~10 -> end done", {"live"}, {"live"}))};
    auto scenario = scenario_on(models, 1);
    auto& start = scenario.start.emplace();
    start.date = "2026-12-25";
    start.rows.emplace_back();
    start.rows.back().at = {"live"};
    start.rows.back().share = literal(1);
    scenario.horizon = Quantity{literal(3), Unit::day};
    scenario.calendar.emplace();
    CHECK(capacity(scenario, models).empty());
    scenario.calendar->holidays = Holidays::fi;
    const auto findings = capacity(scenario, models);
    REQUIRE(codes_and_pointers(findings) == Lines{"CAP505 /calendar/holidays"});
    CHECK(findings.front().message == "no day of the horizon, 2026-12-25 to 2026-12-27, is open");
    scenario.horizon = Quantity{literal(4), Unit::day};
    CHECK(capacity(scenario, models).empty());
}
