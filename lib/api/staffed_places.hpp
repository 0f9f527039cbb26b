// The places that a scenario's staffing gives.
#pragma once

#include <polku/model.hpp>
#include <polku/scenario.hpp>
#include <polku/table.hpp>

namespace polku::api {

/// The table `places` with the scenario's staffing in the column `capacity`, where it names a resource. NaN where the staffing
/// is unlimited or changes with the date.
void set_capacity(Result& result, const ServicePath& path, const Scenario& scenario);

}  // namespace polku::api
