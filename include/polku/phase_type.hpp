// Phase-type laws: the time that a client who goes from phase to phase at constant rates takes to the end.
//
// M. F. Neuts, Matrix-Geometric Solutions in Stochastic Models (1981), chapter 2. Times in one unit of the caller's choice, rates
// per that unit. Errors are std::invalid_argument, with a sentence for people.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace polku {

/// A phase-type law. An immutable value; copies cost nothing.
class PhaseType {
public:
    /// `start[i]` is the probability of beginning in phase i; what is missing to 1 is the probability of a time of 0. `generator`
    /// is the matrix T of Neuts: generator[i][j], i != j, the rate from phase i to j, and on the diagonal minus the rate of leaving
    /// phase i, for another phase or for the end. Every phase must lead to the end.
    PhaseType(std::vector<double> start, std::vector<std::vector<double>> generator);

    static PhaseType exponential(double mean);
    /// With probability shares[i] exponential with means[i]; the shares sum to 1.
    static PhaseType hyperexponential(const std::vector<double>& shares, const std::vector<double>& means);
    /// The sum of exponential times, one after the other (hypo-exponential; Erlang's law when the means are equal).
    static PhaseType sequence(const std::vector<double>& means);
    /// The law with this mean and coefficient of variation after H. C. Tijms, Stochastic Models: An Algorithmic Approach (1994),
    /// appendix B: below a cv of 1 a mixture of Erlang(k - 1) and Erlang(k) laws of one rate, above it two exponential laws with
    /// balanced means. Two moments are those asked for; quantiles of the law that was meant are approximated. cv 0.05 or more: below
    /// it takes more than 400 phases.
    static PhaseType fit(double mean, double cv);

    const std::vector<double>& start() const noexcept;
    const std::vector<std::vector<double>>& generator() const noexcept;

    double mean() const noexcept;
    double variance() const noexcept;
    /// P(T > t) by uniformisation (A. Jensen 1953), to 1e-14.
    double survival(double t) const;
    /// E[min(T, t)].
    double limited_mean(double t) const;
    /// The smallest time t with P(T <= t) >= p, 0 <= p < 1.
    double quantile(double p) const;

private:
    struct Parts;
    std::shared_ptr<const Parts> parts_;
};

}  // namespace polku
