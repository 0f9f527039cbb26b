// PRB405: parameters that make no law: one is missing, one belongs to another law, or they contradict each other.
#include <algorithm>

#include <polku/distribution.hpp>

#include "validate/rules.hpp"
#include "validate/situations.hpp"
#include "validate/times.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {
namespace {

std::vector<std::string_view> wanted_by(const Law& law) {
    switch (law.dist) {
        case LawKind::fixed: return {"value"};
        case LawKind::uniform: return {"min", "max"};
        case LawKind::triangular: return {"min", "mode", "max"};
        case LawKind::exponential: return {"mean"};
        case LawKind::gamma:
        case LawKind::weibull: return {"mean", "cv"};
        case LawKind::lognormal:
            if (law.median || law.p90) return {"median", "p90"};
            return {"mean", "cv"};
        case LawKind::empirical: return {"values", "weights"};
    }
    return {};
}

// Parameters that are written but belong to another law.
std::vector<std::string> extra_parameters(const Law& law, const std::vector<NamedNumber>& numbers) {
    const auto wanted = wanted_by(law);
    std::vector<std::string> extra;
    for (const auto& [name, number] : numbers) {
        const auto key = name.substr(0, name.find('/'));
        if (std::find(wanted.begin(), wanted.end(), key) == wanted.end() && (extra.empty() || extra.back() != key)) extra.push_back(key);
    }
    return extra;
}

// PRB406 says when a time is negative or not finite.
bool has_bad_time(const Context& context, const std::vector<NamedNumber>& numbers) {
    return std::any_of(numbers.begin(), numbers.end(), [&](const NamedNumber& named) {
        if (named.first == "cv" || named.first.rfind("weights", 0) == 0) return false;
        const auto values = values_of(context.path, named.second);
        return std::any_of(values.begin(), values.end(), [](double value) { return !is_time(value); });
    });
}

void check_law(Context& context, const LawPlace& place) {
    const auto numbers = numbers_of(place.law);
    if (any_unsure(context, numbers)) return;
    const std::string law(name_of(place.law.dist));
    if (const auto extra = extra_parameters(place.law, numbers); !extra.empty())
        return context.report(make_diagnostic("PRB405", "extra", {{"what", place.what}, {"names", list_argument(extra)}, {"law", law}},
                                              place.pointer, place.subject),
                              extra.front(), Anchor::key);
    if (has_bad_time(context, numbers)) return;
    std::vector<Number> plain;
    for (const auto& named : numbers) plain.push_back(named.second);
    std::string problem, in_case;
    const bool whole =
        for_each_situation(context.path, plain, [&](const Situation& situation, const std::function<std::string()>& describe) {
            if (Distribution::make(context.path, place.law, situation, &problem)) return true;
            in_case = describe();
            return false;
        });
    if (problem.empty() && !whole) {
        auto finding = make_diagnostic("PRB405", "undecided", {{"what", place.what}, {"limit", std::to_string(most_situations)}},
                                       place.pointer, place.subject);
        finding.severity = Severity::warning;
        return context.report(std::move(finding), "dist");
    }
    if (problem.empty()) return;
    context.report(
        make_diagnostic("PRB405", problem == "numbers-out-of-range" ? "too-big" : "",
                        {{"what", place.what}, {"law", law}, {"problem", problem}, {"case", in_case}, {"wanted", "needs-" + law}},
                        place.pointer, place.subject),
        "dist");
}

}  // namespace

void bad_parameters(Context& context) {
    for_each_law(context, [&](const LawPlace& place) { check_law(context, place); });
}

}  // namespace polku::detail::rules
