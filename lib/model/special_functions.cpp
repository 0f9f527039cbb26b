#include "model/special_functions.hpp"

#include <cmath>
#include <limits>

#include "model/exact_math.hpp"

namespace polku::exact_math {
namespace {

constexpr double pi = 3.14159265358979323846;
constexpr double half_log_two_pi = 0.91893853320467274178;
constexpr double epsilon = 1e-17;  // relative size of a term that is left out
constexpr int term_limit = 10'000'000;

/// log Γ(x) - ((x - 1/2) log x - x + log(2 pi) / 2) for x >= 10: the Stirling series.
double stirling_rest(double x) {
    const double y = 1.0 / (x * x);
    return (1.0 / 12 + y * (-1.0 / 360 +
                            y * (1.0 / 1260 + y * (-1.0 / 1680 +
                                                   y * (1.0 / 1188 + y * (-691.0 / 360360 + y * (1.0 / 156 + y * (-3617.0 / 122400)))))))) /
           x;
}

/// x^a e^-x / Γ(a + 1), without the cancellation of its logarithms when a is large.
class GammaWeight {
public:
    explicit GammaWeight(double a) : a_(a), constant_(a < 10 ? lgamma(a + 1) : stirling_rest(a)) {}
    double at(double x, double log_x) const {
        if (a_ < 10) return exp(a_ * log_x - x - constant_);
        return exp(a_ * log1p_minus_x((x - a_) / a_) - constant_) / std::sqrt(2 * pi * a_);
    }

private:
    double a_, constant_;
};

/// P(a, x) / weight by its series; for x up to about a + 1.
double gamma_series(double a, double x) {
    double sum = 1, term = 1;
    for (int n = 1; n < term_limit; ++n) {
        term *= x / (a + n);
        sum += term;
        if (term < epsilon * sum) break;
    }
    return sum;
}

/// Q(a, x) / weight by its continued fraction (modified Lentz); for x above about a + 1.
double gamma_fraction(double a, double x) {
    constexpr double tiny = 1e-300;
    double b = x + 1 - a;
    double c = 1 / tiny;
    double d = 1 / b;
    double h = d;
    for (int n = 1; n < term_limit; ++n) {
        const double factor = -n * (n - a);
        b += 2;
        d = factor * d + b;
        if (std::fabs(d) < tiny) d = tiny;
        c = b + factor / c;
        if (std::fabs(c) < tiny) c = tiny;
        d = 1 / d;
        const double step = d * c;
        h *= step;
        if (std::fabs(step - 1) < 2e-16) break;
    }
    return a * h;
}

double gamma_p_with(double a, double x, double weight) {
    return x < a + 1 ? weight * gamma_series(a, x) : 1 - weight * gamma_fraction(a, x);
}
double gamma_q_with(double a, double x, double weight) {
    return x < a + 1 ? 1 - weight * gamma_series(a, x) : weight * gamma_fraction(a, x);
}

/// Wilson-Hilferty, and for small shapes the first term of the series: a start for the inversion.
double gamma_guess(double a, double p) {
    if (a >= 0.5) {
        const double z = normal_quantile(p);
        const double cube_root = 1 - 1 / (9 * a) + z / (3 * std::sqrt(a));
        if (cube_root > 0.3) return a * cube_root * cube_root * cube_root;
    }
    const double small = exp((log(p) + lgamma(a + 1)) / a);
    return small < a + 1 ? small : a + 1 - log1p(-p);
}

/// Continued fraction of the incomplete beta function.
double beta_fraction(double a, double b, double x) {
    constexpr double tiny = 1e-300;
    const auto guarded = [](double v) { return std::fabs(v) < tiny ? tiny : v; };
    double c = 1;
    double d = 1 / guarded(1 - (a + b) * x / (a + 1));
    double h = d;
    for (int m = 1; m < 100'000; ++m) {
        const double even = m * (b - m) * x / ((a - 1 + 2 * m) * (a + 2 * m));
        d = 1 / guarded(1 + even * d);
        c = guarded(1 + even / c);
        h *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 1 + 2 * m));
        d = 1 / guarded(1 + odd * d);
        c = guarded(1 + odd / c);
        const double step = d * c;
        h *= step;
        if (std::fabs(step - 1) < 2e-16) break;
    }
    return h;
}

/// Regularized incomplete beta function; `y` is 1 - x, given so that nothing is lost.
double beta_i(double a, double b, double x, double y) {
    if (x <= 0) return 0;
    if (y <= 0) return 1;
    const double weight = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(y));
    if (x < (a + 1) / (a + b + 2)) return weight * beta_fraction(a, b, x) / a;
    return 1 - weight * beta_fraction(b, a, y) / b;
}

}  // namespace

double erfc(double x) {
    if (x < 0) return 2 - erfc(-x);
    if (x < 1) {  // erf by its series of positive terms
        double sum = 1, term = 1;
        for (int n = 1; term > epsilon * sum; ++n) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 1 - 2 * x / std::sqrt(pi) * exp(-x * x) * sum;
    }
    return gamma_q(0.5, x * x);
}

double normal_cdf(double z) { return 0.5 * erfc(-z / std::sqrt(2.0)); }

