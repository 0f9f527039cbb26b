#include "text/identity_code.hpp"

#include <array>
#include <optional>
#include <string>

#include "text/letters.hpp"

namespace polku::detail {
namespace {

int number(std::string_view digits) noexcept {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

bool is_date(int day, int month, int year) noexcept {
    if (month < 1 || month > 12 || day < 1) return false;
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= days[static_cast<std::size_t>(month - 1)] + (leap && month == 2 ? 1 : 0);
}

// The first year of the century that a sign stands for.
std::optional<int> century_of(char sign) noexcept {
    if (sign == '+') return 1800;
    if (sign == '-' || (sign >= 'U' && sign <= 'Y')) return 1900;
    if (sign >= 'A' && sign <= 'F') return 2000;
    return std::nullopt;
}

// `code` in its plain form: capitals, ASCII hyphen.
std::optional<IdentityCodeKind> finnish(std::string_view code) noexcept {
    if (code.size() != 11) return std::nullopt;
    const auto birth = code.substr(0, 6), individual = code.substr(7, 3);
    for (const char c : birth)
        if (!is_digit(static_cast<unsigned char>(c))) return std::nullopt;
    for (const char c : individual)
        if (!is_digit(static_cast<unsigned char>(c))) return std::nullopt;
    const auto century = century_of(code[6]);
    if (!century || !is_date(number(birth.substr(0, 2)), number(birth.substr(2, 2)), *century + number(birth.substr(4, 2))))
        return std::nullopt;
    if (number(individual) < 2) return std::nullopt;
    constexpr std::string_view check = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    if (code[10] != check[static_cast<std::size_t>((number(birth) * 1000 + number(individual)) % 31)]) return std::nullopt;
    return number(individual) < 900 ? IdentityCodeKind::finnish : IdentityCodeKind::finnish_temporary;
}

bool luhn(std::string_view ten_digits) noexcept {
    int sum = 0;
    for (std::size_t i = 0; i < ten_digits.size(); ++i) {
        const int digit = (ten_digits[i] - '0') * (i % 2 == 0 ? 2 : 1);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
}

// "YYMMDD-NNNN", "YYYYMMDD-NNNN" or "YYYYMMDDNNNN". Ten digits without a sign are too often something else.
std::optional<IdentityCodeKind> swedish(std::string_view code) {
    std::string digits;
    std::size_t signs = 0;
    for (const char c : code) {
        if (is_digit(static_cast<unsigned char>(c))) digits += c;
        else if (++signs > 1 || (c != '-' && c != '+')) return std::nullopt;
    }
    const bool whole_year = digits.size() == 12;
    if (!whole_year && digits.size() != 10) return std::nullopt;
    if (signs == 1 ? !(code[code.size() - 5] == '-' || code[code.size() - 5] == '+') : !whole_year) return std::nullopt;
    const int century = whole_year ? number(std::string_view(digits).substr(0, 2)) * 100 : 2000;  // of two digits: some leap year fits
    if (century < 1800 || century > 2000) return std::nullopt;
    const auto ten = std::string_view(digits).substr(digits.size() - 10);
    const int day = number(ten.substr(4, 2));
    const int birthday = day > 60 ? day - 60 : day;  // samordningsnummer: sixty more
    if (!is_date(birthday, number(ten.substr(2, 2)), century + number(ten.substr(0, 2))) || !luhn(ten)) return std::nullopt;
    return IdentityCodeKind::swedish;
}

constexpr char32_t capital(char32_t c) noexcept { return c >= 'a' && c <= 'z' ? c - 32 : c; }

}  // namespace

std::vector<IdentityCode> find_identity_codes(std::string_view text) {
    // A code is a run of letters, digits and signs. Runs are parted at what is neither; within a run a code may stand behind a
    // hyphen ("client-010190-123x"), so every place behind one is tried. A code has at most 13 characters.
    constexpr std::size_t longest = 13;
    std::vector<IdentityCode> found;
    if (!has_digit(text)) return found;
    char32_t before = ' ';
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        const char32_t first = next_code_point(text, i);
        const bool may_begin = is_digit(first) && !is_letter(before) && !is_digit(before);
        before = first;
        if (!may_begin) continue;
        std::string plain;
        std::size_t end = begin;
        std::optional<IdentityCodeKind> kind;
        for (std::size_t k = begin; k < text.size() && plain.size() < longest;) {
            const char32_t c = next_code_point(text, k);
            if (is_ascii_word(c)) plain += static_cast<char>(capital(c));
            else if (is_hyphen(c)) plain += '-';
            else if (c == '+') plain += '+';
            else break;
            if (plain.size() < 11) continue;
            std::size_t behind = k;
            const char32_t next = k < text.size() ? next_code_point(text, behind) : U' ';
            if (is_letter(next) || is_digit(next)) continue;
            kind = finnish(plain);
            if (!kind) kind = swedish(plain);
            end = k;
            if (kind) break;
        }
        if (!kind) continue;
        found.push_back({text.substr(begin, end - begin), *kind});
        i = end;
        before = '0';
    }
    return found;
}

}  // namespace polku::detail
