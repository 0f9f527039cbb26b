#include "validate/start_holders.hpp"

#include <algorithm>
#include <utility>

#include <polku/evaluation.hpp>

#include "analysis/certain_holds.hpp"
#include "analysis/staffing.hpp"

namespace polku::detail {
namespace {

/// The path with the shares of attributes that the first clients have.
ServicePath with_start_shares(const ServicePath& path, const InitialPopulation& start) {
    auto data = path.data();
    for (const auto& changed : start.attributes)
        if (const auto attribute = path.find_attribute(changed.attribute))
            data.population->attributes[*attribute].share = literal(value_here(path, changed.share));
    auto made = ServicePath::make(std::move(data));
    return made ? *std::move(made) : path;
}

}  // namespace

std::vector<double> held_at_start(const Scenario& scenario, const ServicePath& path) {
    std::vector<double> held(path->resources.size(), 0);
    constexpr std::size_t most_touchpoints = 4'000, most_work = 20'000'000;
    if (!scenario.start || scenario.base.empty() || path->touchpoints.size() > most_touchpoints) return held;
    const auto& start = *scenario.start;
    std::vector<std::pair<const StartRow*, double>> rows;  // those on this path, with their clients
    for (const auto& row : start.rows)
        if (path->id == (row.path.empty() ? scenario.base.front().id : row.path))
            rows.emplace_back(&row, value_here(path, start.clients) * value_here(path, row.share));
    if (rows.empty()) return held;

    const auto now = with_start_shares(path, start);
    const auto classes = attribute_classes(now, attributes_in_use(now), 256);
    if (!classes || classes->size() * held.size() * path->touchpoints.size() > most_work) return held;
    const auto rules = hold_rules(now);
    for (std::size_t r = 0; r < held.size(); ++r) {
        if (std::none_of(rules.begin(), rules.end(), [r](const HoldRule& rule) { return rule.resource == r; })) continue;
        for (const auto& one : *classes) {
            const auto slots = certain_slots(now, rules, r, one.values);
            for (const auto& [row, clients] : rows) {
                double most = 0;
                for (const auto& at : row->at)
                    if (const auto t = now.find_touchpoint(at)) most = std::max(most, slots[*t]);
                held[r] += clients * one.share * most;
            }
        }
    }
    return held;
}

}  // namespace polku::detail
