#include "polku/markov_population.hpp"

#include <cmath>
#include <numeric>
#include <stdexcept>

#include "queueing/checks.hpp"
#include "queueing/uniformisation.hpp"

namespace polku {
namespace {

using Clients = std::vector<double>;

double sum_of(const Clients& clients) { return std::accumulate(clients.begin(), clients.end(), 0.0); }

/// A list of one number for each state; empty means all 0.
Clients for_each_state(const Clients& given, std::size_t states, const std::string& name) {
    if (given.empty()) return Clients(states, 0.0);
    if (given.size() != states)
        throw std::invalid_argument(name + " must have a number for each of the " + std::to_string(states) + " states");
    for (std::size_t i = 0; i < states; ++i) detail::need_not_negative(given[i], name + '[' + std::to_string(i) + ']');
    return given;
}

detail::Ways ways_of(const MarkovPopulation& population) {
    const std::size_t states = population.rates.size();
    if (states == 0) throw std::invalid_argument("a population needs a state");
    for (std::size_t i = 0; i < states; ++i) {
        const auto name = "rates[" + std::to_string(i) + ']';
        if (population.rates[i].size() != states) throw std::invalid_argument(name + " must have " + std::to_string(states) + " rates");
        for (std::size_t j = 0; j < states; ++j) detail::need_not_negative(population.rates[i][j], name + '[' + std::to_string(j) + ']');
        if (population.rates[i][i] != 0)
            throw std::invalid_argument(name + '[' + std::to_string(i) + "] must be 0: nobody goes to where they are");
    }
    return {population.rates, for_each_state(population.leaving, states, "leaving")};
}

/// Where they are `time` later: who was there after N steps, N Poisson; who came in between, after as many steps as their arrival
/// lies back, which is ∫ P(N(u) = k) du = P(N > k) / fastest for k steps.
Clients moved_on(const detail::Steps& steps, Clients there, Clients coming, const detail::PoissonWeights& law) {
    std::vector<double> more(law.weights.size());  // P(N > k) from the first weight on; 1 before
    for (std::size_t i = more.size() - 1; i-- > 0;) more[i] = more[i + 1] + law.weights[i + 1];
    const bool anybody_comes = sum_of(coming) > 0;
    Clients after(there.size(), 0.0);
    const auto add = [&](const Clients& clients, double share) {
        for (std::size_t s = 0; s < after.size(); ++s) after[s] += share * clients[s];
    };
    for (std::size_t k = 0, last = law.first + more.size() - 1;; ++k) {
        if (k >= law.first) add(there, law.weights[k - law.first]);
        if (anybody_comes) add(coming, (k >= law.first ? more[k - law.first] : 1) / steps.fastest());
        if (k == last) return after;
        there = steps.after_one(there);
        if (anybody_comes) coming = steps.after_one(coming);
    }
}

}  // namespace

PopulationCurve population_curve(const MarkovPopulation& population, const std::vector<double>& times, double tolerance) {
    const auto ways = ways_of(population);
    const auto states = population.rates.size();
    auto there = for_each_state(population.at_start, states, "at_start");
    const auto coming = for_each_state(population.arrivals, states, "arrivals");
    if (!(tolerance >= 1e-15 && tolerance < 1))
        throw std::invalid_argument("tolerance must be at least 1e-15 and below 1, not " + detail::in_words(tolerance));
    const detail::Steps steps(ways);
    const double at_start = sum_of(there), rate = sum_of(coming);

    PopulationCurve curve;
    double now = 0, steps_made = 0;
    for (const double time : times) {
        detail::need_not_negative(time, "time");
        if (time < now)
            throw std::invalid_argument("times must be in order: " + detail::in_words(time) + " follows " + detail::in_words(now));
        if (time > now) {
            const auto law = detail::poisson_weights(steps.fastest() * (time - now), tolerance / static_cast<double>(times.size()));
            there = moved_on(steps, std::move(there), coming, law);
            steps_made += static_cast<double>(law.first + law.weights.size());
            now = time;
        }
        curve.times.push_back(time);
        curve.present.push_back(there);
    }
    curve.error = (at_start + rate * now) * (tolerance + steps_made * steps.rounding());
    return curve;
}

}  // namespace polku
