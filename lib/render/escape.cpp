#include "render/escape.hpp"

#include "text/utf8.hpp"

namespace polku {
namespace {

/// Characters that turn text around or hide it (bidirectional controls, zero width, byte order mark).
bool is_deceptive(char32_t c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200b || c == 0x200e || c == 0x200f || c == 0xfeff;
}
bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7f && c < 0xa0); }
bool is_xml(char32_t c) {
    return c == 9 || c == 10 || c == 13 || (c >= 0x20 && c < 0xfffe && !(c >= 0xd800 && c < 0xe000)) || c >= 0x10000;
}

template <class One>
std::string each(std::string_view text, One one) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) one(out, next_code_point(text, i));
    return out;
}

void numeric_entity(std::string& out, char32_t c, std::string_view open) {
    out += open;
    out += std::to_string(static_cast<unsigned long>(c));
    out += ';';
}

}  // namespace

std::string escape_xml(std::string_view text) {
    return each(text, [](std::string& out, char32_t c) {
        switch (c) {
            case U'&': out += "&amp;"; break;
            case U'<': out += "&lt;"; break;
            case U'>': out += "&gt;"; break;
            case U'"': out += "&quot;"; break;
            case U'\'': out += "&#39;"; break;
            case U'\t':
            case U'\n':
            case U'\r': out += ' '; break;
            default: append_utf8(out, is_xml(c) && !is_deceptive(c) && !(c >= 0x7f && c < 0xa0) ? c : replacement_character);
        }
    });
}

std::string escape_dot(std::string_view text) {
    return each(text, [](std::string& out, char32_t c) {
        if (c == U'\\') out += "\\\\";
        else if (c == U'"') out += "\\\"";
        else if (c == U'\n' || c == U'\t' || c == U'\r') out += ' ';
        else if (c == soft_hyphen || is_deceptive(c)) return;
        else append_utf8(out, is_control(c) ? replacement_character : c);
    });
}

std::string escape_mermaid(std::string_view text) {
    return each(text, [](std::string& out, char32_t c) {
        if (c == U'\n' || c == U'\t' || c == U'\r') out += ' ';
        else if (c == soft_hyphen || is_deceptive(c)) return;
        else if (is_control(c)) append_utf8(out, replacement_character);
        else if (c < 0x80 && std::u32string_view(U"\"#;&<>`\\|{}[]()*_%$~=").find(c) != std::u32string_view::npos)
            numeric_entity(out, c, "#");
        else append_utf8(out, c);
    });
}

std::string escape_markdown(std::string_view text) {
    bool only_digits = true;  // so far: "1." and "1)" at the start would begin a list
    return each(text, [&](std::string& out, char32_t c) {
        const bool first = out.empty(), after_digits = !first && only_digits;
        if (c < U'0' || c > U'9') only_digits = false;
        if (c == U'\n' || c == U'\t' || c == U'\r') out += ' ';
        else if (c == soft_hyphen || is_deceptive(c)) return;
        else if (c == U'<') out += "&lt;";
        else if (c == U'>') out += "&gt;";
        else if (c == U'&') out += "&amp;";
        else if (is_control(c)) append_utf8(out, replacement_character);
        else {
            const bool special = c < 0x80 && std::u32string_view(U"\\`*_{}[]()#+!|~$").find(c) != std::u32string_view::npos;
            if (special || (first && (c == U'-' || c == U'=')) || (after_digits && c == U'.')) out += '\\';
            append_utf8(out, c);
        }
    });
}

std::string escape_plain(std::string_view text) {
    return each(text, [](std::string& out, char32_t c) {
        if (c == U'\n' || c == U'\t' || c == U'\r') out += ' ';
        else if (c == soft_hyphen || is_deceptive(c)) return;
        else append_utf8(out, is_control(c) ? replacement_character : c);
    });
}

}  // namespace polku
