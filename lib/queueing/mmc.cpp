// M/M/c: Erlang's delay formula, and the law of the wait.
#include <algorithm>

#include "model/exact_math.hpp"
#include "polku/queueing.hpp"
#include "queueing/checks.hpp"
#include "queueing/erlang.hpp"

namespace polku {

MmcAnswer mmc(double arrival_rate, double mean_service, std::size_t servers) {
    detail::need_not_negative(arrival_rate, "arrival_rate");
    detail::need_positive(mean_service, "mean_service");
    detail::need_servers(servers);
    const double load = arrival_rate * mean_service;
    detail::need_settling(load, servers);

    MmcAnswer answer;
    answer.arrival_rate = arrival_rate;
    answer.p_wait = detail::erlang_delay(servers, load);
    answer.mean_wait_if_waiting = mean_service / (static_cast<double>(servers) - load);
    answer.mean_wait = answer.p_wait * answer.mean_wait_if_waiting;
    answer.mean_queue = arrival_rate * answer.mean_wait;
    answer.mean_sojourn = answer.mean_wait + mean_service;
    answer.mean_present = answer.mean_queue + load;
    answer.utilisation = load / static_cast<double>(servers);
    return answer;
}

double MmcAnswer::wait_exceeds(double time) const {
    detail::need_not_negative(time, "time");
    return p_wait * exact_math::exp(-time / mean_wait_if_waiting);
}

double MmcAnswer::wait_quantile(double p) const {
    detail::need_below_one(p, "p");
    if (p_wait <= 1 - p) return 0;
    return mean_wait_if_waiting * exact_math::log(p_wait / (1 - p));
}

}  // namespace polku
