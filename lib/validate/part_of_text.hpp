// Where a part of a text stands in the JSON string that writes it.
#pragma once

#include <optional>
#include <string_view>

#include <polku/diagnostic.hpp>

namespace polku::detail {

/// The range of `part`, a view into `text`, within the JSON string that stands at `string` (with its quotes) in `line`, the line it begins
/// in. Nothing when that string does not write `text`, or when it would have to be looked for through a very long line.
std::optional<Range> part_of_text(const Range& string, std::string_view line, std::string_view text, std::string_view part);

}  // namespace polku::detail
