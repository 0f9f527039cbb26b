// Which days are worked: dates, and the holidays of Finnish law.
#include "analysis/work_days.hpp"

#include <polku/evaluation.hpp>

#include "catch.hpp"
#include "findings.hpp"

using namespace polku;
using polku::test::Lines;

namespace {

long day(std::string_view date) { return days_from_civil(date).value(); }

Lines holidays_of(const std::string& year) {
    Lines found;
    for (long d = day(year + "-01-01"); d <= day(year + "-12-31"); ++d)
        if (detail::is_finnish_holiday(d)) found.push_back(detail::iso_date(d).substr(5));
    return found;
}

}  // namespace

TEST_CASE("a date is written as it is read") {
    for (const auto* date : {"1583-01-01", "1900-02-28", "1900-03-01", "1970-01-01", "2000-02-29", "2026-12-31", "9999-12-31"})
        CHECK(detail::iso_date(day(date)) == date);
}

TEST_CASE("the public holidays of Finland are those of its calendar") {
    CHECK(holidays_of("2026") ==
          Lines{"01-01", "01-06", "04-03", "04-05", "04-06", "05-01", "05-14", "05-24", "06-20", "10-31", "12-06", "12-25", "12-26"});
    CHECK(holidays_of("2024") ==
          Lines{"01-01", "01-06", "03-29", "03-31", "04-01", "05-01", "05-09", "05-19", "06-22", "11-02", "12-06", "12-25", "12-26"});
    // The earliest and the latest Easter there can be.
    CHECK(detail::is_finnish_holiday(day("1818-03-22")));
    CHECK(detail::is_finnish_holiday(day("2038-04-25")));
    CHECK_FALSE(detail::is_finnish_holiday(day("2038-04-24")));
}

TEST_CASE("a day is open when it is worked, not closed and no holiday") {
    Calendar calendar;
    calendar.closed = {"2026-12-24"};
    CHECK(detail::WorkDays(calendar).is_open(day("2026-12-25")));  // no holidays are named
    calendar.holidays = Holidays::fi;
    const detail::WorkDays days(calendar);
    CHECK(days.is_open(day("2026-12-23")));
    CHECK_FALSE(days.is_open(day("2026-12-24")));  // closed
    CHECK_FALSE(days.is_open(day("2026-12-25")));  // Christmas Day, a Friday
    CHECK_FALSE(days.is_open(day("2026-12-27")));  // a Sunday
    calendar.workdays = {Weekday::sun};
    CHECK(detail::WorkDays(calendar).is_open(day("2026-12-27")));
}
