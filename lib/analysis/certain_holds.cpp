#include "analysis/certain_holds.hpp"

#include <algorithm>

namespace polku::detail {
namespace {

class CertainHolds {
public:
    CertainHolds(const ServicePath& path, std::span<const HoldRule> rules, std::size_t resource, const AttributeValues& values)
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
    std::span<const HoldRule> rules_;
    std::size_t resource_;
    std::vector<double> begins_;  ///< slots of the hold that begins there
    std::vector<bool> ends_;
};

}  // namespace

std::vector<double> certain_slots(const ServicePath& path, std::span<const HoldRule> rules, std::size_t resource,
                                  const AttributeValues& values) {
    return CertainHolds(path, rules, resource, values).run();
}

}  // namespace polku::detail
