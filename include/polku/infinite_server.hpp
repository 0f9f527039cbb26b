// Clients whom nobody has to wait for: how many there are, now and over time, when all who come are served at once.
//
// The station M(t)/G/∞: Poisson arrivals whose rate may change with time, stays of one law, independent of each other. Then the
// number of those who came since a moment is Poisson (N. M. Mirasol, "The output of an M/G/∞ queuing system is Poisson",
// Operations Research 11 (1963) 282), with mean ∫ λ(t - u) P(S > u) du (S. G. Eick, W. A. Massey & W. Whitt, "The physics of the
// M_t/G/∞ queue", Operations Research 41 (1993) 731). A caseload without a limit is such a station; with a limit it is a lower
// bound. Times in one unit of the caller's choice; a Distribution counts in days. Errors are std::invalid_argument.
#pragma once

#include <functional>
#include <limits>
#include <vector>

#include <polku/distribution.hpp>

namespace polku {

class PhaseType;

/// What these answers ask of a length of stay S.
struct StayLaw {
    double mean = 0;                               ///< above 0
    std::function<double(double)> survival{};      ///< P(S > t), t >= 0
    std::function<double(double)> limited_mean{};  ///< E[min(S, t)], t >= 0: the area under `survival` from 0 to t
    std::vector<double> kinks{};                   ///< where `survival` jumps or bends, ascending
};
/// Throws when the law is always 0.
StayLaw stay_law(const Distribution& law);
StayLaw stay_law(const PhaseType& law);
/// A law as models have it, in days. Its numbers are literals: there is no path here that would have parameters.
StayLaw stay_law(const Law& law);

/// A number of clients that is Poisson: in the long run of M/G/∞, for any law of stay with that mean.
struct PoissonAnswer {
    double mean = 0;
    double variance() const { return mean; }
    /// P(N <= clients).
    double cdf(double clients) const;
    /// The smallest number that the share `p` of days (0 <= p < 1) do not go above.
    double quantile(double p) const;
    bool operator==(const PoissonAnswer&) const = default;
};
/// Clients in the long run of M/G/∞: `arrival_rate` · `mean_stay`.
PoissonAnswer mg_infinity(double arrival_rate, double mean_stay);

/// From `from` on, until the next step, clients come at this rate.
struct ArrivalStep {
    double from = 0;
    double rate = 0;
};

/// How much of their stay is still to come for those who are there at time 0.
enum class Residual {
    equilibrium,  ///< as in the long run: density P(S > u) / E[S] (D. R. Cox, Renewal Theory, 1962, 5.2)
    fresh         ///< all of it: they have just come
};
struct StartPopulation {
    double clients = 0;
    Residual residual = Residual::equilibrium;
};

struct CaseloadPoint {
    double time = 0;
    double mean = 0;
    double variance = 0;    ///< a Poisson number of those who came, and a binomial one of those who are still there
    double from_start = 0;  ///< of `mean`: who was there at time 0
    bool operator==(const CaseloadPoint&) const = default;
};

/// How many clients there are at each of `times` (0 or more), when the rate of arrivals changes in steps; before the first step
/// nobody comes. Steps may begin before time 0. Exact: no integral is approximated, because the area under P(S > u) is known.
std::vector<CaseloadPoint> caseload_curve(const std::vector<ArrivalStep>& arrivals, const StayLaw& stay, const StartPopulation& start,
                                          const std::vector<double>& times);

/// A mean, and how far it may be wrong.
struct Integral {
    double value = 0;
    double error = 0;
};

/// Arrivals that change smoothly, a season or a trend. `rate(t)` is at least 0 and at most `most`; from `since` on, by default from ever.
struct SmoothArrivals {
    std::function<double(double)> rate{};
    double most = 0;
    double since = -std::numeric_limits<double>::infinity();
};

/// The mean (and variance: it is Poisson) number of clients at `time` who came by smooth arrivals, by quadrature. `error` is
/// estimated from two rules and two widths of pieces, with a bound of what lies so far back that it is left out; for a rate that bends
/// or jumps, or swings more than a hundred times within the longest stay, the estimate may be too low: take steps (caseload_curve).
Integral caseload_at(double time, const SmoothArrivals& arrivals, const StayLaw& stay, double tolerance = 1e-12);

}  // namespace polku
