// Results as tables of named, typed columns with units. Standard library only.
#pragma once

#include <cstdint>
#include <stdexcept>
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
    /// The values of a column of doubles, std::int64_t or texts. Throws std::invalid_argument when the table has no such column or
    /// its values are of another type.
    template <class T>
    const std::vector<T>& values(std::string_view column_name) const {
        const auto* column = find_column(column_name);
        const auto* found = column != nullptr ? std::get_if<std::vector<T>>(&column->values) : nullptr;
        if (found == nullptr) throw std::invalid_argument("table " + name + " has no such column " + std::string(column_name));
        return *found;
    }
    bool operator==(const Table&) const = default;
};

/// Clients that enter at a start touchpoint.
struct Entry {
    std::string at;
    double per_month = 1;  ///< month = 30.4375 days; shares of starts are in proportion
    bool operator==(const Entry&) const = default;
};

/// How a computation was run. With the model, the scenario and the seed of the result it gives the same bytes again.
struct RunSettings {
    std::vector<Entry> entries{};   ///< as given, or those of the scenario; empty: none were, and remark default-arrivals says what then
    bool hazards = true;            ///< hazard interrupts taken into account
    bool age_and_date = true;       ///< age, after and date interrupts; exact answers never have them
    bool sensitivity = false;       ///< exact answers: parameters varied over their ranges
    std::string start_date{};       ///< simulation: ISO date on which clients enter; empty: none was given
    std::int64_t clients = 0;       ///< simulation: per replication
    std::int64_t replications = 0;  ///< simulation
    bool keep_clients = false;      ///< simulation: with the tables of single clients
    double horizon = 0;             ///< simulation of a scenario: days
    double warm_up = 0;             ///< simulation of a scenario: days that are not measured
    bool operator==(const RunSettings&) const = default;
};

/// Results of one computation, saved as `polku-result/1.0` (see json.hpp).
struct Result {
    std::string engine;  ///< "exact" or "independent-clients", …
    std::string model;   ///< id of the model
    std::string model_version;
    std::string model_hash;  ///< of its canonical JSON, hexadecimal
    std::string scenario;    ///< id, with "/" and the arm behind it when there is one; or empty
    std::uint64_t seed = 0;
    std::int64_t stream_version = 0;  ///< of the random streams; 0 when none were used
    std::string partial{};            ///< "events", "time" or "memory": the budget that ended it early; empty: it is whole
    RunSettings settings;
    std::vector<Remark> not_taken_into_account;  ///< parts of the model this engine leaves out
    std::vector<Table> tables;
    const Table* find_table(std::string_view table_name) const noexcept;
    bool operator==(const Result&) const = default;
};

}  // namespace polku
