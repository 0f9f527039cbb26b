// What the numbers and conditions of a path come to for one client at one moment.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <polku/model.hpp>

namespace polku {

/// A client's attributes: for each attribute of the population the index of its value
/// (boolean: 0 false, 1 true; enumeration: position in `values`).
using AttributeValues = std::vector<int>;

/// What is known of a client. What is absent makes conditions on it `unknown`.
struct Situation {
    const AttributeValues* attributes = nullptr;
    std::optional<double> age{};                                             ///< years
    std::optional<std::string> today{};                                      ///< ISO date
    std::function<double(std::size_t touchpoint)> visits{};                  ///< how often it was entered
    std::function<std::optional<double>(std::size_t touchpoint)> elapsed{};  ///< days since it was last entered
    std::function<bool(std::size_t resource)> holds{};
};

enum class Truth { no, yes, unknown };

/// Kleene's three-valued logic: unknown only when what is known cannot decide.
Truth evaluate(const ServicePath& path, const Condition& condition, const Situation& situation);

/// True when a case of a parameter holds: its `when` is true, not merely unknown, and `today` is within its dates.
bool matches(const ServicePath& path, const ParameterCase& parameter_case, const Situation& situation);

/// The value of a literal or parameter, in the unit of its slot. A case whose `when` is unknown or whose dates
/// cannot be tested (no `today`) does not match.
double value_of(const ServicePath& path, const Number& number, const Situation& situation = {});
/// A quantity in days.
double days_of(const ServicePath& path, const Quantity& quantity, const Situation& situation = {});

/// A combination of attribute values and its share of the population (attributes are independent).
struct AttributeClass {
    AttributeValues values;
    double share = 0;
};

/// Attributes that conditions, parameter cases, holds and rules of the path refer to (indices, document order).
std::vector<std::size_t> attributes_in_use(const ServicePath& path);
/// All combinations of `attributes` with a positive share, in lexicographic order; the other attributes stand at
/// their first value. Shares sum to 1. nullopt when there are more than `limit`.
std::optional<std::vector<AttributeClass>> attribute_classes(const ServicePath& path, const std::vector<std::size_t>& attributes,
                                                             std::size_t limit = 4096);
/// Share of each value of an attribute, in order (boolean: {false, true}).
std::vector<double> attribute_shares(const ServicePath& path, std::size_t attribute);

/// The same path with the base value of one parameter changed. Throws std::out_of_range for an unknown id.
ServicePath with_parameter(const ServicePath& path, std::string_view parameter_id, double value);

/// Days from 1970-01-01 of an ISO 8601 date (YYYY-MM-DD); nullopt when it is no date.
std::optional<long> days_from_civil(std::string_view iso_date) noexcept;

}  // namespace polku
