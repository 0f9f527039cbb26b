#include "api/language.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "api/words.hpp"
#include "layout/words.hpp"

namespace polku::api {

namespace {

constexpr std::string_view no_break_space = "\u00a0";

bool is_english(std::string_view language) { return word_language(language) == "en"; }

std::string grouped(std::string_view digits, std::string_view separator) {
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) out += separator;
        out += digits[i];
    }
    return out;
}

std::string unit_number(double amount, std::string_view language) { return number_words(amount, amount < 10 ? 1 : 0, language); }

/// The unit in which a length is easiest to say: the error of rounding to whole units stays small.
Unit fitting_unit(double days) {
    if (days < 1) return Unit::hour;
    if (days < 13.5) return Unit::day;
    if (days < 56) return Unit::week;
    if (days < 24 * days_in(Unit::month)) return Unit::month;
    return Unit::year;
}

}  // namespace

std::string number_words(double value, int decimals, std::string_view language) {
    if (!std::isfinite(value)) return "–";
    std::array<char, 400> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::fabs(value), std::chars_format::fixed, decimals).ptr;
    std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    const auto point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    std::string_view fraction = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    while (!fraction.empty() && fraction.back() == '0') fraction.remove_suffix(1);
    const bool zero = fraction.empty() && whole == "0";
    std::string out = value < 0 && !zero ? "−" : "";
    // Four digits stay together, as in years; groups begin at five.
    out += whole.size() < 5 ? std::string(whole) : grouped(whole, is_english(language) ? "," : no_break_space);
    if (!fraction.empty()) (out += is_english(language) ? "." : ",") += fraction;
    return out;
}

std::string rounded_words(double value, std::string_view language) {
    const double size = std::fabs(value);
    return number_words(value, size < 1 ? 2 : size < 10 ? 1 : 0, language);
}

std::string percent_words(double share, std::string_view language) {
    const double percent = share * 100;
    const bool near_edge = percent < 9.95 || percent > 99.05;
    const bool whole = std::fabs(percent - std::round(percent)) < 0.005;
    const std::string number = number_words(percent, whole ? 0 : near_edge ? 2 : 1, language);
    return number + (is_english(language) ? "%" : std::string(no_break_space) + "%");
}

std::string quantity_words(double amount, Unit unit, std::string_view language) {
    const std::string number = unit_number(amount, language);
    return number + std::string(no_break_space) + std::string(unit_word(unit, number == "1" ? Amount::one : Amount::several, language));
}

std::string every_words(double amount, Unit unit, std::string_view language) {
    const std::string number = unit_number(amount, language);
    const std::string key = std::string(name_of(unit)) + (number == "1" ? ".every-one" : ".every-many");
    return phrase(key, language, {{"n", number}});
}

std::string days_words(double days, std::string_view language) {
    const Unit unit = fitting_unit(days);
    const double amount = days / days_in(unit);
    const double step = unit == Unit::year ? 0.5 : 1;
    return quantity_words(std::max(std::round(amount / step) * step, step), unit, language);
}

std::string about_days_words(double days, std::string_view language) {
    return phrase("sentence.about", language, {{"time", days_words(days, language)}});
}

}  // namespace polku::api
