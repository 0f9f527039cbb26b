// Reading single numbers out of a result's tables.
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <polku/analysis.hpp>

namespace polku::test {

inline std::size_t row_of(const Table& table, std::string_view key) {
    const auto& ids = std::get<std::vector<std::string>>(table.columns.front().values);
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (ids[i] == key) return i;
    throw std::out_of_range("no row " + std::string(key) + " in " + table.name);
}

/// The number in the first row whose first column is `key`.
inline double number_in(const Result& result, std::string_view table_name, std::string_view key, std::string_view column) {
    const Table* table = result.find_table(table_name);
    if (table == nullptr || table->find_column(column) == nullptr)
        throw std::out_of_range("no " + std::string(table_name) + "/" + std::string(column));
    return std::get<std::vector<double>>(table->find_column(column)->values).at(row_of(*table, key));
}

inline double odds(const Result& result, std::string_view end) { return number_in(result, "ends", end, "probability"); }
inline double mean_time(const Result& result, std::string_view scope = "path") { return number_in(result, "time", scope, "mean"); }
inline double sd_time(const Result& result, std::string_view scope = "path") { return number_in(result, "time", scope, "sd"); }
inline double visits(const Result& result, std::string_view touchpoint) { return number_in(result, "visits", touchpoint, "visits"); }
inline double held_days(const Result& result, std::string_view resource) {
    return number_in(result, "places", resource, "days_per_client");
}
inline double places(const Result& result, std::string_view resource) { return number_in(result, "places", resource, "places"); }

/// P(N = n) of a touchpoint, n = 0, 1, …
inline std::vector<double> rounds_of(const Result& result, std::string_view touchpoint) {
    const Table& table = *result.find_table("rounds");
    const auto& ids = std::get<std::vector<std::string>>(table.find_column("touchpoint")->values);
    const auto& all = std::get<std::vector<double>>(table.find_column("probability")->values);
    std::vector<double> law;
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (ids[i] == touchpoint) law.push_back(all[i]);
    return law;
}

inline bool says(const Result& result, std::string_view key, std::vector<RemarkArgument> args = {}) {
    const auto& remarks = result.not_taken_into_account;
    return std::find(remarks.begin(), remarks.end(), make_remark(key, std::move(args))) != remarks.end();
}

}  // namespace polku::test
