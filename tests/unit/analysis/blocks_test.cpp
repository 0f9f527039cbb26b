#include <cmath>

#include "catch.hpp"
#include "mini_path.hpp"
#include "result_reading.hpp"

using namespace polku;
using namespace polku::test;

namespace {

Result exact(PathData data, AnalysisOptions options = {}) {
    return exact_answers(ServicePath::make(std::move(data)).value_or_throw(), options).value_or_throw();
}
Approx exactly(double value) { return Approx(value).epsilon(1e-12); }

//                 ┌─> home (again with 0.6) ─┐
// ask ─> support ─┤                          ├─> stock ─> end done | back to support (0.2)
//                 └─> work ──────────────────┘
PathData two_ways() {
    return mini_data(
        "service care; service housing; service working\n"
        "start ask@care~2 -> split support@care~1\n"
        "support -> home@housing~10, work@working~exp(7)\n"
        "home -> home[0.6 return], stock@care~3 join support[rest]; work -> stock\n"
        "stock -> support[0.2 return], end done@care[rest]");
}

Hold hold_of(const std::string& resource, std::vector<std::string> from, std::vector<std::string> until) {
    Hold hold;
    hold.resource = resource;
    hold.from = std::move(from);
    hold.until = std::move(until);
    return hold;
}

void add_pool(PathData& data, const std::string& id) {
    Resource pool;
    pool.id = id;
    data.resources.push_back(pool);
}

}  // namespace

TEST_CASE("ways side by side: odds and visits are exact, the time they take together is not computed") {
    const auto result = exact(two_ways());
    CHECK(odds(result, "done") == 1);
    CHECK(visits(result, "support") == exactly(1.25));
    CHECK(visits(result, "home") == exactly(1.25 * 2.5));
    CHECK(visits(result, "work") == exactly(1.25));
    CHECK(visits(result, "stock") == exactly(1.25));
    CHECK(std::isnan(mean_time(result)));
    CHECK(std::isnan(number_in(result, "ends", "done", "mean_time")));
    CHECK(says(result, "block-time", {{"split", {"support"}}}));
}

TEST_CASE("ways side by side: the time in a service that one way alone is in is exact") {
    const auto result = exact(two_ways());
    CHECK(mean_time(result, "housing") == exactly(1.25 * 25));
    CHECK(mean_time(result, "working") == exactly(1.25 * 7));
    CHECK(mean_time(result, "care") == exactly(2 + 1.25 * 4));
    // A geometric number of firings (mean 1.25, variance 0.3125), each a geometric number of rounds (mean 2.5, variance 3.75).
    CHECK(sd_time(result, "housing") == exactly(10 * std::sqrt(1.25 * 3.75 + 0.3125 * 2.5 * 2.5)));
    auto data = two_ways();
    data.touchpoints[3].service = "housing";  // now both ways
    CHECK(std::isnan(mean_time(exact(data), "housing")));
}

TEST_CASE("time in a service counts for the service it is part of") {
    const auto path = mini_data(
        "service care; service home of care; service room of home\n"
        "start ask@care~2 -> live@home~10; live -> rest@room~exp(7)[0.5], end done@care[rest]; rest -> done");
    const auto result = exact(path);
    CHECK(mean_time(result, "room") == exactly(3.5));
    CHECK(mean_time(result, "home") == exactly(13.5));
    CHECK(mean_time(result, "care") == exactly(15.5));
    CHECK(sd_time(result, "care") == exactly(std::sqrt(0.5 * 2 * 49 - 3.5 * 3.5)));
    auto beside = two_ways();
    beside.services[2].part_of = "housing";  // now both ways are in it
    CHECK(std::isnan(mean_time(exact(beside), "housing")));
    CHECK(mean_time(exact(beside), "working") == exactly(1.25 * 7));
}

TEST_CASE("ways side by side: rounds are those of the ways one after the other") {
    const auto law = rounds_of(exact(two_ways()), "home");
    // N = sum of K geometric(0.4) with K geometric(0.8): geometric with success 0.4 * 0.8 = 0.32.
    for (std::size_t n = 1; n < law.size(); ++n) {
        double expected = 0;
        for (std::size_t k = 1; k <= n; ++k) {
            const double ways = std::exp(std::lgamma(double(n)) - std::lgamma(double(k)) - std::lgamma(double(n - k + 1)));
            expected += 0.8 * std::pow(0.2, k - 1) * ways * std::pow(0.4, k) * std::pow(0.6, n - k);
        }
        CHECK(law[n] == Approx(expected).epsilon(1e-9));
    }
}

