#include "api/staffed_places.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

#include "api/setting.hpp"

namespace polku::api {

namespace {

double places_of(const ServicePath& path, const Resource& resource, const Staffing& staffing) {
    if (staffing.unlimited || !staffing.from.empty() || !staffing.until.empty()) return std::nan("");
    if (staffing.workers.empty()) {
        if (resource.unlimited && !staffing.units) return std::nan("");
        return value_here(path, staffing.units.value_or(resource.units)) *
               value_here(path, staffing.slots_per_unit.value_or(resource.slots_per_unit));
    }
    double places = 0;
    for (const auto& worker : staffing.workers) places += value_here(path, worker.slots);
    return places;
}

}  // namespace

void set_capacity(Result& result, const ServicePath& path, const Scenario& scenario) {
    const auto table = std::find_if(result.tables.begin(), result.tables.end(), [](const Table& t) { return t.name == "places"; });
    if (table == result.tables.end()) return;
    for (auto& column : table->columns) {
        if (column.name != "capacity") continue;
        auto& capacities = std::get<std::vector<double>>(column.values);
        for (const auto& staffing : scenario.staffing) {
            const auto resource = path.find_resource(staffing.resource);  // rows stand in the order of the resources
            if (!resource || path->resources[*resource].mode == ResourceMode::hours) continue;
            capacities[*resource] = places_of(path, path->resources[*resource], staffing);
        }
    }
}

}  // namespace polku::api
