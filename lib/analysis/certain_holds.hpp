// What clients hold for certain where they stand, whatever way they came.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <polku/evaluation.hpp>
#include <polku/model.hpp>

#include "analysis/hold_rules.hpp"

namespace polku::detail {

/// Per touchpoint: slots of `resource` that clients with these attributes hold for certain by `rules`: on every way from a start a
/// hold begins and does not end. The least of several. A hold whose condition asks for age or time counts as not held.
std::vector<double> certain_slots(const ServicePath& path, std::span<const HoldRule> rules, std::size_t resource,
                                  const AttributeValues& values);

}  // namespace polku::detail
