// Reference workload W2 (case s01 of the known answers): 12 touchpoints, no contention.
#include <cmath>

#include <polku/simulate.hpp>

#include "catch.hpp"
#include "simulation_support.hpp"

using namespace polku;
using namespace polku::test;

TEST_CASE("a million clients of the reference workload come out within its tolerance") {
    SimulationOptions options;
    options.seed = 20240601;
    options.clients = 1'000'000;
    const auto result = simulate_clients(journey(), options).value_or_throw();

    CHECK(std::fabs(number(result, "time", "path", "mean") - 311.9550312397238) < 1.05);
    CHECK(std::fabs(number(result, "time", "path", "sd") - 348.9757875549354) < 1.5);
    CHECK(std::fabs(number(result, "time", "path", "p50") - 200.4) < 1.0);
    CHECK(std::fabs(number(result, "ends", "completed", "probability") - 641457.0 / 1216400) < 0.0015);
    double steps = 0;
    for (const char* id :
         {"referral", "contact", "assessment", "plan", "decision", "guidance", "family_care", "housing", "rehab", "review"})
        steps += number(result, "visits", id, "visits");
    CHECK(std::fabs(steps - 8.027650854981914) < 0.02);
    CHECK(std::fabs(number(result, "visits", "review", "visits") - 1.4578017099638279) < 0.006);
    CHECK(result.engine == "independent-clients");
    CHECK(result.stream_version == 2);
}