TEST_CASE("a single way is a sequence: its time is exact") {
    auto data = two_ways();
    std::erase_if(data.transitions, [](const Transition& t) { return t.from == "support" && t.to == "work"; });
    std::erase_if(data.transitions, [](const Transition& t) { return t.from == "work"; });
    CHECK(mean_time(exact(data)) == exactly(2 + 1.25 * (1 + 25 + 3)));
}

TEST_CASE("ways start when their condition is true; none at all joins at once") {
    auto data = mini_data(
        "?home = 0.3; ?work = 0.4\n"
        "start ask -> split support; support -> a~10[if home], b~20[if work]\n"
        "a -> stock join support; b -> stock; stock -> end done");
    const auto result = exact(data);
    CHECK(visits(result, "a") == exactly(0.3));
    CHECK(visits(result, "b") == exactly(0.4));
    CHECK(visits(result, "stock") == exactly(1));
    CHECK(std::isnan(mean_time(result)));
    data.population->attributes[1].share = literal(0);
    CHECK(mean_time(exact(data)) == exactly(3));
}

TEST_CASE("a way that nobody waits for does not delay the join, and its own visits are not computed") {
    auto data = two_ways();
    data.transitions[2].awaited = false;  // support -> work
    const auto result = exact(data);
    CHECK(mean_time(result) == exactly(2 + 1.25 * (1 + 25 + 3)));
    CHECK(std::isnan(visits(result, "work")));
    CHECK(std::isnan(mean_time(result, "working")));
    CHECK(mean_time(result, "housing") == exactly(1.25 * 25));
    CHECK(says(result, "block-visits-unawaited", {{"touchpoint", {"work"}}}));
}

TEST_CASE("only ways nobody waits for: the join fires at once") {
    auto data = two_ways();
    data.transitions[1].awaited = data.transitions[2].awaited = false;
    CHECK(mean_time(exact(data)) == exactly(2 + 1.25 * (1 + 3)));
}

TEST_CASE("a hazard that cancels the client beside other ways leaves odds not computed") {
    auto data = two_ways();
    data.interrupts = mini_data("start a -> end b; *(a) -> b[0.1/month]").interrupts;
    data.interrupts[0].to = "done";
    SECTION("in the block") {
        data.interrupts[0].scope->touchpoints = {"home"};
        const auto result = exact(data);
        CHECK(std::isnan(odds(result, "done")));
        CHECK(std::isnan(visits(result, "stock")));
        CHECK(visits(result, "ask") == 1);
        CHECK(says(result, "block-interrupted", {{"split", {"support"}}, {"interrupt", {"i1"}}}));
    }
    SECTION("before the block it is exact") {
        data.interrupts[0].scope->touchpoints = {"ask"};
        const double survive = std::exp(-0.1 / 30.4375 * 2);
        CHECK(visits(exact(data), "home") == exactly(survive * 1.25 * 2.5));
    }
    SECTION("one way that is waited for, the clock on the whole block") {
        data.transitions[2].awaited = false;
        data.interrupts[0].scope->touchpoints = {"home", "work"};
        CHECK(odds(exact(data), "done") == exactly(1));
        CHECK_FALSE(std::isnan(mean_time(exact(data))));
    }
    SECTION("one way that is waited for, the clock beside it only") {
        data.transitions[2].awaited = false;
        data.interrupts[0].scope->touchpoints = {"work"};
        CHECK(std::isnan(odds(exact(data), "done")));
    }
    SECTION("a hazard that cancels its own way only is exact") {
        data.interrupts[0].scope->touchpoints = {"home"};
        data.interrupts[0].cancels = Cancels::thread;
        data.interrupts[0].to = "work";
        // The interrupted way goes on at "work": exact, as is every count.
        const double survive = std::exp(-0.1 / 30.4375 * 10);
        const double homes = 1 / (1 - survive * 0.6);
        const auto result = exact(data);
        CHECK(visits(result, "home") == exactly(1.25 * homes));
        CHECK(visits(result, "work") == exactly(1.25 * (1 + homes * (1 - survive))));
        CHECK(odds(result, "done") == exactly(1));
    }
}

