// Service of any law: the theorem for one server, and approximations for several.
//
// Lee & Longton, "Queueing processes associated with airline passenger check-in", Operational Research Quarterly 10 (1959) 56:
// the wait of M/M/c times (1 + cv²)/2. Kimura, "A two-moment approximation for the mean waiting time in the GI/G/s queue",
// Management Science 32 (1986) 751: a harmonic mean of the waits of M/M/c and M/D/c, that of M/D/c after Cosmetatos, "Some
// approximate equilibrium results for the multi-server queue (M/G/r)", Operational Research Quarterly 27 (1976) 615. Allen,
// Probability, Statistics, and Queueing Theory (1978): the wait of M/M/c times (cv² of arrivals + cv² of service)/2.
#include <cmath>
#include <stdexcept>

#include "polku/queueing.hpp"
#include "queueing/checks.hpp"
#include "queueing/erlang.hpp"

namespace polku {
namespace {

QueueAnswer with_wait(QueueMethod method, bool exact, double arrival_rate, double mean_service, std::size_t servers, double wait) {
    QueueAnswer answer;
    answer.method = method;
    answer.exact = exact;
    answer.arrival_rate = arrival_rate;
    answer.p_wait = detail::erlang_delay(servers, arrival_rate * mean_service);  // exact for one server and for M/M/c
    answer.mean_wait = wait;
    answer.mean_queue = arrival_rate * wait;
    answer.mean_sojourn = wait + mean_service;
    answer.mean_present = answer.mean_queue + arrival_rate * mean_service;
    answer.utilisation = arrival_rate * mean_service / static_cast<double>(servers);
    return answer;
}

void check(double arrival_rate, double mean_service, double service_cv, std::size_t servers) {
    detail::need_not_negative(arrival_rate, "arrival_rate");
    detail::need_positive(mean_service, "mean_service");
    detail::need_not_negative(service_cv, "service_cv");
    detail::need_servers(servers);
    detail::need_settling(arrival_rate * mean_service, servers);
}

/// The wait of M/D/c divided by that of M/M/c, after Cosmetatos.
double fixed_service_ratio(double utilisation, std::size_t servers) {
    const double c = static_cast<double>(servers);
    if (utilisation == 0) return 0.5;  // nobody waits anyway
    return 0.5 * (1 + (1 - utilisation) * (c - 1) * (std::sqrt(4 + 5 * c) - 2) / (16 * utilisation * c));
}

}  // namespace

QueueAnswer mg1(double arrival_rate, double mean_service, double service_cv) {
    check(arrival_rate, mean_service, service_cv, 1);
    const double load = arrival_rate * mean_service;
    const double wait = load * mean_service * (1 + service_cv * service_cv) / (2 * (1 - load));
    return with_wait(QueueMethod::pollaczek_khinchine, true, arrival_rate, mean_service, 1, wait);
}

QueueAnswer mgc(double arrival_rate, double mean_service, double service_cv, std::size_t servers, QueueMethod method) {
    if (method != QueueMethod::lee_longton && method != QueueMethod::kimura)
        throw std::invalid_argument("the method for M/G/c must be lee-longton or kimura, not " + std::string(name_of(method)));
    check(arrival_rate, mean_service, service_cv, servers);
    if (servers == 1) return mg1(arrival_rate, mean_service, service_cv);
    const double exponential = detail::erlang_wait(servers, arrival_rate * mean_service, mean_service);
    if (service_cv == 1) return with_wait(QueueMethod::erlang_c, true, arrival_rate, mean_service, servers, exponential);
    const double square = service_cv * service_cv;
    double factor = 0.5 * (1 + square);
    if (method == QueueMethod::kimura) {
        const double fixed = fixed_service_ratio(arrival_rate * mean_service / static_cast<double>(servers), servers);
        factor = (1 + square) * fixed / (2 * square * fixed + 1 - square);
    }
    return with_wait(method, false, arrival_rate, mean_service, servers, factor * exponential);
}

QueueAnswer ggc(double arrival_rate, double arrival_cv, double mean_service, double service_cv, std::size_t servers) {
    detail::need_not_negative(arrival_cv, "arrival_cv");
    if (arrival_cv == 1) return mgc(arrival_rate, mean_service, service_cv, servers);
    check(arrival_rate, mean_service, service_cv, servers);
    const double exponential = detail::erlang_wait(servers, arrival_rate * mean_service, mean_service);
    const double factor = 0.5 * (arrival_cv * arrival_cv + service_cv * service_cv);
    return with_wait(QueueMethod::allen_cunneen, false, arrival_rate, mean_service, servers, factor * exponential);
}

}  // namespace polku
