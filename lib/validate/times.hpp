// Every law of time and every other time of a path, in document order, each with its pointer and the phrase that messages call it by.
#pragma once

#include <cmath>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <polku/evaluation.hpp>

#include "validate/rule.hpp"

namespace polku::detail {

struct LawPlace {
    const Law& law;
    std::string pointer;
    std::string what;  ///< for "{what:phrase}": "duration plan"
    Subject subject;
    bool is_age = false;  ///< an age at entry, not a length of time
};
void for_each_law(const Context& context, const std::function<void(const LawPlace&)>& visit);

/// A named parameter of a law: {"mean", number}; the values and weights of an empirical law are "values/0", ….
using NamedNumber = std::pair<std::string, Number>;
std::vector<NamedNumber> numbers_of(const Law& law);

enum class TimeKind { length, interval, age, rate };
struct TimePlace {
    const Number& number;
    Unit unit;
    std::string pointer;
    std::string what;
    Subject subject;
    TimeKind kind = TimeKind::length;
};
/// Contact rhythms, the times, ages and rates of interrupts, durations until an age.
void for_each_time(const Context& context, const std::function<void(const TimePlace&)>& visit);

/// A longer time is PRB407's: its unit is probably wrong.
inline constexpr double longest_plausible = 10 * days_in(Unit::year);

/// Finite and not negative.
inline bool is_time(double value) { return std::isfinite(value) && value >= 0; }

/// The values a number can have as written: the literal, or the parameter's value and those of its cases.
std::vector<double> values_of(const ServicePath& path, const Number& number);
/// True when one of the numbers is a parameter that could not be read.
bool any_unsure(const Context& context, std::span<const NamedNumber> numbers);
/// The mean of a touchpoint's duration in days; 0 for what is no law or an implausible one: others tell that, and it is no reason to
/// find more.
double mean_stay(const ServicePath& path, const Touchpoint& touchpoint);
/// True when the law is 0 with certainty in some situation; false when it is no law.
bool can_be_zero(const Context& context, const Law& law);

}  // namespace polku::detail
