// Clients who hold places and wait for them, against exact answers.
#include "simulate/world.hpp"

#include <cmath>

#include "catch.hpp"
#include "mini_path.hpp"

using namespace polku;
using namespace polku::simulation;

namespace {

/// Each of `stations` (touchpoints) has a resource of its own name, held while the client stands there.
ServicePath stations(std::string_view text, const std::vector<std::pair<std::string, double>>& places) {
    auto data = test::mini_data(text);
    for (const auto& [id, units] : places) {
        Resource resource;
        resource.id = id;
        resource.mode = ResourceMode::places;
        resource.units = literal(units);
        data.resources.push_back(resource);
        for (auto& touchpoint : data.touchpoints)
            if (touchpoint.id == id) {
                Hold hold;
                hold.resource = id;
                touchpoint.holds.push_back(hold);
            }
    }
    return ServicePath::make(std::move(data)).value_or_throw();
}

Scenario arrivals(const ServicePath& path, std::string at, double a_day, double days) {
    Scenario scenario;
    scenario.id = "test";
    scenario.base.push_back({path->id, {}});
    Arrival arrival;
    arrival.at = std::move(at);
    arrival.rate = literal(a_day);
    arrival.per = Unit::day;
    scenario.arrivals.push_back(arrival);
    scenario.horizon = Quantity{literal(days), Unit::day};
    return scenario;
}

}  // namespace

TEST_CASE("three stations in tandem: Burke's theorem") {
    const auto path = stations("start need -> a~exp(3.3333333333333335) -> b~exp(8) -> c~exp(20) -> end done", {{"a", 4}, {"b", 10}, {"c", 25}});
    auto scenario = arrivals(path, "need", 1, 40'000);
    scenario.run.emplace().warm_up = Quantity{literal(500), Unit::day};
    const std::vector models{path};
    const auto plan = compile_plan(models, scenario, {}).value_or_throw();
    World world(plan, 1, true);
    std::vector<Moments> waits(3), time(1);
    for (std::uint64_t replication = 0; replication < 10; ++replication) {
        const auto run = world.run(replication, {});
        REQUIRE(run.failure == Walk::Failure::nothing);
        for (std::size_t s = 0; s < 3; ++s) waits[s].add(run.supplies[s].waits.days.mean);
        time[0].add(run.programs[0].time.mean);
        // Little's law holds in every run: those who wait at a time are arrivals times their wait, but for the edges.
        for (const auto& supply : run.supplies)
            CHECK(supply.queue == Approx(static_cast<double>(supply.waits.days.n) / run.measured * supply.waits.days.mean).epsilon(0.01));
    }
    const double expected[] = {3.2886082609839526, 1.6367206031857742, 0.8364113063953467};
    for (std::size_t s = 0; s < 3; ++s) {
        const double error = std::sqrt(waits[s].variance() / 10);
        INFO(waits[s].mean << " ± " << error);
        CHECK(std::fabs(waits[s].mean - expected[s]) < 3.25 * error);  // 99 % of t with 9 degrees of freedom
        CHECK(error < 0.05 * expected[s]);
    }
    CHECK(time[0].mean == Approx(37.095).epsilon(0.01));
}
