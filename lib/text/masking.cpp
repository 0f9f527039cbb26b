#include "text/masking.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <utility>
#include <vector>

#include "text/contact_details.hpp"
#include "text/identity_code.hpp"
#include "text/letters.hpp"

namespace polku::detail {
namespace {

// A text as JSON means it, and where each of its bytes stands in what was written.
struct Unescaped {
    std::string text{};
    std::vector<std::size_t> place{};  ///< one more than there are bytes: the last is the end
};

// The character of an escape at `i`, which moves behind it; a backslash that begins none stands for itself.
char32_t character_at(std::string_view written, std::size_t& i) {
    const auto begin = i;
    const char32_t c = next_code_point(written, i);
    if (c != '\\' || i == written.size()) return c;
    constexpr std::string_view signs = "\"\\/bfnrt", meant = "\"\\/\b\f\n\r\t";
    if (const auto sign = signs.find(written[i]); sign != std::string_view::npos) {
        ++i;
        return static_cast<unsigned char>(meant[sign]);
    }
    constexpr std::size_t length = 6;  // \u2013
    if (written[i] != 'u' || begin + length > written.size()) return c;
    unsigned value = 0;
    const auto* const digits = written.data() + begin + 2;
    const auto* const end = written.data() + begin + length;
    if (std::from_chars(digits, end, value, 16).ptr != end) return c;
    i = begin + length;
    return value >= 0xD800 && value < 0xE000 ? replacement_character : value;  // half of a character is no letter of a code
}

Unescaped unescaped(std::string_view written) {
    Unescaped result;
    for (std::size_t i = 0; i < written.size();) {
        const auto begin = i;
        append_utf8(result.text, character_at(written, i));
        result.place.resize(result.text.size(), begin);
    }
    result.place.push_back(written.size());
    return result;
}

std::vector<std::string_view> personal_parts(std::string_view text) {
    std::vector<std::string_view> parts;
    for (const auto& code : find_identity_codes(text)) parts.push_back(code.text);
    for (const auto address : find_emails(text)) parts.push_back(address);
    for (const auto number : find_phone_numbers(text)) parts.push_back(number);
    std::sort(parts.begin(), parts.end(), [](std::string_view a, std::string_view b) { return a.data() < b.data(); });
    return parts;
}

}  // namespace

std::string with_personal_data_masked(std::string_view written) {
    if (!has_digit(written) && written.find('@') == std::string_view::npos) return std::string(written);
    const auto plain = unescaped(written);
    const std::string_view text = plain.text;
    std::string masked;
    std::size_t done = 0;  // in `written`
    for (const auto part : personal_parts(text)) {
        const auto begin = static_cast<std::size_t>(part.data() - text.data());
        for (std::size_t i = begin; i < begin + part.size();) {
            const auto from = plain.place[i];
            const char32_t c = next_code_point(text, i);
            if (from < done || !(is_letter(c) || is_digit(c))) continue;
            masked += written.substr(done, from - done);
            done = plain.place[i];
            for (auto k = from; k < done; next_code_point(written, k)) masked += 'x';
        }
    }
    return masked += written.substr(done);
}

}  // namespace polku::detail
