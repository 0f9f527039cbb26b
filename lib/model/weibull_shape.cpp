#include "model/weibull_shape.hpp"

#include <array>

#include "model/exact_math.hpp"
#include "model/special_functions.hpp"

namespace polku::exact_math {

double weibull_log_ratio(double x) {
    if (x > 0.05) return lgamma(1 + 2 * x) - 2 * lgamma(1 + x);
    // log Γ(1+x) = -γ x + Σ ζ(n) (-x)^n / n for n >= 2: nothing cancels, and γ drops out. ζ(n) for n = 2, 3, …
    constexpr std::array zeta{1.6449340668482264, 1.2020569031595943, 1.0823232337111382, 1.0369277551433699, 1.0173430619844491,
                              1.0083492773819228, 1.0040773561979443, 1.0020083928260822, 1.0009945751278181, 1.0004941886041195,
                              1.0002460865533080, 1.0001227133475785, 1.0000612481350587, 1.0000305882363070, 1.0000152822594087};
    double sum = 0, power = -x;
    double two = 2;
    for (std::size_t i = 0; i < zeta.size(); ++i) {
        power *= -x;
        two *= 2;
        sum += zeta[i] * power * (two - 2) / static_cast<double>(i + 2);
    }
    return sum;
}

double weibull_shape(double cv) {
    const double target = log1p(cv * cv);
    double low = 0, high = 1;
    while (weibull_log_ratio(high) < target) high *= 2;
    for (int i = 0; i < 200; ++i) {
        const double middle = 0.5 * (low + high);
        if (middle <= low || middle >= high) break;
        (weibull_log_ratio(middle) < target ? low : high) = middle;
    }
    return 2 / (low + high);
}

}  // namespace polku::exact_math
