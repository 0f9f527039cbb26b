#include "simulate/target_plan.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/staffing.hpp"
#include "simulate/estimate.hpp"
#include "simulate/plan.hpp"
#include "simulate/run_tally.hpp"

namespace polku::simulation {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

class TargetPlanner {
public:
    TargetPlanner(Plan& plan, const Target& target) : plan_(plan), target_(target) {}

    /// False when no run tells it.
    bool add() {
        planned_.id = target_.id;
        planned_.measure = target_.measure;
        if (!find_place()) return false;
        const auto& path = plan_.programs.front().path;
        if (target_.quantile) planned_.quantile = detail::value_here(path, *target_.quantile);
        const double of_a_day = target_.measure == Measure::hours ? 1 / days_in(Unit::hour) : 1;
        const auto number = [&](const Bound& bound) {
            return detail::value_here(path, bound.value) * (bound.unit ? days_in(*bound.unit) * of_a_day : 1.0);
        };
        if (target_.at_most) planned_.at_most = number(*target_.at_most);
        if (target_.at_least) planned_.at_least = number(*target_.at_least);
        plan_.targets.push_back(planned_);
        return true;
    }

private:
    bool find_place() {
        switch (target_.measure) {
            case Measure::time: return find_stretch(false);
            case Measure::wait: return target_.resource.empty() ? find_stretch(true) : find_supply();
            case Measure::load: return find_supply() && count_units();
            case Measure::share: return find_end();
            case Measure::hours: return find_hours();
            case Measure::cost: return false;
        }
        return false;
    }
    bool find_stretch(bool waits_only) {
        for (Index p = 0; p < plan_.programs.size(); ++p) {
            const auto& path = plan_.programs[p].path;
            const auto from = path.find_touchpoint(target_.from), to = path.find_touchpoint(target_.to);
            if (!from || !to) continue;
            planned_.stretch = static_cast<Index>(plan_.stretches.size());
            plan_.stretches.push_back({p, static_cast<Index>(*from), static_cast<Index>(*to), waits_only});
            return true;
        }
        return false;
    }
    bool find_supply() {
        for (Index s = 0; s < plan_.supplies.size(); ++s)
            if (plan_.supplies[s].id == target_.resource) planned_.supply = s;
        return planned_.supply != none;
    }
    /// Each worker has a load of his own; places of a pool are taken together, and their number must stay the same.
    bool count_units() {
        auto& supply = plan_.supplies[planned_.supply];
        if (supply.steps.front().unlimited) return false;
        if (supply.mode != ResourceMode::caseload) {
            if (supply.steps.size() > 1) return false;
            planned_.units = supply.units;
        } else {
            planned_.units = static_cast<double>(supply.steps.front().limits.size());
        }
        if (target_.quantile) supply.keeps_levels = true;
        return planned_.units > 0;
    }
    /// Of the one path whose actor's they are; where paths share a resource, no one's hours are all of it.
    bool find_hours() {
        for (Index p = 0; p < plan_.programs.size(); ++p) {
            const auto& path = plan_.programs[p].path;
            const auto resource = path.find_resource(target_.resource);
            if (!resource) continue;
            const auto actor = path.find_actor(path->resources[*resource].actor);
            if (!actor || planned_.program != none || target_.quantile) return false;
            planned_.program = p;
            planned_.actor = static_cast<Index>(*actor);
            planned_.days = days_in(path->resources[*resource].per);
        }
        return planned_.program != none;
    }
    bool find_end() {
        for (Index p = 0; p < plan_.programs.size(); ++p)
            if (const auto end = plan_.programs[p].path.find_touchpoint(target_.end)) {
                planned_.program = p;
                planned_.end = static_cast<Index>(*end);
                return true;
            }
        return false;
    }

    Plan& plan_;
    const Target& target_;
    PlannedTarget planned_{};
};

double of_samples(const PlannedTarget& target, const Moments& moments, std::vector<double> each) {
    if (moments.n == 0) return unknown;
    return target.quantile ? empirical_quantile(each, *target.quantile) : moments.mean;
}

/// The level that is not exceeded for that share of the time.
double of_levels(double share, const std::vector<double>& days_at) {
    double whole = 0, below = 0;
    for (const double days : days_at) whole += days;
    for (std::size_t level = 0; level < days_at.size(); ++level)
        if ((below += days_at[level]) >= share * whole) return static_cast<double>(level);
    return unknown;
}

}  // namespace

std::vector<std::string> add_targets(Plan& plan, const Scenario& scenario) {
    std::vector<std::string> left_out;
    for (const auto& target : scenario.targets)
        if (!TargetPlanner(plan, target).add()) left_out.push_back(target.id);
    return left_out;
}

double value_of(const PlannedTarget& target, const RunTally& run) {
    if (target.stretch != none) return of_samples(target, run.stretches[target.stretch].days, run.stretches[target.stretch].each);
    if (target.measure == Measure::wait)
        return of_samples(target, run.supplies[target.supply].waits.days, run.supplies[target.supply].waits.each);
    if (target.measure == Measure::load) {
        const auto& supply = run.supplies[target.supply];
        if (!target.quantile) return supply.used / target.units;
        return of_levels(*target.quantile, supply.days_at_level) / (supply.levels_of_workers ? 1.0 : target.units);
    }
    const auto& program = run.programs[target.program];
    if (target.measure == Measure::hours) return program.hours[target.actor] / run.measured * target.days;
    return program.time.n == 0 ? unknown : static_cast<double>(program.end_times[target.end].n) / static_cast<double>(program.time.n);
}

}  // namespace polku::simulation
