// Coming to a touchpoint: blocks close, holds begin and end.
#include <algorithm>

#include "analysis/chain_builder.hpp"

namespace polku::detail {

ChainBuilder::Target ChainBuilder::arrive(Place place, std::size_t touchpoint) {
    std::size_t t = touchpoint;
    while (closes(place, t)) {
        auto& frame = place.frames.back();
        leave_block_holds(place, frame.side_by_side);
        if (frame.pending.empty()) {
            place.frames.pop_back();
            break;
        }
        t = path_.to_of(frame.pending.front());
        frame.pending.erase(frame.pending.begin());
    }
    const auto& there = path_->touchpoints[t];
    if (there.kind == TouchpointKind::end) {
        const auto ends = path_.ends();
        return {static_cast<std::size_t>(std::find(ends.begin(), ends.end(), t) - ends.begin()), true, {}};
    }
    if (there.kind == TouchpointKind::pause) std::fill(place.held.begin(), place.held.end(), Held{});
    if (place.visits[t] < c_.counter_caps_[t]) ++place.visits[t];
    place.touchpoint = t;
    std::vector<std::size_t> begun;
    if (there.kind != TouchpointKind::pause) begun = begin_holds(place);
    return {state_of(std::move(place)), false, std::move(begun)};
}

bool ChainBuilder::closes(const Place& place, std::size_t t) const {
    return !place.frames.empty() && path_->touchpoints[t].join == path_->touchpoints[place.frames.back().split].id;
}

void ChainBuilder::leave_block_holds(Place& place, bool side_by_side) {
    const int depth = static_cast<int>(place.frames.size());
    for (std::size_t r = 0; r < place.held.size(); ++r)
        if (place.held[r].rule >= 0 && place.held[r].depth >= depth) {
            if (side_by_side) chain_.unknown_holds[r] = true;
            place.held[r] = {};
        }
}

std::vector<std::size_t> ChainBuilder::begin_holds(Place& place) {
    std::vector<std::size_t> begun;
    for (std::size_t i = 0; i < c_.holds_.size(); ++i) {
        const auto& rule = c_.holds_[i];
        if (!rule.from[place.touchpoint] || place.held[rule.resource].rule >= 0) continue;
        if (rule.hold->when && !is_true(*rule.hold->when, place, child_pointer(rule.pointer, "when"), "hold " + rule.hold->resource,
                                        {"resource", rule.hold->resource, ""}))
            continue;
        place.held[rule.resource] = {static_cast<int>(i), static_cast<int>(place.frames.size())};
        begun.push_back(rule.resource);
    }
    return begun;
}

}  // namespace polku::detail
