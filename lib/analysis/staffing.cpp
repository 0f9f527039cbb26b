#include "analysis/staffing.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <polku/evaluation.hpp>

namespace polku::detail {

double value_here(const ServicePath& path, const Number& number) {
    return number.is_literal() || path.find_parameter(number.param) ? value_of(path, number) : std::nan("");
}

Capacity capacity_of(const ServicePath& path, const Resource& resource) { return capacity_of(path, resource, {}); }

double counted_places(const ServicePath& path, const Resource& resource) {
    const auto capacity = capacity_of(path, resource);
    const bool counted = !capacity.unlimited && resource.mode != ResourceMode::hours;
    return counted ? capacity.places : std::numeric_limits<double>::quiet_NaN();
}

Capacity capacity_of(const ServicePath& path, const Resource& resource, const Staffing& staffing) {
    Capacity capacity;
    if (!staffing.workers.empty()) {
        capacity.units = static_cast<double>(staffing.workers.size());
        for (const auto& worker : staffing.workers) capacity.places += value_here(path, worker.slots);
        capacity.slots_per_unit = capacity.places / capacity.units;
        return capacity;
    }
    capacity.unlimited = staffing.unlimited || (resource.unlimited && !staffing.units);
    capacity.units = value_here(path, staffing.units.value_or(resource.units));
    capacity.slots_per_unit = value_here(path, staffing.slots_per_unit.value_or(resource.slots_per_unit));
    capacity.places = capacity.units * capacity.slots_per_unit;
    return capacity;
}

double workers_of(const Capacity& capacity) { return capacity.places > 0 ? std::max(1.0, std::floor(capacity.units)) : 0; }

double days_per_hour(const Resource& resource, const Capacity& capacity) {
    return capacity.places > 0 ? workers_of(capacity) * days_in(resource.per) / capacity.places : 0;
}

}  // namespace polku::detail
