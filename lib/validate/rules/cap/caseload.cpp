// CAP504: the clients of the first day fill the places so far that, if they stay as many, 5 % or more of those who come wait.
// Where their arrivals overload the resource, CAP501 says so and this rule does not.
#include "queueing/erlang.hpp"
#include "validate/capacity_findings.hpp"
#include "validate/rules.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {

void caseload(ScenarioContext& context) {
    for (const auto& pool : context.facts.pools)
        for (const auto& period : pool.periods) {
            if (!needs_more_for_start(pool, period) || utilisation(pool, period) >= 1) continue;
            report_capacity(
                context, pool, period,
                make_diagnostic("CAP504", "",
                                {{"resource", pool.id},
                                 {"held", short_number(pool.at_start)},
                                 {"places", short_number(period.amount)},
                                 {"needed", std::to_string(units_needed(pool.at_start, period.capacity.slots_per_unit, few_wait))},
                                 {"given", short_number(period.capacity.units)}},
                                "", {"resource", pool.id, {}}));
        }
}

}  // namespace polku::detail::rules
