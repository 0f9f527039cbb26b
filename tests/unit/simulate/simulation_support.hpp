// Fixtures and look-ups shared by the tests of the simulation.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include <polku/simulate.hpp>
#include <polku/table.hpp>

#include "workloads.hpp"

namespace polku::test {

/// The number in `column` of the row whose first column is `id`.
inline double number(const Result& result, std::string_view table_name, std::string_view id, std::string_view column) {
    const Table* table = result.find_table(table_name);
    if (table == nullptr) throw std::invalid_argument("no table " + std::string(table_name));
    const auto& ids = std::get<std::vector<std::string>>(table->columns.front().values);
    const Column* numbers = table->find_column(column);
    if (numbers == nullptr) throw std::invalid_argument("no column " + std::string(column));
    for (std::size_t row = 0; row < ids.size(); ++row)
        if (ids[row] == id) return std::get<std::vector<double>>(numbers->values)[row];
    throw std::invalid_argument("no row " + std::string(id));
}

}  // namespace polku::test
