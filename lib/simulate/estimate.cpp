#include "simulate/estimate.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "model/special_functions.hpp"

namespace polku::simulation {

double t_quantile_95(std::int64_t values) {
    if (values < 2) return std::numeric_limits<double>::quiet_NaN();
    if (values > 2000) return exact_math::normal_quantile(0.975);  // differs from t by less than 0.1 %
    return exact_math::student_t_quantile(0.975, static_cast<double>(values - 1));
}

namespace {

Estimate with_interval(const Moments& over) {
    return {over.mean, t_quantile_95(over.n) * std::sqrt(over.variance() / static_cast<double>(over.n))};
}

}  // namespace

Estimate estimate(const std::vector<Moments>& per_replication) {
    if (per_replication.size() == 1) return with_interval(per_replication.front());
    Moments over;
    for (const auto& moments : per_replication) over.add(moments.mean);
    return with_interval(over);
}

Estimate estimate_of(std::span<const double> replications) {
    Moments over;
    for (const double value : replications) over.add(value);
    return with_interval(over);
}

Moments pooled(const std::vector<Moments>& per_replication) {
    Moments all;
    for (const auto& moments : per_replication) all.merge(moments);
    return all;
}

double empirical_quantile(std::vector<double>& values, double p) {
    if (values.empty()) return std::numeric_limits<double>::quiet_NaN();
    const auto rank = static_cast<std::ptrdiff_t>(std::ceil(p * static_cast<double>(values.size()) - 1e-9)) - 1;
    const auto place = values.begin() + std::clamp<std::ptrdiff_t>(rank, 0, static_cast<std::ptrdiff_t>(values.size()) - 1);
    std::nth_element(values.begin(), place, values.end());
    return *place;
}

}  // namespace polku::simulation
