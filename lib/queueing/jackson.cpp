// Open Jackson networks: the traffic equations, then each station as if it stood alone.
#include <cmath>
#include <stdexcept>

#include "polku/queueing.hpp"
#include "queueing/checks.hpp"
#include "queueing/elimination.hpp"

namespace polku {
namespace {

std::string called(const std::vector<Station>& stations, std::size_t i) {
    return stations[i].name.empty() ? "station " + std::to_string(i) : "station \"" + stations[i].name + '"';
}

void check_stations(const std::vector<Station>& stations) {
    if (stations.empty()) throw std::invalid_argument("a network needs a station");
    for (std::size_t i = 0; i < stations.size(); ++i) {
        const auto name = called(stations, i);
        detail::need_not_negative(stations[i].arrival_rate, name + ": arrival_rate");
        detail::need_positive(stations[i].mean_service, name + ": mean_service");
        detail::need_servers(stations[i].servers);
    }
}

/// Where clients go after a station. Shares that sum to 1 but for rounding let nobody out.
detail::Ways ways_of(const std::vector<Station>& stations, const std::vector<std::vector<double>>& routing) {
    constexpr double rounding = 1e-12;
    const std::size_t n = stations.size();
    if (routing.size() != n) throw std::invalid_argument("routing must have a row for each of the " + std::to_string(n) + " stations");
    detail::Ways ways{routing, std::vector<double>(n)};
    for (std::size_t i = 0; i < n; ++i) {
        const auto name = called(stations, i);
        if (routing[i].size() != n) throw std::invalid_argument(name + ": its row of routing must have " + std::to_string(n) + " shares");
        double sum = 0;
        for (std::size_t j = 0; j < n; ++j) {
            detail::need_not_negative(routing[i][j], name + ": the share that goes on to " + called(stations, j));
            sum += routing[i][j];
        }
        if (sum > 1 + rounding) throw std::invalid_argument(name + ": the shares that go on sum to " + detail::in_words(sum) + ", above 1");
        ways.leaving[i] = 1 - sum > rounding ? 1 - sum : 0;
    }
    if (const auto closed = first_without_way_out(ways))
        throw std::invalid_argument(called(stations, *closed) + ": who comes here never leaves the network, which is not open");
    return ways;
}

}  // namespace

JacksonAnswer jackson(const std::vector<Station>& stations, const std::vector<std::vector<double>>& routing) {
    check_stations(stations);
    const auto ways = ways_of(stations, routing);
    std::vector<double> entering;
    for (const auto& station : stations) entering.push_back(station.arrival_rate);

    JacksonAnswer answer;
    // Elimination leaves the way from a station to itself aside: who is sent back at once comes through 1 / (1 - share) times.
    answer.throughput = detail::Elimination(ways).time_spent(entering);
    double outside = 0;
    for (std::size_t i = 0; i < stations.size(); ++i) {
        const double load = answer.throughput[i] * stations[i].mean_service;
        detail::need_settling(load, stations[i].servers, called(stations, i));
        answer.stations.push_back(mmc(answer.throughput[i], stations[i].mean_service, stations[i].servers));
        answer.mean_present += answer.stations.back().mean_present;
        outside += stations[i].arrival_rate;
    }
    if (outside > 0) answer.mean_sojourn = answer.mean_present / outside;
    return answer;
}

}  // namespace polku