// Wichura 1988, algorithm AS 241 (PPND16): rational approximations, relative error about 1e-16.
double normal_quantile(double p) {
    const double q = p - 0.5;
    if (std::fabs(q) <= 0.425) {
        const double r = 0.180625 - q * q;
        return q *
               (((((((2.5090809287301226727e3 * r + 3.3430575583588128105e4) * r + 6.7265770927008700853e4) * r + 4.5921953931549871457e4) *
                       r +
                   1.3731693765509461125e4) *
                      r +
                  1.9715909503065514427e3) *
                     r +
                 1.3314166789178437745e2) *
                    r +
                3.3871328727963666080e0) /
               (((((((5.2264952788528545610e3 * r + 2.8729085735721942674e4) * r + 3.9307895800092710610e4) * r + 2.1213794301586595867e4) *
                       r +
                   5.3941960214247511077e3) *
                      r +
                  6.8718700749205790830e2) *
                     r +
                 4.2313330701600911252e1) *
                    r +
                1.0);
    }
    double r = std::sqrt(-log(q < 0 ? p : 1 - p));
    double z = 0;
    if (r <= 5) {
        r -= 1.6;
        z = (((((((7.74545014278341407640e-4 * r + 2.27238449892691845833e-2) * r + 2.41780725177450611770e-1) * r +
                 1.27045825245236838258e0) *
                    r +
                3.64784832476320460504e0) *
                   r +
               5.76949722146069140550e0) *
                  r +
              4.63033784615654529590e0) *
                 r +
             1.42343711074968357734e0) /
            (((((((1.05075007164441684324e-9 * r + 5.47593808499534494600e-4) * r + 1.51986665636164571966e-2) * r +
                 1.48103976427480074590e-1) *
                    r +
                6.89767334985100004550e-1) *
                   r +
               1.67638483018380384940e0) *
                  r +
              2.05319162663775882187e0) *
                 r +
             1.0);
    } else {
        r -= 5;
        z = (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 1.24266094738807843860e-3) * r +
                 2.65321895265761230930e-2) *
                    r +
                2.96560571828504891230e-1) *
                   r +
               1.78482653991729133580e0) *
                  r +
              5.46378491116411436990e0) *
                 r +
             6.65790464350110377720e0) /
            (((((((2.04426310338993978564e-15 * r + 1.42151175831644588870e-7) * r + 1.84631831751005468180e-5) * r +
                 7.86869131145613259100e-4) *
                    r +
                1.48753612908506148525e-2) *
                   r +
               1.36929880922735805310e-1) *
                  r +
              5.99832206555887937690e-1) *
                 r +
             1.0);
    }
    return q < 0 ? -z : z;
}

double lgamma(double x) {
    double product = 1;
    while (x < 10) {
        product *= x;
        x += 1;
    }
    return (x - 0.5) * log(x) - x + half_log_two_pi + stirling_rest(x) - log(product);
}

double gamma_p(double a, double x) {
    if (!(x > 0)) return 0;
    if (x == std::numeric_limits<double>::infinity()) return 1;
    return gamma_p_with(a, x, GammaWeight(a).at(x, log(x)));
}

double gamma_q(double a, double x) {
    if (!(x > 0)) return 1;
    if (x == std::numeric_limits<double>::infinity()) return 0;
    return gamma_q_with(a, x, GammaWeight(a).at(x, log(x)));
}

// Newton's method on log P (left of the median) or log Q (right of it) as a function of log x, both concave,
// with a bracket that takes over when a step leaves it.
double gamma_p_inverse(double a, double p) {
    if (!(p > 0)) return 0;
    const bool left = p <= 0.5;
    const double target = log(left ? p : 1 - p);
    double y = log(gamma_guess(a, p));
    if (y < -700) return exp(y);  // so near 0 that the first term is exact
    const GammaWeight weight(a);
    double low = -745, high = 709;
    for (int i = 0; i < 100; ++i) {
        const double x = exp(y);
        const double weight_here = weight.at(x, y);
        const double value = left ? gamma_p_with(a, x, weight_here) : gamma_q_with(a, x, weight_here);
        const double error = (value > 0 ? log(value) : -800.0) - target;
        const bool too_far = left == (error > 0);
        (too_far ? high : low) = y;
        const double slope = value > 0 ? weight_here * a / value : 0;  // |d log value / d log x|
        double next = left ? y - error / slope : y + error / slope;
        if (std::fabs(next - y) < 1e-13) return exp(next);  // Newton converges quadratically: next is exact
        y = next > low && next < high ? next : 0.5 * (low + high);
    }
    return exp(y);
}

double student_t_cdf(double t, double df) {
    const double square = t * t;
    const double tail = 0.5 * beta_i(0.5 * df, 0.5, df / (df + square), square / (df + square));
    return t > 0 ? 1 - tail : tail;
}

double student_t_quantile(double p, double df) {
    if (p <= 0.5) return 0;
    double low = 0, high = 1;
    while (student_t_cdf(high, df) < p && high < 1e300) high *= 2;
    for (int i = 0; i < 200 && high - low > 1e-15 * high; ++i) {
        const double middle = 0.5 * (low + high);
        (student_t_cdf(middle, df) < p ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

}  // namespace polku::exact_math
