// E[T^k exp(-s T)] for k = 0, 1, 2: Laplace transforms of laws and their derivatives, without cancellation.
#include <cmath>

#include "model/exact_math.hpp"
#include "model/special_functions.hpp"
#include "polku/distribution.hpp"

namespace polku {
namespace {

namespace em = exact_math;

/// ∫ r^j e^(-x r) dr over [0, 1], x >= 0.
double unit_moment(int j, double x) {
    if (x < 25) {  // e^-x / (j+1) (1 + x/(j+2) + x²/((j+2)(j+3)) + …): positive terms only
        double sum = 1, term = 1;
        for (int n = 1; term > 1e-17 * sum; ++n) {
            term *= x / (j + 1 + n);
            sum += term;
        }
        return em::exp(-x) / (j + 1) * sum;
    }
    const double decay = em::exp(-x);
    double value = (1 - decay) / x;
    for (int i = 1; i <= j; ++i) value = (i * value - decay) / x;
    return value;
}

/// E[T^k e^(-sT)] of T = start + width V, given E[V^i e^(-x V)] as moment(i, x).
template <class Moment>
double affine(int k, double s, double start, double width, Moment&& moment) {
    const double x = s * width;
    const double damp = em::exp(-s * start);
    if (k == 0) return damp * moment(0, x);
    if (k == 1) return damp * (start * moment(0, x) + width * moment(1, x));
    return damp * (start * start * moment(0, x) + 2 * start * width * moment(1, x) + width * width * moment(2, x));
}

double triangular(int k, double s, double min, double mode, double max) {
    const double left = mode - min, right = max - mode, width = max - min;
    double sum = 0;
    if (left > 0)  // density 2v on [0, 1], stretched to the left of the mode
        sum += left / width * affine(k, s, min, left, [](int i, double x) { return 2 * unit_moment(i + 1, x); });
    if (right > 0)  // density 2(1 - v), to the right of it
        sum += right / width * affine(k, s, mode, right, [](int i, double x) { return 2 * (unit_moment(i, x) - unit_moment(i + 1, x)); });
    return sum;
}

/// log of ∫ exp(f) over the line for a smooth concave f with its peak at `peak` and f'' there = -curvature.
/// The trapezoidal rule converges exponentially for analytic integrands that vanish at both ends; the step is
/// halved until two sums agree to 2e-15, so the error of the last is far below that.
template <class F>
double log_integral(F&& f, double peak, double curvature) {
    const double top = f(peak);
    const auto side = [&](double start, double step) {
        double sum = 0;
        for (int i = 0; i < 1'000'000; ++i) {
            const double term = em::exp(f(start + i * step) - top);
            sum += term;
            if (term < 1e-19 * (1 + sum)) break;
        }
        return sum;
    };
    double step = 0.5 / std::sqrt(curvature);
    double sum = side(peak, step) + side(peak - step, -step);
    for (int halvings = 0; halvings < 12; ++halvings) {
        const double between = side(peak + 0.5 * step, step) + side(peak - 0.5 * step, -step);
        const bool agree = std::fabs(between - sum) <= 4e-15 * sum;
        sum += between;
        step *= 0.5;
        if (agree) break;
    }
    return top + em::log(sum * step);
}

/// The zero of a decreasing concave function, by Newton's method from the right of it.
template <class F, class D>
double zero_from_right(F&& f, D&& derivative, double start) {
    double x = start;
    for (int i = 0; i < 2000; ++i) {
        const double step = f(x) / derivative(x);
        x -= step;
        if (std::fabs(step) <= 1e-12 * (1 + std::fabs(x))) break;
    }
    return x;
}

/// E[e^(-sT)] with T = exp(mu + sigma Z), Z standard normal.
double lognormal(double s, double mu, double sigma) {
    const double log_scale = em::log(s) + mu;
    const auto scaled = [&](double z) { return em::exp(log_scale + sigma * z); };
    const double peak =
        zero_from_right([&](double z) { return -z - sigma * scaled(z); }, [&](double z) { return -1 - sigma * sigma * scaled(z); }, 0.0);
    const double half_log_two_pi = 0.91893853320467274178;
    return em::exp(log_integral([&](double z) { return -0.5 * z * z - scaled(z); }, peak, 1 + sigma * sigma * scaled(peak)) -
                   half_log_two_pi);
}

/// E[X^(k/shape) exp(-x X^(1/shape))] with X exponential of mean 1, as an integral over y = log X.
double weibull(int k, double x, double shape) {
    const double rate = 1 + k / shape, inverse = 1 / shape, log_x = em::log(x);
    const auto scaled = [&](double y) { return em::exp(log_x + y * inverse); };
    const double peak = zero_from_right([&](double y) { return rate - em::exp(y) - inverse * scaled(y); },
                                        [&](double y) { return -em::exp(y) - inverse * inverse * scaled(y); }, em::log(rate));
    return em::exp(
        log_integral([&](double y) { return y * rate - em::exp(y) - scaled(y); }, peak, em::exp(peak) + inverse * inverse * scaled(peak)));
}

}  // namespace

double Distribution::transform(int k, double s) const {
    if (s == 0) return moment(k);
    switch (kind_) {
        case LawKind::fixed: return affine(k, s, a_, 0, [](int i, double) { return i == 0 ? 1.0 : 0.0; });
        case LawKind::uniform: return affine(k, s, a_, b_ - a_, [](int i, double x) { return unit_moment(i, x); });
        case LawKind::triangular:
            if (c_ == a_) return fixed(a_).transform(k, s);
            return triangular(k, s, a_, b_, c_);
        case LawKind::exponential:
        case LawKind::gamma: {
            const double shape = kind_ == LawKind::gamma ? a_ : 1, scale = kind_ == LawKind::gamma ? b_ : a_;
            const double factor = k == 0 ? 1 : k == 1 ? shape * scale : shape * (shape + 1) * scale * scale;
            return factor * em::exp(-(shape + k) * em::log1p(scale * s));
        }
        case LawKind::lognormal:  // T^k times the density is the density of a lognormal with a larger mu
            return em::exp(k * a_ + 0.5 * k * k * b_ * b_) * lognormal(s, a_ + k * b_ * b_, b_);
        case LawKind::weibull: return (k == 0 ? 1 : k == 1 ? b_ : b_ * b_) * weibull(k, s * b_, a_);
        case LawKind::empirical: {
            double sum = 0, before = 0;
            for (std::size_t i = 0; i < values_.size(); ++i) {
                const double power = k == 0 ? 1 : k == 1 ? values_[i] : values_[i] * values_[i];
                sum += power * em::exp(-s * values_[i]) * (cumulative_[i] - before);
                before = cumulative_[i];
            }
            return sum;
        }
    }
    return 0;
}

}  // namespace polku
