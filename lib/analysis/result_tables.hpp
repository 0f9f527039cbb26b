// Answers as tables: names, columns and units are those of docs/reference/results.md.
#pragma once

#include <vector>

#include <polku/table.hpp>

#include "analysis/answers.hpp"
#include "analysis/sensitivity.hpp"

namespace polku::detail {

/// ends, visits, time, rounds, places, clients.
std::vector<Table> answer_tables(const ServicePath& path, const Answers& answers, double arrivals_per_day);
Table sensitivity_table(const std::vector<SensitivityRow>& rows);

}  // namespace polku::detail
