// A mean with its 95 % interval: from clients when there is one replication, from replications when there are several.
#pragma once

#include <span>
#include <vector>

#include "simulate/tally.hpp"

namespace polku::simulation {

struct Estimate {
    double mean = 0;
    double half_width = 0;  ///< NaN when there is only one value
};

/// The quantile of Student's t for a two-sided 95 % interval.
double t_quantile_95(std::int64_t values);
/// `per_replication` are the moments of one quantity over the clients of each replication.
Estimate estimate(const std::vector<Moments>& per_replication);
/// The mean of numbers of which each replication gave one.
Estimate estimate_of(std::span<const double> replications);
/// All clients of all replications together.
Moments pooled(const std::vector<Moments>& per_replication);
/// The smallest value that at least the share `p` of the values does not exceed. Reorders the values.
double empirical_quantile(std::vector<double>& values, double p);

}  // namespace polku::simulation
