#include "validate/start_holders.hpp"

#include <algorithm>
#include <utility>

#include <polku/evaluation.hpp>

#include "analysis/hold_rules.hpp"
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

/// Slots of one resource that clients of one class hold for certain, per touchpoint: the least over all ways there.
class CertainHolds {
public:
    CertainHolds(const ServicePath& path, const std::vector<HoldRule>& rules, std::size_t resource, const AttributeValues& values)
        : path_(path), rules_(rules), resource_(resource), begins_(path->touchpoints.size(), 0), ends_(path->touchpoints.size(), false) {
        Situation situation;
        situation.attributes = &values;
        for (const auto& rule : rules_) {
            if (rule.resource != resource) continue;
            const bool holds = !rule.hold->when || evaluate(path, *rule.hold->when, situation) == Truth::yes;
            for (std::size_t t = 0; t < begins_.size(); ++t) {
                if (rule.from[t] && holds) begins_[t] = std::max(begins_[t], value_of(path, rule.hold->slots, situation));
                if (rule.until[t]) ends_[t] = true;
            }
        }
    }

    /// Starting from "held everywhere", what is not is taken away until nothing changes: each touchpoint changes once.
    std::vector<double> run() {
        const auto n = path_->touchpoints.size();
        std::vector<char> held(n, 1);
        std::vector<std::size_t> open;
        const auto lose = [&](std::size_t t) {
            if (!held[t] || begins_[t] > 0) return;
            held[t] = 0;
            open.push_back(t);
        };
        for (const auto t : path_.starts()) lose(t);
        for (std::size_t t = 0; t < n; ++t) {
            const auto kind = path_->touchpoints[t].kind;
            const bool outside = kind == TouchpointKind::pause || kind == TouchpointKind::end;
            if (outside && held[t]) held[t] = 0, open.push_back(t);
            for (const auto way : path_.outgoing(t))
                if (ends_[t] || releases(path_->transitions[way].releases)) lose(path_.to_of(way));
        }
        for (std::size_t i = 0; i < path_->interrupts.size(); ++i)
            if (releases(path_->interrupts[i].releases)) lose(path_.interrupt_target(i));
        while (!open.empty()) {
            const auto t = open.back();
            open.pop_back();
            for (const auto way : path_.outgoing(t)) lose(path_.to_of(way));
            for (std::size_t i = 0; i < path_->interrupts.size(); ++i) {
                const auto scope = path_.interrupt_scope(i);
                if (std::find(scope.begin(), scope.end(), t) != scope.end()) lose(path_.interrupt_target(i));
            }
        }
        double least = 0;
        for (const double slots : begins_)
            if (slots > 0 && (least == 0 || slots < least)) least = slots;
        std::vector<double> slots(n, 0);
        for (std::size_t t = 0; t < n; ++t)
            if (held[t]) slots[t] = least;
        return slots;
    }

private:
    bool releases(const std::vector<std::string>& ids) const {
        return std::find(ids.begin(), ids.end(), path_->resources[resource_].id) != ids.end();
    }

    const ServicePath& path_;
    const std::vector<HoldRule>& rules_;
    std::size_t resource_;
    std::vector<double> begins_;  ///< slots of the hold that begins there
    std::vector<bool> ends_;
};

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
            const auto slots = CertainHolds(now, rules, r, one.values).run();
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
