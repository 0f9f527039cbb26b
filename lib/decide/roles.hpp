// The resources whose numbers are searched.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <polku/decide.hpp>

namespace polku::decide {

struct Role {
    std::string id{};
    double slots = 1;     ///< places of one unit
    double now = 0;       ///< units as the scenario has them on its first day
    double analytic = 0;  ///< units that Erlang C asks for, of the mean number of places held in the long run; of hours, for which the
                          ///< work gets done at all; NaN: not computed
    int start = 1;        ///< units with which the search begins
    double cost = 0;      ///< of a unit, a year, used or not; NaN: the models do not say
};

struct Roles {
    std::vector<Role> all{};
    std::vector<Remark> remarks{};  ///< which resources are not searched, and why
};

/// `models` with their sub-paths put in. Throws std::invalid_argument for a role that there is not, and when none is left.
Roles roles_of(std::span<const ServicePath> models, const Scenario& scenario, const StaffingOptions& options);

/// The scenario with so many units of each role, from the first day to the last.
Scenario with_units(Scenario scenario, const std::vector<Role>& roles, std::span<const int> units);

}  // namespace polku::decide
