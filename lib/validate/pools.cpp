#include "validate/pools.hpp"

#include <algorithm>

#include <polku/analysis.hpp>

#include "validate/start_holders.hpp"
#include "validate/times.hpp"

namespace polku::detail {
namespace {

double workdays_a_week(const Scenario& scenario) {
    if (!scenario.calendar || scenario.calendar->workdays.empty()) return days_in(Unit::week) / days_in(Unit::workday);
    return static_cast<double>(scenario.calendar->workdays.size());
}

/// Places, or the hours of a week.
double amount_of(const Capacity& capacity, const Resource& resource, const Scenario& scenario) {
    if (resource.mode != ResourceMode::hours) return capacity.places;
    if (resource.per == Unit::workday) return capacity.places * workdays_a_week(scenario);
    return capacity.places * days_in(Unit::week) / days_in(resource.per);
}

std::vector<Period> periods_of(const Scenario& scenario, const ServicePath& path, const Resource& resource) {
    std::vector<Period> periods;
    bool from_start = false, to_end = false;
    for (std::size_t i = 0; i < scenario.staffing.size(); ++i) {
        const auto& staffing = scenario.staffing[i];
        if (staffing.resource != resource.id) continue;
        const auto capacity = capacity_of(path, resource, staffing);
        periods.push_back({i, staffing.from, staffing.until, capacity, amount_of(capacity, resource, scenario)});
        from_start = from_start || staffing.from.empty();
        to_end = to_end || staffing.until.empty();
    }
    if (!from_start || !to_end) {
        const auto capacity = capacity_of(path, resource);
        periods.push_back({std::nullopt, {}, {}, capacity, amount_of(capacity, resource, scenario)});
    }
    return periods;
}

bool has_own_lists(const Scenario& scenario, const Resource& resource) {
    bool own = resource.assign == Assignment::own_list;
    for (const auto& staffing : scenario.staffing)
        if (staffing.resource == resource.id && staffing.assign) own = *staffing.assign == Assignment::own_list;
    return own;
}

void add_use(Pool& pool, const ServicePath& path, const Resource& resource) {
    const auto take = [&](const std::vector<Hold>& holds) {
        for (const auto& hold : holds) {
            if (hold.resource != resource.id) continue;
            pool.used = true;
            for (const double slots : values_of(path, hold.slots)) {
                pool.most_slots = std::max(pool.most_slots, slots);
                pool.one_each = pool.one_each && slots == 1;
            }
        }
    };
    for (const auto& service : path->services) take(service.holds);
    for (const auto& touchpoint : path->touchpoints) take(touchpoint.holds);
    if (resource.mode != ResourceMode::hours || resource.actor.empty()) return;
    for (const auto& touchpoint : path->touchpoints) {
        for (const auto& work : touchpoint.work) pool.used = pool.used || work.actor == resource.actor;
        for (const auto& rhythm : touchpoint.contacts)
            pool.used = pool.used || std::find(rhythm.actors.begin(), rhythm.actors.end(), resource.actor) != rhythm.actors.end();
    }
}

}  // namespace

ScenarioFacts scenario_facts(const Scenario& scenario, std::span<const ServicePath> models, std::span<const ServicePath> walked) {
    ScenarioFacts facts;
    constexpr std::size_t most_resources = 500, most_staffing = 5'000;
    if (scenario.staffing.size() > most_staffing) return facts;
    for (const auto& model : models)
        if (model->resources.size() > most_resources) return facts;
    for (std::size_t m = 0; m < models.size(); ++m) {
        facts.loads.push_back(load_of(walked[m], entries_of(models[m], scenario)));
        const auto& load = facts.loads.back();
        const auto at_start = held_at_start(scenario, walked[m]);
        const auto& resources = models[m]->resources;
        for (std::size_t r = 0; r < resources.size(); ++r) {
            auto pool = std::find_if(facts.pools.begin(), facts.pools.end(), [&](const Pool& p) { return p.id == resources[r].id; });
            if (pool == facts.pools.end()) {
                facts.pools.push_back({resources[r].id, m, r, resources[r].mode});
                pool = facts.pools.end() - 1;
                pool->periods = periods_of(scenario, models[m], resources[r]);
                pool->own_lists = has_own_lists(scenario, resources[r]);
            }
            pool->load.value += load.resources[r].value;
            pool->load.exact = pool->load.exact && load.resources[r].exact;
            pool->per_day += load.arrivals_per_day;
            pool->at_start += at_start[r];
            add_use(*pool, walked[m], walked[m]->resources[r]);
        }
    }
    return facts;
}

}  // namespace polku::detail
