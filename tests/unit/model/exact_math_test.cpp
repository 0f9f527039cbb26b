#include "model/exact_math.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include "catch.hpp"

namespace em = polku::exact_math;

namespace {

/// Distance in units of the last place of `expected` (rounded from long double).
double ulps(double got, long double expected) {
    const double rounded = static_cast<double>(expected);
    const double unit = std::nextafter(std::fabs(rounded), INFINITY) - std::fabs(rounded);
    return static_cast<double>(std::fabs(static_cast<long double>(got) - expected) / static_cast<long double>(unit));
}

/// Numbers spread over an interval, the same on every run.
template <class F>
void for_spread(double low, double high, int count, F&& f) {
    std::uint64_t state = 12345;
    for (int i = 0; i < count; ++i) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        f(low + (high - low) * static_cast<double>(state >> 11) * 0x1p-53);
    }
}

}  // namespace

TEST_CASE("log and exp are right to one unit in the last place") {
    double worst_exp = 0, worst_log = 0, worst_log1p = 0, worst_expm1 = 0;
    for_spread(-700, 700, 200000,
               [&](double x) { worst_exp = std::max(worst_exp, ulps(em::exp(x), std::exp(static_cast<long double>(x)))); });
    for_spread(-2, 2, 200000, [&](double x) { worst_exp = std::max(worst_exp, ulps(em::exp(x), std::exp(static_cast<long double>(x)))); });
    for_spread(0, 4, 400000, [&](double x) { worst_log = std::max(worst_log, ulps(em::log(x), std::log(static_cast<long double>(x)))); });
    for_spread(-600, 600, 100000, [&](double e) {
        const double x = std::exp(e);
        worst_log = std::max(worst_log, ulps(em::log(x), std::log(static_cast<long double>(x))));
    });
    for_spread(-0.999, 3, 200000, [&](double x) {
        worst_log1p = std::max(worst_log1p, ulps(em::log1p(x), std::log1p(static_cast<long double>(x))));
        worst_expm1 = std::max(worst_expm1, ulps(em::expm1(x), std::expm1(static_cast<long double>(x))));
    });
    for_spread(-1e-6, 1e-6, 1000, [&](double x) {
        worst_log1p = std::max(worst_log1p, ulps(em::log1p(x), std::log1p(static_cast<long double>(x))));
        worst_expm1 = std::max(worst_expm1, ulps(em::expm1(x), std::expm1(static_cast<long double>(x))));
    });
    CAPTURE(worst_exp, worst_log, worst_log1p, worst_expm1);
    CHECK(worst_exp < 1.0);
    CHECK(worst_log < 1.0);
    CHECK(worst_log1p < 4.0);
    CHECK(worst_expm1 < 4.0);
}

TEST_CASE("log(1+x) - x keeps its digits near zero") {
    for (const double x : {-0.28, -0.1, -1e-3, -1e-9, 1e-12, 1e-5, 0.2, 0.4, 0.7, 30.0}) {
        const long double exact =
            std::fabs(x) < 1e-2 ? -0.5L * x * x + static_cast<long double>(x) * x * x / 3 - static_cast<long double>(x) * x * x * x / 4 +
                                      std::pow(static_cast<long double>(x), 5.0L) / 5 - std::pow(static_cast<long double>(x), 6.0L) / 6
                                : std::log1p(static_cast<long double>(x)) - static_cast<long double>(x);
        CHECK(em::log1p_minus_x(x) == Approx(static_cast<double>(exact)).epsilon(1e-14));
    }
}

TEST_CASE("the ends of the range") {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    CHECK(em::exp(0) == 1);
    CHECK(em::exp(710) == infinity);
    CHECK(em::exp(709.78) == Approx(std::exp(709.78)).epsilon(1e-15));
    CHECK(em::exp(-746) == 0);
    CHECK(em::exp(-740) == Approx(std::exp(-740.0)).epsilon(1e-3));
    CHECK(std::isnan(em::exp(NAN)));
    CHECK(em::log(1) == 0);
    CHECK(em::log(0) == -infinity);
    CHECK(std::isnan(em::log(-1)));
    CHECK(em::log(infinity) == infinity);
    CHECK(em::log(5e-324) == Approx(std::log(5e-324)).epsilon(1e-15));
    CHECK(em::pow(0, 2) == 0);
    CHECK(em::pow(2, 10) == Approx(1024).epsilon(1e-14));
}

TEST_CASE("bits do not move: a change here is a change of every simulated client") {
    std::uint64_t hash = 14695981039346656037ULL;
    const auto mix = [&](double value) {
        hash ^= std::bit_cast<std::uint64_t>(value);
        hash *= 1099511628211ULL;
    };
    for_spread(-50, 50, 20000, [&](double x) {
        mix(em::exp(x));
        mix(em::log(x + 50.5));
        mix(em::log1p(0.019 * x));
    });
    CHECK(hash == 5340879512084536647ULL);
}
