#include "simulate/condition_code.hpp"

#include <algorithm>
#include <limits>

namespace polku::simulation {

namespace {

/// A bound in the unit of what it bounds: days for `elapsed`, years for `age`, a count for `visits`.
double bound_of(const ServicePath& path, const std::optional<Bound>& bound, const Situation& situation, Unit plain, double absent) {
    if (!bound) return absent;
    const double value = value_of(path, bound->value, situation);
    return bound->unit ? value * days_in(*bound->unit) / days_in(plain) : value;
}

}  // namespace

ConditionCode::Index ConditionCode::add(Node node) {
    const auto found = std::find(nodes_.begin(), nodes_.end(), node);
    const auto index = static_cast<Index>(found - nodes_.begin());
    if (found == nodes_.end()) nodes_.push_back(std::move(node));
    return index;
}

ConditionCode::Index ConditionCode::add_range(const ServicePath& path, const Condition& condition, const Situation& situation, Op op,
                                              std::uint32_t subject, Unit plain) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    Node node{};
    node.op = op;
    node.subject = subject;
    node.low = bound_of(path, condition.at_least, situation, plain, -infinity);
    node.high = bound_of(path, condition.below, situation, plain, infinity);
    return add(std::move(node));
}

// Parts that are decided already are left out, or decide the whole.
ConditionCode::Index ConditionCode::combine(const ServicePath& path, const Condition& condition, const Situation& situation, Op op) {
    const Index deciding = op == Op::all ? never : always;
    std::vector<Index> open;
    for (const auto& part : condition.parts) {
        const Index index = compile(path, part, situation);
        if (index == deciding) return deciding;
        if (index >= 0) open.push_back(index);
    }
    if (open.empty()) return op == Op::all ? always : never;
    if (open.size() == 1) return open.front();
    Node node{};
    node.op = op;
    node.operands = std::move(open);
    return add(std::move(node));
}

ConditionCode::Index ConditionCode::compile(const ServicePath& path, const Condition& condition, const Situation& situation) {
    switch (condition.kind) {
        case Condition::Kind::attribute:
            if (condition.subject == "age") return add_range(path, condition, situation, Op::age, 0, Unit::year);
            return evaluate(path, condition, situation) == Truth::yes ? always : never;
        case Condition::Kind::visits:
            return add_range(path, condition, situation, Op::visits, memory_.counter[path.find_touchpoint(condition.subject).value()],
                             Unit::day);
        case Condition::Kind::elapsed:
            return add_range(path, condition, situation, Op::elapsed, memory_.moment[path.find_touchpoint(condition.subject).value()],
                             Unit::day);
        case Condition::Kind::holds: {
            Node node{};
            node.op = Op::held;
            node.subject = static_cast<std::uint32_t>(path.find_resource(condition.subject).value());
            return add(std::move(node));
        }
        case Condition::Kind::all: return combine(path, condition, situation, Op::all);
        case Condition::Kind::any: return combine(path, condition, situation, Op::any);
        case Condition::Kind::negation: {
            const Index inside = compile(path, condition.parts.at(0), situation);
            if (inside == always) return never;
            if (inside == never) return always;
            Node node{};
            node.op = Op::negation;
            node.operands = {inside};
            return add(std::move(node));
        }
    }
    return never;
}

bool ConditionCode::holds(Index index, const Asked& asked) const {
    if (index < 0) return index == always;
    const Node& node = nodes_[static_cast<std::size_t>(index)];
    const auto within = [&](double x) { return x >= node.low && x < node.high; };
    switch (node.op) {
        case Op::age: return within(asked.age_years);
        case Op::visits: return within(asked.visits[node.subject]);
        case Op::elapsed: return within(asked.now - asked.moments[node.subject]);  // never entered: NaN is within nothing
        case Op::held: return asked.held->is_held(node.subject);
        case Op::all: return std::all_of(node.operands.begin(), node.operands.end(), [&](Index i) { return holds(i, asked); });
        case Op::any: return std::any_of(node.operands.begin(), node.operands.end(), [&](Index i) { return holds(i, asked); });
        case Op::negation: return !holds(node.operands.front(), asked);
    }
    return false;
}

bool ConditionCode::asks_age(Index index) const {
    if (index < 0) return false;
    const Node& node = nodes_[static_cast<std::size_t>(index)];
    return node.op == Op::age || std::any_of(node.operands.begin(), node.operands.end(), [&](Index i) { return asks_age(i); });
}

}  // namespace polku::simulation
