// CAP501: more is needed of a resource than there is. CAP502: so nearly, that clients wait.
#include <cmath>

#include "queueing/erlang.hpp"
#include "validate/capacity_findings.hpp"
#include "validate/rules.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {

void overload(ScenarioContext& context) {
    for (const auto& pool : context.facts.pools)
        for (const auto& period : pool.periods) {
            const double rho = utilisation(pool, period);
            if (!(rho >= 1)) continue;
            const double each = period.amount / period.capacity.units;
            auto finding = make_diagnostic("CAP501", pool.load.exact ? "" : "about",
                                           {{"resource", pool.id},
                                            {"rho", short_number(rho)},
                                            {"needed", short_number(std::floor(pool.load.value / each * (1 + 1e-12)) + 1)},
                                            {"given", short_number(period.capacity.units)}},
                                           "", {"resource", pool.id, {}});
            if (!context.scenario.horizon) finding.severity = Severity::error;  // the queue grows for ever
            report_capacity(context, pool, period, std::move(finding));
        }
}

void near_overload(ScenarioContext& context) {
    constexpr double near = 0.85;
    for (const auto& pool : context.facts.pools)
        for (const auto& period : pool.periods) {
            const double rho = utilisation(pool, period);
            if (!(rho >= near && rho < 1) || needs_more_for_start(pool, period)) continue;
            const auto places = static_cast<std::size_t>(period.amount);
            const std::vector<Argument> first{{"resource", pool.id}, {"rho", short_number(rho)}};
            if (!is_one_queue(pool) || static_cast<double>(places) <= pool.load.value) {
                report_capacity(context, pool, period, make_diagnostic("CAP502", "plain", first, "", {"resource", pool.id, {}}));
                continue;
            }
            const double waits = erlang_delay(places, pool.load.value);
            if (waits < few_wait) continue;  // many places: chance evens out
            auto args = first;
            args.push_back({"share", short_number(100 * waits)});
            args.push_back({"waiting", short_number(waits * pool.load.value / (static_cast<double>(places) - pool.load.value))});
            args.push_back({"wait", rounded_number(erlang_wait(places, pool.load.value, pool.load.value / pool.per_day))});
            args.push_back({"enough", std::to_string(units_needed(pool.load.value, period.capacity.slots_per_unit, few_wait))});
            report_capacity(context, pool, period,
                            make_diagnostic("CAP502", pool.load.exact ? "" : "about", std::move(args), "", {"resource", pool.id, {}}));
        }
}

}  // namespace polku::detail::rules
