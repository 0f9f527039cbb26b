#include "queueing/erlang.hpp"

#include <cmath>
#include <limits>

#include "model/exact_math.hpp"

namespace polku::detail {
namespace {

// One more place: 1/B(n) = 1 + n/load · 1/B(n-1), here for its inverse.
double next_loss(double b, double n, double load) { return load * b / (n + load * b); }

double delayed(double b, double places, double load) { return load >= places ? 1 : b / (1 - load / places * (1 - b)); }

}  // namespace

double erlang_loss(std::size_t places, double load) {
    double b = 1;
    for (std::size_t n = 1; n <= places; ++n) b = next_loss(b, static_cast<double>(n), load);
    return b;
}

double erlang_delay(std::size_t places, double load) { return delayed(erlang_loss(places, load), static_cast<double>(places), load); }

double erlang_wait(std::size_t places, double load, double stay) {
    const double free = static_cast<double>(places) - load;
    return free > 0 ? erlang_delay(places, load) * stay / free : std::numeric_limits<double>::infinity();
}

std::size_t units_needed(double load, double slots, double share, double wait) {
    if (!(load < most_places) || !(slots > 0)) return 0;
    double b = 1, n = 0;
    for (std::size_t units = 1;; ++units) {
        const double places = std::floor(static_cast<double>(units) * slots);
        if (places > most_places) return 0;
        while (n < places) b = next_loss(b, ++n, load);
        if (load < places && delayed(b, places, load) * exact_math::exp(-(places - load) * wait) <= share) return units;
    }
}

}  // namespace polku::detail
