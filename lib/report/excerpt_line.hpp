// One line of a source as a terminal shows it, and marks under it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace polku::detail {

/// A line cut to `width` columns around what is marked, and where the mark stands in it.
struct ExcerptLine {
    std::string text{};
    std::size_t mark_begin = 0;  ///< columns before the mark
    std::size_t mark_length = 1;
};

/// `begin` and `end` count code points from 0, `end` not included. Tabs become spaces up to the next multiple of 4,
/// hidden characters their escapes, what belongs to a person "x"; wide and combining characters are counted as they are shown.
ExcerptLine excerpt_line(std::string_view line, std::size_t begin, std::size_t end, std::size_t width);

}  // namespace polku::detail
