// Two quantities of which each replication gives a pair.
#pragma once

#include <span>

namespace polku::decide {

/// b less a, over pairs of replications with common random numbers. NaN: not known.
struct Paired {
    double difference = 0;
    double half_width = 0;      ///< of the 95 % interval of the difference, Student's t; NaN for one pair
    double correlation = 0;     ///< of the pairs; NaN when one of them does not vary
    double variance_ratio = 0;  ///< variance that independent seeds would give, divided by that of the pairs; NaN when these do not vary
};

/// A. M. Law, Simulation Modeling and Analysis (2015), 10.2.1: the paired t interval. `a` and `b` have one length, 1 or more.
Paired paired(std::span<const double> a, std::span<const double> b);

}  // namespace polku::decide
