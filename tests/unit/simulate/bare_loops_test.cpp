// The loops by hand that the engine is timed against answer the same questions: else their times would mean nothing.
#include "bench/bare_caseload.hpp"
#include "bench/bare_journey.hpp"
#include "bench/bare_tandem.hpp"
#include "catch.hpp"

using namespace polku;

TEST_CASE("W1 by hand: the waits of three stations in tandem (Burke's theorem)") {
    const auto answer = bench::BareTandem(3, 400'000).run();
    CHECK(answer.mean_wait[0] == Approx(3.2886).epsilon(0.06));
    CHECK(answer.mean_wait[1] == Approx(1.6367).epsilon(0.06));
    CHECK(answer.mean_wait[2] == Approx(0.8364).epsilon(0.1));
    CHECK(answer.mean_time == Approx(37.095).epsilon(0.01));
}

TEST_CASE("W2 by hand: mean, spread, median and ends of the journey (case s01)") {
    const auto answer = bench::BareJourney(3, 400'000).run();
    CHECK(answer.mean == Approx(311.955).margin(1.7));
    CHECK(answer.sd == Approx(348.976).margin(2.4));
    CHECK(answer.median == Approx(200.4).margin(1.6));
    CHECK(answer.completed == Approx(0.52734).margin(0.0024));
    CHECK(answer.visits[9] == Approx(1.4578).margin(0.01));
}

TEST_CASE("W3 by hand: caseloads over ten years (case s02)") {
    bench::BareCaseload loop(3);
    double busy = 0, special = 0, left = 0, completed = 0, wait = 0;
    constexpr int replications = 400;
    for (std::uint64_t r = 0; r < replications; ++r) {
        const auto answer = loop.run(r);
        busy += answer.busy[1] / replications;
        special += answer.busy[3] / replications;
        left += static_cast<double>(answer.left) / replications;
        completed += static_cast<double>(answer.completed) / replications;
        wait += answer.wait_special / replications;
    }
    CHECK(busy == Approx(884.75).margin(2));
    CHECK(special == Approx(141.87).margin(0.5));
    CHECK(left == Approx(28.72).margin(3));
    CHECK(completed == Approx(3732.1).margin(7));
    CHECK(wait == Approx(0.539).margin(0.06));
}
