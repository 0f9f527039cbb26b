// Code points of UTF-8 text; ill-formed bytes come out as U+FFFD, one each.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace polku {

inline constexpr char32_t soft_hyphen = 0xad;
inline constexpr char32_t replacement_character = 0xfffd;

/// The code point at `i`, which moves behind it.
inline char32_t next_code_point(std::string_view text, std::size_t& i) noexcept {
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[k]); };
    const unsigned char first = byte(i++);
    if (first < 0x80) return first;
    const int more = first >= 0xf0 && first < 0xf5 ? 3 : first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xc2 && first < 0xe0 ? 1 : 0;
    if (more == 0 || i + static_cast<std::size_t>(more) > text.size()) return replacement_character;
    char32_t c = first & (0x3fu >> more);
    for (int k = 0; k < more; ++k) {
        const unsigned char next = byte(i + static_cast<std::size_t>(k));
        if ((next & 0xc0u) != 0x80) return replacement_character;
        c = (c << 6) | (next & 0x3fu);
    }
    const char32_t least = more == 3 ? 0x10000u : more == 2 ? 0x800u : 0x80u;
    if (c < least || c > 0x10ffff || (c >= 0xd800 && c < 0xe000)) return replacement_character;
    i += static_cast<std::size_t>(more);
    return c;
}

inline void append_utf8(std::string& out, char32_t c) {
    const auto add = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80) {
        add(c);
    } else if (c < 0x800) {
        add(0xc0 | (c >> 6)), add(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        add(0xe0 | (c >> 12)), add(0x80 | ((c >> 6) & 0x3f)), add(0x80 | (c & 0x3f));
    } else {
        add(0xf0 | (c >> 18)), add(0x80 | ((c >> 12) & 0x3f)), add(0x80 | ((c >> 6) & 0x3f)), add(0x80 | (c & 0x3f));
    }
}

inline std::u32string code_points(std::string_view text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size();) out += next_code_point(text, i);
    return out;
}

inline std::string to_utf8(std::u32string_view text) {
    std::string out;
    for (const char32_t c : text) append_utf8(out, c);
    return out;
}

/// Lower case of Latin-1 letters, which is what the hyphenation of Finnish, Swedish and English needs.
inline char32_t lower(char32_t c) noexcept {
    if (c >= 'A' && c <= 'Z') return c + 32;
    if (c >= 0xc0 && c <= 0xde && c != 0xd7) return c + 32;
    return c;
}

}  // namespace polku
