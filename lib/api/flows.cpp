#include "api/flows.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <polku/evaluation.hpp>

#include "analysis/directed.hpp"

namespace polku::api {
namespace {

using Choice = Transition::Choice;

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

detail::Directed ways(const ServicePath& path, bool with_interrupts = false) {
    std::vector<detail::Directed::Edge> edges;
    for (std::size_t i = 0; i < path->transitions.size(); ++i) edges.emplace_back(path.from_of(i), path.to_of(i));
    for (std::size_t i = 0; with_interrupts && i < path->interrupts.size(); ++i)
        for (const auto t : path.interrupt_scope(i)) edges.emplace_back(t, path.interrupt_target(i));
    return {path->touchpoints.size(), edges};
}

class Flows {
public:
    Flows(const ServicePath& path, std::span<const double> visits)
        : path_(path),
          visits_(visits),
          flows_(path->transitions.size(), unknown),
          taken_away_(path->touchpoints.size(), 0),
          brought_(path->touchpoints.size(), 0) {
        for (std::size_t i = 0; i < path->interrupts.size(); ++i) {
            for (const auto t : path.interrupt_scope(i)) taken_away_[t] = 1;
            brought_[path.interrupt_target(i)] = 1;
        }
        for (const auto t : path.starts()) brought_[t] = 1;
        for (std::size_t t = 0; t < path->touchpoints.size(); ++t)
            if (!path->touchpoints[t].join.empty()) brought_[t] = 1;  // several ways come as one
        // Whoever goes a way that nobody waits for may be called off it.
        std::vector<std::size_t> beside;
        for (std::size_t i = 0; i < path->transitions.size(); ++i)
            if (!path->transitions[i].awaited) beside.push_back(path.to_of(i));
        const auto called_off = detail::reach_from(ways(path), beside).reached;
        for (std::size_t t = 0; t < called_off.size(); ++t)
            if (called_off[t] != 0) taken_away_[t] = 1;
    }

    std::vector<double> all() && {
        for (std::size_t t = 0; t < visits_.size(); ++t)
            if (!taken_away_[t]) by_chances(t);
        for (bool found = true; found;) {
            found = false;
            for (std::size_t t = 0; t < visits_.size(); ++t) {
                if (!brought_[t]) found = by_the_others(visits_[t], path_.incoming(t)) || found;
                if (!taken_away_[t] && !path_->touchpoints[t].split) found = by_the_others(visits_[t], path_.outgoing(t)) || found;
            }
        }
        return std::move(flows_);
    }

private:
    bool is_same_for_all(const Number& number) const {
        return number.is_literal() || path_->parameters[*path_.find_parameter(number.param)].cases.empty();
    }

    void by_chances(std::size_t t) {
        const auto out = path_.outgoing(t);
        double left = 1;
        for (const auto i : out) {
            const auto& way = path_->transitions[i];
            const bool by_ends = way.choice == Choice::unconditional && out.size() > 1 && !path_->touchpoints[t].split;
            if (by_ends || way.choice == Choice::when || way.choice == Choice::otherwise) return;
            if (way.choice != Choice::probability) continue;
            if (!is_same_for_all(way.probability)) return;
            left -= value_of(path_, way.probability);
        }
        for (const auto i : out) {
            const auto& way = path_->transitions[i];
            const double share = way.choice == Choice::probability ? value_of(path_, way.probability)
                                 : way.choice == Choice::rest      ? std::max(left, 0.0)
                                                                   : 1;
            flows_[i] = visits_[t] * share;
        }
    }

    /// The only way of these that is not known takes what the others leave.
    template <class Ways>
    bool by_the_others(double visits, const Ways& ways) {
        if (std::isnan(visits)) return false;
        double left = visits;
        std::size_t missing = 0, count = 0;
        for (const std::size_t i : ways) {
            if (std::isnan(flows_[i])) {
                missing = i;
                ++count;
            } else {
                left -= flows_[i];
            }
        }
        if (count != 1) return false;
        flows_[missing] = std::max(left, 0.0);
        return true;
    }

    const ServicePath& path_;
    std::span<const double> visits_;
    std::vector<double> flows_;
    std::vector<char> taken_away_, brought_;  ///< per touchpoint: by interrupts; by interrupts or from outside
};

}  // namespace

std::vector<double> flows(const ServicePath& path, std::span<const double> visits) { return Flows(path, visits).all(); }

std::vector<bool> can_come_again(const ServicePath& path) {
    const auto graph = ways(path, true);
    const auto components = detail::strong_components(graph);
    std::vector<std::size_t> sizes(components.count, 0);
    for (const auto component : components.of) ++sizes[component];
    std::vector<bool> again;
    for (std::size_t t = 0; t < path->touchpoints.size(); ++t) {
        const auto next = graph.successors(t);
        again.push_back(sizes[components.of[t]] > 1 || std::find(next.begin(), next.end(), t) != next.end());
    }
    return again;
}

}  // namespace polku::api
