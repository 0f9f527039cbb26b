// Conditions on how often a touchpoint was visited make the count a part of the state, up to where it stops mattering.
#pragma once

#include <vector>

#include <polku/model.hpp>

namespace polku::detail {

/// For each touchpoint the count from which on no condition changes any more; 0 when no condition asks.
std::vector<int> visit_caps(const ServicePath& path);

}  // namespace polku::detail
