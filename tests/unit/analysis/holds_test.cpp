#include <cmath>

#include "catch.hpp"
#include "mini_path.hpp"
#include "result_reading.hpp"

using namespace polku;
using namespace polku::test;

namespace {

Result exact(const PathData& data) { return exact_answers(ServicePath::make(data).value_or_throw()).value_or_throw(); }
Approx exactly(double value) { return Approx(value).epsilon(1e-12); }

PathData with_flat(std::string_view text, std::vector<std::string> from, std::vector<std::string> until) {
    auto data = mini_data(text);
    Resource flat;
    flat.id = "flat";
    data.resources.push_back(flat);
    Hold hold;
    hold.resource = "flat";
    hold.from = std::move(from);
    hold.until = std::move(until);
    data.services[0].holds.push_back(hold);
    return data;
}

}  // namespace

TEST_CASE("a hold lasts from standing at `from` until `until` is completed") {
    const std::string path = "start a~1 -> b~10 -> c~100 -> d~1000 -> end e";
    CHECK(held_days(exact(with_flat(path, {"b"}, {"c"})), "flat") == exactly(110));
    CHECK(held_days(exact(with_flat(path, {"b"}, {"b"})), "flat") == exactly(10));
    CHECK(held_days(exact(with_flat(path, {"b"}, {})), "flat") == exactly(1110));
    CHECK(held_days(exact(with_flat(path, {"c", "a"}, {"c"})), "flat") == exactly(111));
    CHECK(held_days(exact(with_flat(path, {"a", "d"}, {"b", "d"})), "flat") == exactly(1011));
}

TEST_CASE("a hold of a touchpoint without `from` and `until` is for that touchpoint") {
    auto data = with_flat("start a~1 -> b~10 -> c~100 -> end e", {}, {});
    data.touchpoints[1].holds = data.services[0].holds;
    data.services[0].holds.clear();
    CHECK(held_days(exact(data), "flat") == exactly(10));
}

TEST_CASE("a pause ends every hold, a wait keeps it") {
    const auto path = [](const std::string& kind) { return "start a~1 -> b~10 -> " + kind + " c~100 -> d~1000 -> end e"; };
    CHECK(held_days(exact(with_flat(path("pause"), {"b"}, {"d"})), "flat") == exactly(10));
    CHECK(held_days(exact(with_flat(path("wait"), {"b"}, {"d"})), "flat") == exactly(1110));
}

TEST_CASE("who holds already holds no second place, and coming back to `from` holds anew") {
    const auto result =
        exact(with_flat("start a~1 -> b~10; b -> b[0.5 return], c~100[rest]; c -> a[0.2 return], end e[rest]", {"b"}, {"c"}));
    CHECK(held_days(result, "flat") == exactly(1.25 * (20 + 100)));
}

TEST_CASE("an interrupted `until` does not end the hold; a release does") {
    auto data = with_flat("start a~30 -> end e; *(a) -> b~7[0.05/day]; b -> e", {"a"}, {"a"});
    const double gone = 1 - std::exp(-1.5);
    CHECK(held_days(exact(data), "flat") == exactly(gone / 0.05 + gone * 7));
    data.interrupts[0].releases = {"flat"};
    CHECK(held_days(exact(data), "flat") == exactly(gone / 0.05));
}

TEST_CASE("a hold with a condition is for the classes that meet it, and slots count") {
    auto data = with_flat("?special = 0.3\nstart a~10 -> end e[if special], b~5[otherwise]; b -> e", {"a"}, {});
    data.services[0].holds[0].when = data.transitions[0].when;
    CHECK(held_days(exact(data), "flat") == exactly(3));
    data.services[0].holds[0].slots = literal(2);
    CHECK(held_days(exact(data), "flat") == exactly(6));
}

TEST_CASE("two services hold one pool: the first hold stands until its own `until`") {
    auto data = with_flat("service one; service two\nstart a@one~1 -> b@two~10 -> c@one~100 -> end e@one", {"a"}, {"c"});
    data.services[1].holds = data.services[0].holds;
    data.services[1].holds[0].from = {"b"};
    data.services[1].holds[0].until = {"b"};
    CHECK(held_days(exact(data), "flat") == exactly(111));
}

TEST_CASE("an unlimited pool is counted and has no capacity") {
    auto data = with_flat("start a~30.4375 -> end e", {"a"}, {});
    data.resources[0].unlimited = true;
    const auto result = exact(data);
    CHECK(places(result, "flat") == exactly(1));
    CHECK(std::isnan(number_in(result, "places", "flat", "capacity")));
}
