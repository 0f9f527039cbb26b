// Areas under functions whose integrals are known.
#include "queueing/quadrature.hpp"

#include <cmath>

#include "catch.hpp"

using polku::detail::area;

TEST_CASE("polynomials up to degree 22 have no error") {
    for (int degree = 0; degree <= 22; ++degree) {
        const auto found = area([=](double x) { return std::pow(x, degree); }, {0, 1}, 1e9);  // one piece
        CHECK(found.value == Approx(1.0 / (degree + 1)).epsilon(1e-14));
    }
    CHECK(area([](double x) { return std::pow(x, 24); }, {0, 1}, 1e9).value != Approx(1.0 / 25).epsilon(1e-16));
}

TEST_CASE("the error that is said holds where functions are steep or swing") {
    const auto check = [](auto f, double exact, double tolerance) {
        const auto found = area(f, {0, 1}, tolerance);
        CHECK(std::fabs(found.value - exact) <= found.error);
        CHECK(found.error <= tolerance);
    };
    for (const double tolerance : {1e-3, 1e-8, 1e-12}) {
        check([](double x) { return std::sqrt(x); }, 2.0 / 3, tolerance);
        check([](double x) { return 1 / (1e-4 + x); }, std::log(1.0001 / 1e-4), tolerance * 10);
        check([](double x) { return std::sin(40 * x) * std::sin(40 * x); }, 0.5 - std::sin(80.0) / 160, tolerance);
    }
}

TEST_CASE("cuts are where pieces begin, and nothing between equal cuts") {
    const auto jump = [](double x) { return x < 0.3 ? 2.0 : 5.0; };
    CHECK(area(jump, {0, 0.3, 0.3, 1}, 1e-12).value == Approx(4.1).epsilon(1e-15));
    CHECK(area(jump, {0.5, 0.5}, 1e-12).value == 0);
    CHECK(area(jump, {}, 1e-12).value == 0);
}
