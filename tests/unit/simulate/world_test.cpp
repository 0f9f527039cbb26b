// Clients who hold places and wait for them, against exact answers.
#include "simulate/world.hpp"

#include <cmath>

#include "catch.hpp"
#include "simulation_support.hpp"

using namespace polku;
using namespace polku::test;
using namespace polku::simulation;

TEST_CASE("three stations in tandem: Burke's theorem") {
    const auto path = tandem();
    auto scenario = tandem_arrivals(40'000);
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
    auto data = mini_data("start need -> line -> served~exp(1) -> end done; *(line) -> end left[0.5/day]");
    data.resources.push_back(places("desk", 50));
    data.services.front().holds.push_back(hold_of("desk", {"line"}, {"served"}));
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
    const std::vector models{caseload()};
    const auto scenario = caseload_scenario();
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
    agrees("wait for D", wait_d, 0.539, 0.016);
}

namespace {

ServicePath with_caseload(std::string_view text, double units, double slots) {
    auto data = mini_data(text);
    data.resources.push_back(workers("list", units, slots));
    data.services.front().holds.push_back(hold_of("list", {"stay"}, {"stay"}));
    return ServicePath::make(std::move(data)).value_or_throw();
}

std::vector<RunTally> runs_of(const ServicePath& path, const Scenario& scenario, int replications, std::uint64_t seed = 1) {
    const std::vector models{path};
    const auto plan = compile_plan(models, scenario, {}).value_or_throw();
    World world(plan, seed, true);
    std::vector<RunTally> runs;
    for (int r = 0; r < replications; ++r) runs.push_back(world.run(static_cast<std::uint64_t>(r), {}));
    return runs;
}

}  // namespace

TEST_CASE("lists of their own wait longer than a pool: 80 and 40 clients, 60 places each") {
    const auto path = with_caseload("start need -> stay~exp(304.375) -> end done", 2, 60);
    const auto with = [&](Assignment assign) {
        auto scenario = arrivals(path, "need", 11 / days_in(Unit::month), 3650);
        scenario.start = all_at("stay", 120);
        auto& staffing = scenario.staffing.emplace_back();
        staffing.resource = "list";
        staffing.assign = assign;
        for (const auto& [id, clients] : {std::pair{"w1", 80.0}, std::pair{"w2", 40.0}}) {
            auto& worker = staffing.workers.emplace_back();
            worker.id = id;
            worker.slots = literal(60);
            worker.clients = literal(clients);
            if (clients > 60) worker.share = literal(0.667);
        }
        return runs_of(path, scenario, 20);
    };
    const auto own = with(Assignment::own_list), pooled = with(Assignment::least_loaded);
    CHECK(own.front().supplies[0].workers[0].highest == 80);  // who has more than his limit keeps them …
    CHECK(own.front().supplies[0].workers[1].highest <= 60);
    const auto mean_wait = [](const std::vector<RunTally>& runs) {
        Moments waits;
        for (const auto& run : runs) waits.add(run.supplies[0].waits.days.mean);
        return waits.mean / days_in(Unit::month);
    };
    CHECK(mean_wait(own) > 2);  // months instead of days
    CHECK(mean_wait(pooled) < 0.5);
}

TEST_CASE("the clients of the first day are in balance: nothing drifts") {
    // M/G/∞ by another name: room for all, so the number of clients is Poisson with mean arrivals times stay, from the first day on.
    const auto path = with_caseload("start need -> stay~uniform(100,900) -> end done", 100, 25);
    auto scenario = arrivals(path, "need", 1, 100);
    scenario.start = all_at("stay", 500);
    Moments inside;
    for (const auto& run : runs_of(path, scenario, 200)) inside.add(run.programs[0].inside);
    INFO(inside.mean << " ± " << std::sqrt(inside.variance() / 200));
    CHECK(std::fabs(inside.mean - 500) < 3.3 * std::sqrt(inside.variance() / 200));
}

TEST_CASE("two places at once are given together, and nobody overtakes") {
    // One client has both rooms for 10 days; the next needs both, the third only the second room, which is free from day 3 on.
    auto data = mini_data("start need -> both~10 -> end done; start other -> one~1 -> done");
    data.resources = {places("a", 1), places("b", 1)};
    for (auto& touchpoint : data.touchpoints) {
        if (touchpoint.id == "both") touchpoint.holds = {hold_of("a"), hold_of("b")};
        if (touchpoint.id == "one") touchpoint.holds = {hold_of("b")};
    }
    const auto path = ServicePath::make(std::move(data)).value_or_throw();
    const auto scenario = cohorts(path, "2026-01-01",
                                  {cohort("need", "2026-01-02", 2),    // day 1: one has both rooms, the other waits
                                   cohort("other", "2026-01-04", 1)},  // day 3: waits behind the second, although he needs less
                                  30);
    const auto run = runs_of(path, scenario, 1).front();
    const auto& points = run.programs[0].points;
    const auto wait_at = [&](const char* id) { return points[*path.find_touchpoint(id)].waits.each; };
    CHECK(wait_at("both") == std::vector<double>{0, 10});
    CHECK(wait_at("one") == std::vector<double>{18});  // days 3 to 21
    CHECK(run.supplies[1].longest_queue == 2);
    CHECK(run.programs[0].ended == 3);
}

TEST_CASE("a higher priority is served first") {
    auto data = mini_data("start need -> low~10 -> end done; start urgent -> high~1 -> done");
    data.resources.push_back(places("room", 1));
    for (auto& touchpoint : data.touchpoints) {
        auto hold = hold_of("room");
        if (touchpoint.id == "low") touchpoint.holds.push_back(hold);
        hold.priority = literal(5);
        if (touchpoint.id == "high") touchpoint.holds.push_back(hold);
    }
    const auto path = ServicePath::make(std::move(data)).value_or_throw();
    const auto scenario = cohorts(path, "2026-01-01", {cohort("need", "2026-01-01", 3), cohort("urgent", "2026-01-02", 1)}, 100);
    const auto run = runs_of(path, scenario, 1).front();
    const auto& points = run.programs[0].points;
    CHECK(points[*path.find_touchpoint("high")].waits.each == std::vector<double>{9});
    CHECK(points[*path.find_touchpoint("low")].waits.each == std::vector<double>{0, 11, 21});
}

TEST_CASE("staffing that changes: nobody is sent away, and nobody new comes until there is room") {
    const auto path = with_caseload("start need -> stay~20 -> end done", 1, 4);
    auto scenario = cohorts(path, "2026-01-01", {cohort("need", "2026-01-01", 4), cohort("need", "2026-01-12", 2)}, 60);
    auto& less = scenario.staffing.emplace_back();
    less.resource = "list";
    less.slots_per_unit = literal(1);
    less.from = "2026-01-06";
    const auto run = runs_of(path, scenario, 1).front();
    CHECK(run.supplies[0].highest_used == 4);
    // Days 0 to 20 the four; then one place: the two who came on day 11 begin on days 20 and 40.
    CHECK(run.programs[0].points[*path.find_touchpoint("stay")].waits.each == std::vector<double>{0, 0, 0, 0, 9, 29});
    CHECK(run.supplies[0].capacity == Approx((4 * 5 + 1 * 55) / 60.0));
}

TEST_CASE("the limit of a worker is the highest he has while it is measured") {
    const auto path = with_caseload("start need -> stay~20 -> end done", 2.5, 4);
    auto scenario = cohorts(path, "2026-01-01", {cohort("need", "2026-01-01", 4)}, 60);
    const auto limits = [&] {
        const std::vector models{path};
        const auto result = simulate_scenario(models, scenario, {}).value_or_throw();
        return result.find_table("workers")->values<double>("limit");
    };
    CHECK(limits() == std::vector<double>{4, 4, 2});
    auto& later = scenario.staffing.emplace_back();
    later.resource = "list";
    later.units = literal(1);
    later.slots_per_unit = literal(6);
    later.from = "2026-01-11";
    CHECK(limits() == std::vector<double>{6, 4, 2});
    scenario.run.emplace().warm_up = Quantity{literal(30), Unit::day};
    CHECK(limits() == std::vector<double>{6, 0, 0});
}

TEST_CASE("the same clients have the same luck whatever the staffing") {
    const auto path = with_caseload("start need -> stay~exp(30) -> end done", 1, 30);
    auto scenario = arrivals(path, "need", 1, 3000);
    const auto narrow = runs_of(path, scenario, 3);
    auto& more = scenario.staffing.emplace_back();
    more.resource = "list";
    more.units = literal(2);
    const auto wide = runs_of(path, scenario, 3);
    for (std::size_t r = 0; r < 3; ++r) {
        CHECK(narrow[r].programs[0].entered == wide[r].programs[0].entered);
        CHECK(narrow[r].supplies[0].waits.days.mean > wide[r].supplies[0].waits.days.mean);
    }
}

TEST_CASE("a scenario's result is the same bytes for any number of threads, and says what it took") {
    const auto path = with_caseload("start need -> stay~exp(30) -> end done[0.8], end left[rest]", 2, 16);
    const auto scenario = arrivals(path, "need", 1, 700);
    const std::vector models{path};
    SimulationOptions options;
    options.replications = 9;
    options.threads = 1;
    const auto one = simulate_scenario(models, scenario, options).value_or_throw();
    for (const unsigned threads : {2u, 5u}) {
        options.threads = threads;
        CHECK(simulate_scenario(models, scenario, options).value_or_throw() == one);
    }
    CHECK(one.engine == "shared-places");
    CHECK(one.settings.horizon == 700);
    for (const char* table :
         {"clients", "ends", "waits", "touchpoints", "services", "resources", "workers", "hours", "interrupts", "replications"})
        CHECK(one.find_table(table) != nullptr);
    auto endless = scenario;
    endless.horizon.reset();
    CHECK(simulate_scenario(models, endless, options).diagnostics().front().variant == "no-horizon");
    auto idle = scenario;
    idle.run.emplace().warm_up = Quantity{literal(700), Unit::day};
    CHECK(simulate_scenario(models, idle, options).diagnostics().front().variant == "warm-up");
}

TEST_CASE("replications until the interval is narrow enough") {
    const auto path = with_caseload("start need -> stay~exp(30) -> end done", 2, 16);
    const auto scenario = arrivals(path, "need", 1, 700);
    const std::vector models{path};
    SimulationOptions options;
    options.replications = 400;
    options.precision = {"used", "list", 0.5};
    const auto narrow = simulate_scenario(models, scenario, options).value_or_throw();
    CHECK(narrow.settings.replications >= 20);
    CHECK(narrow.settings.replications < 400);
    CHECK(number(narrow, "resources", "list", "used_half_width") <= 0.5);
    auto same = options;
    same.precision.reset();
    same.replications = narrow.settings.replications;
    CHECK(simulate_scenario(models, scenario, same).value_or_throw() == narrow);
    options.threads = 3;
    CHECK(simulate_scenario(models, scenario, options).value_or_throw() == narrow);
    options.replications = 12;
    const auto wide = simulate_scenario(models, scenario, options).value_or_throw();
    CHECK(wide.settings.replications == 12);
    CHECK(wide.not_taken_into_account.back().key == "precision-not-reached");
    options.precision->id = "no-list";
    CHECK_THROWS_AS(simulate_scenario(models, scenario, options), std::invalid_argument);
}

TEST_CASE("same worker: who comes back waits for the one he had") {
    // Two workers with one place each. The first client comes back on day 3 to the first worker, who has somebody until day 20.
    auto data = mini_data("start need -> first~1 -> away~2 -> second~1 -> end done; start other -> long~19 -> done");
    data.resources.push_back(workers("list", 2, 1));
    for (auto& touchpoint : data.touchpoints)
        if (touchpoint.id == "first" || touchpoint.id == "second" || touchpoint.id == "long")
            touchpoint.holds.emplace_back().resource = "list";
    const auto run_with = [&](Assignment assign) {
        data.resources.front().assign = assign;
        const auto path = ServicePath::make(data).value_or_throw();
        const auto scenario = cohorts(path, "2026-01-01", {cohort("need", "2026-01-01", 1), cohort("other", "2026-01-02", 1)}, 100);
        const auto run = runs_of(path, scenario, 1).front();
        return run.programs[0].points[*path.find_touchpoint("second")].waits.each.at(0);
    };
    CHECK(run_with(Assignment::same_worker) == 17);  // days 3 to 20
    CHECK(run_with(Assignment::least_loaded) == 0);
}
