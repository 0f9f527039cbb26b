// What the rules of capacity share: how full a resource is, and where its number stands.
#pragma once

#include <string>

#include "validate/scenario_rule.hpp"

namespace polku::detail {

/// Fewer than so many are to wait.
inline constexpr double few_wait = 0.05;

/// Load divided by what there is; NaN when one of them is not known, or the resource is unlimited.
double utilisation(const Pool& pool, const Period& period);
/// Places for one client each, with one queue: where Erlang's formulas hold.
bool is_one_queue(const Pool& pool);
/// The clients of the first day, if they stay as many, leave 5 % or more of those who come waiting (CAP504).
bool needs_more_for_start(const Pool& pool, const Period& period);

/// Reports at the narrowest thing to change: the units of the staffing, or else of the resource in its model.
void report_capacity(ScenarioContext& context, const Pool& pool, const Period& period, Diagnostic finding);

}  // namespace polku::detail
