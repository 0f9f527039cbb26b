// Results as tables of named, typed columns with units. Standard library only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <polku/remark.hpp>

namespace polku {

/// One column. Numbers that are not known are NaN; texts that are not known are empty.
struct Column {
    std::string name;
    std::string unit;  ///< "day", "1" (a share or a pure number), "client", "" (an id or a text)
    std::variant<std::vector<double>, std::vector<std::int64_t>, std::vector<std::string>> values;
    std::size_t size() const noexcept;
    /// Numbers that are not known (NaN) equal each other, so that a result equals its copy.
    bool operator==(const Column& other) const;
};

/// Columns of one length; rows stand in document order or in the order the table's documentation names.
struct Table {
    std::string name;
    std::vector<Column> columns;
    std::size_t rows() const noexcept { return columns.empty() ? 0 : columns.front().size(); }
    const Column* find_column(std::string_view column_name) const noexcept;
    bool operator==(const Table&) const = default;
};

/// Results of one computation, saved as `polku-result/1.0` (see json.hpp).
struct Result {
    std::string engine;  ///< "exact" or "independent-clients", …
    std::string model;   ///< id of the model
    std::string model_version;
    std::string model_hash;  ///< of its canonical JSON, hexadecimal
    std::string scenario;    ///< id, with "/" and the arm behind it when there is one; or empty
    std::uint64_t seed = 0;
    std::int64_t stream_version = 0;             ///< of the random streams; 0 when none were used
    std::vector<Remark> not_taken_into_account;  ///< parts of the model this engine leaves out
    std::vector<Table> tables;
    const Table* find_table(std::string_view table_name) const noexcept;
    bool operator==(const Result&) const = default;
};

}  // namespace polku
