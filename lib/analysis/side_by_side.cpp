#include "analysis/side_by_side.hpp"

#include <limits>

#include "analysis/blocks.hpp"
#include "analysis/hold_rules.hpp"

namespace polku::detail {
namespace {

constexpr double not_known = std::numeric_limits<double>::quiet_NaN();

}  // namespace

SideBySide::SideBySide(const ServicePath& path, const Chain& chain, const std::vector<double>& times)
    : path_(path), chain_(chain), times_(times), longest_(path->touchpoints.size(), nowhere) {
    auto blocks = find_blocks(path);
    ways_ = blocks.problems.empty() ? std::move(blocks.ways) : std::vector<std::size_t>(path->touchpoints.size(), nowhere);
    std::vector<double> of_way(path->transitions.size(), 0);
    for (std::size_t i = 0; i < chain.states.size(); ++i) {
        for (auto way = ways_[chain.states[i].touchpoint]; way != nowhere; way = ways_[path.from_of(way)]) of_way[way] += times[i];
    }
    for (std::size_t way = 0; way < of_way.size(); ++way) {
        const auto split = path.from_of(way);
        if (!path->touchpoints[split].split || !path->transitions[way].awaited) continue;
        if (longest_[split] == nowhere || of_way[way] > of_way[longest_[split]]) longest_[split] = way;
    }
}

bool SideBySide::counts(std::size_t touchpoint, std::size_t blocks) const {
    for (; blocks > 0 && ways_[touchpoint] != nowhere; --blocks) {
        const auto split = path_.from_of(ways_[touchpoint]);
        if (longest_[split] != ways_[touchpoint]) return false;
        touchpoint = split;
    }
    return true;
}

bool SideBySide::beside(std::size_t touchpoint) const {
    for (auto way = ways_[touchpoint]; way != nowhere; way = ways_[path_.from_of(way)])
        if (!path_->transitions[way].awaited) return true;
    return false;
}

double SideBySide::time() const {
    double days = 0;
    for (std::size_t i = 0; i < chain_.states.size(); ++i) {
        const auto& state = chain_.states[i];
        if (counts(state.touchpoint, state.blocks)) days += times_[i];
    }
    return days;
}

double SideBySide::slot_days(std::size_t resource) const {
    for (const auto& rule : hold_rules(path_)) {
        if (rule.resource != resource) continue;
        for (std::size_t t = 0; t < rule.from.size(); ++t)
            if (rule.from[t] && beside(t)) return not_known;
    }
    double days = 0;
    for (std::size_t i = 0; i < chain_.states.size(); ++i) {
        const auto& state = chain_.states[i];
        if (state.slots[resource] <= 0) continue;
        if (counts(state.touchpoint, state.around[resource])) days += times_[i] * state.slots[resource];
    }
    return days;
}

}  // namespace polku::detail
