#include "analysis/work_days.hpp"

#include <algorithm>
#include <array>

#include <polku/evaluation.hpp>

namespace polku::detail {
namespace {

struct Date {
    long year = 0, month = 0, day = 0;
};

// H. Hinnant, chrono-compatible low-level date algorithms.
Date date_of(long day) {
    day += 719468;
    const long era = (day >= 0 ? day : day - 146096) / 146097;
    const long in_era = day - era * 146097;
    const long year_of_era = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
    const long day_of_year = in_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const long shifted = (5 * day_of_year + 2) / 153;
    const long month = shifted < 10 ? shifted + 3 : shifted - 9;
    return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day_of_year - (153 * shifted + 2) / 5 + 1};
}

// 1970-01-01 was a Thursday.
Weekday weekday_of(long day) { return static_cast<Weekday>(((day + 3) % 7 + 7) % 7); }

// Days of March and after, from the first of March.
long from_march(const Date& date) { return std::array<long, 4>{0, 31, 61, 92}[static_cast<std::size_t>(date.month - 3)] + date.day; }

// J. Meeus, Astronomical Algorithms (1991), chapter 8: Easter Sunday of the Gregorian calendar.
Date easter_of(long year) {
    const long a = year % 19, b = year / 100, c = year % 100;
    const long h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const long l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const long sum = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
    return {year, sum / 31, sum % 31 + 1};
}

std::string padded(long number, std::size_t digits) {
    const auto text = std::to_string(number);
    return std::string(text.size() < digits ? digits - text.size() : 0, '0') + text;
}

}  // namespace

std::string iso_date(long day) {
    const auto date = date_of(day);
    return padded(date.year, 4) + '-' + padded(date.month, 2) + '-' + padded(date.day, 2);
}

bool is_finnish_holiday(long day) {
    const auto date = date_of(day);
    const auto is = [&](long month, long day_of_month) { return date.month == month && date.day == day_of_month; };
    if (is(1, 1) || is(1, 6) || is(5, 1) || is(12, 6) || is(12, 25) || is(12, 26)) return true;
    if (weekday_of(day) == Weekday::sat) {
        if (date.month == 6 && date.day >= 20 && date.day <= 26) return true;                 // Midsummer Day
        if (is(10, 31) || (date.month == 11 && date.day >= 1 && date.day <= 6)) return true;  // All Saints' Day
    }
    if (date.month < 3 || date.month > 6) return false;
    const long after_easter = from_march(date) - from_march(easter_of(date.year));
    // Good Friday, Easter Sunday and Monday, Ascension Day, Whit Sunday
    constexpr std::array<long, 5> moving{-2, 0, 1, 39, 49};
    return std::find(moving.begin(), moving.end(), after_easter) != moving.end();
}

WorkDays::WorkDays(const Calendar& calendar) : weekdays_(calendar.workdays), holidays_(calendar.holidays == Holidays::fi) {
    if (weekdays_.empty()) weekdays_ = {Weekday::mon, Weekday::tue, Weekday::wed, Weekday::thu, Weekday::fri};
    for (const auto& date : calendar.closed)
        if (const auto day = days_from_civil(date)) closed_.insert(*day);
}

bool WorkDays::is_worked_weekday(long day) const {
    return std::find(weekdays_.begin(), weekdays_.end(), weekday_of(day)) != weekdays_.end();
}

}  // namespace polku::detail
