#include "json/json_text.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "diagnostic/code_points.hpp"
#include "json/utf8.hpp"

namespace polku::json {

void append_quoted(std::string& out, std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    out += '"';
    while (!text.empty()) {
        const auto byte = static_cast<unsigned char>(text.front());
        if (byte >= 0x80) {
            const auto length = utf8_length(text);
            out += length == 0 ? std::string_view{"\xEF\xBF\xBD"} : text.substr(0, length);
            text.remove_prefix(length == 0 ? 1 : length);
            continue;
        }
        switch (byte) {
            case '"': out += "\\\""; break;
            case '\\': out += "\\\\"; break;
            case '\n': out += "\\n"; break;
            case '\t': out += "\\t"; break;
            case '\r': out += "\\r"; break;
            case '\b': out += "\\b"; break;
            case '\f': out += "\\f"; break;
            default:
                if (byte < 0x20) {
                    out += "\\u00";
                    out += hex[byte >> 4];
                    out += hex[byte & 0xF];
                } else {
                    out += static_cast<char>(byte);
                }
        }
        text.remove_prefix(1);
    }
    out += '"';
}

std::string with_hidden_escaped(std::string_view json) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    out.reserve(json.size());
    while (!json.empty()) {
        const auto c = detail::first_code_point(json);
        if (c.value < 0x80 || !detail::is_hidden(c.value)) {
            out += json.substr(0, c.bytes);
        } else {
            out += "\\u";
            for (const int shift : {12, 8, 4, 0}) out += digits[(c.value >> shift) & 0xFU];
        }
        json.remove_prefix(c.bytes);
    }
    return out;
}

std::string quoted(std::string_view text) {
    std::string out;
    append_quoted(out, text);
    return out;
}

std::string number_text(double value) {
    if (!std::isfinite(value)) return "null";
    std::array<char, 64> buffer{};
    const double size = std::fabs(value);
    // Left alone, to_chars writes 100000 as 1e+05, because that is shorter; people write 100000.
    const bool plain = value == 0 || (size >= 1e-6 && size < 1e16);
    const auto format = plain ? std::chars_format::fixed : std::chars_format::general;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format).ptr;
    return {buffer.data(), end};
}

std::optional<double> parse_number(std::string_view text) noexcept {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (end != text.data() + text.size()) return std::nullopt;
    if (error == std::errc{}) return value;
    // from_chars calls both 1e999 and 1e-999 out of range; the second is harmlessly zero.
    const auto exponent = text.find_first_of("eE");
    const bool tiny = exponent != std::string_view::npos && exponent + 1 < text.size() && text[exponent + 1] == '-';
    const bool tiny_fraction =
        exponent == std::string_view::npos && text.find('.') != std::string_view::npos && text.find_first_not_of("-0.") > text.find('.');
    if (tiny || tiny_fraction) return 0.0;
    return std::nullopt;
}

std::string canonical_number(std::string_view text) {
    if (text.find_first_of(".eE") == std::string_view::npos) return std::string{text == "-0" ? "0" : text};
    const auto value = parse_number(text);
    return value ? number_text(*value) : std::string{text};
}

}  // namespace polku::json
