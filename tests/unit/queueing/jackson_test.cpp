// Open Jackson networks: q03 and q07 of known-answers.json, and what does not settle or never ends.
#include <algorithm>
#include <cmath>

#include "answers.hpp"
#include "known_answers.hpp"

using namespace polku;
using namespace polku::test;

namespace {

std::vector<Station> stations_of(const nlohmann::json& model) {
    std::vector<Station> stations;
    for (std::size_t i = 0; i < model.at("servers").size(); ++i)
        stations.push_back({model.at("arrivals")[i], model.at("mean_service")[i], model.at("servers")[i], {}});
    return stations;
}

}  // namespace

TEST_CASE("open networks give the published figures") {
    for (const auto* id : {"q03_tandem_mmc_W1", "q07_jackson_open3"}) {
        INFO(id);
        const auto& one = known(id);
        const auto& expected = one.at("expected");
        const double tolerance = one.at("tolerance").at("analytic");
        const auto answer = jackson(stations_of(one.at("model")), one.at("model").at("routing"));
        for (std::size_t i = 0; i < answer.stations.size(); ++i) {
            const auto& station = expected.at("stations")[i];
            check_figures(station, answer.stations[i], tolerance);
            CHECK(answer.stations[i].wait_quantile(0.95) == Approx(station.at("Wq_p95").get<double>()).epsilon(1e-10));
            if (expected.contains("throughput"))
                CHECK(answer.throughput[i] == Approx(expected.at("throughput")[i].get<double>()).epsilon(tolerance));
        }
        if (expected.contains("total_L")) CHECK(answer.mean_present == Approx(expected.at("total_L").get<double>()).epsilon(tolerance));
        CHECK(answer.mean_sojourn == Approx(expected.at("mean_sojourn").get<double>()).epsilon(tolerance));
    }
}

TEST_CASE("a network of one station is M/M/c") {
    const auto answer = jackson({{9, 1, 10, "only"}}, {{0.0}});
    CHECK(answer.stations[0] == mmc(9, 1, 10));
    CHECK(answer.mean_sojourn == Approx(mmc(9, 1, 10).mean_sojourn).epsilon(1e-14));
}

TEST_CASE("who is sent back to the same station comes more often") {
    const auto answer = jackson({{6, 1, 10, {}}}, {{0.25}});
    CHECK(answer.throughput[0] == Approx(8).epsilon(1e-14));
    CHECK(answer.stations[0].mean_wait == Approx(mmc(8, 1, 10).mean_wait).epsilon(1e-13));
    CHECK(answer.mean_sojourn == Approx(mmc(8, 1, 10).mean_sojourn * 8 / 6).epsilon(1e-13));
}

TEST_CASE("what comes through a network balances at each station, whatever the order of the stations") {
    const std::vector<Station> stations{{1, 1, 9, {}}, {0, 2, 9, {}}, {0.5, 0.1, 3, {}}, {0, 1, 5, {}}};
    const std::vector<std::vector<double>> routing{{0.1, 0.5, 0.2, 0.1}, {0.3, 0, 0.3, 0.3}, {0, 0.9, 0, 0}, {0, 0, 0, 0}};
    const auto answer = jackson(stations, routing);
    double out = 0;
    for (std::size_t j = 0; j < 4; ++j) {
        double in = stations[j].arrival_rate, on = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            in += answer.throughput[i] * routing[i][j];
            on += routing[j][i];
        }
        CHECK(answer.throughput[j] == Approx(in).epsilon(1e-13));
        out += answer.throughput[j] * (1 - on);
    }
    CHECK(out == Approx(1.5).epsilon(1e-13));

    std::vector<Station> turned(stations.rbegin(), stations.rend());
    std::vector<std::vector<double>> turned_routing(routing.rbegin(), routing.rend());
    for (auto& row : turned_routing) std::reverse(row.begin(), row.end());
    const auto other = jackson(turned, turned_routing);
    for (std::size_t i = 0; i < 4; ++i) CHECK(other.throughput[3 - i] == Approx(answer.throughput[i]).epsilon(1e-13));
    CHECK(other.mean_sojourn == Approx(answer.mean_sojourn).epsilon(1e-13));
}

TEST_CASE("a rare way out keeps all its digits") {
    const double rare = std::ldexp(1.0, -30);
    const auto answer = jackson({{rare, 0.5, 1, {}}, {0, 0.5, 1, {}}}, {{0, 1}, {1 - rare, 0}});
    CHECK(answer.throughput[0] == Approx(1).epsilon(1e-15));
    CHECK(answer.throughput[1] == Approx(1).epsilon(1e-15));
}

TEST_CASE("nobody comes to a station that no way leads to") {
    const auto answer = jackson({{1, 1, 2, {}}, {0, 1, 1, {}}}, {{0, 0}, {0.5, 0}});
    CHECK(answer.throughput[1] == 0);
    CHECK(answer.stations[1].mean_present == 0);
    CHECK(jackson({{0, 1, 1, {}}}, {{0.0}}).mean_sojourn == 0);
}

TEST_CASE("conditions of networks are said in words, with the station") {
    CHECK_THROWS_WITH(jackson({{1, 0.5, 1, "intake"}, {0, 3, 2, "support"}}, {{0, 1}, {0, 0}}),
                      "station \"support\" never settles: the load is 3 (arrivals times mean service) and there are 2 servers; it takes "
                      "more than 3");
    CHECK_THROWS_WITH(jackson({{1, 0.5, 1, {}}, {0, 0.5, 1, {}}}, {{0, 1}, {0.3, 0.7}}),
                      "station 0: who comes here never leaves the network, which is not open");
    std::vector<double> tenths(10, 0.1);  // they sum to 1 but for rounding
    CHECK_THROWS_WITH(jackson(std::vector<Station>(10, {0.1, 0.5, 1, {}}), std::vector<std::vector<double>>(10, tenths)),
                      "station 0: who comes here never leaves the network, which is not open");
    CHECK_THROWS_WITH(jackson({{1, 0.5, 1, {}}, {0, 0.5, 1, {}}}, {{0, 0.5}, {0, 1}}),
                      "station 1: who comes here never leaves the network, which is not open");
    CHECK_THROWS_WITH(jackson({}, {}), "a network needs a station");
    CHECK_THROWS_WITH(jackson({{1, 0.5, 1, {}}}, {}), "routing must have a row for each of the 1 stations");
    CHECK_THROWS_WITH(jackson({{1, 0.5, 1, {}}}, {{0.5, 0.1}}), "station 0: its row of routing must have 1 shares");
    CHECK_THROWS_WITH(jackson({{1, 0.5, 1, {}}}, {{1.5}}), "station 0: the shares that go on sum to 1.5, above 1");
    CHECK_THROWS_WITH(jackson({{1, 0.5, 1, {}}}, {{-0.5}}),
                      "station 0: the share that goes on to station 0 must be a number that is 0 or more, not -0.5");
    CHECK_THROWS_WITH(jackson({{1, 0, 1, {}}}, {{0.5}}), "station 0: mean_service must be a number above 0, not 0");
}
