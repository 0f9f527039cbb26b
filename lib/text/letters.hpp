// What counts as a letter, a digit and a blank when texts are taken apart.
#pragma once

#include <string>
#include <string_view>

#include "text/utf8.hpp"

namespace polku::detail {

constexpr bool is_digit(char32_t c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_letter(char32_t c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_ascii_word(char32_t c) noexcept { return is_ascii_letter(c) || is_digit(c); }

/// Letters of every alphabet, and the marks that belong to them. Wide blocks: it parts words from punctuation, no more.
constexpr bool is_letter(char32_t c) noexcept {
    if (c < 0x80) return is_ascii_letter(c);
    if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
    if (c < 0x2000) return c != 0xD7 && c != 0xF7 && c != 0x37E && c != 0x589 && c != 0x60C && c != 0x61B && c != 0x61C && c != 0x61F;
    return c >= 0x2C00 && !(c >= 0x2E00 && c <= 0x2E7F) && !(c >= 0x3000 && c <= 0x303F) && !(c >= 0xE000 && c <= 0xF8FF) &&
           !(c >= 0xFE00 && c <= 0xFE6F) && !(c >= 0xFF00 && c <= 0xFF0F) && c != 0xFEFF && c < 0x1F000 && c != replacement_character;
}

/// Capitals of the Latin alphabet as far as Latin Extended-A.
constexpr bool is_upper(char32_t c) noexcept {
    if (c < 0x80) return c >= 'A' && c <= 'Z';
    if (c <= 0xDE) return c >= 0xC0 && c != 0xD7;
    if (c >= 0x100 && c <= 0x137) return c % 2 == 0;
    if (c >= 0x139 && c <= 0x148) return c % 2 == 1;
    if (c >= 0x14A && c <= 0x177) return c % 2 == 0;
    return c == 0x178 || c == 0x179 || c == 0x17B || c == 0x17D;
}

/// Small letters of the same alphabet.
constexpr bool is_lower(char32_t c) noexcept {
    return (c < 0x80 ? c >= 'a' && c <= 'z' : c >= 0xDF && c <= 0x17F && c != 0xF7) && !is_upper(c);
}

constexpr bool is_blank(char32_t c) noexcept {
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// Hyphens, and the dashes that people type in their place.
constexpr bool is_hyphen(char32_t c) noexcept {
    return c == '-' || c == 0x2010 || c == 0x2011 || c == 0x2012 || c == 0x2013 || c == 0x2212;
}

constexpr bool has_digit(std::string_view text) noexcept {
    for (const char c : text)
        if (is_digit(static_cast<unsigned char>(c))) return true;
    return false;
}

/// In small letters (Latin-1), without soft hyphens.
inline std::string folded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();)
        if (const char32_t c = next_code_point(text, i); c != soft_hyphen) append_utf8(out, lower(c));
    return out;
}

/// "fi" of "fi-x-easy".
constexpr std::string_view primary_language(std::string_view tag) noexcept { return tag.substr(0, tag.find('-')); }

/// The text without blanks at either end.
inline std::string_view trimmed(std::string_view text) noexcept {
    std::size_t first = 0;
    while (first < text.size()) {
        std::size_t next = first;
        if (!is_blank(next_code_point(text, next))) break;
        first = next;
    }
    std::size_t last = first;
    for (std::size_t i = first; i < text.size();)
        if (!is_blank(next_code_point(text, i))) last = i;
    return text.substr(first, last - first);
}

}  // namespace polku::detail
