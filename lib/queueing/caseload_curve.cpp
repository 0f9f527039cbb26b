// M(t)/G/∞ over time: means of those who came and of those who were there.
//
// Who comes at a constant rate λ from a to b is there at t with mean λ (H(t - a) - H(t - b)), where H(x) = E[min(S, x)].
#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "polku/infinite_server.hpp"
#include "queueing/checks.hpp"
#include "queueing/quadrature.hpp"

namespace polku {
namespace {

void check_stay(const StayLaw& stay) {
    if (!stay.survival || !stay.limited_mean) throw std::invalid_argument("the stay needs survival and limited_mean");
    detail::need_positive(stay.mean, "the mean stay");
}

void check_arrivals(const std::vector<ArrivalStep>& arrivals) {
    for (std::size_t i = 0; i < arrivals.size(); ++i) {
        detail::need_not_negative(arrivals[i].rate, "the rate of arrivals");
        if (!std::isfinite(arrivals[i].from)) throw std::invalid_argument("a step of arrivals must begin at a finite time");
        if (i > 0 && !(arrivals[i].from > arrivals[i - 1].from))
            throw std::invalid_argument("steps of arrivals must be in the order of time: " + detail::in_words(arrivals[i].from) +
                                        " follows " + detail::in_words(arrivals[i - 1].from));
    }
}

double those_who_came(const std::vector<ArrivalStep>& arrivals, const StayLaw& stay, double time) {
    double sum = 0;
    for (std::size_t i = 0; i < arrivals.size() && arrivals[i].from < time; ++i) {
        const bool over = i + 1 < arrivals.size() && arrivals[i + 1].from < time;
        const double gone = over ? stay.limited_mean(time - arrivals[i + 1].from) : 0;
        sum += arrivals[i].rate * (stay.limited_mean(time - arrivals[i].from) - gone);
    }
    return sum;
}

double share_still_there(const StartPopulation& start, const StayLaw& stay, double time) {
    if (start.residual == Residual::fresh) return stay.survival(time);
    return std::max(0.0, 1 - stay.limited_mean(time) / stay.mean);
}

}  // namespace

std::vector<CaseloadPoint> caseload_curve(const std::vector<ArrivalStep>& arrivals, const StayLaw& stay, const StartPopulation& start,
                                          const std::vector<double>& times) {
    check_stay(stay);
    check_arrivals(arrivals);
    detail::need_not_negative(start.clients, "the number of clients at the start");
    std::vector<CaseloadPoint> curve;
    curve.reserve(times.size());
    for (const double time : times) {
        detail::need_not_negative(time, "time");
        const double still = start.clients > 0 ? share_still_there(start, stay, time) : 0;
        const double came = those_who_came(arrivals, stay, time);
        CaseloadPoint point;
        point.time = time;
        point.from_start = start.clients * still;
        point.mean = came + point.from_start;
        point.variance = came + point.from_start * (1 - still);
        curve.push_back(point);
    }
    return curve;
}

Integral caseload_at(double time, const SmoothArrivals& arrivals, const StayLaw& stay, double tolerance) {
    check_stay(stay);
    if (!arrivals.rate) throw std::invalid_argument("arrivals need a rate");
    if (!std::isfinite(time)) throw std::invalid_argument("time must be finite");
    detail::need_not_negative(arrivals.most, "the highest rate of arrivals");
    detail::need_positive(tolerance, "tolerance");
    const double scale = arrivals.most * stay.mean;
    if (!(arrivals.since < time) || scale == 0) return {};

    // Whoever came longer ago than this and is still there: at most `left_out` on average.
    const auto left_out = [&](double back) { return std::max(0.0, arrivals.most * (stay.mean - stay.limited_mean(back))); };
    double back = stay.mean;
    const double since = time - arrivals.since;
    for (int i = 0; i < 60 && back < since && left_out(back) > 0.25 * tolerance * scale; ++i) back *= 2;
    const double rest = back < since ? left_out(back) : 0;
    back = std::min(back, since);

    constexpr int first_pieces = 100;  // so that swings of the rate are seen
    std::vector<double> cuts;
    for (int i = 0; i <= first_pieces; ++i) cuts.push_back(i == first_pieces ? back : back * i / first_pieces);
    for (const double kink : stay.kinks)
        if (kink > 0 && kink < back) cuts.push_back(kink);
    std::sort(cuts.begin(), cuts.end());
    const auto present = [&](double u) {
        const double rate = arrivals.rate(time - u);
        if (!(rate >= 0 && rate <= arrivals.most))
            throw std::invalid_argument("the rate of arrivals at " + detail::in_words(time - u) + " is " + detail::in_words(rate) +
                                        ", not between 0 and the highest, " + detail::in_words(arrivals.most));
        return rate * stay.survival(u);
    };
    const auto found = detail::area(present, cuts, 0.5 * tolerance * scale);
    return {found.value, found.error + rest};
}

}  // namespace polku
