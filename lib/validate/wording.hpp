// Numbers and lists as findings write them.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace polku::detail {

/// Up to twelve significant digits, so that 0.8 + 0.4 is "1.2".
std::string rounded_number(double value);
/// `"a", "b" and "c"`; after eight, `… and 12 more`.
std::string list_text(std::span<const std::string> ids);
/// "a b c": the same as an argument, whole.
std::string list_argument(std::span<const std::string> ids);
/// A time in the largest unit that fits: "3 days", "12.5 years", "30 seconds".
std::string time_text(double days);

}  // namespace polku::detail
