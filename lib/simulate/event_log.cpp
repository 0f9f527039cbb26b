// The visits of single clients as an event log.
#include <chrono>
#include <cmath>
#include <cstdio>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>

#include <polku/simulate.hpp>

#include "analysis/work_days.hpp"
#include "table/sheet.hpp"

namespace polku {
namespace {

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
        detail::Sheet<std::string, std::string, std::string, std::string, std::string> sheet("event_log", {{{"case:concept:name", ""},
                                                                                                            {"concept:name", ""},
                                                                                                            {"lifecycle:transition", ""},
                                                                                                            {"time:timestamp", ""},
                                                                                                            {"org:resource", ""}}});
        const auto& replications = visits_->values<std::int64_t>("replication");
        const auto& clients = visits_->values<std::int64_t>("client");
        const auto& touchpoints = visits_->values<std::string>("touchpoint");
        const auto& arrived = visits_->values<double>("arrived");
        const auto& started = visits_->find_column("started") != nullptr ? visits_->values<double>("started") : arrived;
        const auto& ended = visits_->values<double>("ended");
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
        const auto& replications = holds_->values<std::int64_t>("replication");
        const auto& clients = holds_->values<std::int64_t>("client");
        for (std::size_t i = 0; i < clients.size(); ++i) holds_of_[{replications[i], clients[i]}].push_back(i);
    }
    /// Whom the client has at that moment: "guides/3", with others behind "; ".
    std::string workers(const Case& one, double moment) const {
        std::string all;
        const auto found = holds_of_.find(one);
        if (found == holds_of_.end() || std::isnan(moment)) return all;
        const auto& resources = holds_->values<std::string>("resource");
        const auto& numbers = holds_->values<std::int64_t>("worker");
        const auto& from = holds_->values<double>("from");
        const auto& until = holds_->values<double>("until");
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
        constexpr long long day = 86'400;
        const auto seconds = std::llround(days * static_cast<double>(day));
        const auto whole_days = seconds / day - (seconds % day < 0 ? 1 : 0);
        const std::chrono::hh_mm_ss time(std::chrono::seconds(seconds - whole_days * day));
        char text[16];
        std::snprintf(text, sizeof text, "T%02d:%02d:%02d", static_cast<int>(time.hours().count()),
                      static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
        return detail::iso_date(first_day_ + static_cast<long>(whole_days)) + text;
    }

    const Table* visits_;
    const Table* holds_;
    long first_day_ = 0;
    std::map<Case, std::vector<std::size_t>> holds_of_{};
};

}  // namespace

Table event_log(const Result& result) { return EventLog(result).table(); }

}  // namespace polku
