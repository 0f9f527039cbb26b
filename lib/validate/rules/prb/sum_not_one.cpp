// PRB401: probabilities of the ways out of a touchpoint, or shares of an attribute's values, that do not sum to 1, in
// every situation that parameter cases distinguish. Never repaired: giving the rest to somebody hides the mistake.
#include <algorithm>
#include <cmath>
#include <optional>

#include "validate/rules.hpp"
#include "validate/situations.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {
namespace {

constexpr double tolerance = 1e-9;

struct Member {
    std::string id;  ///< what it leads to, or the value
    Number number;
    std::string pointer;
};

struct Group {
    std::vector<Member> members{};
    bool rest = false;
};

struct Problem {
    double sum;
    std::string when;
    std::vector<double> values;       ///< of the members, in that situation
    std::vector<std::string> places;  ///< where these stand: at the member, or in the case of its parameter that holds
};

double sum_in(const ServicePath& path, const Group& group, const Situation& situation) {
    double sum = 0;
    for (const auto& member : group.members) sum += value_of(path, member.number, situation);
    return sum;
}

std::vector<double> values_in(const ServicePath& path, const Group& group, const Situation& situation) {
    std::vector<double> values;
    for (const auto& member : group.members) values.push_back(value_of(path, member.number, situation));
    return values;
}

// A value that only a case gives stands in that case.
std::vector<std::string> places_in(const ServicePath& path, const Group& group, const Situation& situation) {
    std::vector<std::string> places;
    for (const auto& member : group.members) {
        places.push_back(member.pointer);
        const auto index = member.number.is_literal() ? std::nullopt : path.find_parameter(member.number.param);
        if (!index) continue;
        const auto& cases = path->parameters[*index].cases;
        const auto held = std::find_if(cases.begin(), cases.end(), [&](const ParameterCase& c) { return matches(path, c, situation); });
        if (held == cases.end()) continue;
        const auto list = child_pointer("/parameters", *index) + "/cases";
        places.back() = child_pointer(list, static_cast<std::size_t>(held - cases.begin())) + "/value";
    }
    return places;
}

bool is_wrong(double sum, bool rest) { return rest ? sum > 1 + tolerance : !(std::abs(sum - 1) <= tolerance); }

struct Search {
    std::optional<Problem>
        problem{};      ///< in the first situation in which the sum is wrong; none when a number is out of range: PRB402 says it
    bool whole = true;  ///< all situations were looked at, or enough of them
};

Search search(const ServicePath& path, const Group& group) {
    std::vector<Number> numbers;
    for (const auto& member : group.members) numbers.push_back(member.number);
    std::optional<Problem> problem;
    const bool whole = for_each_situation(path, numbers, [&](const Situation& situation, const std::function<std::string()>& describe) {
        for (const auto& number : numbers) {
            const double value = value_of(path, number, situation);
            if (!(value >= 0 && value <= 1)) return problem.reset(), false;
        }
        const double sum = sum_in(path, group, situation);
        if (!problem && is_wrong(sum, group.rest))
            problem = Problem{sum, describe(), values_in(path, group, situation), places_in(path, group, situation)};
        return true;
    });
    return {problem, whole};
}

// What the numbers sum to when every parameter stands at the upper end of its range, and whose ranges these are.
std::pair<double, std::vector<std::string>> highest(const ServicePath& path, const Group& group) {
    double sum = 0;
    std::vector<std::string> ranged;
    for (const auto& member : group.members) {
        double value = value_of(path, member.number);
        if (!(value >= 0 && value <= 1)) return {0, {}};  // PRB402 says it
        const auto index = member.number.is_literal() ? std::nullopt : path.find_parameter(member.number.param);
        if (index && path->parameters[*index].range) {
            value = std::max(value, std::min(1.0, path->parameters[*index].range->second));  // PRB402 says when it is more
            if (std::find(ranged.begin(), ranged.end(), member.number.param) == ranged.end()) ranged.push_back(member.number.param);
        }
        sum += value;
    }
    return {sum, ranged};
}

std::vector<Argument> arguments(const Group& group, const Problem& problem) {
    std::string members, values;
    for (std::size_t i = 0; i < group.members.size(); ++i) {
        const auto value = rounded_number(problem.values[i]);
        members += (i > 0 ? " " : "") + quoted_excerpt(group.members[i].id) + '=' + value;
        values += (i > 0 ? " " : "") + value;
    }
    return {{"sum", rounded_number(problem.sum)},
            {"difference", rounded_number(std::abs(problem.sum - 1))},
            {"change", problem.sum > 1 ? "lower" : "raise"},
            {"case", problem.when},
            {"members", members},
            {"values", values}};
}

void report(Context& context, Diagnostic finding, const std::vector<std::string>& places, std::size_t first = 0) {
    finding.location.pointer = places[first];
    for (std::size_t i = 0; i < std::min<std::size_t>(places.size(), 6); ++i)
        if (i != first) finding.related.push_back(make_related("same-sum", places[i]));
    context.report(std::move(finding));
}
void report(Context& context, Diagnostic finding, const Group& group) {
    std::vector<std::string> places;
    for (const auto& member : group.members) places.push_back(member.pointer);
    report(context, std::move(finding), places);
}
// At the first value that the situation changes, which is probably the wrong one; otherwise at the first.
void report(Context& context, Diagnostic finding, const Group& group, const Problem& problem) {
    std::size_t first = 0;
    while (first < problem.places.size() && problem.places[first] == group.members[first].pointer) ++first;
    if (first == problem.places.size()) return report(context, std::move(finding), group);
    finding.related.push_back(make_related("shows-here", group.members[first].pointer));
    report(context, std::move(finding), problem.places, first);
}

Diagnostic undecided(std::string_view variant, const Argument& name, const Subject& subject) {
    auto finding = make_diagnostic("PRB401", variant, {name, {"limit", std::to_string(most_situations)}}, "", subject);
    finding.severity = Severity::warning;
    return finding;
}

void check_ways_out(Context& context, std::size_t touchpoint) {
    const auto& path = context.path;
    Group group;
    std::size_t rests = 0;
    for (const auto k : path.outgoing(touchpoint)) {
        const auto& transition = path->transitions[k];
        if (transition.choice == Transition::Choice::rest) ++rests;
        else if (transition.choice == Transition::Choice::probability)
            group.members.push_back({transition.to, transition.probability, transition_pointer(k) + "/probability"});
        else return;  // mixed: PRB403 says it
    }
    if (group.members.empty() || rests > 1 || context.touchpoint(touchpoint).split || context.unsure_ways_out(touchpoint)) return;
    group.rest = rests == 1;
    const auto subject = touchpoint_subject(path, touchpoint);
    const Argument name{"touchpoint", quoted_excerpt(subject.id)};
    const auto [problem, whole] = search(path, group);
    if (problem) {
        auto args = arguments(group, *problem);
        args.insert(args.begin(), name);
        return report(context, make_diagnostic("PRB401", group.rest ? "rest" : "", std::move(args), "", subject), group, *problem);
    }
    if (!whole) return report(context, undecided("undecided", name, subject), group);
    const auto [sum, ranged] = highest(path, group);
    if (ranged.empty() || sum <= 1 + tolerance) return;
    auto finding =
        make_diagnostic("PRB401", "range", {name, {"sum", rounded_number(sum)}, {"parameters", list_argument(ranged)}}, "", subject);
    finding.severity = Severity::warning;  // the numbers as they stand are right
    report(context, std::move(finding), group);
}

void check_shares(Context& context, std::size_t attribute) {
    const auto& a = context.path->population->attributes[attribute];
    const auto pointer = child_pointer("/population/attributes", attribute);
    Group group;
    for (std::size_t i = 0; i < a.values.size(); ++i) {
        if (!a.values[i].share) group.rest = true;
        else group.members.push_back({a.values[i].id, *a.values[i].share, child_pointer(pointer + "/values", i) + "/share"});
    }
    if (group.members.empty()) return;
    const Subject subject{"attribute", a.id, {}};
    const Argument name{"attribute", quoted_excerpt(a.id)};
    const auto [problem, whole] = search(context.path, group);
    if (!problem && !whole) report(context, undecided("shares-undecided", name, subject), group);
    if (!problem) return;
    auto args = arguments(group, *problem);
    args.insert(args.begin(), name);
    report(context, make_diagnostic("PRB401", group.rest ? "shares-rest" : "shares", std::move(args), "", subject), group, *problem);
}

}  // namespace

void sum_not_one(Context& context) {
    for (std::size_t i = 0; i < context.path->touchpoints.size(); ++i) check_ways_out(context, i);
    if (!context.path->population) return;
    for (std::size_t i = 0; i < context.path->population->attributes.size(); ++i) check_shares(context, i);
}

}  // namespace polku::detail::rules
