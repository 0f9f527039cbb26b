// Laws of time with numbers filled in. All times in days. Bit-identical on every platform.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <polku/evaluation.hpp>
#include <polku/model.hpp>

namespace polku {

/// A law with its parameters as numbers, in days. A regular value.
///
/// What the kinds mean (times in the unit of the law, then in days): fixed `value`; uniform from `min` to `max`;
/// triangular `min`, `mode`, `max`; exponential `mean`; gamma and weibull `mean` and `cv`; lognormal `median` and
/// `p90`, or `mean` and `cv`; empirical `values` with `weights` (equal when absent). cv is the standard deviation
/// divided by the mean; a law with cv 0, or with mean 0, is the fixed law of its mean.
///
/// Transforms are closed forms, except that those of lognormal and weibull laws are integrals computed to 1e-13.
class Distribution {
public:
    /// Fills in the numbers. nullopt with `problem` set (an argument for "{problem:phrase}" of a finding: "below max 3 min 5") when the
    /// parameters make no law: a missing one, max < min, mode outside, cv < 0, p90 <= median, a negative time, a value that is not finite.
    static std::optional<Distribution> make(const ServicePath& path, const Law& law, const Situation& situation = {},
                                            std::string* problem = nullptr);
    static Distribution fixed(double days);

    LawKind kind() const noexcept { return kind_; }
    double mean() const;
    double variance() const;
    /// E[exp(-s T)], s >= 0 per day.
    double laplace(double s) const;
    /// E[T exp(-s T)], s >= 0 per day: minus the derivative of laplace.
    double laplace_mean(double s) const;
    /// E[T^2 exp(-s T)], s >= 0 per day: the second derivative of laplace.
    double laplace_second(double s) const;
    /// P(T <= t).
    double cdf(double t) const;
    /// E[min(T, t)], the area under P(T > u) from 0 to t; the mean when t is infinite.
    double limited_mean(double t) const;
    /// Where cdf() jumps or bends, ascending: between these it is smooth.
    std::vector<double> kinks() const;
    /// The u-quantile, 0 < u < 1: one uniform gives one variate (inversion), so common random numbers stay in step.
    double quantile(double u) const;
    /// The u-quantile of T weighted by its length: of the stay that an inspector finds under way (D. R. Cox, Renewal Theory, 1962).
    /// What is left of it is uniform between 0 and it. 0 when T is 0 with certainty.
    double length_biased_quantile(double u) const;
    /// True when T is 0 with certainty.
    bool is_zero() const noexcept;
    bool operator==(const Distribution&) const = default;

private:
    Distribution() = default;
    double moment(int power) const;               ///< E[T^power], power 0, 1 or 2
    double transform(int power, double s) const;  ///< E[T^power exp(-s T)]
    LawKind kind_ = LawKind::fixed;
    double a_ = 0, b_ = 0, c_ = 0;  ///< fixed: value; uniform: min, max; triangular: min, mode, max; exponential: mean;
                                    ///< gamma: shape, scale; lognormal: mu, sigma; weibull: shape, scale
    std::vector<double> values_{};  ///< empirical, ascending
    std::vector<double> cumulative_{};
};

}  // namespace polku
