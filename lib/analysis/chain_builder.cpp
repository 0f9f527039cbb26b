#include "analysis/chain_builder.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/age_stay.hpp"

namespace polku::detail {

Situation situation_of(const Place& place) {
    Situation s;
    s.attributes = &place.attributes;
    s.visits = [&place](std::size_t t) { return static_cast<double>(place.visits[t]); };
    s.holds = [&place](std::size_t r) { return place.held[r].rule >= 0; };
    return s;
}

ChainBuilder::ChainBuilder(const Compiler& compiler, Notes& notes)
    : c_(compiler), path_(compiler.path_), joins_(joins_of_splits(path_)), notes_(notes) {
    chain_.unknown_visits.assign(path_->touchpoints.size(), false);
    chain_.unknown_services.assign(path_->services.size(), false);
    chain_.unknown_holds.assign(path_->resources.size(), false);
}

Outcome<Chain> ChainBuilder::build(std::size_t entry, const AttributeValues& attributes) {
    entry_ = entry;
    arrivals_ = fixed_arrivals(path_, entry);
    mean_arrivals_ = mean_arrivals(path_, entry);
    Place outside;
    outside.attributes = attributes;
    outside.held.resize(path_->resources.size());
    outside.visits.assign(path_->touchpoints.size(), 0);
    if (path_->touchpoints[entry].kind == TouchpointKind::end)
        fail("ANA926", "", {{"at", path_->touchpoints[entry].id}}, touchpoint_pointer(entry), touchpoint_subject(path_, entry));
    else chain_.begun = arrive(std::move(outside), entry).begun;
    for (std::size_t s = 0; s < places_.size() && problems_.empty(); ++s) expand(s);
    if (!problems_.empty()) return std::move(problems_);
    lose_what_lies_behind();
    return std::move(chain_);
}

void ChainBuilder::fail(std::string_view code, std::string_view variant, std::vector<Argument> args, std::string pointer, Subject subject) {
    auto problem = make_diagnostic(code, variant, std::move(args), std::move(pointer), std::move(subject));
    if (std::find(problems_.begin(), problems_.end(), problem) == problems_.end()) problems_.push_back(std::move(problem));
}

bool ChainBuilder::is_true(const Condition& condition, const Place& place, const std::string& pointer, const std::string& element,
                           const Subject& subject) {
    const auto truth = evaluate(path_, condition, situation_of(place));
    if (truth == Truth::unknown) fail("ANA921", "", {{"element", element}}, pointer, subject);
    return truth == Truth::yes;
}

bool ChainBuilder::is_true(std::size_t transition, const Place& place) {
    const auto& when = path_->transitions[transition].when;
    return !when || is_true(*when, place, child_pointer(transition_pointer(transition), "when"),
                            "transition " + path_->transitions[transition].id, transition_subject(path_, transition));
}

std::size_t ChainBuilder::state_of(Place place) {
    const auto [found, is_new] = numbers_.try_emplace(std::move(place), places_.size());
    if (!is_new) return found->second;
    if (places_.size() >= c_.options_.state_limit) {
        fail("ANA922", "states", {{"limit", std::to_string(c_.options_.state_limit)}}, "", {});
        return 0;
    }
    places_.push_back(&found->first);
    ChainState state;
    state.touchpoint = found->first.touchpoint;
    state.blocks = found->first.frames.size();
    for (const auto& held : found->first.held) {
        state.slots.push_back(held.rule < 0 ? 0 : slots_of(held, found->first));
        state.around.push_back(state.blocks - std::min(state.blocks, static_cast<std::size_t>(held.depth)));
    }
    chain_.states.push_back(std::move(state));
    return found->second;
}

double ChainBuilder::slots_of(const Held& held, const Place& place) {
    const auto& rule = c_.holds_[static_cast<std::size_t>(held.rule)];
    const double slots = value_of(path_, rule.hold->slots, situation_of(place));
    if (!std::isfinite(slots) || slots < 0)
        fail("ANA924", "slots", {{"resource", rule.hold->resource}, {"value", text_of(slots)}}, rule.pointer,
             {"resource", rule.hold->resource, ""});
    return slots;
}

void ChainBuilder::expand(std::size_t number) {
    const Place& place = *places_[number];  // std::map keeps it where it is
    const auto& there = path_->touchpoints[place.touchpoint];
    const double hazard = total_hazard(place);
    const auto stay = stay_of(place, number);
    if (!stay) return;
    const auto& s = c_.cache_.find_or_make(place.touchpoint, *stay, hazard);
    const double counted = there.kind == TouchpointKind::pause ? 0 : 1;

    std::vector<ChainEdge> edges;
    for (const auto& [target, probability] : ways_on(place, number))
        edges.push_back({target.to, target.is_end, probability * s.completed, counted * probability * s.completed_time,
                         counted * probability * s.completed_square, target.begun});
    if (s.completed < 1)
        for (const auto& [interrupt, rate] : clocks_) {
            const auto target = interrupted(place, interrupt);
            const double share = rate / hazard;
            edges.push_back(
                {target.to, target.is_end, share * s.cut(), counted * share * s.cut_time, counted * share * s.cut_square, target.begun});
        }
    std::erase_if(edges, [](const ChainEdge& e) { return e.probability <= 0; });
    chain_.states[number].edges = std::move(edges);
}

}  // namespace polku::detail
