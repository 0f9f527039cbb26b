// E[min(T, t)] in closed form: what comes of T up to t, and t for those who stay longer.
#include <algorithm>
#include <cmath>

#include "model/exact_math.hpp"
#include "model/special_functions.hpp"
#include "polku/distribution.hpp"

namespace polku {
namespace {

namespace em = exact_math;

double triangular(double t, double min, double mode, double max) {
    if (t <= min) return t;
    const double width = max - min;
    if (t <= mode) {  // 1 - cdf is 1 - (u - min)² / (width (mode - min)) here
        const double x = t - min;
        return t - x * x * x / (3 * width * (mode - min));
    }
    const double mean = (min + mode + max) / 3;
    if (t >= max) return mean;
    const double x = max - t;  // and (max - u)² / (width (max - mode)) from here on
    return mean - x * x * x / (3 * width * (max - mode));
}

}  // namespace

double Distribution::limited_mean(double t) const {
    if (!(t > 0)) return 0;
    if (std::isinf(t)) return mean();
    switch (kind_) {
        case LawKind::fixed: return std::min(a_, t);
        case LawKind::uniform:
            if (t <= a_) return t;
            return t >= b_ ? mean() : t - 0.5 * (t - a_) * (t - a_) / (b_ - a_);
        case LawKind::triangular: return triangular(t, a_, b_, c_);
        case LawKind::exponential: return -a_ * em::expm1(-t / a_);
        case LawKind::gamma: return mean() * em::gamma_p(a_ + 1, t / b_) + t * em::gamma_q(a_, t / b_);
        case LawKind::lognormal: {
            const double z = (em::log(t) - a_) / b_;
            return mean() * em::normal_cdf(z - b_) + t * em::normal_cdf(-z);
        }
        case LawKind::weibull: {
            const double x = em::pow(t / b_, a_);
            return mean() * em::gamma_p(1 + 1 / a_, x) + t * em::exp(-x);
        }
        case LawKind::empirical: {
            double sum = 0, before = 0;
            for (std::size_t i = 0; i < values_.size() && values_[i] < t; ++i) {
                sum += values_[i] * (cumulative_[i] - before);
                before = cumulative_[i];
            }
            return sum + t * (1 - before);
        }
    }
    return 0;
}

std::vector<double> Distribution::kinks() const {
    switch (kind_) {
        case LawKind::fixed: return {a_};
        case LawKind::uniform: return {a_, b_};
        case LawKind::triangular: return {a_, b_, c_};
        case LawKind::empirical: return values_;
        default: return {};
    }
}

}  // namespace polku
