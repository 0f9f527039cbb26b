// What a text may hold that acts on the program that shows it.
#pragma once

#include <optional>
#include <string_view>

namespace polku::detail {

/// The first character of `text` that turns or hides the direction of writing (U+202A–U+202E, U+2066–U+2069). In a language that is
/// written from right to left (ar, fa, he, ur …) only the two overrides U+202D and U+202E. Marks (U+200E, U+200F) are harmless.
std::optional<char32_t> find_bidi_control(std::string_view text, std::string_view language);

/// The first character that no XML document may hold: controls but tab and line ends, U+FFFE, U+FFFF.
std::optional<char32_t> find_xml_illegal(std::string_view text);

/// True when a spreadsheet may take `text` for a formula: it begins with = + - @ (also full-width) or a tab, and is no number
/// ("-5", "+3,5 %", "+358 40 123 4567").
bool looks_like_formula(std::string_view text);

}  // namespace polku::detail
