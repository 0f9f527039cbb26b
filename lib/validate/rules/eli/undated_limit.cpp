// ELI605: a limit of age is a matter of law, and laws change. A model that has one says from which day it holds, and a limit has no
// dated value for days on which the model does not hold.
#include <algorithm>
#include <set>
#include <string_view>

#include "validate/rules.hpp"

namespace polku::detail::rules {
namespace {

// The numbers that are limits of age.
std::vector<Number> limits_of(const ServicePath& path) {
    std::vector<Number> limits;
    const auto add = [&](const std::optional<AgeRange>& range) {
        if (range && range->from) limits.push_back(*range->from);
        if (range && range->below) limits.push_back(*range->below);
    };
    if (path->population) add(path->population->age);
    for (const auto& service : path->services) add(service.age);
    for (const auto& interrupt : path->interrupts)
        if (interrupt.trigger.type == TriggerType::age) limits.push_back(interrupt.trigger.at);
    return limits;
}

void check_case(Context& context, const Parameter& parameter, const ParameterCase& dated, const std::string& pointer) {
    const auto& path = context.path;
    const auto say = [&](std::string_view variant, std::string_view key, const std::string& ours, const std::string& theirs) {
        context.report(make_diagnostic("ELI605", variant, {{"parameter", quoted_excerpt(parameter.id)}, {"date", ours}, {"model", theirs}},
                                       pointer, {"parameter", parameter.id, {}}),
                       key);
    };
    if (!dated.until.empty() && dated.until < path->valid_from) say("before", "until", dated.until, path->valid_from);
    else if (!dated.from.empty() && !path->valid_to.empty() && path->valid_to < dated.from)
        say("after", "from", dated.from, path->valid_to);
}

// A mistake in the head may be a misspelt "validFrom".
bool is_head_unsure(const Context& context) {
    const auto& errors = context.unsure.errors;
    return std::any_of(errors.begin(), errors.end(), [](const std::string& pointer) { return pointer.find('/', 1) == std::string::npos; });
}

}  // namespace

void undated_limit(Context& context) {
    const auto& path = context.path;
    const auto limits = limits_of(path);
    if (limits.empty()) return;
    if (path->valid_from.empty() && !is_head_unsure(context))
        context.report(make_diagnostic("ELI605", "", {}, ""), "", Anchor::opening_brace);
    std::set<std::size_t> parameters;
    for (const auto& limit : limits)
        if (const auto index = limit.is_literal() ? std::nullopt : path.find_parameter(limit.param)) parameters.insert(*index);
    for (const auto i : parameters) {
        const auto& parameter = path->parameters[i];
        if (Unsure::at(context.unsure.parameters, i)) continue;
        for (std::size_t k = 0; k < parameter.cases.size(); ++k)
            check_case(context, parameter, parameter.cases[k], child_pointer(child_pointer("/parameters", i) + "/cases", k));
    }
}

}  // namespace polku::detail::rules
