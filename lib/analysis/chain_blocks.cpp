// Ways side by side, and what cannot be told behind them.
#include <algorithm>

#include "analysis/chain_builder.hpp"

namespace polku::detail {

ChainBuilder::Target ChainBuilder::fire(Place place, std::size_t number) {
    const auto t = place.touchpoint;
    std::vector<std::size_t> started;
    for (const auto transition : path_.outgoing(t))
        if (is_true(transition, place)) started.push_back(transition);
    const auto join = joins_[t];
    std::vector<std::size_t> live;
    for (const auto i : hazards_in_path())
        if (rate_of(i, place) > 0) live.push_back(i);
    const auto& firing = firing_of(t, started, live);
    note(firing, number, place);
    const bool again = std::any_of(place.frames.begin(), place.frames.end(), [&](const Frame& f) { return f.split == t; });
    if (again) fail("ANA927", "", {{"touchpoint", path_->touchpoints[t].id}}, touchpoint_pointer(t), touchpoint_subject(path_, t));
    if (firing.order.empty()) {
        if (join == nowhere) no_way(t, "");
        return join != nowhere && !again ? arrive(std::move(place), join) : Target{};
    }
    if (again) return {};
    Frame frame{t, firing.side_by_side, firing.order};
    frame.pending.erase(frame.pending.begin());
    place.frames.push_back(std::move(frame));
    return arrive(std::move(place), path_.to_of(firing.order.front()));
}

const Firing& ChainBuilder::firing_of(std::size_t split, const std::vector<std::size_t>& started, const std::vector<std::size_t>& live) {
    const auto [known, is_new] = firings_.try_emplace({split, started, live});
    if (is_new) known->second = analyse_firing(path_, split, started, live, c_.holds_);
    return known->second;
}

std::vector<std::size_t> ChainBuilder::hazards_in_path() const {
    std::vector<std::size_t> hazards;
    for (std::size_t i = 0; c_.options_.hazards && i < path_->interrupts.size(); ++i)
        if (path_->interrupts[i].trigger.type == TriggerType::hazard) hazards.push_back(i);
    return hazards;
}

void ChainBuilder::note(const Firing& firing, std::size_t number, const Place& place) {
    auto& state = chain_.states[number];
    state.odds_known = state.odds_known && firing.odds_known;
    state.clock_known = state.clock_known && !firing.side_by_side;
    for (const auto touchpoint : firing.unknown_visits) chain_.unknown_visits[touchpoint] = true;
    for (const auto service : firing.unknown_services) chain_.unknown_services[service] = true;
    for (const auto resource : firing.unknown_holds) chain_.unknown_holds[resource] = true;
    if (firing.side_by_side)
        for (std::size_t r = 0; r < place.held.size(); ++r)
            if (place.held[r].rule >= 0) chain_.unknown_holds[r] = true;
    for (const auto& reason : firing.reasons) notes_.add(reason);
}

void ChainBuilder::lose_what_lies_behind() {
    std::vector<std::size_t> open;
    for (const auto& state : chain_.states)
        if (!state.odds_known) {
            for (const auto out : path_.outgoing(state.touchpoint)) open.push_back(path_.to_of(out));
            add_interrupted(state.touchpoint, open);
        }
    std::vector<bool> behind(path_->touchpoints.size(), false);
    while (!open.empty()) {
        const auto t = open.back();
        open.pop_back();
        if (behind[t]) continue;
        behind[t] = true;
        for (const auto out : path_.outgoing(t)) open.push_back(path_.to_of(out));
        add_interrupted(t, open);
    }
    for (std::size_t t = 0; t < behind.size(); ++t)
        if (behind[t]) {
            chain_.unknown_visits[t] = true;
            if (path_->touchpoints[t].duration)
                for (const auto service : path_.services_of(t)) chain_.unknown_services[service] = true;
            for (const auto& rule : c_.holds_)
                if (rule.from[t]) chain_.unknown_holds[rule.resource] = true;
        }
    for (const auto& state : chain_.states)
        for (std::size_t r = 0; r < state.slots.size(); ++r)
            if (behind[state.touchpoint] && state.slots[r] > 0) chain_.unknown_holds[r] = true;
}

void ChainBuilder::add_interrupted(std::size_t touchpoint, std::vector<std::size_t>& open) const {
    for (const auto i : hazards_in_path()) {
        const auto scope = path_.interrupt_scope(i);
        if (std::find(scope.begin(), scope.end(), touchpoint) != scope.end()) open.push_back(path_.interrupt_target(i));
    }
}

}  // namespace polku::detail
