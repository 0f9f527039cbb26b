// A chain with rates as a chain in steps that come at random, all at one rate.
#pragma once

#include <cstddef>
#include <vector>

#include "queueing/elimination.hpp"

namespace polku::detail {

/// The law of the number of steps: Poisson probabilities, those that together are below the tolerance left out.
struct PoissonWeights {
    std::size_t first = 0;          ///< number of steps that weights[0] belongs to
    std::vector<double> weights{};  ///< sum to 1
};
/// Starts from the largest and goes both ways by ratios, so that nothing underflows (Fox & Glynn 1988). What is cut off is bounded
/// by geometric series; on the right also the mean number of steps beyond, relative to `mean`. Throws for more than 10,000,000.
PoissonWeights poisson_weights(double mean, double tolerance);

/// P = I + Q / fastest, applied to row vectors. Rows that leave lose their clients.
class Steps {
public:
    explicit Steps(const Ways& ways);
    double fastest() const noexcept { return fastest_; }  ///< the rate of steps; above 0
    std::vector<double> after_one(const std::vector<double>& clients) const;
    double rounding() const noexcept { return rounding_; }  ///< of one step at most, relative to all clients

private:
    struct Way {
        std::size_t from, to;
        double share;
    };
    double fastest_ = 1, rounding_ = 0;
    std::vector<double> staying_{};
    std::vector<Way> ways_{};
};

}  // namespace polku::detail
