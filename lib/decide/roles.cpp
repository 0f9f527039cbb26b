#include "decide/roles.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include <polku/evaluation.hpp>

#include "queueing/erlang.hpp"
#include "validate/pools.hpp"

namespace polku::decide {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

double times_a_year(CostPer per) {
    switch (per) {
        case CostPer::hour: return 24 * days_in(Unit::year);
        case CostPer::day: return days_in(Unit::year);
        case CostPer::week: return days_in(Unit::year) / days_in(Unit::week);
        case CostPer::month: return days_in(Unit::year) / days_in(Unit::month);
        case CostPer::visit:
        case CostPer::client: break;
    }
    return unknown;
}

double yearly_cost(std::span<const ServicePath> models, const detail::Pool& pool) {
    double cost = unknown;
    const double slots = pool.periods.front().capacity.slots_per_unit;
    const auto& resource = models[pool.model]->resources[pool.resource];
    const auto times = [&](CostPer per) {
        if (pool.mode != ResourceMode::hours) return times_a_year(per) * slots;
        return per == CostPer::hour ? slots * days_in(Unit::year) / days_in(resource.per) : times_a_year(per);
    };
    for (const auto& model : models)
        for (const auto& one : model->costs)
            if (one.resource == pool.id) {
                const double more = value_of(model, one.amount) * times(one.per);
                cost = std::isnan(cost) ? more : cost + more;
            }
    return cost;
}

/// The strictest of the goals, which a start has to meet.
WaitGoal strictest(const std::vector<WaitGoal>& goals) {
    return *std::max_element(goals.begin(), goals.end(), [](const WaitGoal& a, const WaitGoal& b) { return a.share < b.share; });
}

Role role_of(std::span<const ServicePath> models, const detail::Pool& pool, const WaitGoal& goal) {
    const auto& capacity = pool.periods.front().capacity;
    Role role{pool.id, capacity.slots_per_unit, capacity.units, unknown, 1, yearly_cost(models, pool)};
    if (pool.mode == ResourceMode::hours) {  // how long each piece of work takes is not known: so many that the work gets done at all
        role.analytic = std::floor(pool.load.value * capacity.units / pool.periods.front().amount) + 1;
        role.start = std::max(1, static_cast<int>(std::isfinite(role.analytic) ? role.analytic : std::ceil(capacity.units)));
        return role;
    }
    const double stay = pool.load.value / pool.per_day;  // of a client who comes, also of one who never asks: a start is no answer
    const double wait = stay > 0 ? goal.within / stay : 0;
    const auto needed = [&](double load) {
        return load > 0 ? static_cast<double>(detail::units_needed(load, capacity.slots_per_unit, 1 - goal.share, wait)) : unknown;
    };
    role.analytic = needed(pool.load.value);
    const double today = needed(pool.at_start);
    const double start = std::fmax(role.analytic, today);  // the one that is known, or the larger
    role.start = std::max(1, static_cast<int>(std::isnan(start) ? std::ceil(capacity.units) : start));
    return role;
}

void need_all(const std::vector<Role>& roles, const std::vector<std::string>& asked) {
    if (roles.empty()) throw std::invalid_argument("there is no limited resource that clients hold, so that no number can be searched");
    for (const auto& id : asked)
        if (std::none_of(roles.begin(), roles.end(), [&](const Role& role) { return role.id == id; }))
            throw std::invalid_argument(
                '"' + id + "\" is no limited resource that clients hold in a common line, so that its number cannot be searched");
}

}  // namespace

Roles roles_of(std::span<const ServicePath> models, const Scenario& scenario, const StaffingOptions& options) {
    Roles roles;
    const auto facts = detail::scenario_facts(scenario, models, models);
    std::vector<std::string> own_lists, dated;
    for (const auto& pool : facts.pools) {
        const bool asked = std::find(options.roles.begin(), options.roles.end(), pool.id) != options.roles.end();
        if (!asked && !options.roles.empty()) continue;
        const bool held = pool.mode != ResourceMode::hours || models[pool.model]->resources[pool.resource].limiting;
        const bool limited = held && !pool.periods.front().capacity.unlimited;
        const bool named = std::any_of(scenario.staffing.begin(), scenario.staffing.end(),
                                       [&](const Staffing& one) { return one.resource == pool.id && !one.workers.empty(); });
        if (limited && (pool.own_lists || named)) own_lists.push_back(pool.id);
        if (!limited || !pool.used || pool.own_lists || named) continue;
        if (pool.periods.size() > 1) dated.push_back(pool.id);
        roles.all.push_back(role_of(models, pool, strictest(options.goals)));
    }
    if (!own_lists.empty()) roles.remarks.push_back(make_remark("search-own-lists", {{"resource", own_lists}}));
    if (!dated.empty()) roles.remarks.push_back(make_remark("search-dated", {{"resource", dated}}));
    need_all(roles.all, options.roles);
    return roles;
}

Scenario with_units(Scenario scenario, const std::vector<Role>& roles, std::span<const int> units) {
    for (std::size_t r = 0; r < roles.size(); ++r) {
        const auto is_role = [&](const Staffing& one) { return one.resource == roles[r].id; };
        const auto first = std::find_if(scenario.staffing.begin(), scenario.staffing.end(), is_role);
        Staffing staffing;
        if (first != scenario.staffing.end()) staffing = *first;
        staffing.resource = roles[r].id;
        staffing.from = staffing.until = {};
        staffing.units = literal(units[r]);
        std::erase_if(scenario.staffing, is_role);
        scenario.staffing.push_back(std::move(staffing));
    }
    return scenario;
}

}  // namespace polku::decide
