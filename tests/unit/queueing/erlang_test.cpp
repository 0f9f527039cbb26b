// Erlang's formulas against published values and the figures of the caseload question.
#include "queueing/erlang.hpp"

#include <cmath>

#include "catch.hpp"

using namespace polku::detail;

TEST_CASE("the loss formula has its textbook values") {
    CHECK(erlang_loss(0, 2.5) == 1);
    CHECK(erlang_loss(1, 1) == Approx(0.5));
    CHECK(erlang_loss(2, 1) == Approx(0.2));
    CHECK(erlang_loss(3, 2) == Approx(4.0 / 19));  // 8/6 over 1 + 2 + 2 + 8/6
    CHECK(erlang_loss(5, 0) == 0);
}

TEST_CASE("the delay formula has its textbook values") {
    CHECK(erlang_delay(1, 0.6) == Approx(0.6));  // M/M/1: the share of time the one place is taken
    CHECK(erlang_delay(2, 1) == Approx(1.0 / 3));
    CHECK(erlang_delay(3, 2) == Approx(4.0 / 9));
    CHECK(erlang_wait(1, 0.5, 2) == Approx(2));  // rho / (mu - lambda)
    CHECK(erlang_delay(4, 4) == 1);
    CHECK(std::isinf(erlang_wait(4, 4, 1)));
}

TEST_CASE("a bare ratio of clients to places leaves everybody waiting") {
    const double five_percent = 0.05;
    SECTION("900 clients, 25 for each counsellor and 50 for each social worker") {
        CHECK(erlang_delay(36 * 25, 900) == 1);
        CHECK(erlang_delay(37 * 25, 900) == Approx(0.30).margin(0.005));
        CHECK(erlang_delay(38 * 25, 900) == Approx(0.062).margin(0.0005));
        CHECK(units_needed(900, 25, five_percent) == 39);
        CHECK(units_needed(900, 50, five_percent) == 20);
    }
    SECTION("800 clients, 40 or 25 for each counsellor") {
        CHECK(units_needed(800, 40, five_percent) == 22);
        CHECK(units_needed(800, 25, five_percent) == 34);
    }
}

TEST_CASE("the number needed is the smallest that will do") {
    CHECK(units_needed(0, 25, 0.05) == 1);
    CHECK(units_needed(1, 1, 1.1) == 2);  // a load of 1 never settles with one place
    CHECK(units_needed(3, 1, 0.05) == 7);
    CHECK(erlang_delay(6, 3) >= 0.05);
    CHECK(erlang_delay(7, 3) < 0.05);
    CHECK(units_needed(1e9, 1, 0.05) == 0);
    CHECK(units_needed(1, 0.25, 0.05) == 16);  // four units make one place
    CHECK(units_needed(1, 0, 0.05) == 0);
}
