#include "polku/distribution.hpp"

#include <algorithm>
#include <cmath>

#include "model/exact_math.hpp"
#include "model/special_functions.hpp"
#include "model/weibull_shape.hpp"

namespace polku {

namespace em = exact_math;

Distribution Distribution::fixed(double days) {
    Distribution law;
    law.a_ = days;
    return law;
}

bool Distribution::is_zero() const noexcept {
    switch (kind_) {
        case LawKind::fixed: return a_ == 0;
        case LawKind::uniform: return b_ == 0;
        case LawKind::triangular: return c_ == 0;
        case LawKind::empirical: return values_.back() == 0;
        default: return false;  // make() turns these into fixed laws when their mean is 0
    }
}

double Distribution::moment(int power) const {
    if (power == 0) return 1;
    const double mean_of = mean();
    return power == 1 ? mean_of : variance() + mean_of * mean_of;
}

double Distribution::mean() const {
    switch (kind_) {
        case LawKind::fixed: return a_;
        case LawKind::uniform: return 0.5 * (a_ + b_);
        case LawKind::triangular: return (a_ + b_ + c_) / 3;
        case LawKind::exponential: return a_;
        case LawKind::gamma: return a_ * b_;
        case LawKind::lognormal: return em::exp(a_ + 0.5 * b_ * b_);
        case LawKind::weibull: return b_ * em::exp(em::lgamma(1 + 1 / a_));
        case LawKind::empirical: {
            double sum = 0, before = 0;
            for (std::size_t i = 0; i < values_.size(); ++i) {
                sum += values_[i] * (cumulative_[i] - before);
                before = cumulative_[i];
            }
            return sum;
        }
    }
    return 0;
}

double Distribution::variance() const {
    switch (kind_) {
        case LawKind::fixed: return 0;
        case LawKind::uniform: return (b_ - a_) * (b_ - a_) / 12;
        case LawKind::triangular: {
            const double left = b_ - a_, right = c_ - b_;
            return (left * left + left * right + right * right) / 18;
        }
        case LawKind::exponential: return a_ * a_;
        case LawKind::gamma: return a_ * b_ * b_;
        case LawKind::lognormal: return em::expm1(b_ * b_) * em::exp(2 * a_ + b_ * b_);
        case LawKind::weibull: return mean() * mean() * em::expm1(em::weibull_log_ratio(1 / a_));
        case LawKind::empirical: {
            const double centre = mean();
            double sum = 0, before = 0;
            for (std::size_t i = 0; i < values_.size(); ++i) {
                sum += (values_[i] - centre) * (values_[i] - centre) * (cumulative_[i] - before);
                before = cumulative_[i];
            }
            return sum;
        }
    }
    return 0;
}

double Distribution::cdf(double t) const {
    switch (kind_) {
        case LawKind::fixed: return t >= a_ ? 1 : 0;
        case LawKind::uniform: return t >= b_ ? 1 : t <= a_ ? 0 : (t - a_) / (b_ - a_);
        case LawKind::triangular:
            if (t >= c_) return 1;
            if (t <= a_) return 0;
            return t < b_ ? (t - a_) * (t - a_) / ((c_ - a_) * (b_ - a_)) : 1 - (c_ - t) * (c_ - t) / ((c_ - a_) * (c_ - b_));
        case LawKind::exponential: return t <= 0 ? 0 : -em::expm1(-t / a_);
        case LawKind::gamma: return em::gamma_p(a_, t / b_);
        case LawKind::lognormal: return t <= 0 ? 0 : em::normal_cdf((em::log(t) - a_) / b_);
        case LawKind::weibull: return t <= 0 ? 0 : -em::expm1(-em::pow(t / b_, a_));
        case LawKind::empirical: {
            const auto above = std::upper_bound(values_.begin(), values_.end(), t);
            return above == values_.begin() ? 0 : cumulative_[static_cast<std::size_t>(above - values_.begin()) - 1];
        }
    }
    return 0;
}

double Distribution::quantile(double u) const {
    switch (kind_) {
        case LawKind::fixed: return a_;
        case LawKind::uniform: return a_ + u * (b_ - a_);
        case LawKind::triangular: {
            const double width = c_ - a_, left = b_ - a_;
            if (u * width < left) return a_ + std::sqrt(u * width * left);
            return c_ - std::sqrt((1 - u) * width * (c_ - b_));
        }
        case LawKind::exponential: return -a_ * em::log1p(-u);
        case LawKind::gamma: return b_ * em::gamma_p_inverse(a_, u);
        case LawKind::lognormal: return em::exp(a_ + b_ * em::normal_quantile(u));
        case LawKind::weibull: return b_ * em::pow(-em::log1p(-u), 1 / a_);
        case LawKind::empirical: {
            const auto found = std::lower_bound(cumulative_.begin(), cumulative_.end(), u);
            return values_[std::min(static_cast<std::size_t>(found - cumulative_.begin()), values_.size() - 1)];
        }
    }
    return 0;
}

double Distribution::length_biased_quantile(double u) const {
    if (is_zero()) return 0;
    switch (kind_) {
        case LawKind::fixed: return a_;
        case LawKind::uniform: return std::sqrt(a_ * a_ + u * (b_ * b_ - a_ * a_));
        case LawKind::triangular: {
            // x f(x) on each side of the mode is a parabola; its integral is found by halving.
            const auto rising = [this](double x) { return b_ > a_ ? (x * x * x / 3 - a_ * x * x / 2 + a_ * a_ * a_ / 6) / (b_ - a_) : 0; };
            const auto falling = [this](double x) {
                return c_ > b_ ? (c_ * (x * x - b_ * b_) / 2 - (x * x * x - b_ * b_ * b_) / 3) / (c_ - b_) : 0;
            };
            const double whole = rising(b_) + falling(c_);
            double low = a_, high = c_;
            for (int i = 0; i < 100 && low < high; ++i) {
                const double middle = low + (high - low) / 2;
                const double below = middle < b_ ? rising(middle) : rising(b_) + falling(middle);
                (below < u * whole ? low : high) = middle;
            }
            return high;
        }
        case LawKind::exponential: return a_ * em::gamma_p_inverse(2, u);
        case LawKind::gamma: return b_ * em::gamma_p_inverse(a_ + 1, u);
        case LawKind::lognormal: return em::exp(a_ + b_ * b_ + b_ * em::normal_quantile(u));
        case LawKind::weibull: return b_ * em::pow(em::gamma_p_inverse(1 + 1 / a_, u), 1 / a_);
        case LawKind::empirical: {
            const double whole = mean();
            double below = 0, before = 0;
            for (std::size_t i = 0; i < values_.size(); ++i) {
                below += values_[i] * (cumulative_[i] - before);
                before = cumulative_[i];
                if (below >= u * whole) return values_[i];
            }
            return values_.back();
        }
    }
    return 0;
}

double Distribution::laplace(double s) const { return transform(0, s); }
double Distribution::laplace_mean(double s) const { return transform(1, s); }
double Distribution::laplace_second(double s) const { return transform(2, s); }

}  // namespace polku
