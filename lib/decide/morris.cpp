#include "decide/morris.hpp"

#include <cmath>
#include <numeric>

#include "simulate/estimate.hpp"
#include "simulate/streams.hpp"
#include "simulate/tally.hpp"

namespace polku::decide {
namespace {

constexpr double step = 2.0 / 3;

}  // namespace

std::vector<Cube> morris_points(std::size_t factors, std::size_t ways, std::uint64_t seed) {
    std::vector<Cube> points;
    for (std::size_t way = 0; way < ways; ++way) {
        const simulation::ClientStreams streams(seed, 0, way, family_of_points);
        const auto draw = [&](std::size_t factor, std::size_t word) { return streams.block(0, factor)[word]; };
        Cube at(factors);
        std::vector<std::size_t> order(factors);
        std::iota(order.begin(), order.end(), std::size_t{0});
        for (std::size_t f = 0; f < factors; ++f) {
            const double low = simulation::uniform(draw(f, 0)) < 0.5 ? 0 : 1.0 / 3;
            at[f] = simulation::uniform(draw(f, 1)) < 0.5 ? low : low + step;
        }
        for (std::size_t f = factors; f > 1; --f)  // Fisher and Yates
            std::swap(order[f - 1], order[static_cast<std::size_t>(simulation::uniform(draw(f - 1, 2)) * static_cast<double>(f))]);
        points.push_back(at);
        for (const auto f : order) {
            at[f] += at[f] < 0.5 ? step : -step;
            points.push_back(at);
        }
    }
    return points;
}

std::vector<Effect> morris_effects(const std::vector<Cube>& points, const std::vector<double>& values) {
    using simulation::Moments;
    const auto factors = points.front().size();
    std::vector<Moments> sizes(factors), signed_sizes(factors);
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (i % (factors + 1) == 0) continue;  // a new way begins
        std::size_t f = 0;
        while (points[i][f] == points[i - 1][f]) ++f;
        const double effect = (values[i] - values[i - 1]) / (points[i][f] - points[i - 1][f]);
        if (std::isnan(effect)) continue;
        sizes[f].add(std::fabs(effect));
        signed_sizes[f].add(effect);
    }
    std::vector<Effect> effects;
    for (std::size_t f = 0; f < factors; ++f) {
        const auto n = static_cast<double>(sizes[f].n);
        const double half = simulation::t_quantile_95(sizes[f].n) * std::sqrt(sizes[f].variance() / n);
        effects.push_back({sizes[f].n > 0 ? sizes[f].mean : std::nan(""), half, signed_sizes[f].n > 0 ? signed_sizes[f].mean : std::nan(""),
                           std::sqrt(signed_sizes[f].variance())});
    }
    return effects;
}

}  // namespace polku::decide
