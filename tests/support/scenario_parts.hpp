// Parts of paths and scenarios in which clients hold places, for tests that put them together.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <polku/scenario.hpp>

#include "mini_path.hpp"

namespace polku::test {

inline Resource places(std::string id, double units) {
    Resource resource;
    resource.id = std::move(id);
    resource.mode = ResourceMode::places;
    resource.units = literal(units);
    return resource;
}

inline Resource workers(std::string id, double units, double clients_each) {
    Resource resource;
    resource.id = std::move(id);
    resource.units = literal(units);
    resource.slots_per_unit = literal(clients_each);
    return resource;
}

/// Hours a week of workers of the actor "guide", for which work and contacts wait.
inline Resource guide_hours(double units, double a_week, bool limiting = true) {
    Resource resource;
    resource.id = "guides";
    resource.actor = "guide";
    resource.mode = ResourceMode::hours;
    resource.units = literal(units);
    resource.slots_per_unit = literal(a_week);
    resource.limiting = limiting;
    return resource;
}

/// A path on which guides, who have so many hours, work at touchpoint "a": so many hours at each visit.
inline ServicePath with_work_at_a(std::string_view text, double hours_each, Resource guides) {
    auto data = mini_data(text);
    data.actors.emplace_back().id = "guide";
    data.resources.push_back(std::move(guides));
    for (auto& touchpoint : data.touchpoints)
        if (touchpoint.id == "a") touchpoint.work.push_back({{}, "guide", literal(hours_each)});
    return ServicePath::make(std::move(data)).value_or_throw();
}

inline Hold hold_of(std::string resource, std::vector<std::string> from = {}, std::vector<std::string> until = {}) {
    Hold hold;
    hold.resource = std::move(resource);
    hold.from = std::move(from);
    hold.until = std::move(until);
    return hold;
}

/// Each of `stations` (touchpoints) has so many places, held while the client stands there.
inline ServicePath stations(std::string_view text, const std::vector<std::pair<std::string, double>>& stations) {
    auto data = mini_data(text);
    for (const auto& [id, units] : stations) {
        data.resources.push_back(places(id, units));
        for (auto& touchpoint : data.touchpoints)
            if (touchpoint.id == id) touchpoint.holds.push_back(hold_of(id, {id}, {id}));
    }
    return ServicePath::make(std::move(data)).value_or_throw();
}

/// Clients come at random, so many a day, for so many days.
inline Scenario arrivals(const ServicePath& path, std::string at, double a_day, double days) {
    Scenario scenario;
    scenario.id = "test";
    scenario.base.push_back({path->id, {}});
    Arrival arrival;
    arrival.at = std::move(at);
    arrival.rate = literal(a_day);
    arrival.per = Unit::day;
    scenario.arrivals.push_back(arrival);
    scenario.horizon = Quantity{literal(days), Unit::day};
    return scenario;
}

inline Arrival cohort(std::string at, std::string day, double clients) {
    Arrival arrival;
    arrival.at = std::move(at);
    arrival.process = ArrivalProcess::cohort;
    arrival.on = std::move(day);
    arrival.clients = literal(clients);
    return arrival;
}

/// The scenario with so many units of a resource.
inline Scenario staffed(Scenario scenario, std::string resource, double units) {
    auto& staffing = scenario.staffing.emplace_back();
    staffing.resource = std::move(resource);
    staffing.units = literal(units);
    return scenario;
}

/// So many clients on the first day, all at one touchpoint.
inline InitialPopulation all_at(std::string touchpoint, double clients) {
    InitialPopulation start;
    start.clients = literal(clients);
    auto& row = start.rows.emplace_back();
    row.at = {std::move(touchpoint)};
    row.share = literal(1);
    return start;
}

/// Nobody on the first day, and then these.
inline Scenario cohorts(const ServicePath& path, std::string first_day, std::vector<Arrival> arriving, double days) {
    Scenario scenario;
    scenario.id = "test";
    scenario.base.push_back({path->id, {}});
    scenario.arrivals = std::move(arriving);
    scenario.start.emplace().date = std::move(first_day);
    scenario.start->clients = literal(0);
    scenario.horizon = Quantity{literal(days), Unit::day};
    return scenario;
}

}  // namespace polku::test
