// GRA311: a touchpoint that clients visit more than 20 times on average: usually a probability is wrong.
#include <algorithm>
#include <cmath>

#include <polku/evaluation.hpp>

#include "analysis/expected_visits.hpp"
#include "validate/rules.hpp"
#include "validate/unreached.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {
namespace {

// Three digits: the number shall be recognised, not computed with.
std::string rounded(double value) {
    if (value >= 1e6) return "more than a million";
    const double scale = std::pow(10.0, std::max(0.0, 2 - std::floor(std::log10(value))));
    return rounded_number(std::round(value * scale) / scale);
}

// A round that transitions never leave, but interrupts by age, time or date do: it is meant to last until then.
bool lasts_until_interrupted(const Context& context, const std::vector<std::size_t>& members, const std::vector<char>& dated) {
    const auto& path = context.path;
    const auto& component = context.facts.components.of;
    for (const auto v : members)
        for (const auto k : path.outgoing(v))
            if (component[path.to_of(k)] != component[v] && can_be_taken(path, k)) return false;
    return std::any_of(members.begin(), members.end(), [&](auto v) { return dated[v] != 0; });
}

// Touchpoints in the scope of an interrupt by age, time or date.
std::vector<char> in_dated_scope(const ServicePath& path) {
    std::vector<char> dated(path->touchpoints.size(), 0);
    for (std::size_t k = 0; k < path->interrupts.size(); ++k)
        if (path->interrupts[k].trigger.type != TriggerType::hazard)
            for (const auto v : path.interrupt_scope(k)) dated[v] = 1;
    return dated;
}

// False when the probabilities out of a touchpoint are none: PRB401 and PRB402 say it, and visits mean nothing.
bool has_sound_odds(const ServicePath& path, std::size_t touchpoint) {
    if (leads_only_to_itself(path, touchpoint)) return false;  // GRA304
    double sum = 0;
    const auto ways = path.outgoing(touchpoint);
    const auto is_plain = [&](auto k) { return path->transitions[k].choice == Transition::Choice::unconditional; };
    if (!path->touchpoints[touchpoint].split && std::count_if(ways.begin(), ways.end(), is_plain) > 1) return false;  // PRB403 or REF204
    for (const auto k : ways) {
        if (path->transitions[k].choice != Transition::Choice::probability) continue;
        const double value = value_of(path, path->transitions[k].probability);
        if (!(value >= 0)) return false;
        sum += value;
    }
    return sum <= 1 + 1e-9;
}

}  // namespace

void runaway_loop(Context& context) {
    constexpr double limit = 20;
    const auto& path = context.path;
    const auto& facts = context.facts;
    const auto visits = expected_visits(path, facts);
    const auto dated = in_dated_scope(path);
    for (const auto& members : facts.components.members()) {
        const auto most = *std::max_element(members.begin(), members.end(), [&](auto a, auto b) { return visits[a] < visits[b]; });
        // A round that nobody can leave is GRA305; one with ways that could not be read is not judged.
        if (!(visits[most] > limit * (1 + 1e-9)) || !facts.to_end.reached[most] || path.ends().empty()) continue;
        if (std::any_of(members.begin(), members.end(), [&](auto v) { return context.unsure_ways_out(v) || !has_sound_odds(path, v); }))
            continue;
        if (lasts_until_interrupted(context, members, dated)) continue;
        const auto ids = context.ids_of(members);
        auto finding = make_diagnostic("GRA311", "",
                                       {{"touchpoint", quoted_excerpt(context.touchpoint(most).id)},
                                        {"visits", rounded(visits[most])},
                                        {"limit", rounded_number(limit)},
                                        {"members", list_argument(ids)}},
                                       touchpoint_pointer(most), touchpoint_subject(path, most));
        finding.witness = context.ids_of(cycle_through(facts.ways, most, facts.components));
        context.report(std::move(finding), "id");
    }
}

}  // namespace polku::detail::rules
