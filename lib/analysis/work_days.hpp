// Which days are worked: days of the week, closed days, Finnish public holidays.
#pragma once

#include <set>
#include <string>
#include <vector>

#include <polku/scenario.hpp>

namespace polku::detail {

/// The ISO date of a day; days count from 1970-01-01.
std::string iso_date(long day);

/// A public holiday by Finnish law, also when it is a Sunday. Christmas Eve and Midsummer Eve are none.
bool is_finnish_holiday(long day);

class WorkDays {
public:
    explicit WorkDays(const Calendar& calendar);

    bool is_worked_weekday(long day) const;
    /// Never, when the calendar names no holidays.
    bool is_holiday(long day) const { return holidays_ && is_finnish_holiday(day); }
    /// Worked, and neither closed nor a holiday.
    bool is_open(long day) const { return is_worked_weekday(day) && !is_holiday(day) && closed_.count(day) == 0; }

private:
    std::vector<Weekday> weekdays_;
    bool holidays_;
    std::set<long> closed_{};
};

}  // namespace polku::detail
