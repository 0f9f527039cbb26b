// Ways out, blocks, holds, contacts and attributes, with outcomes known by hand.
#include <cmath>

#include <polku/simulate.hpp>

#include "catch.hpp"
#include "simulation_support.hpp"

using namespace polku;
using namespace polku::test;

namespace {

SimulationOptions clients(std::int64_t count) {
    SimulationOptions options;
    options.clients = count;
    return options;
}
Outcome<Result> outcome(const PathData& data, std::int64_t count = 50) {
    return simulate_clients(ServicePath::make(data).value_or_throw(), clients(count));
}
Result run(const PathData& data, std::int64_t count = 50) { return outcome(data, count).value_or_throw(); }
double visits(const Result& result, std::string_view id) { return number(result, "visits", id, "visits"); }
double mean_time(const Result& result, std::string_view scope = "path") { return number(result, "time", scope, "mean"); }

Touchpoint& touchpoint(PathData& data, std::string_view id) {
    for (auto& t : data.touchpoints)
        if (t.id == id) return t;
    throw std::invalid_argument("no touchpoint " + std::string(id));
}
Resource caseload(std::string id) {
    Resource resource;
    resource.id = std::move(id);
    return resource;
}
Hold hold(std::string resource, std::vector<std::string> from, std::vector<std::string> until) {
    Hold h;
    h.resource = std::move(resource);
    h.from = std::move(from);
    h.until = std::move(until);
    return h;
}
double slot_days(const Result& result, std::string_view id) { return number(result, "places", id, "days_per_client"); }

}  // namespace

