// Versions of models: "1.2.3", and pins such as "1" or "1.2".
#pragma once

#include <string_view>

namespace polku::json {

/// True when `version` begins with all numbers of `pin`; an empty pin matches everything.
bool version_matches(std::string_view version, std::string_view pin) noexcept;
/// Compares number by number.
bool version_less(std::string_view a, std::string_view b) noexcept;

}  // namespace polku::json
