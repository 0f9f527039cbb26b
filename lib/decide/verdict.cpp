#include "decide/verdict.hpp"

#include <algorithm>
#include <cmath>

#include "model/special_functions.hpp"
#include "simulate/tally.hpp"

namespace polku::decide {

Bounds bounds_of(std::span<const double> shares, double error) {
    simulation::Moments over;
    for (const double share : shares) over.add(share);
    const auto n = static_cast<double>(over.n);
    double off = exact_math::student_t_quantile(1 - error, n - 1) * std::sqrt(over.variance() / n);
    if (!(over.variance() > 0)) off = 1 - std::pow(error, 1 / n);
    return {over.mean, std::max(over.mean - off, 0.0), std::min(over.mean + off, 1.0)};
}

}  // namespace polku::decide
