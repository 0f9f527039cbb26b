#include "analysis/expected_visits.hpp"

#include <algorithm>
#include <cmath>

#include <polku/distribution.hpp>
#include <polku/evaluation.hpp>

namespace polku::detail {
namespace {

struct Step {
    std::size_t to;
    double probability;
};
using Steps = std::vector<std::vector<Step>>;

// The chance that no hazard strikes while the client is at a touchpoint: E[exp(-rate T)].
double survival(const ServicePath& path, std::size_t v, double rate_per_day, const Situation& situation) {
    const auto& duration = path->touchpoints[v].duration;
    if (rate_per_day <= 0 || !std::isfinite(rate_per_day) || !duration || !duration->law) return 1;
    const auto law = Distribution::make(path, *duration->law, situation);
    return law ? law->laplace(rate_per_day) : 1;
}

std::vector<double> hazard_rates(const ServicePath& path, const Situation& situation) {
    std::vector<double> rates(path->touchpoints.size(), 0);
    for (std::size_t k = 0; k < path->interrupts.size(); ++k) {
        const auto& trigger = path->interrupts[k].trigger;
        if (trigger.type != TriggerType::hazard) continue;
        for (const auto v : path.interrupt_scope(k)) rates[v] += value_of(path, trigger.rate, situation) / days_in(trigger.per);
    }
    return rates;
}

double clamped(double probability) { return probability > 0 ? std::min(probability, 1.0) : 0.0; }

// What a client at v does next, by the choice of each way; undecided conditions take nobody anywhere.
std::vector<Step> steps_of(const ServicePath& path, std::size_t v, const Situation& situation) {
    std::vector<Step> steps;
    const bool split = path->touchpoints[v].split;
    double given = 0;
    bool taken = false, undecided = false;
    for (const auto k : path.outgoing(v))
        if (path->transitions[k].choice == Transition::Choice::probability)
            given += clamped(value_of(path, path->transitions[k].probability, situation));
    for (const auto k : path.outgoing(v)) {
        const auto& t = path->transitions[k];
        const auto to = path.to_of(k);
        switch (t.choice) {
            case Transition::Choice::unconditional: steps.push_back({to, 1}); break;
            case Transition::Choice::probability: steps.push_back({to, clamped(value_of(path, t.probability, situation))}); break;
            case Transition::Choice::rest: steps.push_back({to, clamped(1 - given)}); break;
            case Transition::Choice::when: {
                const auto truth = t.when ? evaluate(path, *t.when, situation) : Truth::yes;
                if (truth == Truth::unknown) undecided = true;
                else if (truth == Truth::yes && (split || (!taken && !undecided))) {
                    steps.push_back({to, 1});
                    taken = true;
                }
                break;
            }
            case Transition::Choice::otherwise: break;
        }
    }
    for (const auto k : path.outgoing(v))
        if (path->transitions[k].choice == Transition::Choice::otherwise && !taken && !undecided) steps.push_back({path.to_of(k), 1});
    return steps;
}

Steps all_steps(const ServicePath& path, const std::vector<char>& wanted, const Situation& situation) {
    const auto rates = hazard_rates(path, situation);
    Steps steps(path->touchpoints.size());
    for (std::size_t v = 0; v < steps.size(); ++v) {
        if (!wanted[v]) continue;
        const double stays = survival(path, v, rates[v], situation);
        for (const auto& step : steps_of(path, v, situation)) {
            // A join fires once for its split, however many threads come to it.
            if (!path->touchpoints[step.to].join.empty()) continue;
            steps[v].push_back({step.to, step.probability * stays});
        }
    }
    for (std::size_t j = 0; j < steps.size(); ++j) {
        const auto split = path.find_touchpoint(path->touchpoints[j].join);
        if (split && wanted[*split]) steps[*split].push_back({j, survival(path, *split, rates[*split], situation)});
    }
    return steps;
}

// Where clients come into a round: starts in it, and what ways from outside lead to.
std::vector<double> entries_of(const ServicePath& path, const GraphFacts& facts, const std::vector<char>& in_round) {
    std::vector<double> entry(path->touchpoints.size(), 0);
    for (const auto v : path.starts()) entry[v] = 1;
    for (std::size_t v = 0; v < entry.size(); ++v)
        for (const auto w : facts.ways.successors(v))
            if (facts.components.of[v] != facts.components.of[w]) entry[w] = 1;
    std::vector<double> total(facts.components.count, 0);
    for (std::size_t v = 0; v < entry.size(); ++v) total[facts.components.of[v]] += entry[v];
    for (std::size_t v = 0; v < entry.size(); ++v) {
        const double sum = total[facts.components.of[v]];
        entry[v] = !in_round[v] ? 0 : sum > 0 ? entry[v] / sum : 1;
    }
    return entry;
}

// Gauss–Seidel on visits = entry + visits · P inside one component; the sums only grow, so every value is a lower bound.
void solve(const std::vector<std::size_t>& members, const Steps& steps, const GraphFacts& facts, const std::vector<double>& entry,
           std::size_t sweeps, std::vector<std::size_t>& number, std::vector<double>& visits) {
    std::vector<std::vector<Step>> into(members.size());  // `to` is here the number of the member it comes from
    const auto component = facts.components.of[members.front()];
    for (std::size_t i = 0; i < members.size(); ++i) number[members[i]] = i;
    for (std::size_t i = 0; i < members.size(); ++i)
        for (const auto& step : steps[members[i]])
            if (facts.components.of[step.to] == component) into[number[step.to]].push_back({i, step.probability});
    std::vector<double> x(members.size(), 0);
    for (std::size_t sweep = 0; sweep < sweeps; ++sweep) {
        double change = 0;
        for (std::size_t i = 0; i < x.size(); ++i) {
            double sum = entry[members[i]];
            for (const auto& step : into[i]) sum += x[step.to] * step.probability;
            change = std::max(change, std::abs(sum - x[i]) / std::max(1.0, sum));
            x[i] = sum;
        }
        if (change < 1e-10) break;
    }
    for (std::size_t i = 0; i < x.size(); ++i) visits[members[i]] = x[i];
}

}  // namespace

std::vector<double> expected_visits(const ServicePath& path, const GraphFacts& facts) {
    const std::size_t n = path->touchpoints.size();
    const auto components = facts.components.members();
    std::vector<char> in_round(n, 0);
    bool any = false;
    for (const auto& members : components)
        if (members.size() > 1)
            for (const auto v : members) in_round[v] = any = true;
    for (std::size_t v = 0; v < n; ++v)
        for (const auto w : facts.ways.successors(v))
            if (w == v) in_round[v] = any = true;
    std::size_t size = 1;  // touchpoints and ways of all rounds together
    for (std::size_t v = 0; v < n; ++v) {
        if (!facts.to_end.reached[v]) in_round[v] = 0;  // nobody gets out: there is no number
        if (in_round[v]) size += 1 + path.outgoing(v).size();
    }
    const std::size_t sweeps = std::clamp<std::size_t>(40'000'000 / size, 50, 20'000);
    std::vector<double> average(n, 0);
    if (!any) return average;

    const auto entry = entries_of(path, facts, in_round);
    const auto classes = attribute_classes(path, attributes_in_use(path), 64);
    std::vector<AttributeClass> one{{{}, 1}};
    for (const auto& group : classes ? *classes : one) {
        Situation situation;
        if (classes) situation.attributes = &group.values;
        const auto steps = all_steps(path, in_round, situation);
        std::vector<double> visits(n, 0);
        std::vector<std::size_t> number(n, 0);  // of a touchpoint within its component
        for (const auto& members : components)
            if (in_round[members.front()]) solve(members, steps, facts, entry, sweeps, number, visits);
        for (std::size_t v = 0; v < n; ++v) average[v] += group.share * visits[v];
    }
    return average;
}

}  // namespace polku::detail
