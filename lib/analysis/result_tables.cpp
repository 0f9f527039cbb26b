#include "analysis/result_tables.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/staffing.hpp"
#include "table/sheet.hpp"

namespace polku::detail {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

Table ends_table(const ServicePath& path, const Answers& answers) {
    Sheet<std::string, std::string, double, double> sheet("ends",
                                                          {{{"end", ""}, {"outcome", ""}, {"probability", "1"}, {"mean_time", "day"}}});
    for (std::size_t k = 0; k < path.ends().size(); ++k) {
        const auto& end = path->touchpoints[path.ends()[k]];
        const double p = answers.ends[k];
        sheet.add(end.id, end.outcome ? std::string(name_of(*end.outcome)) : std::string(), p, p > 0 ? answers.end_time[k] / p : unknown);
    }
    return std::move(sheet).table();
}

Table visits_table(const ServicePath& path, const Answers& answers) {
    Sheet<std::string, std::string, double, double> sheet("visits", {{{"touchpoint", ""}, {"service", ""}, {"visits", "1"}, {"sd", "1"}}});
    for (std::size_t t = 0; t < path->touchpoints.size(); ++t)
        sheet.add(path->touchpoints[t].id, path->services[path.service_of(t)].id, answers.visits[t].mean,
                  std::sqrt(answers.visits[t].variance));
    return std::move(sheet).table();
}

Table time_table(const ServicePath& path, const Answers& answers) {
    Sheet<std::string, double, double> sheet("time", {{{"scope", ""}, {"mean", "day"}, {"sd", "day"}}});
    sheet.add("path", answers.time.mean, std::sqrt(answers.time.variance));
    for (std::size_t s = 0; s < path->services.size(); ++s)
        sheet.add(path->services[s].id, answers.services[s].mean, std::sqrt(answers.services[s].variance));
    return std::move(sheet).table();
}

// Touchpoints that a way marked `return` leads to.
Table rounds_table(const ServicePath& path, const Answers& answers) {
    Sheet<std::string, std::int64_t, double> sheet("rounds", {{{"touchpoint", ""}, {"rounds", "1"}, {"probability", "1"}}});
    for (std::size_t t = 0; t < path->touchpoints.size(); ++t) {
        const auto in = path.incoming(t);
        const bool returned_to =
            std::any_of(in.begin(), in.end(), [&](std::size_t i) { return path->transitions[i].kind == TransitionKind::back; });
        if (!returned_to) continue;
        double tail = 1;
        const auto& law = answers.rounds[t];
        for (std::size_t n = 0; n < law.size() && (n == 0 || tail >= 1e-6); ++n) {
            sheet.add(path->touchpoints[t].id, static_cast<std::int64_t>(n), law[n]);
            tail -= law[n];
        }
    }
    return std::move(sheet).table();
}

Table places_table(const ServicePath& path, const Answers& answers, double arrivals_per_day) {
    Sheet<std::string, double, double, double, double> sheet(
        "places", {{{"resource", ""}, {"days_per_client", "day"}, {"holds", "1"}, {"places", "place"}, {"capacity", "place"}}});
    for (std::size_t r = 0; r < path->resources.size(); ++r)
        sheet.add(path->resources[r].id, answers.slot_days[r], answers.holds[r], answers.slot_days[r] * arrivals_per_day,
                  counted_places(path, path->resources[r]));
    return std::move(sheet).table();
}

Table clients_table(const ServicePath& path, const Answers& answers, double arrivals_per_day) {
    Sheet<std::string, double, double> sheet("clients", {{{"scope", ""}, {"arrivals", "client/month"}, {"clients", "client"}}});
    const double per_month = arrivals_per_day * days_in(Unit::month);
    sheet.add("path", per_month, answers.time.mean * arrivals_per_day);
    for (std::size_t s = 0; s < path->services.size(); ++s)
        sheet.add(path->services[s].id, per_month, answers.services[s].mean * arrivals_per_day);
    return std::move(sheet).table();
}

}  // namespace

std::vector<Table> answer_tables(const ServicePath& path, const Answers& answers, double arrivals_per_day) {
    return {ends_table(path, answers),
            visits_table(path, answers),
            time_table(path, answers),
            rounds_table(path, answers),
            places_table(path, answers, arrivals_per_day),
            clients_table(path, answers, arrivals_per_day)};
}

Table sensitivity_table(const std::vector<SensitivityRow>& rows) {
    Sheet<std::string, double, double, double, std::string, std::string, double, double, double, double> sheet("sensitivity",
                                                                                                               {{{"parameter", ""},
                                                                                                                 {"low", ""},
                                                                                                                 {"value", ""},
                                                                                                                 {"high", ""},
                                                                                                                 {"answer", ""},
                                                                                                                 {"unit", ""},
                                                                                                                 {"at_low", ""},
                                                                                                                 {"at_value", ""},
                                                                                                                 {"at_high", ""},
                                                                                                                 {"slope", ""}}});
    for (const auto& row : rows)
        sheet.add(row.parameter, row.low, row.value, row.high, row.answer, row.unit, row.at_low, row.at_value, row.at_high, row.slope());
    return std::move(sheet).table();
}

}  // namespace polku::detail
