// Texts as code points, for showing them and for counting columns.
#pragma once

#include <cstddef>
#include <string_view>

namespace polku::detail {

struct CodePoint {
    char32_t value;
    std::size_t bytes;
    bool valid;  ///< false: `value` is one byte that starts no code point
};

/// The first code point of `text`, which must not be empty.
CodePoint first_code_point(std::string_view text);

/// True for characters that would act on a terminal or hide in a text: controls, bidi marks, zero widths, line separators.
bool is_hidden(char32_t c);

/// Columns of a terminal that a character takes: 0 for combining marks, 2 for wide East Asian characters and emoji, else 1.
std::size_t columns_of(char32_t c);

}  // namespace polku::detail