TEST_CASE("probabilities, and services' times beside the path's") {
    const auto result = run(mini_data("start a~2@x -> b~3@x[0.25], c~5@y[rest]; b -> end one@y; c -> end two@y"), 40'000);
    CHECK(std::fabs(number(result, "ends", "one", "probability") - 0.25) < 4 * std::sqrt(0.25 * 0.75 / 40'000));
    const double share = number(result, "ends", "one", "probability");
    CHECK(mean_time(result, "x") == Approx(2 + 3 * share).epsilon(1e-12));
    CHECK(mean_time(result, "y") == Approx(5 * (1 - share)).epsilon(1e-12));
    CHECK(mean_time(result) == Approx(7 - 2 * share).epsilon(1e-12));
    CHECK(number(result, "ends", "one", "mean_time") == Approx(5).epsilon(1e-12));
    CHECK(number(result, "ends", "one", "half_width") == Approx(1.959963985 * std::sqrt(share * (1 - share) / 39'999)).epsilon(1e-9));
    CHECK(number(result, "time", "path", "p10") == 5);
    CHECK(number(result, "time", "path", "p90") == 7);
}

TEST_CASE("time in a service counts for the service it is part of") {
    const auto result =
        run(mini_data("service care; service home of care; service room of home\n"
                      "start ask@care~2 -> live@home~10 -> rest@room~7 -> end done@care"));
    CHECK(mean_time(result, "room") == 7);
    CHECK(mean_time(result, "home") == 17);
    CHECK(mean_time(result, "care") == 19);
    CHECK(mean_time(result) == 19);
}

TEST_CASE("conditions on visits decide when a loop is left") {
    const auto result = run(mini_data("start a~1 -> review~10; review -> end done[if visits(review)>=4], review[otherwise return]"));
    CHECK(visits(result, "review") == 4);
    CHECK(mean_time(result) == 41);
    const auto* rounds = result.find_table("rounds");
    REQUIRE(rounds->rows() == 5);
    CHECK(std::get<std::vector<double>>(rounds->find_column("probability")->values) == std::vector<double>{0, 0, 0, 0, 1});
}

TEST_CASE("conditions on elapsed time and on holding a place") {
    auto data = mini_data("start plan~1 -> a~100; a -> end done[if x], a[otherwise return]; ?x = 0.5");
    Condition elapsed;
    elapsed.kind = Condition::Kind::elapsed;
    elapsed.subject = "plan";
    elapsed.at_least = Bound{literal(12), Unit::month};
    data.transitions[1].when = elapsed;
    CHECK(mean_time(run(data)) == 401);  // 1 + 4 * 100 is the first time beyond 365.25 days

    data = mini_data("start a~1 -> b~2 -> c~3; c -> end with[if x], end without[otherwise]; ?x = 0.5");
    data.resources.push_back(caseload("r"));
    data.services[0].holds.push_back(hold("r", {"a"}, {"b"}));
    Condition holds;
    holds.kind = Condition::Kind::holds;
    holds.subject = "r";
    data.transitions[2].when = holds;
    CHECK(number(run(data), "ends", "without", "probability") == 1);
    data.services[0].holds[0].until = {"c"};  // released on completing c, before the way out is chosen
    CHECK(number(run(data), "ends", "without", "probability") == 1);
    data.services[0].holds[0].until.clear();
    CHECK(number(run(data), "ends", "with", "probability") == 1);
}

TEST_CASE("conditions combine with all, any and not, and may mix what is known with what is asked") {
    const auto visited = [](double at_least) {
        Condition c;
        c.kind = Condition::Kind::visits;
        c.subject = "r";
        c.at_least = Bound{literal(at_least), {}};
        return c;
    };
    const auto x_is = [](bool value) {
        Condition c;
        c.kind = Condition::Kind::attribute;
        c.subject = "x";
        c.is = Condition::Value{value};
        return c;
    };
    const auto joined = [](Condition::Kind kind, std::vector<Condition> parts) {
        Condition c;
        c.kind = kind;
        c.parts = std::move(parts);
        return c;
    };
    const auto rounds_with = [&](const Condition& condition) {
        auto data = mini_data("?x = 1; start a -> r~1; r -> end done[if x], r[otherwise return]");
        data.transitions[1].when = condition;
        return visits(run(data), "r");
    };
    using enum Condition::Kind;
    CHECK(rounds_with(joined(all, {visited(3), x_is(true)})) == 3);
    CHECK(rounds_with(joined(all, {visited(3), visited(5)})) == 5);
    CHECK(rounds_with(joined(any, {visited(3), visited(5), x_is(false)})) == 3);
    CHECK(rounds_with(joined(any, {visited(3), x_is(true)})) == 1);
    CHECK(rounds_with(joined(negation, {joined(negation, {visited(4)})})) == 4);
    CHECK(rounds_with(joined(all, {joined(negation, {x_is(false)}), visited(2)})) == 2);
    auto never = mini_data("?x = 1; start a -> r~1; r -> end done[if x], r[otherwise return]");
    never.transitions[1].when = joined(all, {visited(3), x_is(false)});
    CHECK(outcome(never).diagnostics().front().code == "SIM955");
}

TEST_CASE("attributes are drawn once, decide ways and cases of parameters, and can be set") {
    auto data = mini_data(R"(?need = 0.3; ?home = own:rest|other:0.12; $p = 0
        start a~1 -> b[if need], c[otherwise]
        b~1 -> d[$p], e[rest]; c~1 -> d[$p], e[rest]
        d~1 -> end done[if home=other], f[otherwise]; e~1 -> end none; f~1 -> end done)");
    ParameterCase in_need;
    in_need.when = Condition{};
    in_need.when->kind = Condition::Kind::attribute;
    in_need.when->subject = "need";
    in_need.value = 1;
    data.parameters[0].cases.push_back(in_need);
    const auto result = run(data, 50'000);
    CHECK(std::fabs(visits(result, "b") - 0.3) < 0.01);
    CHECK(visits(result, "d") == visits(result, "b"));  // p is 1 for them and 0 for the others
    CHECK(std::fabs(visits(result, "f") / visits(result, "d") - 0.88) < 0.012);

    AttributeSetting set;
    set.attribute = "need";
    touchpoint(data, "c").sets.push_back(set);  // on completing c everyone is in need
    const auto changed = run(data, 50'000);
    CHECK(visits(changed, "d") == 1);
    CHECK(visits(changed, "b") == visits(result, "b"));
}

TEST_CASE("a join waits for the longest awaited way and cancels those not awaited") {
    auto data = mini_data("start a~1 -> split s~2; s -> b~10, c~30, d~100; b -> j join s; c -> j; d -> j; j~5 -> end done");
    CHECK(mean_time(run(data)) == 1 + 2 + 100 + 5);
    data.transitions[3].awaited = false;
    const auto result = run(data);
    CHECK(mean_time(result) == 1 + 2 + 30 + 5);
    CHECK(visits(result, "d") == 1);
    CHECK(visits(result, "j") == 1);
    CHECK(mean_time(result, "s") == 1 + 2 + 10 + 30 + 30 + 5);  // each way's days at touchpoints of the service
}

TEST_CASE("ways of a split start on conditions, and none at all fires the join at once") {
    auto data = mini_data("?x = 0.5; start a~1 -> split s; s -> b~10; b -> j join s; j~5 -> end done");
    Condition when;
    when.kind = Condition::Kind::attribute;
    when.subject = "x";
    data.transitions[1].when = when;
    const auto result = run(data, 10'000);
    CHECK(mean_time(result) == Approx(6 + 10 * visits(result, "b")).epsilon(1e-12));
    CHECK(std::fabs(visits(result, "b") - 0.5) < 0.02);
    CHECK(visits(result, "j") == 1);
}

TEST_CASE("blocks nest, and an end inside one ends the client") {
    const std::string nested =
        R"(start a -> split s; s -> b~50, split t; t -> c~10, d~20; c -> u join t; d -> u; u~5 -> j join s; b -> j; j~1 -> end done)";
    CHECK(mean_time(run(mini_data(nested))) == 51);
    auto unawaited = mini_data(nested);
    unawaited.transitions[1].awaited = false;  // s -> b
    CHECK(mean_time(run(unawaited)) == 26);
    const auto ended = run(mini_data("start a -> split s; s -> b~50, c~10; c -> end quit; b -> j join s; j~1 -> end done"));
    CHECK(mean_time(ended) == 10);
    CHECK(number(ended, "ends", "quit", "probability") == 1);
    CHECK(mean_time(ended, "s") == 20);
}

TEST_CASE("a block in a loop is opened anew each time") {
    const auto result = run(
        mini_data("start a~1 -> split s~1; s -> b~10, c~20; b -> j join s; c -> j; j -> end done[if visits(s)>=3], s[otherwise return]"));
    CHECK(visits(result, "b") == 3);
    CHECK(visits(result, "j") == 3);
    CHECK(mean_time(result) == 1 + 3 * 21);
}

TEST_CASE("holds span touchpoints, end on completing, on pauses and ends, and by `releases`") {
    auto data = mini_data("start a~1 -> b~10 -> c~20 -> pause p~5 -> d~40 -> end done");
    data.resources = {caseload("r"), caseload("two"), caseload("long"), caseload("own")};
    data.services[0].holds = {hold("r", {"b"}, {"c"}), hold("two", {"c"}, {"d"}), hold("long", {"a", "d"}, {})};
    data.services[0].holds[1].slots = literal(2);
    touchpoint(data, "c").holds.push_back(hold("own", {}, {}));
    const auto result = run(data);
    CHECK(slot_days(result, "r") == 30);
    CHECK(slot_days(result, "two") == 40);   // two places for 20 days, then the pause releases
    CHECK(slot_days(result, "long") == 71);  // 31 days, released by the pause, taken again at d
    CHECK(slot_days(result, "own") == 20);
    CHECK(number(result, "places", "r", "places") == Approx(30 / 30.4375).epsilon(1e-14));
    CHECK(number(result, "places", "r", "capacity") == 1);
    data.transitions[1].releases = {"r"};  // b -> c
    CHECK(slot_days(run(data), "r") == 10);
    CHECK(run(data).not_taken_into_account.back() == make_remark("default-arrivals", {{"touchpoint", {"a"}}}));
}

TEST_CASE("holds taken in a block end with it; those from before go on") {
    auto data = mini_data("start a~1 -> split s~1; s -> b~10, c~30; b -> b2~5 -> j join s; c -> j; j~100 -> end done");
    data.resources = {caseload("inside"), caseload("around")};
    data.services[0].holds = {hold("inside", {"b"}, {}), hold("around", {"a"}, {})};
    const auto result = run(data);
    CHECK(slot_days(result, "inside") == 30);  // from day 2 until the join on day 32
    CHECK(slot_days(result, "around") == 132);
}

TEST_CASE("holding already, a second hold of the resource changes nothing") {
    auto data = mini_data("start a~1 -> b~10 -> c~20 -> end done");
    data.resources = {caseload("r")};
    data.services[0].holds = {hold("r", {"a"}, {"c"}), hold("r", {"b"}, {"b"})};
    CHECK(slot_days(run(data), "r") == 31);
}

TEST_CASE("contacts come on entry and then every interval, work once a visit") {
    auto data = mini_data("start a~28 -> b~3 -> c~0 -> end done");
    Actor guide;
    guide.id = "guide";
    Actor other;
    other.id = "other";
    data.actors = {guide, other};
    ContactRhythm meeting;
    meeting.id = "meeting";
    meeting.actors = {"guide", "other"};
    meeting.every = Quantity{literal(2), Unit::week};
    meeting.hours = literal(1.5);
    for (const char* id : {"a", "b", "c"}) touchpoint(data, id).contacts = {meeting};
    Work work;
    work.actor = "guide";
    work.hours = literal(4);
    touchpoint(data, "b").work = {work};
    const auto result = run(data);
    CHECK(number(result, "hours", "other", "hours_per_client") == 1.5 * (2 + 1 + 1));  // days 0 and 14; 28 is no longer in the stay
    CHECK(number(result, "hours", "guide", "hours_per_client") == 1.5 * 4 + 4);
}

TEST_CASE("clients enter where and in the shares that arrivals say") {
    const auto path = mini_path("start a~1 -> c; start b~2 -> c; c~3 -> end done");
    auto options = clients(20'000);
    options.entries = {{"a", 1}, {"b", 3}};
    const auto result = simulate_clients(path, options).value_or_throw();
    CHECK(std::fabs(visits(result, "b") - 0.75) < 0.013);
    CHECK(number(result, "clients", "path", "clients") == Approx(mean_time(result) * 4 / 30.4375).epsilon(1e-12));
    CHECK(result.not_taken_into_account.empty());
    options.entries = {{"c", 1}};
    CHECK(simulate_clients(path, options).diagnostics().front().code == "ANA926");
    options.entries = {{"nowhere", 1}};
    CHECK(simulate_clients(path, options).diagnostics().front().code == "ANA926");
    options.entries = {{"a", 0}};
    CHECK(simulate_clients(path, options).diagnostics().front().code == "ANA926");
    options.entries = {{"a", -1}};
    CHECK(simulate_clients(path, options).diagnostics().front().code == "ANA926");
}

TEST_CASE("what cannot be simulated is refused with a reason and a place") {
    const auto code = [](const PathData& data) {
        const auto result = outcome(data);
        CHECK_FALSE(result.has_value());
        return result.diagnostics().empty() ? std::string()
                                            : result.diagnostics().front().code + ' ' + result.diagnostics().front().location.pointer;
    };
    CHECK(code(mini_data("start a -> b[return]; b -> a")) == "SIM955 /touchpoints/0");
    CHECK(code(mini_data("start a -> b[return]; b~1 -> a; start e -> end x")) == "SIM955 /touchpoints/0");
    CHECK(code(mini_data("start a -> b; start e -> end x")) == "ANA925 /touchpoints/1");
    CHECK(code(mini_data("start a -> b[0.5], end c[0.4]; b -> c")) == "ANA924 /touchpoints/0");
    CHECK(code(mini_data("start a -> b[1.5], end c[rest]; b -> c")).starts_with("ANA924"));
    CHECK(code(mini_data("start a -> b, end c; b -> c")) == "ANA925 /touchpoints/0");
    CHECK(code(mini_data("start a~uniform(5,2) -> end c")) == "ANA924 /touchpoints/0/duration");
    CHECK(code(mini_data("start a -> end b[if age>=18], end c[otherwise]")).starts_with("SIM954"));
    CHECK(code(mini_data("start a -> end b[if visits(a)>=2]")) == "ANA925 /touchpoints/0");
    CHECK(code(mini_data("a -> end b")) == "ANA926 /touchpoints");
    CHECK(code(mini_data("start a -> split s; s -> b~1, split t~1; t -> c~1; c -> j join s; b -> j; j -> end x; c2 -> u join t; u -> j")) ==
          "ANA927 /touchpoints/5");
    auto sub = mini_data("start a -> subpath b -> end c");
    sub.touchpoints[1].subpath = SubpathReference{};
    CHECK(code(sub) == "SIM953 /touchpoints/1");
    CHECK_THROWS_AS(outcome(mini_data("start a -> end b"), 0), std::invalid_argument);
}
