// A staffing search as tables.
#pragma once

#include <vector>

#include <polku/table.hpp>

#include "decide/trial.hpp"

namespace polku::decide {

std::vector<Table> staffing_tables(const std::vector<Role>& roles, const Trials& trials, const Smallest& answer, double confidence);

/// A unit of every role costs something, in the models.
bool costs_are_known(const std::vector<Role>& roles);

}  // namespace polku::decide
