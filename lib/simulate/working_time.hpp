// Working days of a calendar as a clock: it runs on days that are worked, a whole workday from one midnight to the next.
#pragma once

#include <vector>

#include <polku/scenario.hpp>

namespace polku::simulation {

/// Times are days since the clock started, as everywhere.
class WorkingTime {
public:
    /// `first_day` counts from 1970-01-01; the calendar is looked at for `days` days, and behind them 1.4 days are a workday.
    WorkingTime(const Calendar& calendar, long first_day, double days);

    /// Workdays from the start until `time`.
    double at(double time) const noexcept;
    double between(double from, double until) const noexcept { return at(until) - at(from); }
    /// The first moment at which so many workdays have passed since `time`.
    double after(double time, double workdays) const noexcept;

private:
    std::vector<double> before_{};  ///< per day: workdays before its midnight; one more at the end
};

}  // namespace polku::simulation
