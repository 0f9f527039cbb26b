// Leaving a touchpoint: how long the stay is, what can cut it short, and which ways lead on.
#include <algorithm>
#include <cmath>

#include "analysis/age_stay.hpp"
#include "analysis/chain_builder.hpp"

namespace polku::detail {

double ChainBuilder::total_hazard(const Place& place) {
    clocks_.clear();
    double total = 0;
    if (!c_.options_.hazards) return total;
    for (std::size_t i = 0; i < path_->interrupts.size(); ++i) {
        const auto& interrupt = path_->interrupts[i];
        const auto scope = path_.interrupt_scope(i);
        if (interrupt.trigger.type != TriggerType::hazard || std::find(scope.begin(), scope.end(), place.touchpoint) == scope.end())
            continue;
        const double rate = rate_of(i, place);
        if (rate <= 0) continue;
        clocks_.emplace_back(i, rate);
        total += rate;
    }
    return total;
}

double ChainBuilder::rate_of(std::size_t i, const Place& place) {
    const auto& interrupt = path_->interrupts[i];
    const double rate = value_of(path_, interrupt.trigger.rate, situation_of(place)) / days_in(interrupt.trigger.per);
    if (std::isfinite(rate) && rate >= 0) return rate;
    fail("ANA924", "rate", {{"interrupt", interrupt.id}, {"value", text_of(rate)}}, child_pointer("/interrupts", i),
         {"interrupt", interrupt.id, ""});
    return 0;
}

std::optional<Distribution> ChainBuilder::stay_of(const Place& place, std::size_t number) {
    const auto& there = path_->touchpoints[place.touchpoint];
    const auto unknown = [&](std::string_view remark, double about) {
        auto& state = chain_.states[number];
        state.stay_known = false;
        state.about_stay = clocks_.empty() ? about : std::nan("");
        state.odds_known = state.odds_known && clocks_.empty();
        notes_.add_about(remark, "touchpoint", {there.id});
        if (!clocks_.empty()) notes_.add_about("stay-cut-short", "touchpoint", {there.id});
        return Distribution::fixed(0);
    };
    if (there.kind == TouchpointKind::subpath) return unknown("stay-of-subpath", std::nan(""));
    if (!there.duration) return Distribution::fixed(0);
    if (there.duration->until_age) {
        const double limit = value_of(path_, *there.duration->until_age, situation_of(place)) * days_in(Unit::year);
        if (const auto stay = stay_until_age(path_, entry_, arrivals_[place.touchpoint], limit)) return stay;
        return unknown("stay-until-age", mean_stay_until_age(path_, entry_, mean_arrivals_[place.touchpoint], limit));
    }
    if (!there.duration->law) return Distribution::fixed(0);
    std::string problem;
    auto stay = Distribution::make(path_, *there.duration->law, situation_of(place), &problem);
    if (!stay)
        fail("ANA924", "law", {{"touchpoint", there.id}, {"problem", problem}},
             child_pointer(touchpoint_pointer(place.touchpoint), "duration"), touchpoint_subject(path_, place.touchpoint));
    return stay;
}

void ChainBuilder::release(Place& place, const std::vector<std::string>& resources) const {
    for (const auto& id : resources) place.held[path_.find_resource(id).value()] = {};
}

ChainBuilder::Target ChainBuilder::interrupted(const Place& from, std::size_t i) {
    Place place = from;
    const auto& interrupt = path_->interrupts[i];
    if (interrupt.cancels == Cancels::client) {
        for (auto& held : place.held)
            if (held.depth > 0) held = {};
        place.frames.clear();
    }
    release(place, interrupt.releases);
    return arrive(std::move(place), path_.interrupt_target(i));
}

Place ChainBuilder::completed(const Place& from) const {
    Place place = from;
    const auto& there = path_->touchpoints[from.touchpoint];
    for (const auto& setting : there.sets) set(place, setting);
    for (auto& held : place.held)
        if (held.rule >= 0 && c_.holds_[static_cast<std::size_t>(held.rule)].until[from.touchpoint]) held = {};
    return place;
}

void ChainBuilder::set(Place& place, const AttributeSetting& setting) const {
    const auto index = path_.find_attribute(setting.attribute).value();
    const auto& attribute = path_->population->attributes[index];
    if (const auto* flag = std::get_if<bool>(&setting.value)) {
        place.attributes[index] = *flag ? 1 : 0;
        return;
    }
    for (std::size_t v = 0; v < attribute.values.size(); ++v)
        if (attribute.values[v].id == std::get<std::string>(setting.value)) place.attributes[index] = static_cast<int>(v);
}

std::vector<std::pair<ChainBuilder::Target, double>> ChainBuilder::ways_on(const Place& from, std::size_t number) {
    const auto t = from.touchpoint;
    const auto& there = path_->touchpoints[t];
    const auto done = completed(from);
    if (there.split) return {{fire(done, number), 1.0}};
    std::vector<std::pair<Target, double>> ways;
    for (const auto& [transition, probability] : choices(done, number))
        if (probability > 0) {
            Place place = done;
            release(place, path_->transitions[transition].releases);
            ways.emplace_back(arrive(std::move(place), path_.to_of(transition)), probability);
        }
    return ways;
}

void ChainBuilder::no_way(std::size_t t, std::string_view variant) {
    fail("ANA925", variant, {{"touchpoint", path_->touchpoints[t].id}}, touchpoint_pointer(t), touchpoint_subject(path_, t));
}

ChainBuilder::Probable ChainBuilder::choices(const Place& place, std::size_t number) {
    using Choice = Transition::Choice;
    const auto t = place.touchpoint;
    const auto out = path_.outgoing(t);
    if (out.empty()) return no_way(t, ""), Probable{};
    if (path_->touchpoints[t].kind == TouchpointKind::subpath) return ends_of_subpath(t, number);
    const auto first = path_->transitions[out.front()].choice;
    if (first == Choice::probability || first == Choice::rest) return by_probability(place);
    if (first == Choice::unconditional) {
        if (out.size() > 1) no_way(t, "alternatives");
        return {{out.front(), 1.0}};
    }
    for (const auto transition : out)
        if (path_->transitions[transition].choice == Choice::when && is_true(transition, place)) return {{transition, 1.0}};
    for (const auto transition : out)
        if (path_->transitions[transition].choice == Choice::otherwise) return {{transition, 1.0}};
    return no_way(t, ""), Probable{};
}

ChainBuilder::Probable ChainBuilder::ends_of_subpath(std::size_t t, std::size_t number) {
    const auto out = path_.outgoing(t);
    if (out.size() > 1) {
        chain_.states[number].odds_known = false;
        notes_.add_about("ways-of-subpath", "touchpoint", {path_->touchpoints[t].id});
    }
    Probable ways;
    for (const auto transition : out) ways.emplace_back(transition, 1.0 / static_cast<double>(out.size()));
    return ways;
}

ChainBuilder::Probable ChainBuilder::by_probability(const Place& place) {
    const auto t = place.touchpoint;
    const auto& id = path_->touchpoints[t].id;
    Probable ways;
    double sum = 0;
    std::size_t rests = 0;
    for (const auto transition : path_.outgoing(t)) {
        const auto& way = path_->transitions[transition];
        const bool rest = way.choice == Transition::Choice::rest;
        if (!rest && way.choice != Transition::Choice::probability) no_way(t, "alternatives");
        const double p = rest ? 0 : value_of(path_, way.probability, situation_of(place));
        if (!(p >= 0 && p <= 1))
            fail("ANA924", "probability", {{"touchpoint", id}, {"value", text_of(p)}}, transition_pointer(transition),
                 transition_subject(path_, transition));
        rests += rest ? 1 : 0;
        sum += p;
        ways.emplace_back(transition, p);
    }
    constexpr double tolerance = 1e-9;  // as in PRB401
    if (sum > 1 + tolerance || (rests == 0 && sum < 1 - tolerance))
        fail("ANA924", "sum", {{"touchpoint", id}, {"sum", text_of(sum)}}, touchpoint_pointer(t), touchpoint_subject(path_, t));
    for (auto& [transition, p] : ways)
        if (path_->transitions[transition].choice == Transition::Choice::rest) p = std::max(0.0, 1 - sum) / static_cast<double>(rests);
    return ways;
}

}  // namespace polku::detail
