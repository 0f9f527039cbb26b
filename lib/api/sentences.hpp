// What a path says in data, as words: lengths of time, conditions, ages.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <polku/model.hpp>

namespace polku::api {

/// "noin 3 viikkoa, vaihtelee 3 päivää – 6 viikkoa"; empty for none or no time at all.
std::string duration_words(const ServicePath& path, const Duration& duration, std::string_view language);
/// A condition without "if", for a way out that has no label: "olet vähintään 21 vuotta".
std::string condition_words(const ServicePath& path, const Condition& condition, std::string_view language);
/// "18–22-vuotiaat"; empty without bounds.
std::string age_words(const ServicePath& path, const AgeRange& age, std::string_view language);
/// "2 viikon välein".
std::string rhythm_words(const ServicePath& path, const Quantity& every, std::string_view language);
/// Numbers with runs joined: "1, 3–6, 9".
std::string number_list(std::vector<int> numbers);
/// "a", "a ja b", "a, b ja c".
std::string and_list(std::span<const std::string> items, std::string_view joint);
/// The name of a parameter's value with its unit: "23 vuotta", "0,8".
std::string parameter_words(double value, std::string_view unit, std::string_view language);

}  // namespace polku::api
