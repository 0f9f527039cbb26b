// What clients ask of resources: traffic equations and Little's law.
#include "analysis/load.hpp"

#include <cmath>

#include "catch.hpp"
#include "held_places.hpp"

using namespace polku;
using namespace polku::detail;

namespace {

const double month = days_in(Unit::month);

ServicePath with_hold(std::string_view text, std::vector<std::string> from, std::vector<std::string> until, double slots = 1) {
    auto data = test::with_places(text, std::move(from), std::move(until));
    data.services.front().holds.front().slots = literal(slots);
    return ServicePath::make(std::move(data)).value_or_throw();
}

}  // namespace

TEST_CASE("places held are arrivals times the time held") {
    const auto path = with_hold("start need -> live~exp(60) -> end done", {"live"}, {"live"});
    const auto load = load_of(path, {{"need", 3}});
    CHECK(load.resources[0].value == Approx(3 * 60 / month));
    CHECK(load.resources[0].exact);
    CHECK(load.stay.value == Approx(60));
    CHECK(load.arrivals_per_day == Approx(3 / month));
    CHECK(load_of(with_hold("start need -> live~60 -> end done", {"live"}, {"live"}, 2), {{"need", 1}}).resources[0].value ==
          Approx(120 / month));
}

TEST_CASE("ways back make the traffic of a touchpoint larger") {
    const auto path = with_hold("start need -> live~60 -> live[0.5 return], end done[0.5]", {"live"}, {"live"});
    CHECK(load_of(path, {{"need", 1}}).resources[0].value == Approx(120 / month));  // two visits
}

TEST_CASE("nobody comes: no load; a start that does not exist: not computed") {
    const auto path = with_hold("start need -> live~60 -> end done", {"live"}, {"live"});
    CHECK(load_of(path, {}).resources[0].value == 0);
    CHECK(std::isnan(load_of(path, {{"live", 1}}).resources[0].value));
    CHECK(std::isnan(load_of(path, {{"need", -1}}).resources[0].value));
}

TEST_CASE("interrupts on age make a load approximate") {
    const auto path = with_hold("start need -> live~60 -> end done; * -> end old[age 23]", {"live"}, {"live"});
    const auto load = load_of(path, {{"need", 1}});
    CHECK(load.resources[0].value == Approx(60 / month));
    CHECK_FALSE(load.resources[0].exact);
    CHECK_FALSE(load.stay.exact);
}

TEST_CASE("of ways side by side the longest stands for the block") {
    const auto path =
        with_hold("start need -> split go; go -> a~exp(60), b~exp(20); a -> on; b -> on; on join go~10 -> end done", {"need"}, {"on"});
    const auto load = load_of(path, {{"need", 1}});
    CHECK_FALSE(load.resources[0].exact);
    CHECK(load.stay.value == Approx(70));
    CHECK(load.resources[0].value == Approx(70 / month));
    const auto in_b =
        with_hold("start need -> split go; go -> a~exp(60), b~exp(20); a -> on; b -> on; on join go~10 -> end done", {"b"}, {"b"});
    CHECK(load_of(in_b, {{"need", 1}}).resources[0].value == Approx(20 / month));
}

TEST_CASE("a way that nobody waits for says nothing of what is held on it") {
    const auto path =
        with_hold("start need -> split go; go -> a~exp(60), b~exp(20)[aside]; a -> on; b -> on; on join go~10 -> end done", {"b"}, {"b"});
    CHECK(std::isnan(load_of(path, {{"need", 1}}).resources[0].value));
}

TEST_CASE("hours are visits times work and contacts times their rhythm") {
    auto data = test::mini_data("start need -> live~28 -> live[0.5 return], end done[0.5]");
    Actor guide;
    guide.id = "guide";
    data.actors.push_back(guide);
    Resource hours;
    hours.id = "hours";
    hours.actor = "guide";
    hours.mode = ResourceMode::hours;
    data.resources.push_back(hours);
    Work work;
    work.actor = "guide";
    work.hours = literal(3);
    data.touchpoints[1].work.push_back(work);
    ContactRhythm rhythm;
    rhythm.id = "talk";
    rhythm.actors = {"guide"};
    rhythm.every = {literal(1), Unit::week};
    rhythm.hours = literal(0.5);
    data.touchpoints[1].contacts.push_back(rhythm);
    const auto path = ServicePath::make(std::move(data)).value_or_throw();
    // Two visits; on entry, then after 7, 14 and 21 days: the stay is over when the next would be.
    const auto load = load_of(path, {{"need", month}});
    CHECK(load.resources[0].value == Approx(2 * (3 + 4 * 0.5) * 7));
    CHECK(load.resources[0].exact);
}
