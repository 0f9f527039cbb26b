// The visits of single clients as an event log.
#include <chrono>
#include <cmath>
#include <cstdio>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>

#include <polku/simulate.hpp>

#include "simulate/sheet.hpp"

namespace polku {
namespace {

using Texts = std::vector<std::string>;
using Wholes = std::vector<std::int64_t>;
using Numbers = std::vector<double>;

template <class Values>
const Values& column(const Table& table, std::string_view name) {
    return std::get<Values>(table.find_column(name)->values);
}

class EventLog {
public:
    explicit EventLog(const Result& result) : visits_(result.find_table("visit_log")), holds_(result.find_table("hold_log")) {
        if (visits_ == nullptr) throw std::invalid_argument("event_log: the result has no table visit_log; simulate with keep_clients");
        const auto first = days_from_civil(result.settings.start_date);
        if (!first) throw std::invalid_argument("event_log: the result has no start date, and events need times of the calendar");
        first_day_ = *first;
        if (holds_ != nullptr) index_holds();
    }

    Table table() const {
        simulation::Sheet<std::string, std::string, std::string, std::string, std::string> sheet("event_log",
                                                                                                 {{{"case:concept:name", ""},
                                                                                                   {"concept:name", ""},
                                                                                                   {"lifecycle:transition", ""},
                                                                                                   {"time:timestamp", ""},
                                                                                                   {"org:resource", ""}}});
        const auto& replications = column<Wholes>(*visits_, "replication");
        const auto& clients = column<Wholes>(*visits_, "client");
        const auto& touchpoints = column<Texts>(*visits_, "touchpoint");
        const auto& arrived = column<Numbers>(*visits_, "arrived");
        const auto& started = visits_->find_column("started") != nullptr ? column<Numbers>(*visits_, "started") : arrived;
        const auto& ended = column<Numbers>(*visits_, "ended");
        for (std::size_t i = 0; i < touchpoints.size(); ++i) {
            const auto id = std::to_string(replications[i]) + '-' + std::to_string(clients[i]);
            const auto who = workers({replications[i], clients[i]}, started[i]);
            if (std::isnan(started[i]) || started[i] > arrived[i]) sheet.add(id, touchpoints[i], "schedule", timestamp(arrived[i]), "");
            if (!std::isnan(started[i])) sheet.add(id, touchpoints[i], "start", timestamp(started[i]), who);
            if (!std::isnan(ended[i]))
                sheet.add(id, touchpoints[i], std::isnan(started[i]) ? "withdraw" : "complete", timestamp(ended[i]), who);
        }
        return std::move(sheet).table();
    }

private:
    using Case = std::pair<std::int64_t, std::int64_t>;

    void index_holds() {
        const auto& replications = column<Wholes>(*holds_, "replication");
        const auto& clients = column<Wholes>(*holds_, "client");
        for (std::size_t i = 0; i < clients.size(); ++i) holds_of_[{replications[i], clients[i]}].push_back(i);
    }
    /// Whom the client has at that moment: "guides/3", with others behind "; ".
    std::string workers(const Case& one, double moment) const {
        std::string all;
        const auto found = holds_of_.find(one);
        if (found == holds_of_.end() || std::isnan(moment)) return all;
        const auto& resources = column<Texts>(*holds_, "resource");
        const auto& numbers = column<Wholes>(*holds_, "worker");
        const auto& from = column<Numbers>(*holds_, "from");
        const auto& until = column<Numbers>(*holds_, "until");
        for (const auto i : found->second) {
            if (from[i] > moment || until[i] <= moment) continue;
            if (!all.empty()) all += "; ";
            all += resources[i];
            if (numbers[i] > 0) all += '/' + std::to_string(numbers[i]);
        }
        return all;
    }
    /// Days run from midnight of the first; the time is that of the place, whose offset nobody knows.
    std::string timestamp(double days) const {
        using namespace std::chrono;
        const auto seconds_in = std::chrono::seconds(std::llround(days * 86'400));
        const auto moment = sys_seconds(std::chrono::days(first_day_)) + seconds_in;
        const auto day = floor<std::chrono::days>(moment);
        const year_month_day date(day);
        const hh_mm_ss time(moment - day);
        char text[40];
        std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d", static_cast<int>(date.year()),
                      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()),
                      static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
        return text;
    }

    const Table* visits_;
    const Table* holds_;
    long first_day_ = 0;
    std::map<Case, std::vector<std::size_t>> holds_of_{};
};

}  // namespace

Table event_log(const Result& result) { return EventLog(result).table(); }

}  // namespace polku
