// SIM952: the results would be about the empty start: the horizon is under three mean stays, or nothing is left out of the
// beginning although places fill slowly; or the clients of the first day hardly change until the end.
#include <cmath>

#include "analysis/staffing.hpp"
#include "validate/capacity_findings.hpp"
#include "validate/rules.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {

void horizon(ScenarioContext& context) {
    constexpr double stays = 3, filled = 0.7, changed = 1.0 / 3;
    const auto& scenario = context.scenario;
    if (!scenario.horizon || context.models.empty()) return;
    const double length = value_here(context.models.front(), scenario.horizon->value) * days_in(scenario.horizon->unit);
    double longest = 0;
    for (const auto& load : context.facts.loads)
        if (load.stay.value > longest) longest = load.stay.value;
    if (!scenario.start && length < stays * longest)
        return context.report(make_diagnostic("SIM952", "", {{"horizon", rounded_number(length)}, {"stay", rounded_number(longest)}},
                                              "/horizon", {"scenario", scenario.id, {}}));
    if (scenario.start && length < changed * longest)
        return context.report(make_diagnostic("SIM952", "first-day",
                                              {{"horizon", rounded_number(length)}, {"stay", rounded_number(longest)}}, "/horizon",
                                              {"scenario", scenario.id, {}}));
    if (scenario.run && scenario.run->warm_up) {
        const auto& warm_up = *scenario.run->warm_up;
        const double left_out = value_here(context.models.front(), warm_up.value) * days_in(warm_up.unit);
        if (left_out >= length)
            return context.report(make_diagnostic("SIM952", "all-warm-up",
                                                  {{"warm_up", rounded_number(left_out)}, {"horizon", rounded_number(length)}},
                                                  "/run/warmUp", {"scenario", scenario.id, {}}));
    }
    if (scenario.start || (scenario.run && scenario.run->warm_up)) return;
    const Pool* fullest = nullptr;
    double most = filled;
    for (const auto& pool : context.facts.pools)
        for (const auto& period : pool.periods)
            if (utilisation(pool, period) > most) {
                most = utilisation(pool, period);
                fullest = &pool;
            }
    if (fullest == nullptr) return;
    context.report(make_diagnostic("SIM952", "warm-up", {{"resource", fullest->id}, {"rho", short_number(most)}},
                                   scenario.run ? "/run" : "", {"scenario", scenario.id, {}}));
}

}  // namespace polku::detail::rules
