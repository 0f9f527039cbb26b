// Conditions of the formulas, said in words when they do not hold.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace polku::detail {

/// A number as people write it: 0.25, 900.
std::string in_words(double value);

/// Throws std::invalid_argument unless the number is finite and above 0 (0 or more; at least 0 and below 1).
void need_positive(double value, std::string_view name);
void need_not_negative(double value, std::string_view name);
void need_below_one(double value, std::string_view name);
/// Throws unless there are 1 to ten million of them: the recursions take a step for each.
void need_servers(std::size_t servers);
/// Throws when the load (mean number of busy servers) is not below the servers: the queue grows for ever.
void need_settling(double load, std::size_t servers, std::string_view what = "the queue");

}  // namespace polku::detail
