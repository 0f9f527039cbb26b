#include <algorithm>

#include <polku/analysis.hpp>
#include <polku/evaluation.hpp>

namespace polku {

namespace {

constexpr double days_in_month = days_in(Unit::month);

/// Clients a month of an arrival; see entries_of.
double per_month(const ServicePath& path, const Arrival& arrival) {
    const auto value = [&](const Number& number) { return value_of(path, number); };
    switch (arrival.process) {
        case ArrivalProcess::poisson: return arrival.rate ? value(*arrival.rate) * days_in_month / days_in(arrival.per) : 0;
        case ArrivalProcess::scheduled: {
            if (!arrival.every) return 0;
            const double clients = arrival.clients ? value(*arrival.clients) : 1;
            return clients * days_in_month / days_of(path, *arrival.every);
        }
        case ArrivalProcess::cohort: return 0;  // so many on one day are no rate
        case ArrivalProcess::empirical: {
            double sum = 0;
            for (const auto& time : arrival.times) sum += value(time);
            if (sum <= 0) return 0;
            return static_cast<double>(arrival.times.size()) / sum * days_in_month / days_in(arrival.per);
        }
    }
    return 0;
}

}  // namespace

std::vector<Entry> entries_of(const ServicePath& path, const Scenario& scenario) {
    std::vector<Entry> entries;
    for (const auto& arrival : scenario.arrivals) {
        const bool first_base = arrival.path.empty() && !scenario.base.empty() && scenario.base.front().id == path->id;
        if (!first_base && arrival.path != path->id) continue;
        const bool steady = arrival.process != ArrivalProcess::cohort;
        if (!steady || !path.find_touchpoint(arrival.at)) continue;
        const auto known = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.at == arrival.at; });
        if (known == entries.end()) entries.push_back({arrival.at, per_month(path, arrival)});
        else known->per_month += per_month(path, arrival);
    }
    return entries;
}

}  // namespace polku
