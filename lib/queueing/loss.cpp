// M/G/c/c: Erlang's loss formula.
#include "polku/queueing.hpp"
#include "queueing/checks.hpp"
#include "queueing/erlang.hpp"

namespace polku {

LossAnswer erlang_b(double arrival_rate, double mean_service, std::size_t servers) {
    detail::need_not_negative(arrival_rate, "arrival_rate");
    detail::need_positive(mean_service, "mean_service");
    detail::need_servers(servers);
    const double load = arrival_rate * mean_service;
    LossAnswer answer;
    answer.blocking = detail::erlang_loss(servers, load);
    answer.carried = load * (1 - answer.blocking);
    answer.utilisation = answer.carried / static_cast<double>(servers);
    return answer;
}

}  // namespace polku
