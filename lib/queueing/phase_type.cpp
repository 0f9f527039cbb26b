#include "polku/phase_type.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "queueing/checks.hpp"
#include "queueing/elimination.hpp"
#include "queueing/uniformisation.hpp"

namespace polku {
namespace {

constexpr double rounding = 1e-12;

void check_start(const std::vector<double>& start) {
    if (start.empty()) throw std::invalid_argument("a phase-type law needs a phase");
    double sum = 0;
    for (std::size_t i = 0; i < start.size(); ++i) {
        detail::need_not_negative(start[i], "start[" + std::to_string(i) + ']');
        sum += start[i];
    }
    if (sum > 1 + rounding) throw std::invalid_argument("start sums to " + detail::in_words(sum) + ", above 1");
}

detail::Ways ways_of(const std::vector<std::vector<double>>& generator, std::size_t phases) {
    detail::Ways ways{generator, std::vector<double>(phases)};
    if (generator.size() != phases)
        throw std::invalid_argument("the generator must have a row for each of the " + std::to_string(phases) + " phases");
    for (std::size_t i = 0; i < phases; ++i) {
        const auto name = "phase " + std::to_string(i);
        if (generator[i].size() != phases)
            throw std::invalid_argument(name + ": its row of the generator must have " + std::to_string(phases) + " rates");
        double on = 0;
        for (std::size_t j = 0; j < phases; ++j) {
            if (j == i) continue;
            detail::need_not_negative(generator[i][j], name + ": the rate to phase " + std::to_string(j));
            on += generator[i][j];
        }
        const double out = -generator[i][i];
        detail::need_positive(out, name + ": minus its diagonal");
        if (on > out * (1 + rounding))
            throw std::invalid_argument(name + ": the rates to other phases sum to " + detail::in_words(on) +
                                        ", above minus its diagonal, " + detail::in_words(out));
        ways.leaving[i] = out - on > rounding * out ? out - on : 0;
    }
    if (const auto closed = detail::first_without_way_out(ways))
        throw std::invalid_argument("phase " + std::to_string(*closed) + " never leads to the end");
    return ways;
}

double product(const std::vector<double>& a, const std::vector<double>& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// The probabilities that the end has not come after 0, 1, 2, … steps, until they are below 1e-18.
std::vector<double> lasting(const detail::Steps& steps, std::vector<double> phases) {
    constexpr std::size_t most_steps = 2'000'000;
    std::vector<double> shares;
    while (true) {
        const double share = std::accumulate(phases.begin(), phases.end(), 0.0);
        if (share < 1e-18) return shares;
        if (shares.size() == most_steps)
            throw std::invalid_argument("the rates of the phases are too far apart: after 2000000 steps of the fastest a share of " +
                                        detail::in_words(share) + " is not at the end");
        shares.push_back(share);
        phases = steps.after_one(phases);
    }
}

}  // namespace

struct PhaseType::Parts {
    std::vector<double> start;
    std::vector<std::vector<double>> generator;
    double mean = 0, variance = 0;
    double fastest = 0;
    std::vector<double> lasting{};
};

PhaseType::PhaseType(std::vector<double> start, std::vector<std::vector<double>> generator) {
    check_start(start);
    const auto ways = ways_of(generator, start.size());
    auto parts = std::make_shared<Parts>(Parts{std::move(start), std::move(generator)});
    const detail::Elimination elimination(ways);
    const auto to_come = elimination.gathered_from(std::vector<double>(parts->start.size(), 1.0));
    parts->mean = product(parts->start, to_come);
    parts->variance = 2 * product(parts->start, elimination.gathered_from(to_come)) - parts->mean * parts->mean;
    const detail::Steps steps(ways);
    parts->fastest = steps.fastest();
    parts->lasting = lasting(steps, parts->start);
    parts_ = std::move(parts);
}

const std::vector<double>& PhaseType::start() const noexcept { return parts_->start; }
const std::vector<std::vector<double>>& PhaseType::generator() const noexcept { return parts_->generator; }
double PhaseType::mean() const noexcept { return parts_->mean; }
double PhaseType::variance() const noexcept { return parts_->variance; }

namespace {

constexpr double cut_off = 1e-15;

/// So far out that even twice as many steps as last have been made.
bool is_over(double steps, std::size_t lasting) { return steps > 2 * static_cast<double>(lasting) + 1000; }

}  // namespace

double PhaseType::survival(double t) const {
    detail::need_not_negative(t, "t");
    if (is_over(parts_->fastest * t, parts_->lasting.size())) return 0;
    const auto steps = detail::poisson_weights(parts_->fastest * t, cut_off);
    double sum = 0;
    for (std::size_t i = 0; i < steps.weights.size() && steps.first + i < parts_->lasting.size(); ++i)
        sum += steps.weights[i] * parts_->lasting[steps.first + i];
    return std::min(sum, 1.0);
}

// The time up to t in which the end has not come: each step lasts 1/fastest, and step k has begun by then with P(N > k).
double PhaseType::limited_mean(double t) const {
    detail::need_not_negative(t, "t");
    if (is_over(parts_->fastest * t, parts_->lasting.size())) return parts_->mean;
    const auto steps = detail::poisson_weights(parts_->fastest * t, cut_off);
    double more = 0, sum = 0;  // P(N > k), from the last k down
    for (std::size_t i = steps.weights.size(); i-- > 0;) {
        const std::size_t k = steps.first + i;
        if (k < parts_->lasting.size()) sum += more * parts_->lasting[k];
        more += steps.weights[i];
    }
    for (std::size_t k = 0; k < std::min(steps.first, parts_->lasting.size()); ++k) sum += parts_->lasting[k];
    return sum / parts_->fastest;
}

double PhaseType::quantile(double p) const {
    detail::need_below_one(p, "p");
    if (survival(0) <= 1 - p) return 0;
    double low = 0, high = parts_->mean;
    while (survival(high) > 1 - p) {
        low = high;
        high *= 2;
    }
    while (true) {
        const double middle = 0.5 * (low + high);
        if (middle <= low || middle >= high) return high;
        (survival(middle) > 1 - p ? low : high) = middle;
    }
}

}  // namespace polku
