#include "analysis/station.hpp"

#include <algorithm>
#include <cmath>

#include <polku/distribution.hpp>

namespace polku::detail {
namespace {

double arrivals_per_day(const Result& exact) {
    return exact.find_table("clients")->values<double>("arrivals").front() / days_in(Unit::month);
}

/// The touchpoint at which the rule's hold both begins and ends, and nowhere else.
std::optional<std::size_t> only_touchpoint(const HoldRule& rule) {
    std::optional<std::size_t> only;
    for (std::size_t t = 0; t < rule.from.size(); ++t) {
        if (rule.from[t] != rule.until[t]) return std::nullopt;
        if (!rule.from[t]) continue;
        if (only) return std::nullopt;
        only = t;
    }
    return only;
}

/// The same for all clients.
bool is_fixed(const ServicePath& path, const Number& number) {
    return number.is_literal() || path->parameters[*path.find_parameter(number.param)].cases.empty();
}

/// The law of the stay, when all clients have the same.
std::optional<Distribution> law_at(const ServicePath& path, std::size_t touchpoint) {
    const auto& duration = path->touchpoints[touchpoint].duration;
    if (!duration) return Distribution::fixed(0);
    if (!duration->law) return std::nullopt;
    const auto& law = *duration->law;
    for (const auto* number : {&law.value, &law.mean, &law.cv, &law.min, &law.mode, &law.max, &law.median, &law.p90})
        if (*number && !is_fixed(path, **number)) return std::nullopt;
    for (const auto* numbers : {&law.values, &law.weights})
        for (const auto& number : *numbers)
            if (!is_fixed(path, number)) return std::nullopt;
    return Distribution::make(path, law);
}

bool can_be_cut_short(const ServicePath& path, std::size_t touchpoint) {
    for (std::size_t i = 0; i < path->interrupts.size(); ++i) {
        const auto scope = path.interrupt_scope(i);
        if (std::find(scope.begin(), scope.end(), touchpoint) != scope.end()) return true;
    }
    return false;
}

}  // namespace

Station station_of_holds(const ServicePath& path, std::size_t resource, std::span<const HoldRule> rules, const Load& load) {
    Station station;
    station.resource = resource;
    station.per_day = load.holds[resource] * load.arrivals_per_day;
    station.days = load.slot_days[resource] / load.holds[resource];
    std::size_t of_this = 0;
    for (const auto& rule : rules) {
        if (rule.resource != resource) continue;
        station.touchpoint = ++of_this == 1 ? only_touchpoint(rule) : std::nullopt;
        const auto& slots = rule.hold->slots;
        station.one_each = station.one_each && is_fixed(path, slots) && value_of(path, slots) == 1;
    }
    if (!station.touchpoint) return station;
    const auto law = law_at(path, *station.touchpoint);
    if (!law || !(law->mean() > 0) || can_be_cut_short(path, *station.touchpoint)) return station;
    station.cv = std::sqrt(law->variance()) / law->mean();
    station.exponential = law->kind() == LawKind::exponential;
    return station;
}

std::optional<Station> station_of_work(const ServicePath& path, std::size_t resource, double days_per_hour, const Result& exact) {
    const auto& actor = path->resources[resource].actor;
    const auto& visits = exact.find_table("visits")->values<double>("visits");
    const double clients = arrivals_per_day(exact);
    Station station;
    station.resource = resource;
    double mean = 0, square = 0;
    std::size_t touchpoints = 0;
    bool fixed = true;
    for (std::size_t t = 0; t < path->touchpoints.size(); ++t) {
        const auto& there = path->touchpoints[t];
        for (const auto& rhythm : there.contacts)
            if (std::find(rhythm.actors.begin(), rhythm.actors.end(), actor) != rhythm.actors.end()) return std::nullopt;
        for (const auto& work : there.work) {
            if (work.actor != actor) continue;
            const double rate = visits[t] * clients, days = value_of(path, work.hours) * days_per_hour;
            station.per_day += rate;
            mean += rate * days;
            square += rate * days * days;
            fixed = fixed && is_fixed(path, work.hours);
            station.touchpoint = t;
            ++touchpoints;
        }
    }
    if (!(station.per_day > 0)) return std::nullopt;
    if (touchpoints > 1) station.touchpoint.reset();
    station.days = mean / station.per_day;
    const double variance = square / station.per_day - station.days * station.days;
    if (fixed && station.days > 0) station.cv = std::sqrt(std::max(0.0, variance)) / station.days;
    return station;
}

}  // namespace polku::detail
