#include "analysis/sojourn.hpp"

#include <algorithm>
#include <cmath>

#include <boost/math/quadrature/gauss.hpp>

namespace polku::detail {
namespace {

// Both moments of a cut stay come from K = ∫₀¹ u·E[T² exp(-uhT)] du, which equals (1 - L - h·M) / h² with
// L = E[exp(-hT)], M = E[T exp(-hT)]:
//     E[X;  X < T] = (1 - L - h·M) / h                    = h·K
//     E[X²; X < T] = (2(1 - L) - 2h·M - h²·E[T² exp(-hT)]) / h² = 2K - E[T² exp(-hT)]
// The closed form of K loses digits by cancellation when h is small; the integral does not (its integrand is smooth).
double mixed_second_moment(const Distribution& stay, double hazard, double completed, double completed_time) {
    const double scale = hazard * std::sqrt(stay.variance() + stay.mean() * stay.mean());
    if (scale >= 0.3) return (1 - completed - hazard * completed_time) / (hazard * hazard);
    return boost::math::quadrature::gauss<double, 20>::integrate([&](double u) { return u * stay.laplace_second(u * hazard); }, 0.0, 1.0);
}

}  // namespace

Sojourn sojourn(const Distribution& stay, double hazard) {
    if (stay.is_zero()) return {};
    Sojourn s;
    if (hazard <= 0) {
        s.completed_time = stay.mean();
        s.completed_square = stay.variance() + stay.mean() * stay.mean();
        return s;
    }
    s.completed = stay.laplace(hazard);
    s.completed_time = stay.laplace_mean(hazard);
    s.completed_square = stay.laplace_second(hazard);
    const double k = mixed_second_moment(stay, hazard, s.completed, s.completed_time);
    s.cut_time = hazard * k;
    s.cut_square = std::max(0.0, 2 * k - s.completed_square);
    return s;
}

const Sojourn& SojournCache::find_or_make(std::size_t touchpoint, const Distribution& stay, double hazard) {
    auto& known = entries_[touchpoint];
    const auto found = std::find_if(known.begin(), known.end(), [&](const Entry& e) { return e.hazard == hazard && e.stay == stay; });
    if (found != known.end()) return found->sojourn;
    known.push_back({stay, hazard, sojourn(stay, hazard)});
    return known.back().sojourn;
}

}  // namespace polku::detail
