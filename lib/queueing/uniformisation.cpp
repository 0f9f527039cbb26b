#include "queueing/uniformisation.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "queueing/checks.hpp"

namespace polku::detail {

PoissonWeights poisson_weights(double mean, double tolerance) {
    constexpr double most_steps = 1e7;
    if (mean == 0) return {0, {1.0}};
    if (!(mean <= most_steps))
        throw std::invalid_argument("the fastest rate times the time is " + in_words(mean) +
                                    ", above 10000000: the rates are too far apart for steps; leave out what happens at once");
    const double mode = std::floor(mean);
    std::vector<double> down, up{1.0};
    double sum = 1;
    for (double k = mode, w = 1; k > 0; --k) {
        w *= k / mean;
        const double ratio = (k - 1) / mean;
        down.push_back(w);
        sum += w;
        if (w * ratio / (1 - ratio) <= 0.25 * tolerance) break;
    }
    const double little = 0.25 * tolerance * std::min(1.0, mean);
    for (double k = mode + 1, w = 1;; ++k) {
        w *= mean / k;
        const double ratio = mean / (k + 1);
        up.push_back(w);
        sum += w;
        if (w * ratio / ((1 - ratio) * (1 - ratio)) <= little) break;
    }
    PoissonWeights made{static_cast<std::size_t>(mode) - down.size(), {}};
    made.weights.assign(down.rbegin(), down.rend());
    made.weights.insert(made.weights.end(), up.begin(), up.end());
    for (auto& w : made.weights) w /= sum;
    return made;
}

Steps::Steps(const Ways& ways) {
    const std::size_t n = ways.leaving.size();
    std::vector<double> total(n);
    for (std::size_t i = 0; i < n; ++i) {
        total[i] = ways.leaving[i];
        for (std::size_t j = 0; j < n; ++j)
            if (j != i) total[i] += ways.between[i][j];
    }
    const double most = n > 0 ? *std::max_element(total.begin(), total.end()) : 0;
    if (most > 0) fastest_ = most;
    std::vector<std::size_t> into(n, 0);
    for (std::size_t i = 0; i < n; ++i) {
        staying_.push_back((fastest_ - total[i]) / fastest_);
        for (std::size_t j = 0; j < n; ++j)
            if (j != i && ways.between[i][j] > 0) {
                ways_.push_back({i, j, ways.between[i][j] / fastest_});
                ++into[j];
            }
    }
    const auto most_into = n > 0 ? *std::max_element(into.begin(), into.end()) : 0;
    rounding_ = static_cast<double>(most_into + 3) * std::numeric_limits<double>::epsilon();
}

std::vector<double> Steps::after_one(const std::vector<double>& clients) const {
    std::vector<double> after(clients.size());
    for (std::size_t i = 0; i < clients.size(); ++i) after[i] = clients[i] * staying_[i];
    for (const auto& way : ways_) after[way.to] += clients[way.from] * way.share;
    return after;
}

}  // namespace polku::detail
