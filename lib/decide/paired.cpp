#include "decide/paired.hpp"

#include <cmath>
#include <limits>

#include "simulate/estimate.hpp"
#include "simulate/tally.hpp"

namespace polku::decide {

Paired paired(std::span<const double> a, std::span<const double> b) {
    using simulation::Moments;
    Moments of_a, of_b, of_difference;
    for (std::size_t i = 0; i < a.size(); ++i) {
        of_a.add(a[i]);
        of_b.add(b[i]);
        of_difference.add(b[i] - a[i]);
    }
    const auto n = static_cast<double>(a.size());
    const double variance = of_difference.variance();
    const double apart = of_a.variance() + of_b.variance();  // of the difference, if the two had nothing in common
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    Paired out{of_difference.mean, simulation::t_quantile_95(of_difference.n) * std::sqrt(variance / n), unknown, unknown};
    const double spread = std::sqrt(of_a.variance()) * std::sqrt(of_b.variance());
    if (spread > 0) out.correlation = (apart - variance) / (2 * spread);
    if (variance > 0) out.variance_ratio = apart / variance;
    return out;
}

}  // namespace polku::decide
