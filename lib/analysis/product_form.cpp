#include "analysis/product_form.hpp"

#include <algorithm>
#include <array>

namespace polku::detail {
namespace {

bool asks_attributes_only(const Condition& condition) {
    const bool itself = condition.kind == Condition::Kind::visits || condition.kind == Condition::Kind::elapsed ||
                        condition.kind == Condition::Kind::holds ||
                        (condition.kind == Condition::Kind::attribute && condition.subject == "age");
    return !itself && std::all_of(condition.parts.begin(), condition.parts.end(), asks_attributes_only);
}

bool comes_at_random(const Scenario& scenario) {
    return scenario.base.size() == 1 && !scenario.arrivals.empty() &&
           std::all_of(scenario.arrivals.begin(), scenario.arrivals.end(),
                       [](const Arrival& arrival) { return arrival.process == ArrivalProcess::poisson; });
}

/// One way at a time, which depends on nothing that was before.
bool walks_without_memory(const ServicePath& path) {
    return std::none_of(path->touchpoints.begin(), path->touchpoints.end(), [](const Touchpoint& t) { return t.split; }) &&
           std::all_of(path->transitions.begin(), path->transitions.end(),
                       [](const Transition& way) { return !way.when || asks_attributes_only(*way.when); }) &&
           std::all_of(path->interrupts.begin(), path->interrupts.end(),
                       [](const Interrupt& i) { return i.trigger.type == TriggerType::hazard; });
}

/// Every limited resource is asked for and given back at one touchpoint of its own, by all clients alike.
bool holds_are_plain(std::span<const HoldRule> rules, std::span<const Station> stations) {
    for (const auto& rule : rules) {
        const auto station = std::find_if(stations.begin(), stations.end(), [&](const Station& s) { return s.resource == rule.resource; });
        if (station == stations.end()) continue;
        if (!station->touchpoint || !station->one_each || rule.hold->when || rule.hold->priority) return false;
    }
    return true;
}

Directed ways_back(const ServicePath& path) {
    std::vector<Directed::Edge> edges;
    for (std::size_t k = 0; k < path->transitions.size(); ++k) edges.emplace_back(path.to_of(k), path.from_of(k));
    for (std::size_t i = 0; i < path->interrupts.size(); ++i)
        for (const auto t : path.interrupt_scope(i)) edges.emplace_back(path.interrupt_target(i), t);
    return {path->touchpoints.size(), edges};
}

}  // namespace

ProductForm::ProductForm(const ServicePath& path, const Scenario& scenario, std::span<const HoldRule> rules,
                         std::span<const Station> stations)
    : plain_(comes_at_random(scenario) && walks_without_memory(path) && holds_are_plain(rules, stations)),
      station_at_(path->touchpoints.size(), nullptr),
      back_(ways_back(path)),
      components_(strong_components(back_)),
      sizes_(components_.count, 0),
      loops_(path->touchpoints.size(), 0) {
    for (const auto& station : stations) {
        if (!station.touchpoint) {
            plain_ = false;
            continue;
        }
        plain_ = plain_ && station_at_[*station.touchpoint] == nullptr;  // of two at one place a client waits for both
        station_at_[*station.touchpoint] = &station;
    }
    for (std::size_t t = 0; t < loops_.size(); ++t) {
        ++sizes_[components_.of[t]];
        const auto before = back_.successors(t);
        loops_[t] = std::find(before.begin(), before.end(), t) != before.end() ? 1 : 0;
    }
}

bool ProductForm::is_exact(const Station& station, std::size_t servers) const {
    if (!plain_ || !station.touchpoint || !station.cv) return false;
    const auto t = *station.touchpoint;
    const bool comes_back = loops_[t] != 0 || sizes_[components_.of[t]] > 1;
    if (!station.exponential && (servers > 1 || comes_back)) return false;
    const auto upstream = reach_from(back_, std::array{t});
    for (std::size_t u = 0; u < station_at_.size(); ++u)
        if (u != t && upstream.reached[u] != 0 && station_at_[u] != nullptr && !station_at_[u]->exponential) return false;
    return true;
}

}  // namespace polku::detail
