// How much of a resource there is: as the model says, or as a scenario's staffing does.
#pragma once

#include <polku/model.hpp>
#include <polku/scenario.hpp>

namespace polku::detail {

/// A number of a scenario; NaN for a parameter that only another of its models has.
double value_here(const ServicePath& path, const Number& number);

struct Capacity {
    bool unlimited = false;
    double units = 0;           ///< workers, flats; those with a list of their own counted one by one
    double slots_per_unit = 0;  ///< their mean when they have lists of their own
    double places = 0;          ///< units times slots; for mode `hours` hours in each `per`
};

Capacity capacity_of(const ServicePath& path, const Resource& resource);
/// Places of the model's own; NaN when they are unlimited, or hours.
double counted_places(const ServicePath& path, const Resource& resource);

/// Hours that are limiting: so many workers do one piece of work after the other. A part of a worker makes the others so much faster
/// that all hours together are what they are.
double workers_of(const Capacity& capacity);
/// Days in which one of these workers works an hour; 0 when there are no hours at all.
double days_per_hour(const Resource& resource, const Capacity& capacity);

/// As `staffing` gives it, whatever its dates; what it leaves out is as in the model.
Capacity capacity_of(const ServicePath& path, const Resource& resource, const Staffing& staffing);

}  // namespace polku::detail
