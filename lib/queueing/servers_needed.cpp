// The smallest numbers of workers with whom few wait for long.
#include <cmath>
#include <stdexcept>

#include "polku/queueing.hpp"
#include "queueing/checks.hpp"
#include "queueing/erlang.hpp"

namespace polku {
namespace {

void check(double arrival_rate, double mean_service, const WaitTarget& target, double slots) {
    detail::need_not_negative(arrival_rate, "arrival_rate");
    detail::need_positive(mean_service, "mean_service");
    detail::need_positive(target.share, "share");
    if (target.share > 1) throw std::invalid_argument("share must be 1 at most, not " + detail::in_words(target.share));
    detail::need_not_negative(target.longer_than, "longer_than");
    if (!(slots >= 0.001)) throw std::invalid_argument("slots_per_worker must be 0.001 or more, not " + detail::in_words(slots));
}

[[noreturn]] void refuse_so_many() {
    throw std::invalid_argument("more than ten million slots would be needed: arrivals, service or share are out of proportion");
}

}  // namespace

std::size_t servers_needed(double arrival_rate, double mean_service, const WaitTarget& target, double slots_per_worker) {
    check(arrival_rate, mean_service, target, slots_per_worker);
    const auto needed =
        detail::units_needed(arrival_rate * mean_service, slots_per_worker, target.share, target.longer_than / mean_service);
    if (needed == 0) refuse_so_many();
    return needed;
}

// The share who wait falls with every server, so that halving finds where it passes the target.
std::size_t servers_needed_with_patience(double arrival_rate, double mean_service, double mean_patience, const WaitTarget& target,
                                         double slots_per_worker) {
    check(arrival_rate, mean_service, target, slots_per_worker);
    detail::need_positive(mean_patience, "mean_patience");
    const auto enough = [&](std::size_t workers) {
        const double slots = std::floor(static_cast<double>(workers) * slots_per_worker);
        if (slots > detail::most_places) refuse_so_many();
        if (slots < 1) return false;
        const auto servers = static_cast<std::size_t>(slots);
        return erlang_a(arrival_rate, mean_service, mean_patience, servers).wait_exceeds(target.longer_than) <= target.share;
    };
    std::size_t too_few = 0, many = 1;
    while (!enough(many)) {
        too_few = many;
        many *= 2;
    }
    while (many - too_few > 1) {
        const auto middle = too_few + (many - too_few) / 2;
        (enough(middle) ? many : too_few) = middle;
    }
    return many;
}

}  // namespace polku
