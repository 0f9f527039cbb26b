// Curves over time, and the warm-up that they suggest.
#include "simulate/over_time.hpp"

#include <cmath>

#include "catch.hpp"
#include "simulation_support.hpp"

using namespace polku;
using namespace polku::test;
using namespace polku::simulation;

TEST_CASE("MSER-5 leaves out the ramp of a series and nothing of a level one") {
    std::vector<double> level(100), ramp(100);
    for (std::size_t i = 0; i < 100; ++i) {
        level[i] = i % 2 == 0 ? 9 : 11;
        ramp[i] = i < 20 ? static_cast<double>(i) : level[i] + 10;
    }
    CHECK(mser_5(level) == 0);
    CHECK(mser_5(ramp) == 20);
    CHECK(mser_5({}) == 0);
    CHECK(mser_5({1, 2, 3, 4, 5, 6}) == 0);
    std::vector<double> rising(100);
    for (std::size_t i = 0; i < 100; ++i) rising[i] = static_cast<double>(i);
    CHECK(mser_5(rising) == 50);  // never settles: half of it
}

TEST_CASE("an empty start fills up as M/G/∞ does, and needs years to settle") {
    // Arrivals a day 1, stays exp(300): the mean number at t is 300 (1 - exp(-t / 300)).
    auto data = mini_data("start need -> stay~exp(300) -> end done");
    data.resources.push_back(workers("list", 40, 25));
    data.services.front().holds.push_back(hold_of("list", {"stay"}, {"stay"}));
    const std::vector models{ServicePath::make(std::move(data)).value_or_throw()};
    SimulationOptions options;
    options.replications = 100;
    const auto result = simulate_scenario(models, arrivals(models.front(), "need", 1, 4800), options).value_or_throw();
    const auto& curve = *result.find_table("over_time");
    const auto& times = std::get<std::vector<double>>(curve.find_column("time")->values);
    const auto& quantities = std::get<std::vector<std::string>>(curve.find_column("quantity")->values);
    const auto& means = std::get<std::vector<double>>(curve.find_column("mean")->values);
    const auto& widths = std::get<std::vector<double>>(curve.find_column("half_width")->values);
    std::size_t looked = 0;
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (quantities[i] != "used") continue;
        ++looked;
        const double expected = 300 * (1 - std::exp(-times[i] / 300));
        INFO(times[i] << ": " << means[i] << " ± " << widths[i] << ", exact " << expected);
        CHECK(std::fabs(means[i] - expected) <= 2.5 * widths[i]);  // 240 looks, not independent
    }
    CHECK(looked == 240);
    CHECK(times[1] == 20);
    const double suggested = number(result, "warm_up", models.front()->id, "suggested");
    CHECK(suggested >= 600);   // 86 % of the level
    CHECK(suggested <= 2400);  // half of the time at most
}
