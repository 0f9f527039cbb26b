#include "model/exact_math.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace polku::exact_math {
namespace {

// ln 2 in two parts: the high one has zeros at its end, so that k * high is exact for |k| < 2048.
constexpr double ln2_high = 6.93147180369123816490e-01;
constexpr double ln2_low = 1.90821492927058770002e-10;
constexpr double infinity = std::numeric_limits<double>::infinity();

double power_of_two(int exponent) {  // -1022 … 1023
    return std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52);
}

/// r - (r coth(r/2) - 2), from the Bernoulli series of r coth(r/2), |r| <= 0.35.
double exp_core(double r) {
    const double z = r * r;
    return r -
           z * (1.0 / 6 + z * (-1.0 / 360 + z * (1.0 / 15120 + z * (-1.0 / 604800 + z * (1.0 / 23950080 + z * (-691.0 / 653837184000))))));
}

/// For 1 + f in [sqrt(1/2), sqrt(2)]: s (f²/2 + R), so that log(1 + f) = f - (f²/2 - that), where
/// s = f / (2 + f) and R = 2 (atanh(s) - s) / s is summed by its series.
double log_core(double f) {
    const double s = f / (2.0 + f);
    const double z = s * s;
    const double w = z * z;
    const double odd = z * (2.0 / 3 + w * (2.0 / 7 + w * (2.0 / 11 + w * (2.0 / 15 + w * (2.0 / 19)))));
    const double even = w * (2.0 / 5 + w * (2.0 / 9 + w * (2.0 / 13 + w * (2.0 / 17 + w * (2.0 / 21)))));
    return s * (0.5 * f * f + (odd + even));
}

}  // namespace

double exp(double x) {
    if (x != x) return x;
    if (x > 709.782712893384) return infinity;
    if (x < -745.2) return 0.0;
    const int k = static_cast<int>(x * 1.44269504088896338700 + (x < 0 ? -0.5 : 0.5));
    const double high = x - k * ln2_high;
    const double low = k * ln2_low;
    const double r = high - low;
    const double c = exp_core(r);
    const double y = 1.0 - ((low - r * c / (2.0 - c)) - high);
    if (k > 1023) return y * 2.0 * power_of_two(k - 1);
    if (k < -1022) return y * power_of_two(k + 100) * power_of_two(-100);
    return y * power_of_two(k);
}

double expm1(double x) {
    if (std::fabs(x) > 0.34) return exp(x) - 1.0;
    const double c = exp_core(x);
    return x + x * c / (2.0 - c);
}

double log(double x) {
    if (!(x > 0)) return x == 0 ? -infinity : std::numeric_limits<double>::quiet_NaN();
    if (x == infinity) return x;
    int k = 0;
    if (x < 2.2250738585072014e-308) {
        x *= 18014398509481984.0;  // 2^54: subnormal numbers made normal
        k = -54;
    }
    const auto bits = std::bit_cast<std::uint64_t>(x);
    constexpr std::uint64_t sqrt_half = 0x3FE6A09E667F3BCDULL;
    constexpr std::uint64_t one = 0x3FF0000000000000ULL;
    const std::uint64_t shifted = bits + (one - sqrt_half);  // exponent steps at sqrt(1/2), not at 1
    k += static_cast<int>(shifted >> 52) - 1023;
    const double f = std::bit_cast<double>((shifted & 0x000FFFFFFFFFFFFFULL) + sqrt_half) - 1.0;
    const double part = log_core(f);
    const double half_square = 0.5 * f * f;
    return k * ln2_high - ((half_square - (part + k * ln2_low)) - f);
}

double log1p_minus_x(double x) {
    if (x < -0.29 || x > 0.41) return log1p(x) - x;
    return log_core(x) - 0.5 * x * x;
}

double log1p(double x) {
    if (x >= -0.29 && x <= 0.41) return x - (0.5 * x * x - log_core(x));
    const double u = 1.0 + x;
    if (!(u > 0) || u == infinity) return log(u);
    return log(u) + (x < 1 ? x - (u - 1.0) : 1.0 - (u - x)) / u;  // what 1 + x lost by rounding
}

double pow(double x, double y) {
    if (y == 0) return 1.0;
    if (x == 0) return y > 0 ? 0.0 : infinity;
    return exp(y * log(x));
}

}  // namespace polku::exact_math
