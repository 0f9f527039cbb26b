#include "text/unsafe.hpp"

#include <algorithm>
#include <array>

#include "text/letters.hpp"

namespace polku::detail {
namespace {

template <class Test>
std::optional<char32_t> find_first(std::string_view text, Test test) {
    for (std::size_t i = 0; i < text.size();)
        if (const char32_t c = next_code_point(text, i); test(c)) return c;
    return std::nullopt;
}

bool is_written_from_the_right(std::string_view language) {
    constexpr std::array<std::string_view, 10> languages{"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"};
    return std::find(languages.begin(), languages.end(), primary_language(language)) != languages.end();
}

}  // namespace

std::optional<char32_t> find_bidi_control(std::string_view text, std::string_view language) {
    if (text.find('\xE2') == std::string_view::npos) return std::nullopt;  // the byte that all of them begin with
    const bool from_the_right = is_written_from_the_right(language);
    return find_first(text, [&](char32_t c) {
        if (c == 0x202D || c == 0x202E) return true;
        return !from_the_right && ((c >= 0x202A && c <= 0x202C) || (c >= 0x2066 && c <= 0x2069));
    });
}

std::optional<char32_t> find_xml_illegal(std::string_view text) {
    const auto may_be = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\xEF'; };
    if (std::none_of(text.begin(), text.end(), may_be)) return std::nullopt;
    return find_first(text, [](char32_t c) { return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF; });
}

bool looks_like_formula(std::string_view text) {
    if (text.empty()) return false;
    std::size_t i = 0;
    const char32_t first = next_code_point(text, i);
    const bool sign = first == '+' || first == '-' || first == 0xFF0B || first == 0xFF0D;
    if (!sign) return first == '=' || first == '@' || first == '\t' || first == '\r' || first == 0xFF1D || first == 0xFF20;
    const auto rest = text.substr(i);
    const bool is_number = std::all_of(rest.begin(), rest.end(), [](char c) {
        return is_digit(static_cast<unsigned char>(c)) || std::string_view(" .,()-%\xC2\xA0").find(c) != std::string_view::npos;
    });
    return !is_number || rest.find_first_of("0123456789") == std::string_view::npos;
}

}  // namespace polku::detail
