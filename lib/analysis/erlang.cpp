#include "analysis/erlang.hpp"

#include <cmath>
#include <limits>

namespace polku::detail {
namespace {

constexpr double most_places = 1e7;

// One more place: 1/B(n) = 1 + n/load · 1/B(n-1), here for its inverse.
double next_b(double b, double n, double load) { return load * b / (n + load * b); }

double delayed(double b, double places, double load) { return load >= places ? 1 : b / (1 - load / places * (1 - b)); }

}  // namespace

double erlang_b(std::size_t places, double load) {
    double b = 1;
    for (std::size_t n = 1; n <= places; ++n) b = next_b(b, static_cast<double>(n), load);
    return b;
}

double erlang_c(std::size_t places, double load) { return delayed(erlang_b(places, load), static_cast<double>(places), load); }

double erlang_wait(std::size_t places, double load, double stay) {
    const double free = static_cast<double>(places) - load;
    return free > 0 ? erlang_c(places, load) * stay / free : std::numeric_limits<double>::infinity();
}

std::size_t units_needed(double load, double slots, double share) {
    if (!(load < most_places) || !(slots > 0)) return 0;
    double b = 1, n = 0;
    for (std::size_t units = 1;; ++units) {
        const double places = std::floor(static_cast<double>(units) * slots);
        if (places > most_places) return 0;
        while (n < places) b = next_b(b, ++n, load);
        if (load < places && delayed(b, places, load) < share) return units;
    }
}

}  // namespace polku::detail
