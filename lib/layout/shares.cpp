#include "layout/shares.hpp"

#include <algorithm>

#include <polku/evaluation.hpp>

namespace polku {
namespace {

double share_of_condition(const ServicePath& path, const Condition& condition, const std::vector<AttributeClass>& classes) {
    double share = 0;
    for (const AttributeClass& c : classes) {
        Situation situation;
        situation.attributes = &c.values;
        const Truth truth = evaluate(path, condition, situation);
        share += truth == Truth::yes ? c.share : truth == Truth::unknown ? c.share / 2 : 0.0;
    }
    return share;
}

}  // namespace

std::vector<double> transition_shares(const ServicePath& path) {
    const auto& transitions = path->transitions;
    std::vector<AttributeClass> classes = attribute_classes(path, attributes_in_use(path)).value_or(std::vector<AttributeClass>{});
    std::vector<double> shares(transitions.size(), 1.0);
    for (std::size_t t = 0; t < path->touchpoints.size(); ++t) {
        double left = 1;
        std::vector<std::size_t> rest;
        for (const std::size_t i : path.outgoing(t)) {
            const Transition& transition = transitions[i];
            switch (transition.choice) {
                case Transition::Choice::unconditional: continue;
                case Transition::Choice::probability: shares[i] = value_of(path, transition.probability); break;
                case Transition::Choice::when:
                    shares[i] = transition.when && !classes.empty() ? share_of_condition(path, *transition.when, classes) : 0.5;
                    break;
                case Transition::Choice::rest:
                case Transition::Choice::otherwise: rest.push_back(i); continue;
            }
            shares[i] = std::clamp(shares[i], 0.0, 1.0);
            left -= shares[i];
        }
        for (const std::size_t i : rest) shares[i] = std::max(left, 0.0);
    }
    return shares;
}

}  // namespace polku
