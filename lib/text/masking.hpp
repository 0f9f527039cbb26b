// Texts without what belongs to a person, for whoever shows them.
#pragma once

#include <string>
#include <string_view>

namespace polku::detail {

/// `text` with "x" for every letter and digit of its identity codes, e-mail addresses and telephone numbers; the signs between them stay,
/// and so does the number of code points. The text may be a line of JSON: what is written with escapes ("131052\u2013308T") is found, too.
std::string with_personal_data_masked(std::string_view text);

/// No code, address or number is longer: whoever masks a part of a text takes so many code points more on each side.
inline constexpr std::size_t longest_personal = 320;

}  // namespace polku::detail
