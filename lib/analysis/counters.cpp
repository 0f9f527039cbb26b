#include "analysis/counters.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include <polku/evaluation.hpp>

namespace polku::detail {
namespace {

double greatest(const ServicePath& path, const Number& number) {
    double value = value_of(path, number);
    if (!number.is_literal())
        for (const auto& c : path->parameters[path.find_parameter(number.param).value()].cases) value = std::max(value, c.value);
    return value;
}

void raise_caps(const ServicePath& path, const Condition& condition, std::vector<int>& caps) {
    if (condition.kind == Condition::Kind::visits) {
        auto& cap = caps[path.find_touchpoint(condition.subject).value()];
        for (const auto* bound : {&condition.at_least, &condition.below})
            if (*bound) cap = std::max(cap, static_cast<int>(std::clamp(std::ceil(greatest(path, (*bound)->value)), 1.0, 1e6)));
        cap = std::max(cap, 1);
    }
    for (const auto& part : condition.parts) raise_caps(path, part, caps);
}

}  // namespace

std::vector<int> visit_caps(const ServicePath& path) {
    std::vector<int> caps(path->touchpoints.size(), 0);
    const auto raise = [&](const Boxed<Condition>& condition) {
        if (condition) raise_caps(path, *condition, caps);
    };
    for (const auto& transition : path->transitions) raise(transition.when);
    for (const auto& service : path->services)
        for (const auto& hold : service.holds) raise(hold.when);
    for (const auto& touchpoint : path->touchpoints)
        for (const auto& hold : touchpoint.holds) raise(hold.when);
    for (const auto& parameter : path->parameters)
        for (const auto& c : parameter.cases) raise(c.when);
    return caps;
}

}  // namespace polku::detail
