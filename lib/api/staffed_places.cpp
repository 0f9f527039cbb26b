#include "api/staffed_places.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

#include "analysis/staffing.hpp"

namespace polku::api {

void set_capacity(Result& result, const ServicePath& path, const Scenario& scenario) {
    const auto table = std::find_if(result.tables.begin(), result.tables.end(), [](const Table& t) { return t.name == "places"; });
    if (table == result.tables.end()) return;
    for (auto& column : table->columns) {
        if (column.name != "capacity") continue;
        auto& capacities = std::get<std::vector<double>>(column.values);
        for (const auto& staffing : scenario.staffing) {
            const auto resource = path.find_resource(staffing.resource);  // rows stand in the order of the resources
            if (!resource || path->resources[*resource].mode == ResourceMode::hours) continue;
            const auto capacity = detail::capacity_of(path, path->resources[*resource], staffing);
            const bool known = !capacity.unlimited && staffing.from.empty() && staffing.until.empty();
            capacities[*resource] = known ? capacity.places : std::nan("");
        }
    }
}

}  // namespace polku::api
