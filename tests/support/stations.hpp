// Paths whose touchpoints are stations of a queueing network, and scenarios that send clients there.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <polku/scenario.hpp>

#include "mini_path.hpp"

namespace polku::test {

/// Each of `places` (touchpoints) has a resource of its own name, held while the client stands there.
inline ServicePath stations(std::string_view text, const std::vector<std::pair<std::string, double>>& places) {
    auto data = mini_data(text);
    for (const auto& [id, units] : places) {
        Resource resource;
        resource.id = id;
        resource.mode = ResourceMode::places;
        resource.units = literal(units);
        data.resources.push_back(resource);
        Hold hold;
        hold.resource = id;
        hold.from = hold.until = {id};
        data.services.front().holds.push_back(hold);
    }
    return ServicePath::make(std::move(data)).value_or_throw();
}

/// Clients at random, `a_day` of them, for `days`.
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

/// The scenario with so many units of a resource.
inline Scenario staffed(Scenario scenario, std::string resource, double units) {
    auto& staffing = scenario.staffing.emplace_back();
    staffing.resource = std::move(resource);
    staffing.units = literal(units);
    return scenario;
}

}  // namespace polku::test
