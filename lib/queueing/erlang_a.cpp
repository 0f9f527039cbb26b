// M/M/c+M: the balance of births and deaths, and the law of the wait.
//
// With j clients waiting the next is j+1 at rate λ, and j-1 at rate c/s + j/θ (s the mean service, θ the mean patience). All
// weights are relative to "c present, nobody waits", all terms are positive, and the sums are cut where a geometric series says
// that the rest is below rounding: the ratio of terms, η / (a + j) with a = cθ/s and η = λθ, only falls.
#include <cmath>
#include <stdexcept>

#include "model/exact_math.hpp"
#include "model/special_functions.hpp"
#include "polku/queueing.hpp"
#include "queueing/checks.hpp"
#include "queueing/erlang.hpp"

namespace polku {
namespace {

namespace em = exact_math;

constexpr double most_terms = 1e8;  // less than a second
constexpr double rounding = 1e-17;

/// Time with a free server relative to time with c present: Erlang's loss recursion for 1/B - 1, nothing of which is lost when B
/// is near 1. Infinite when c present is so rare that its share is below the smallest number.
double free_time(std::size_t servers, double load) {
    double x = 0;
    for (std::size_t n = 1; n <= servers; ++n) x = static_cast<double>(n) / load * (1 + x);
    return x;
}

struct Waiting {
    double time = 0;      ///< Σ π(c+j) / π(c), j = 0, 1, …
    double clients = 0;   ///< Σ j π(c+j) / π(c)
    double rescaled = 1;  ///< both are to be divided by it
};

Waiting waiting(double a, double eta) {
    constexpr double large = 1e200;
    Waiting sum{1, 0, 1};
    double term = 1;
    for (double j = 1; j < most_terms; ++j) {
        term *= eta / (a + j);
        sum.time += term;
        sum.clients += j * term;
        if (sum.clients > large) {
            sum.time /= large;
            sum.clients /= large;
            sum.rescaled /= large;
            term /= large;
        }
        const double ratio = eta / (a + j + 1);
        if (ratio >= 1) continue;
        const double rest = term * ratio / (1 - ratio);  // of `time`; that of `clients` is rest · (j + 1 / (1 - ratio))
        if (rest <= rounding * sum.time && rest * (j + 1 / (1 - ratio)) <= rounding * sum.clients) return sum;
    }
    throw std::invalid_argument("mean_patience is too long for this load: so many wait that the sums have more than 100000000 terms");
}

/// γ(a, z) / (z^a e^-z), γ the lower incomplete gamma function: positive terms only.
double gamma_sum(double a, double z) {
    double sum = 1 / a, term = 1 / a;
    for (double n = 1; n < most_terms && term > rounding * sum * (1 - z / (a + n)); ++n) {
        term *= z / (a + n);
        sum += term;
    }
    return sum;
}

/// The share of those who would wait whose wait, had they patience for ever, is longer than `time` (Baccelli & Hebuterne: its
/// density at v is proportional to exp(η (1 - x) ) x^a with x = e^(-v/θ)): γ(a, ηx) / γ(a, η).
double virtual_wait_exceeds(double a, double eta, double time_in_patience) {
    const double x = em::exp(-time_in_patience);
    if (eta >= a + 1) return em::gamma_p(a, eta * x) / em::gamma_p(a, eta);
    const double gone = -em::expm1(-time_in_patience);  // 1 - x
    return em::exp(eta * gone - a * time_in_patience) * gamma_sum(a, eta * x) / gamma_sum(a, eta);
}

}  // namespace

ErlangAAnswer erlang_a(double arrival_rate, double mean_service, double mean_patience, std::size_t servers) {
    detail::need_not_negative(arrival_rate, "arrival_rate");
    detail::need_positive(mean_service, "mean_service");
    detail::need_positive(mean_patience, "mean_patience");
    detail::need_servers(servers);

    ErlangAAnswer answer;
    answer.method = QueueMethod::erlang_a;
    answer.arrival_rate = arrival_rate;
    answer.mean_service = mean_service;
    answer.mean_patience = mean_patience;
    answer.servers = servers;
    answer.mean_sojourn = mean_service;
    if (arrival_rate == 0) return answer;

    const double count = static_cast<double>(servers), load = arrival_rate * mean_service;
    const auto sum = waiting(count / mean_service * mean_patience, arrival_rate * mean_patience);
    const double all = free_time(servers, load) * sum.rescaled + sum.time;
    answer.p_wait = sum.time / all;
    answer.mean_queue = sum.clients / all;
    answer.mean_wait = answer.mean_queue / arrival_rate;
    answer.p_abandon = answer.mean_wait / mean_patience;  // those who go are those who wait, at rate 1/θ each
    const double busy = load * (1 - answer.p_abandon);
    answer.mean_present = answer.mean_queue + busy;
    answer.mean_sojourn = answer.mean_present / arrival_rate;
    answer.utilisation = busy / count;
    return answer;
}

double ErlangAAnswer::wait_exceeds(double time) const {
    detail::need_not_negative(time, "time");
    if (p_wait == 0) return 0;
    const double t = time / mean_patience;
    const double a = static_cast<double>(servers) / mean_service * mean_patience;
    return p_wait * em::exp(-t) * virtual_wait_exceeds(a, arrival_rate * mean_patience, t);
}

double ErlangAAnswer::wait_quantile(double p) const {
    detail::need_below_one(p, "p");
    if (p_wait <= 1 - p) return 0;
    double low = 0, high = mean_service;
    while (wait_exceeds(high) > 1 - p) high *= 2;
    while (true) {
        const double middle = 0.5 * (low + high);
        if (middle <= low || middle >= high) return high;
        (wait_exceeds(middle) > 1 - p ? low : high) = middle;
    }
}

}  // namespace polku
