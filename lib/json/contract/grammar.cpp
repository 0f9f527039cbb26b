#include "json/contract/grammar.hpp"

#include <algorithm>
#include <array>

namespace polku::json {
namespace {

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_lower(char c) noexcept { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }

// Calls `test` with each part between separators; true when all pass.
template <class Test>
bool all_parts(std::string_view text, char separator, Test test) {
    while (true) {
        const auto end = text.find(separator);
        if (!test(text.substr(0, end))) return false;
        if (end == std::string_view::npos) return true;
        text.remove_prefix(end + 1);
    }
}

}  // namespace

bool is_id(std::string_view text) noexcept {
    if (text.empty() || text.size() > 64 || text.front() == '-') return false;
    return std::all_of(text.begin(), text.end(), [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

bool is_model_id(std::string_view text) noexcept { return text.size() <= 128 && all_parts(text, '.', is_id); }

std::string_view device_name(std::string_view id) noexcept {
    constexpr std::array<std::string_view, 4> devices{"con", "prn", "aux", "nul"};
    std::string_view found;
    all_parts(id, '.', [&](std::string_view part) {
        const bool port =
            part.size() == 4 && (part.substr(0, 3) == "com" || part.substr(0, 3) == "lpt") && part[3] >= '1' && part[3] <= '9';
        if (port || std::find(devices.begin(), devices.end(), part) != devices.end()) found = part;
        return found.empty();
    });
    return found;
}

std::string repaired_id(std::string_view text) {
    std::string id;
    char before = '\0';
    text = text.substr(0, 200);
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        // å, ä, é and ö, small and capital, become the letter under their marks.
        if (c == '\xC3' && i + 1 < text.size()) {
            const auto small = static_cast<unsigned char>(text[++i]) | 0x20U;
            c = small == 0xA5 || small == 0xA4 ? 'a' : small == 0xB6 ? 'o' : small == 0xA9 ? 'e' : '\0';
        }
        if (is_lower(c) || is_digit(c)) id += c;
        else if (is_upper(c)) {
            const bool hump = !id.empty() && id.back() != '-' && is_lower(before);
            if (hump) id += '-';
            id += static_cast<char>(c - 'A' + 'a');
        } else if ((c == ' ' || c == '_' || c == '-') && !id.empty() && id.back() != '-') id += '-';
        before = c;
    }
    while (!id.empty() && id.back() == '-') id.pop_back();
    return is_id(id) ? id : std::string{};
}

bool is_version(std::string_view text, std::size_t fewest_parts) noexcept {
    std::size_t parts = 0;
    const bool numbers = all_parts(text, '.', [&](std::string_view part) {
        ++parts;
        return !part.empty() && part.size() <= 9 && std::all_of(part.begin(), part.end(), is_digit) && (part.size() == 1 || part[0] != '0');
    });
    return numbers && parts >= fewest_parts && parts <= 3;
}

bool is_date(std::string_view text) noexcept {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    for (const std::size_t i : {0u, 1u, 2u, 3u, 5u, 6u, 8u, 9u})
        if (!is_digit(text[i])) return false;
    const auto number = [&](std::size_t at, std::size_t length) {
        int value = 0;
        for (const char c : text.substr(at, length)) value = value * 10 + (c - '0');
        return value;
    };
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    if (year < 1583 || month < 1 || month > 12 || day < 1) return false;
    constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= lengths[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

bool is_language_tag(std::string_view text) noexcept {
    if (text.size() > 35) return false;
    std::size_t part_number = 0;
    return all_parts(text, '-', [&](std::string_view part) {
        const bool first = part_number++ == 0;
        if (part.empty() || part.size() > 8 || (first && (part.size() < 2 || part.size() > 3))) return false;
        return std::all_of(part.begin(), part.end(), [&](char c) { return is_lower(c) || (!first && (is_upper(c) || is_digit(c))); });
    });
}

}  // namespace polku::json