TEST_CASE("a way that can come to an end: odds are exact when it is the only one") {
    auto data = mini_data(
        "start ask -> split support; support -> a~10, b~20; a -> end left[0.25], stock join support[rest]\n"
        "b -> stock; stock -> end done");
    const auto result = exact(data);
    CHECK(odds(result, "left") == exactly(0.25));
    CHECK(visits(result, "a") == exactly(1));
    CHECK(std::isnan(visits(result, "b")));
    data.transitions.push_back(data.transitions[3]);
    data.transitions.back().id = "t9";
    data.transitions.back().from = "b";
    for (auto& t : data.transitions)
        if (t.from == "b" && t.to == "stock") t.choice = Transition::Choice::rest;
    CHECK(std::isnan(odds(exact(data), "left")));
    CHECK(says(exact(data), "block-two-ends", {{"split", {"support"}}}));
}

TEST_CASE("a way that nobody waits for can lead where the chain never goes: nothing behind it is computed") {
    auto data = mini_data(
        "service one; service two\n"
        "start ask@one -> split support@one; support -> a@one~10, b@one~20; a -> stock@one join support\n"
        "b -> end other@two[0.5], stock[rest]; stock -> end done@one; c@two~30 -> done; *(b) -> c[0.1/month]");
    for (auto& t : data.transitions)
        if (t.from == "support" && t.to == "b") t.awaited = false;
    add_pool(data, "flats");
    data.services[1].holds = {hold_of("flats", {"c"}, {"c"})};
    const auto result = exact(data);
    CHECK(visits(result, "support") == 1);
    for (const auto* end : {"done", "other"}) CHECK(std::isnan(odds(result, end)));
    CHECK(std::isnan(visits(result, "c")));
    CHECK(std::isnan(mean_time(result, "two")));
    CHECK(std::isnan(held_days(result, "flats")));
}

TEST_CASE("a hazard beside the awaited way that releases a hold leaves its places not computed") {
    auto data = two_ways();
    data.transitions[2].awaited = false;
    add_pool(data, "flats");
    data.services[0].holds = {hold_of("flats", {"ask"}, {"stock"})};
    CHECK(held_days(exact(data), "flats") == exactly(2 + 1 + 25 + 3));
    data.interrupts = mini_data("start a -> end b; *(a) -> b[0.1/month]").interrupts;
    data.interrupts[0].scope->touchpoints = {"work"};
    data.interrupts[0].cancels = Cancels::thread;
    data.interrupts[0].to = "work";
    data.interrupts[0].releases = {"flats"};
    CHECK(std::isnan(held_days(exact(data), "flats")));
}

TEST_CASE("blocks within blocks") {
    const auto result =
        exact(mini_data("start ask -> split outer; outer -> a, split inner\n"
                        "inner -> b, c; b -> b[0.5 return], both join inner[rest]; c -> both\n"
                        "a -> all join outer; both -> all; all -> end done"));
    for (const auto* id : {"a", "inner", "c", "both", "all"}) CHECK(visits(result, id) == exactly(1));
    CHECK(visits(result, "b") == exactly(2));
    CHECK(odds(result, "done") == exactly(1));
}

TEST_CASE("a split entered again before its join is a finding") {
    auto data = two_ways();
    for (auto& t : data.transitions)
        if (t.from == "work") t.to = "support";
    const auto outcome = exact_answers(ServicePath::make(data).value_or_throw());
    REQUIRE_FALSE(outcome);
    CHECK(outcome.diagnostics()[0].code == "ANA927");
    CHECK(outcome.diagnostics()[0].subject.id == "support");
}

TEST_CASE("holds and blocks: exact on one way, not computed through the block, over when the block closes") {
    auto data = two_ways();
    add_pool(data, "flats");
    SECTION("on one way") {
        data.services[1].holds = {hold_of("flats", {"home"}, {"home"})};
        CHECK(held_days(exact(data), "flats") == exactly(1.25 * 25));
    }
    SECTION("through the block") {
        data.services[0].holds = {hold_of("flats", {"ask"}, {"stock"})};
        CHECK(std::isnan(held_days(exact(data), "flats")));
    }
    SECTION("left open on one way of two: it lasts until the block closes") {
        data.services[1].holds = {hold_of("flats", {"home"}, {"ask"})};
        CHECK(std::isnan(held_days(exact(data), "flats")));
    }
    SECTION("left open on the only way: the block's end ends it") {
        data.transitions[2].awaited = false;
        data.services[1].holds = {hold_of("flats", {"home"}, {"ask"})};
        CHECK(held_days(exact(data), "flats") == exactly(1.25 * 25));
    }
    SECTION("two ways begin it") {
        data.services[1].holds = {hold_of("flats", {"home", "work"}, {"home", "work"})};
        CHECK(std::isnan(held_days(exact(data), "flats")));
    }
}
