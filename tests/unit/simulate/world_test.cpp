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
    const auto path =
        stations("start need -> a~exp(3.3333333333333335) -> b~exp(8) -> c~exp(20) -> end done", {{"a", 4}, {"b", 10}, {"c", 25}});
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

TEST_CASE("Erlang A: clients who lose patience (Garnett, Mandelbaum and Reiman 2002)") {
    auto data = test::mini_data("start need -> line -> served~exp(1) -> end done; *(line) -> end left[0.5/day]");
    Resource desk;
    desk.id = "desk";
    desk.mode = ResourceMode::places;
    desk.units = literal(50);
    data.resources.push_back(desk);
    Hold hold;
    hold.resource = "desk";
    hold.from = {"line"};
    hold.until = {"served"};
    data.services.front().holds.push_back(hold);
    const std::vector models{ServicePath::make(std::move(data)).value_or_throw()};
    auto scenario = arrivals(models.front(), "need", 48, 1500);
    scenario.run.emplace().warm_up = Quantity{literal(20), Unit::day};
    const auto plan = compile_plan(models, scenario, {}).value_or_throw();
    World world(plan, 2, false);
    Moments lost, queue, used;
    for (std::uint64_t replication = 0; replication < 10; ++replication) {
        const auto run = world.run(replication, {});
        lost.add(static_cast<double>(run.supplies[0].waits.left) / static_cast<double>(run.programs[0].entered));
        queue.add(run.supplies[0].queue);
        used.add(run.supplies[0].used / run.supplies[0].capacity);
    }
    const auto agrees = [](const Moments& seen, double expected) {
        const double error = std::sqrt(seen.variance() / static_cast<double>(seen.n));
        INFO(seen.mean << " ± " << error << ", exact " << expected);
        CHECK(std::fabs(seen.mean - expected) < 3.25 * error);
        CHECK(error < 0.03 * expected);
    };
    agrees(lost, 0.030912249162193206);
    agrees(queue, 2.967575919570548);
    agrees(used, 0.9303242408042943);
}

TEST_CASE("reference workload W3: caseloads over ten years from today's clients") {
    auto data = test::mini_data(R"(
        start referral -> intake -> support~91
        support -> end closed[0.125], ask[0.1], support[rest return]
        ask -> special -> support
        *(ask) -> support[0.016666666666666666/day])");
    const auto resource = [&](const char* id, double units, double slots) {
        Resource made;
        made.id = id;
        made.units = literal(units);
        made.slots_per_unit = literal(slots);
        data.resources.push_back(made);
    };
    resource("A", 1, 45);
    resource("B", 19, 50);
    resource("C", 38, 25);
    resource("D", 1, 160);
    const auto hold = [&](const char* id, std::vector<std::string> from, std::vector<std::string> until) {
        Hold made;
        made.resource = id;
        made.from = std::move(from);
        made.until = std::move(until);
        data.services.front().holds.push_back(made);
    };
    hold("A", {"intake"}, {"intake"});
    hold("B", {"support"}, {});
    hold("C", {"support"}, {});
    hold("D", {"ask"}, {"special"});
    const auto lasts = [&](const char* id, LawKind kind, double mean, double cv) {
        Law law;
        law.dist = kind;
        law.mean = literal(mean);
        law.cv = literal(cv);
        for (auto& touchpoint : data.touchpoints)
            if (touchpoint.id == id) touchpoint.duration.emplace().law = law;
    };
    lasts("intake", LawKind::lognormal, 28, 0.5);
    lasts("special", LawKind::gamma, 182, 0.7071067811865476);
    const std::vector models{ServicePath::make(std::move(data)).value_or_throw()};
    auto scenario = arrivals(models.front(), "referral", 1.03, 3650);
    auto& start = scenario.start.emplace();
    start.clients = literal(900);
    start.rows.push_back({});
    start.rows.back().at = {"support"};
    start.rows.back().share = literal(1);
    const auto plan = compile_plan(models, scenario, {}).value_or_throw();
    World world(plan, 3, false);
    std::vector<Moments> used(4);
    Moments left, completed, wait_d;
    const int replications = 200;
    for (std::uint64_t replication = 0; replication < replications; ++replication) {
        const auto run = world.run(replication, {});
        for (std::size_t s = 0; s < 4; ++s) used[s].add(run.supplies[s].used);
        left.add(static_cast<double>(run.supplies[3].waits.left));
        completed.add(static_cast<double>(run.programs[0].ended));
        wait_d.add(run.supplies[3].waits.days.mean);
    }
    const auto agrees = [&](const char* what, const Moments& seen, double expected, double half_width_99) {
        const double error = std::sqrt(seen.variance() / replications);
        INFO(what << ' ' << seen.mean << " ± " << error << ", reference " << expected << " ± " << half_width_99);
        CHECK(std::fabs(seen.mean - expected) < 3.0 * std::sqrt(error * error + half_width_99 * half_width_99 / 6.63));
    };
    agrees("A", used[0], 28.695, 0.022);
    agrees("B", used[1], 884.75, 0.65);
    agrees("C", used[2], 884.75, 0.65);
    agrees("D", used[3], 141.87, 0.14);
    agrees("left", left, 28.72, 0.87);
    agrees("completed", completed, 3732.1, 2.2);
    std::printf("wait D %.4f\n", wait_d.mean);
}
