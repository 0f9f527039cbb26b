// How many clients are in each state over time, when everybody goes from state to state at constant rates, on their own.
//
// Uniformisation: A. Jensen, "Markoff chains as an aid in the study of Markoff processes", Skandinavisk Aktuarietidskrift 36
// (1953) 87; the Poisson weights after B. L. Fox & P. W. Glynn, "Computing Poisson probabilities", Communications of the ACM 31
// (1988) 440. All terms are positive; what is cut off is bounded. Errors are std::invalid_argument.
#pragma once

#include <vector>

namespace polku {

struct MarkovPopulation {
    std::vector<double> at_start{};            ///< clients (or the probability of one) in each state at time 0
    std::vector<std::vector<double>> rates{};  ///< rates[i][j], i != j: of going from i to j, per unit of time; the diagonal is 0
    std::vector<double> leaving{};             ///< rates of leaving for good from each state; empty: nobody leaves
    std::vector<double> arrivals{};            ///< clients who enter at each state per unit of time; empty: nobody enters
};

struct PopulationCurve {
    std::vector<double> times{};
    std::vector<std::vector<double>> present{};  ///< for each time the mean number (or probability) in each state
    double error = 0;                            ///< no number is further from the true one: what is cut off, and rounding
};

/// The means at each of `times`, ascending from 0 or later. `tolerance` is relative to all clients who were there or have come.
/// The work grows with the fastest rate times the last time; more than 10,000,000 steps are refused.
PopulationCurve population_curve(const MarkovPopulation& population, const std::vector<double>& times, double tolerance = 1e-12);

}  // namespace polku
