#include "text/contact_details.hpp"

#include <algorithm>
#include <string>

#include "text/letters.hpp"

namespace polku::detail {
namespace {

bool is_digit_at(std::string_view text, std::size_t i) noexcept { return i < text.size() && is_digit(static_cast<unsigned char>(text[i])); }

bool is_local_part(char c) noexcept {
    return is_ascii_word(static_cast<unsigned char>(c)) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
}
bool is_host(char c) noexcept { return is_ascii_word(static_cast<unsigned char>(c)) || c == '.' || c == '-'; }

// Groups of digits with what parts them: one blank or hyphen, and "(0)" behind the code of a country.
struct PhoneNumber {
    std::vector<std::string_view> groups;
    std::string separators;  ///< one for each gap: ' ' or '-'
    std::size_t digits = 0;
    std::size_t end = 0;
};

PhoneNumber read_groups(std::string_view text, std::size_t i) {
    PhoneNumber number;
    for (;;) {
        const auto begin = i;
        while (is_digit_at(text, i)) ++i;
        number.groups.push_back(text.substr(begin, i - begin));
        number.digits += i - begin;
        number.end = i;
        if (i == text.size()) return number;
        auto next = i;
        const char32_t c = next_code_point(text, next);
        if (!is_hyphen(c) && (!is_blank(c) || c == '\n' || c == '\r')) return number;
        if (text.substr(next, 3) == "(0)") {
            next += 3;
            if (next < text.size() && text[next] == ' ') ++next;
        }
        if (!is_digit_at(text, next)) return number;
        number.separators += is_hyphen(c) ? '-' : ' ';
        i = next;
    }
}

bool has_form(const PhoneNumber& number, std::initializer_list<std::size_t> sizes) {
    return number.separators.find(' ') == std::string::npos &&
           std::equal(sizes.begin(), sizes.end(), number.groups.begin(), number.groups.end(),
                      [](std::size_t size, std::string_view group) { return group.size() == size; });
}

bool is_phone_number(const PhoneNumber& number, bool international) {
    if (number.digits > 15) return false;
    if (international) return number.digits >= 8;
    const auto first = number.groups.front();
    const auto is_short = [](std::string_view group) { return group.size() < 2; };
    if (first.front() != '0' || std::any_of(number.groups.begin(), number.groups.end(), is_short)) return false;
    // 01-02-2024 is a date, 0123456-7 a business id (short group), 0355-4686 the number of a journal.
    if (has_form(number, {2, 2, 4}) || has_form(number, {4, 4})) return false;
    return number.digits >= (first[1] == '0' ? 10U : 7U);
}

}  // namespace

std::vector<std::string_view> find_emails(std::string_view text) {
    std::vector<std::string_view> found;
    std::size_t behind_last = 0;
    for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        auto begin = at;
        while (begin > behind_last && is_local_part(text[begin - 1])) --begin;
        while (begin < at && !is_ascii_word(static_cast<unsigned char>(text[begin]))) ++begin;
        auto end = at + 1;
        while (end < text.size() && is_host(text[end])) ++end;
        behind_last = end;
        while (end > at + 1 && !is_ascii_word(static_cast<unsigned char>(text[end - 1]))) --end;
        const auto host = text.substr(at + 1, end - at - 1);
        const auto dot = host.rfind('.');
        const bool whole = dot != std::string_view::npos && dot > 0 && host.size() - dot > 2 &&
                           std::all_of(host.begin() + static_cast<std::ptrdiff_t>(dot) + 1, host.end(),
                                       [](char c) { return is_ascii_letter(static_cast<unsigned char>(c)); });
        if (begin < at && whole) found.push_back(text.substr(begin, end - begin));
    }
    return found;
}

std::vector<std::string_view> find_phone_numbers(std::string_view text) {
    std::vector<std::string_view> found;
    if (!has_digit(text)) return found;
    char32_t before = ' ';
    for (std::size_t i = 0; i < text.size();) {
        const auto begin = i;
        const char32_t c = next_code_point(text, i);
        const bool international = c == '+' && is_digit_at(text, i);
        // A number that goes on from something else ("1.0400", "12-0400", "10/0400") is no telephone number.
        const bool fresh =
            !is_letter(before) && before != '.' && before != ',' && before != '/' && before != ':' && before != '+' && !is_hyphen(before);
        before = c;
        if (!international && !is_digit(c)) continue;
        const auto number = read_groups(text, international ? i : begin);
        i = number.end;
        before = '0';
        auto behind = i;
        const char32_t next = i < text.size() ? next_code_point(text, behind) : U' ';
        const bool goes_on =
            is_letter(next) || ((next == '.' || next == ',' || next == '/' || next == ':' || is_hyphen(next)) && is_digit_at(text, behind));
        if (fresh && !goes_on && is_phone_number(number, international)) found.push_back(text.substr(begin, i - begin));
    }
    return found;
}

}  // namespace polku::detail
