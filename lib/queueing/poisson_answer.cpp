// The number of clients in the long run of M/G/∞.
#include <cmath>

#include "model/special_functions.hpp"
#include "polku/infinite_server.hpp"
#include "queueing/checks.hpp"

namespace polku {

PoissonAnswer mg_infinity(double arrival_rate, double mean_stay) {
    detail::need_not_negative(arrival_rate, "arrival_rate");
    detail::need_positive(mean_stay, "mean_stay");
    return {arrival_rate * mean_stay};
}

double PoissonAnswer::cdf(double clients) const {
    if (!(clients >= 0)) return 0;
    return exact_math::gamma_q(std::floor(clients) + 1, mean);  // n or fewer come when the (n+1)th comes later
}

double PoissonAnswer::quantile(double p) const {
    detail::need_below_one(p, "p");
    double high = std::floor(mean) + 1;
    while (cdf(high) < p) high = 2 * high + 1;
    double low = -1;
    while (high - low > 1) {
        const double middle = std::floor(0.5 * (low + high));
        (cdf(middle) < p ? low : high) = middle;
    }
    return high;
}

}  // namespace polku
