// Whether a mean is at least a goal, as far as replications can say.
#pragma once

#include <span>

namespace polku::decide {

enum class Verdict {
    met,     ///< at least the goal
    missed,  ///< below it
    open     ///< so many replications do not say
};

/// One-sided bounds of a mean, each of which is wrong with the probability `error`: Student's t.
struct Bounds {
    double mean = 0, lower = 0, upper = 0;
};
/// `values` are shares, one for each replication, two or more of them. Where they do not vary, nothing says how far the mean may be off:
/// the bounds are then those of the rule of three's exact form, 1 - error^(1/n), as if a replication were one client.
Bounds bounds_of(std::span<const double> shares, double error);

inline Verdict verdict_of(const Bounds& bounds, double goal) {
    if (bounds.lower >= goal) return Verdict::met;
    return bounds.upper < goal ? Verdict::missed : Verdict::open;
}

}  // namespace polku::decide
