// Phase-type laws of known shapes, and the one that has two given moments.
#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "polku/phase_type.hpp"
#include "queueing/checks.hpp"

namespace polku {
namespace {

std::vector<std::vector<double>> one_after_the_other(const std::vector<double>& means) {
    std::vector<std::vector<double>> generator(means.size(), std::vector<double>(means.size(), 0.0));
    for (std::size_t i = 0; i < means.size(); ++i) {
        detail::need_positive(means[i], "the mean of phase " + std::to_string(i));
        generator[i][i] = -1 / means[i];
        if (i + 1 < means.size()) generator[i][i + 1] = 1 / means[i];
    }
    return generator;
}

std::vector<double> first_of(std::size_t phases) {
    std::vector<double> start(phases, 0.0);
    if (!start.empty()) start[0] = 1;
    return start;
}

}  // namespace

PhaseType PhaseType::exponential(double mean) { return sequence({mean}); }

PhaseType PhaseType::sequence(const std::vector<double>& means) { return {first_of(means.size()), one_after_the_other(means)}; }

PhaseType PhaseType::hyperexponential(const std::vector<double>& shares, const std::vector<double>& means) {
    if (shares.size() != means.size()) throw std::invalid_argument("there must be as many shares as means");
    double sum = 0;
    for (const double share : shares) sum += share;
    if (!(std::fabs(sum - 1) <= 1e-9)) throw std::invalid_argument("the shares must sum to 1, not " + detail::in_words(sum));
    auto start = shares;
    std::vector<std::vector<double>> generator(means.size(), std::vector<double>(means.size(), 0.0));
    for (std::size_t i = 0; i < means.size(); ++i) {
        detail::need_positive(means[i], "the mean of phase " + std::to_string(i));
        generator[i][i] = -1 / means[i];
        start[i] /= sum;
    }
    return {std::move(start), std::move(generator)};
}

PhaseType PhaseType::fit(double mean, double cv) {
    detail::need_positive(mean, "mean");
    if (!(cv >= 0.05) || !std::isfinite(cv)) throw std::invalid_argument("cv must be 0.05 or more, not " + detail::in_words(cv));
    if (cv == 1) return exponential(mean);
    const double square = cv * cv;
    if (cv > 1) {
        const double root = std::sqrt((square - 1) / (square + 1));
        const double rare = 1 / ((square + 1) * (1 + root));  // (1 - root) / 2 without cancellation
        const double often = 0.5 * (1 + root);
        return hyperexponential({often, rare}, {0.5 * mean / often, 0.5 * mean / rare});
    }
    const double k = std::ceil(1 / square);
    const double one_less = (k * square - std::sqrt(std::max(0.0, k * (1 + square) - k * k * square))) / (1 + square);
    const auto phases = static_cast<std::size_t>(k);
    auto start = first_of(phases);
    start[1] = std::clamp(one_less, 0.0, 1.0);
    start[0] = 1 - start[1];
    const std::vector<double> means(phases, mean / (k - start[1]));
    return {std::move(start), one_after_the_other(means)};
}

}  // namespace polku
