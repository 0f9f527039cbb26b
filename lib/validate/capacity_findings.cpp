#include "validate/capacity_findings.hpp"

#include <cmath>

#include "queueing/erlang.hpp"

namespace polku::detail {

double utilisation(const Pool& pool, const Period& period) {
    const bool counted = !period.capacity.unlimited && period.amount > 0 && pool.load.value > 0;
    return counted ? pool.load.value / period.amount : std::nan("");
}

bool is_one_queue(const Pool& pool) { return pool.mode != ResourceMode::hours && pool.one_each && !pool.own_lists; }

bool needs_more_for_start(const Pool& pool, const Period& period) {
    if (pool.mode == ResourceMode::hours || !pool.one_each || period.capacity.unlimited) return false;
    if (!(pool.at_start > 0 && period.amount > 0 && period.amount < 1e7)) return false;
    return erlang_delay(static_cast<std::size_t>(period.amount), pool.at_start) >= few_wait;
}

void report_capacity(ScenarioContext& context, const Pool& pool, const Period& period, Diagnostic finding) {
    if (period.staffing) {
        const auto& staffing = context.scenario.staffing[*period.staffing];
        finding.location.pointer = child_pointer("/staffing", *period.staffing);
        if (!staffing.workers.empty()) finding.location.pointer += "/workers";
        else if (staffing.units) finding.location.pointer += "/units";
        else if (staffing.slots_per_unit) finding.location.pointer += "/slotsPerUnit";
        return context.report(std::move(finding));
    }
    finding.location.pointer = child_pointer("/resources", pool.resource);
    context.report_in(pool.model, std::move(finding), "units");
}

}  // namespace polku::detail
