#include "simulate/over_time.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "simulate/estimate.hpp"
#include "simulate/stopped.hpp"
#include "table/sheet.hpp"

namespace polku::simulation {
namespace {

using detail::Sheet;

/// One number that is looked at again and again.
struct Quantity {
    std::string name, id;
    bool told = true;  ///< hours of which nobody waits are not
};

std::vector<Quantity> quantities(const Plan& plan) {
    std::vector<Quantity> all;
    for (const auto& program : plan.programs) all.push_back({"inside", program.path->id});
    for (const auto& supply : plan.supplies) {
        all.push_back({"used", supply.id, supply.is_held});
        all.push_back({"queue", supply.id, supply.is_held});
    }
    return all;
}

}  // namespace

std::size_t mser_5(const std::vector<double>& series) {
    constexpr std::size_t batch = 5;
    std::vector<double> means;
    for (std::size_t i = 0; i + batch <= series.size(); i += batch) {
        double sum = 0;
        for (std::size_t k = 0; k < batch; ++k) sum += series[i + k];
        means.push_back(sum / batch);
    }
    std::size_t best = 0;
    double least = std::numeric_limits<double>::infinity();
    Moments rest;
    for (std::size_t left_out = means.size(); left_out-- > 0;) {
        rest.add(means[left_out]);
        if (2 * left_out > means.size() || rest.n < 2) continue;
        const auto n = static_cast<double>(rest.n);
        const double error = rest.squares / (n * n);
        if (error > least) continue;  // of equals the one that leaves out less
        least = error;
        best = left_out;
    }
    return best * batch;
}

std::vector<Table> tables_over_time(const Plan& plan, const std::vector<RunTally>& runs, const std::stop_token& stop) {
    const auto all = quantities(plan);
    const auto looks = runs.front().samples.size() / all.size();
    Sheet<double, std::string, std::string, double, double, double, double> curve(
        "over_time", {{{"time", "day"}, {"quantity", ""}, {"id", ""}, {"mean", ""}, {"half_width", ""}, {"p10", ""}, {"p90", ""}}});
    Sheet<std::string, double, double> settling("warm_up", {{{"path", ""}, {"suggested", "day"}, {"used", "day"}}});
    for (std::size_t q = 0; q < all.size(); ++q) {
        if (!all[q].told) continue;
        std::vector<double> means;
        for (std::size_t look = 0; look < looks; ++look) {
            stop_if_asked(stop);
            std::vector<Moments> each(runs.size());
            std::vector<double> values;
            for (std::size_t r = 0; r < runs.size(); ++r) {
                values.push_back(runs[r].samples[look * all.size() + q]);
                each[r].add(values.back());
            }
            const auto over = estimate(each);
            means.push_back(over.mean);
            const double p10 = empirical_quantile(values, 0.1), p90 = empirical_quantile(values, 0.9);
            curve.add(static_cast<double>(look) * plan.sampled_every, all[q].name, all[q].id, over.mean, over.half_width, p10, p90);
        }
        if (all[q].name == "inside") settling.add(all[q].id, static_cast<double>(mser_5(means)) * plan.sampled_every, plan.warm_up);
    }
    return {std::move(curve).table(), std::move(settling).table()};
}

}  // namespace polku::simulation
