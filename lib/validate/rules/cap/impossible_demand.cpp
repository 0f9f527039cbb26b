// CAP503: a hold takes more places than there are, or there is nothing at all of what is needed.
#include "validate/capacity_findings.hpp"
#include "validate/rules.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {

void impossible_demand(ScenarioContext& context) {
    for (const auto& pool : context.facts.pools) {
        if (!pool.used) continue;
        for (const auto& period : pool.periods) {
            if (period.capacity.unlimited) continue;
            const bool none = period.amount <= 0;
            if (!none && !(pool.most_slots > period.amount)) continue;
            if (!none && !period.staffing && pool.mode != ResourceMode::hours) continue;  // the model itself: PRB408 says it
            auto finding =
                make_diagnostic("CAP503", none ? "none" : "",
                                {{"resource", pool.id}, {"slots", short_number(pool.most_slots)}, {"given", short_number(period.amount)}},
                                "", {"resource", pool.id, {}});
            report_capacity(context, pool, period, std::move(finding));
        }
    }
}

}  // namespace polku::detail::rules
