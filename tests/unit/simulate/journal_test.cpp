// Single clients of a scenario: the tables client_log, visit_log and hold_log, and the event log made of them.
#include <cmath>
#include <map>

#include "catch.hpp"
#include "simulate/world.hpp"
#include "simulation_support.hpp"

using namespace polku;
using namespace polku::test;

namespace {

using Texts = std::vector<std::string>;
using Wholes = std::vector<std::int64_t>;
using Numbers = std::vector<double>;

template <class T>
const T& column(const Result& result, std::string_view table, std::string_view name) {
    return std::get<T>(result.find_table(table)->find_column(name)->values);
}

SimulationOptions keeping(std::int64_t replications) {
    SimulationOptions options;
    options.replications = replications;
    options.keep_clients = true;
    return options;
}

/// One guide with one place; two clients on day 0, the second of whom waits from day 3 to day 7. Days 8 to 10 are too few for him.
Result two_clients() {
    auto data = mini_data("?young = 1; start need -> a~3 -> room~4 -> end done");
    data.resources.push_back(workers("guide", 1, 1));
    data.services.front().holds.push_back(hold_of("guide", {"room"}, {"room"}));
    const auto path = ServicePath::make(std::move(data)).value_or_throw();
    return simulate_scenario(std::vector{path}, cohorts(path, "2026-02-27", {cohort("need", "2026-02-27", 2)}, 10), keeping(1))
        .value_or_throw();
}

}  // namespace

TEST_CASE("each client, each visit and each hold has its row") {
    const auto result = two_clients();
    CHECK(result.settings.keep_clients);
    CHECK(column<Wholes>(result, "client_log", "client") == Wholes{0, 1});
    CHECK(column<Texts>(result, "client_log", "entry") == Texts{"need", "need"});
    CHECK(column<Texts>(result, "client_log", "attribute.young") == Texts{"true", "true"});
    CHECK(column<Texts>(result, "client_log", "end") == Texts{"done", ""});
    CHECK(column<Numbers>(result, "client_log", "ended").front() == 7);
    CHECK(std::isnan(column<Numbers>(result, "client_log", "time").back()));
    CHECK(column<Numbers>(result, "client_log", "waited") == Numbers{0, 4});
    const auto& touchpoints = column<Texts>(result, "visit_log", "touchpoint");
    const auto& clients = column<Wholes>(result, "visit_log", "client");
    const auto& waited = column<Numbers>(result, "visit_log", "waited");
    const auto& started = column<Numbers>(result, "visit_log", "started");
    std::size_t rooms = 0;
    for (std::size_t i = 0; i < touchpoints.size(); ++i) {
        if (touchpoints[i] != "room") continue;
        ++rooms;
        CHECK(waited[i] == (clients[i] == 0 ? 0 : 4));
        CHECK(started[i] == (clients[i] == 0 ? 3 : 7));
    }
    CHECK(rooms == 2);
    CHECK(column<Wholes>(result, "hold_log", "client") == Wholes{0, 1});
    CHECK(column<Wholes>(result, "hold_log", "worker") == Wholes{1, 1});
    CHECK(column<Numbers>(result, "hold_log", "from") == Numbers{3, 7});
    CHECK(column<Numbers>(result, "hold_log", "until").front() == 7);
    CHECK(std::isnan(column<Numbers>(result, "hold_log", "until").back()));
}

TEST_CASE("who still waits at the horizon is noted with the wait so far") {
    const auto path = stations("start need -> room~4 -> end done", {{"room", 1}});
    const std::vector models{path};
    const auto scenario = cohorts(path, "2026-01-01", {cohort("need", "2026-01-01", 3)}, 7);
    const auto plan = simulation::compile_plan(models, scenario, {}).value_or_throw();
    simulation::World world(plan, 1, true);
    const auto run = world.run(0, {});
    CHECK(run.supplies[0].waits.each == Numbers{0, 4});
    CHECK(run.supplies[0].waits.open == Numbers{7});
    CHECK(run.programs[0].points[*path.find_touchpoint("room")].waits.open == Numbers{7});
}

TEST_CASE("the event log has the names of XES, times of the calendar and whom the client has") {
    const auto log = event_log(two_clients());
    const auto cell = [&](const char* name, std::size_t row) { return std::get<Texts>(log.find_column(name)->values)[row]; };
    Texts second;  // the client who waits
    for (std::size_t row = 0; row < log.rows(); ++row)
        if (cell("case:concept:name", row) == "0-1" && cell("concept:name", row) == "room")
            second.push_back(cell("lifecycle:transition", row) + ' ' + cell("time:timestamp", row) + ' ' + cell("org:resource", row));
    CHECK(second == Texts{"schedule 2026-03-02T00:00:00 ", "start 2026-03-06T00:00:00 guide/1"});
    const auto path = journey();
    SimulationOptions options;
    options.clients = 5;
    CHECK_THROWS_AS(event_log(simulate_clients(path, options).value_or_throw()), std::invalid_argument);
    options.keep_clients = true;
    CHECK_THROWS_AS(event_log(simulate_clients(path, options).value_or_throw()), std::invalid_argument);
    options.start_date = "2026-01-01";
    CHECK(event_log(simulate_clients(path, options).value_or_throw()).rows() > 20);
}

TEST_CASE("the rows add up to what the tables say") {
    const auto result = simulate_scenario(std::vector{tandem()}, tandem_arrivals(300), keeping(2)).value_or_throw();
    double waited = 0;
    std::map<std::string, std::pair<double, int>> waits;
    const auto& touchpoints = column<Texts>(result, "visit_log", "touchpoint");
    const auto& each = column<Numbers>(result, "visit_log", "waited");
    for (std::size_t i = 0; i < each.size(); ++i)
        if (!std::isnan(each[i])) {
            waits[touchpoints[i]].first += each[i];
            ++waits[touchpoints[i]].second;
            waited += each[i];
        }
    double clients = 0;
    for (const double days : column<Numbers>(result, "client_log", "waited")) clients += days;
    CHECK(clients == Approx(waited));
    for (const char* station : {"a", "b", "c"}) {
        // The table's mean is that of the replications' means: near, as these have about as many clients.
        CHECK(number(result, "waits", station, "mean") == Approx(waits[station].first / waits[station].second).epsilon(0.1));
        std::size_t held = 0;
        for (const auto& resource : column<Texts>(result, "hold_log", "resource")) held += resource == station;
        CHECK(held == static_cast<std::size_t>(waits[station].second));
    }
}

TEST_CASE("clients of the first day are marked, and nobody's rows change what is counted") {
    auto options = keeping(1);
    const std::vector models{caseload()};
    const auto with = simulate_scenario(models, caseload_scenario(), options).value_or_throw();
    options.keep_clients = false;
    const auto without = simulate_scenario(models, caseload_scenario(), options).value_or_throw();
    std::int64_t before = 0;
    for (const auto flag : column<Wholes>(with, "client_log", "from_before")) before += flag;
    CHECK(before == 900);
    CHECK(without.find_table("client_log") == nullptr);
    for (const auto& table : without.tables) CHECK(*with.find_table(table.name) == table);
}
