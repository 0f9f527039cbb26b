// Numbers, shares and lengths of time as people say them in a language.
#pragma once

#include <string>
#include <string_view>

#include <polku/enums.hpp>

namespace polku::api {

/// Rounded to at most `decimals` places, without trailing zeros: "1 234,5" (fi, sv), "1,234.5" (en).
std::string number_words(double value, int decimals, std::string_view language);
/// Two decimals below one, one below ten, and else none.
std::string rounded_words(double value, std::string_view language);
/// A share as per cent, one decimal where it matters: "54 %", "0,4 %".
std::string percent_words(double share, std::string_view language);

/// "2 viikkoa": a number of units as the author gave it.
std::string quantity_words(double amount, Unit unit, std::string_view language);
/// A number of days in the unit that fits: days below two weeks, then weeks, months and years.
std::string days_words(double days, std::string_view language);
/// The same rounded: "noin 2 viikkoa".
std::string about_days_words(double days, std::string_view language);
/// "2 viikon välein".
std::string every_words(double amount, Unit unit, std::string_view language);

}  // namespace polku::api
