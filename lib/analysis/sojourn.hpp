// A stay at a touchpoint that hazards may cut short.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include <polku/distribution.hpp>

namespace polku::detail {

/// Moments in days. A stay T competes with an exponential clock X of rate h; "completed" is T < X.
struct Sojourn {
    double completed = 1;         ///< P(T < X)
    double completed_time = 0;    ///< E[T; T < X]
    double completed_square = 0;  ///< E[T²; T < X]
    double cut_time = 0;          ///< E[X; X < T]
    double cut_square = 0;        ///< E[X²; X < T]
    double cut() const { return 1 - completed; }
};

/// `hazard` is the sum of the rates, per day. The clock that rings first is each with its share of the sum,
/// whatever the time, so one clock stands for all of them.
Sojourn sojourn(const Distribution& stay, double hazard);

/// Stays already computed: transforms of some laws are costly, and classes and parameter values share most of them.
class SojournCache {
public:
    const Sojourn& find_or_make(std::size_t touchpoint, const Distribution& stay, double hazard);

private:
    struct Entry {
        Distribution stay;
        double hazard;
        Sojourn sojourn;
    };
    std::map<std::size_t, std::vector<Entry>> entries_{};
};

}  // namespace polku::detail
