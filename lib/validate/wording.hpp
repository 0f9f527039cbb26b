// Numbers and lists as arguments of findings: the same in every language.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace polku::detail {

/// Up to twelve significant digits, so that 0.8 + 0.4 is "1.2".
std::string rounded_number(double value);
/// Three digits, as people want to read them: "1.15", "900".
std::string short_number(double value);
/// "a b c", for messages with "{x:list}".
std::string list_argument(std::span<const std::string> ids);

}  // namespace polku::detail
