// What is given in workdays follows the calendar of a scenario.
#include "simulate/working_time.hpp"

#include "catch.hpp"
#include "simulation_support.hpp"

using namespace polku;
using namespace polku::test;
using simulation::WorkingTime;

namespace {

Calendar finnish() {
    Calendar calendar;
    calendar.holidays = Holidays::fi;
    return calendar;
}

/// Clients who come on Friday 2 January 2026, the day after New Year's Day; Tuesday 6 January is a holiday.
Result with(PathData data, std::optional<Calendar> calendar, std::vector<Arrival> arriving, double days = 60) {
    const auto path = ServicePath::make(std::move(data)).value_or_throw();
    auto scenario = cohorts(path, "2026-01-01", std::move(arriving), days);
    scenario.calendar = std::move(calendar);
    SimulationOptions options;
    options.keep_clients = true;
    return simulate_scenario(std::vector{path}, scenario, options).value_or_throw();
}
std::vector<Arrival> one_on_friday() { return {cohort("need", "2026-01-02", 1)}; }
Quantity workdays(double count) { return {literal(count), Unit::workday}; }

std::vector<double> moments(const Result& result, std::string_view touchpoint, std::string_view column) {
    const auto& log = *result.find_table("visit_log");
    const auto& ids = std::get<std::vector<std::string>>(log.find_column("touchpoint")->values);
    const auto& all = std::get<std::vector<double>>(log.find_column(column)->values);
    std::vector<double> found;
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (ids[i] == touchpoint) found.push_back(all[i]);
    return found;
}
PathData five_workdays() {
    auto data = mini_data("start need -> a~5 -> end done");
    for (auto& touchpoint : data.touchpoints)
        if (touchpoint.id == "a") touchpoint.duration->law->unit = Unit::workday;
    return data;
}

}  // namespace

TEST_CASE("a clock that stands still on days that are not worked") {
    const WorkingTime time(finnish(), days_from_civil("2026-01-01").value(), 30);
    CHECK(time.at(0) == 0);
    CHECK(time.at(1) == 0);  // New Year's Day
    CHECK(time.at(1.5) == 0.5);
    CHECK(time.at(4) == 1);  // Saturday and Sunday
    CHECK(time.at(6) == 2);  // Epiphany is Tuesday
    CHECK(time.between(1, 9) == 5);
    CHECK(time.after(1, 5) == 9);
    CHECK(time.after(1, 0.25) == 1.25);
    CHECK(time.after(2, 1) == 5);      // from Saturday on
    CHECK(time.after(1.5, 1) == 4.5);  // half of Friday and half of Monday
    CHECK(time.after(3, 0) == 3);
    for (double from = 0; from < 40; from += 0.37)
        for (double days = 0.1; days < 30; days += 1.3) CHECK(time.between(from, time.after(from, days)) == Approx(days));
    // Behind the days that were looked at a workday is 1.4 days.
    CHECK(time.after(30, 10) == Approx(44));
}

TEST_CASE("stays of workdays end by the calendar, and without one after 1.4 days each") {
    CHECK(moments(with(five_workdays(), finnish(), one_on_friday()), "a", "ended") == std::vector<double>{9});
    CHECK(moments(with(five_workdays(), std::nullopt, one_on_friday()), "a", "ended") == std::vector<double>{8});
    Calendar every_day;
    every_day.workdays = {Weekday::mon, Weekday::tue, Weekday::wed, Weekday::thu, Weekday::fri, Weekday::sat, Weekday::sun};
    CHECK(moments(with(five_workdays(), every_day, one_on_friday()), "a", "ended") == std::vector<double>{6});
    auto closed = finnish();
    closed.closed = {"2026-01-05"};
    CHECK(moments(with(five_workdays(), closed, one_on_friday()), "a", "ended") == std::vector<double>{12});  // over a weekend more
}

TEST_CASE("deadlines, contacts and arrivals of workdays follow the calendar") {
    auto data = mini_data("start need -> a~30 -> end done; *(a) -> end late[after 99]");
    data.interrupts.front().trigger.time = workdays(3);
    CHECK(moments(with(data, finnish(), one_on_friday()), "late", "arrived") == std::vector<double>{7});  // Friday, Monday, Wednesday

    auto met = mini_data("start need -> a~8 -> end done");
    Actor guide;
    guide.id = "guide";
    met.actors.push_back(guide);
    for (auto& touchpoint : met.touchpoints)
        if (touchpoint.id == "a") {
            auto& contact = touchpoint.contacts.emplace_back();
            contact.id = "meeting";
            contact.actors = {"guide"};
            contact.every = workdays(1);
            contact.hours = literal(1);
        }
    const double weeks = 60.0 / 7;
    CHECK(number(with(met, finnish(), one_on_friday()), "hours", "guide", "hours") * weeks == Approx(5));     // its workdays
    CHECK(number(with(met, std::nullopt, one_on_friday()), "hours", "guide", "hours") * weeks == Approx(6));  // 8 / 1.4, rounded up

    Arrival weekly;
    weekly.at = "need";
    weekly.process = ArrivalProcess::scheduled;
    weekly.every = workdays(2);
    weekly.clients = literal(1);
    const auto came = moments(with(mini_data("start need -> end done"), finnish(), {weekly}, 12), "need", "arrived");
    CHECK(came == std::vector<double>{0, 5, 8});  // after Friday and Monday; after Wednesday and Thursday; the next after Monday the 12th

    Arrival chance;
    chance.at = "need";
    chance.rate = literal(3);
    chance.per = Unit::workday;
    for (const double time : moments(with(mini_data("start need -> end done"), finnish(), {chance}), "need", "arrived")) {
        const auto day = static_cast<long>(time) % 7;  // 0 is Thursday
        INFO(time);
        CHECK(day != 2);
        CHECK(day != 3);
    }
}
