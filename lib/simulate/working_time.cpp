#include "simulate/working_time.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/work_days.hpp"

namespace polku::simulation {

WorkingTime::WorkingTime(const Calendar& calendar, long first_day, double days) {
    const detail::WorkDays work_days(calendar);
    const auto count = static_cast<std::size_t>(std::ceil(days));
    before_.reserve(count + 1);
    before_.push_back(0);
    for (std::size_t day = 0; day < count; ++day)
        before_.push_back(before_.back() + (work_days.is_open(first_day + static_cast<long>(day)) ? 1 : 0));
}

double WorkingTime::at(double time) const noexcept {
    const auto last = static_cast<double>(before_.size() - 1);
    if (time >= last) return before_.back() + (time - last) / days_in(Unit::workday);
    const auto day = static_cast<std::size_t>(time);
    return before_[day] + (before_[day + 1] - before_[day]) * (time - static_cast<double>(day));
}

double WorkingTime::after(double time, double workdays) const noexcept {
    if (!(workdays > 0)) return time;
    const double wanted = at(time) + workdays;
    const auto found = std::lower_bound(before_.begin(), before_.end(), wanted);
    if (found == before_.end()) return static_cast<double>(before_.size() - 1) + (wanted - before_.back()) * days_in(Unit::workday);
    // The day before that midnight is worked, or its midnight would have been found.
    const auto day = static_cast<double>(found - before_.begin()) - 1;
    return day + (wanted - *(found - 1));
}

}  // namespace polku::simulation
