#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/answers.hpp"
#include "analysis/linear.hpp"
#include "analysis/side_by_side.hpp"
#include "analysis/visit_law.hpp"

namespace polku::detail {
namespace {

constexpr double not_computed = std::numeric_limits<double>::quiet_NaN();

/// The marked states and all from which one of them can be reached.
std::vector<bool> leading_to(const Chain& chain, std::vector<bool> marked) {
    std::vector<std::vector<std::size_t>> before(chain.states.size());
    for (std::size_t i = 0; i < chain.states.size(); ++i)
        for (const auto& edge : chain.states[i].edges)
            if (!edge.is_end) before[edge.to].push_back(i);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < marked.size(); ++i)
        if (marked[i]) open.push_back(i);
    while (!open.empty()) {
        const auto i = open.back();
        open.pop_back();
        for (const auto j : before[i])
            if (!marked[j]) {
                marked[j] = true;
                open.push_back(j);
            }
    }
    return marked;
}

template <class Predicate>
std::vector<bool> states_where(const Chain& chain, Predicate predicate) {
    std::vector<bool> marked;
    for (const auto& state : chain.states) marked.push_back(predicate(state));
    return marked;
}

class Solver {
public:
    Solver(const ServicePath& path, const Chain& chain, const TransientSystem& system)
        : path_(path), chain_(chain), system_(system), visits_(system.visits_from(0)) {
        time_known_ = std::all_of(chain.states.begin(), chain.states.end(),
                                  [](const ChainState& s) { return s.odds_known && s.stay_known && s.clock_known; });
    }

    Answers run(Depth depth) const {
        Answers answers;
        for (std::size_t k = 0; k < path_.ends().size(); ++k) answers.ends.push_back(end_probability(k));
        answers.time = depth == Depth::all ? time_where([](const ChainState&) { return true; }) : Moments{mean_time(), 0};
        if (!time_known_) answers.time = {not_computed, not_computed};
        for (std::size_t r = 0; r < path_->resources.size(); ++r) answers.slot_days.push_back(slot_days(r));
        for (std::size_t r = 0; r < path_->resources.size(); ++r) {
            answers.about_holds.push_back(holds(r));
            answers.holds.push_back(chain_.unknown_holds[r] ? not_computed : answers.about_holds.back());
        }
        add_about(answers);
        if (depth == Depth::means) return answers;
        for (std::size_t k = 0; k < path_.ends().size(); ++k) answers.end_time.push_back(end_time(k));
        for (std::size_t s = 0; s < path_->services.size(); ++s) answers.services.push_back(service_time(s));
        for (std::size_t t = 0; t < path_->touchpoints.size(); ++t) add_visits(answers, t);
        return answers;
    }

private:
    static double stay(const ChainState& state) {
        double time = 0;
        for (const auto& edge : state.edges) time += edge.time;
        return time;
    }
    double mean_time() const {
        double mean = 0;
        for (std::size_t i = 0; i < chain_.states.size(); ++i) mean += visits_[i] * stay(chain_.states[i]);
        return mean;
    }

    double end_probability(std::size_t k) const {
        double probability = 0;
        if (chain_.unknown_visits[path_.ends()[k]]) return not_computed;
        for (std::size_t i = 0; i < chain_.states.size(); ++i)
            for (const auto& edge : chain_.states[i].edges)
                if (edge.is_end && edge.to == k) probability += visits_[i] * edge.probability;
        return probability;
    }

    double slot_days(std::size_t resource) const {
        if (chain_.unknown_holds[resource]) return not_computed;
        double days = 0;
        for (std::size_t i = 0; i < chain_.states.size(); ++i) {
            const auto& state = chain_.states[i];
            if (state.slots[resource] <= 0) continue;
            if (!state.stay_known) return not_computed;
            days += visits_[i] * stay(state) * state.slots[resource];
        }
        return days;
    }

    double holds(std::size_t resource) const {
        const auto begins = [&](const std::vector<std::size_t>& begun) {
            return std::find(begun.begin(), begun.end(), resource) != begun.end() ? 1.0 : 0.0;
        };
        double times = begins(chain_.begun);
        for (std::size_t i = 0; i < chain_.states.size(); ++i)
            for (const auto& edge : chain_.states[i].edges) times += visits_[i] * edge.probability * begins(edge.begun);
        return times;
    }

    void add_about(Answers& answers) const {
        answers.about_time = answers.time.mean;
        answers.about_slot_days = answers.slot_days;
        const bool known = std::none_of(answers.slot_days.begin(), answers.slot_days.end(), [](double days) { return std::isnan(days); });
        if (time_known_ && known) return;
        std::vector<double> times;
        for (std::size_t i = 0; i < chain_.states.size(); ++i) {
            const auto& state = chain_.states[i];
            times.push_back(visits_[i] * (state.stay_known ? stay(state) : state.about_stay));
        }
        const SideBySide blocks(path_, chain_, times);
        if (!time_known_) answers.about_time = blocks.time();
        for (std::size_t r = 0; r < answers.slot_days.size(); ++r)
            if (std::isnan(answers.slot_days[r])) answers.about_slot_days[r] = blocks.slot_days(r);
    }

    // E[time; end k]: every stay, times what follows it leading to that end.
    double end_time(std::size_t k) const {
        std::vector<double> directly(chain_.states.size(), 0);
        for (std::size_t i = 0; i < chain_.states.size(); ++i)
            for (const auto& edge : chain_.states[i].edges)
                if (edge.is_end && edge.to == k) directly[i] += edge.probability;
        std::vector<bool> leads;
        for (const double p : directly) leads.push_back(p > 0);
        leads = leading_to(chain_, std::move(leads));
        if (chain_.unknown_visits[path_.ends()[k]]) return not_computed;
        const auto odds = system_.gathered(directly);
        double time = 0;
        for (std::size_t i = 0; i < chain_.states.size(); ++i) {
            const auto& state = chain_.states[i];
            if (leads[i] && !(state.odds_known && state.stay_known && state.clock_known)) return not_computed;
            for (const auto& edge : state.edges) {
                const double then = edge.is_end ? (edge.to == k ? 1 : 0) : odds[edge.to];
                time += visits_[i] * edge.time * then;
            }
        }
        return time;
    }

    Moments service_time(std::size_t service) const {
        if (chain_.unknown_services[service]) return {not_computed, not_computed};
        for (std::size_t i = 0; i < chain_.states.size(); ++i)
            if (path_.counts_for(chain_.states[i].touchpoint, service) && !chain_.states[i].stay_known) return {not_computed, not_computed};
        return time_where([&](const ChainState& s) { return path_.counts_for(s.touchpoint, service); });
    }

    // Mean and variance of the time in states that count. With m(i) the time still to come from i, the steps
    // T + m(next) - m(i) are uncorrelated with mean 0, so their squares add up to the variance; no large numbers are
    // subtracted from each other.
    template <class Predicate>
    Moments time_where(Predicate counts) const {
        std::vector<double> stays;
        for (const auto& state : chain_.states) stays.push_back(counts(state) ? stay(state) : 0);
        const auto to_come = system_.gathered(stays);
        Moments moments{to_come[0], 0};
        for (std::size_t i = 0; i < chain_.states.size(); ++i) {
            const double weight = counts(chain_.states[i]) ? 1 : 0;
            double squares = 0;
            for (const auto& edge : chain_.states[i].edges) {
                const double step = (edge.is_end ? 0 : to_come[edge.to]) - to_come[i];
                squares += weight * (edge.square + 2 * edge.time * step) + edge.probability * step * step;
            }
            moments.variance += visits_[i] * squares;
        }
        if (moments.variance < 1e-13 * moments.mean * moments.mean) moments.variance = 0;  // nothing but rounding
        return moments;
    }

    void add_visits(Answers& answers, std::size_t touchpoint) const {
        std::vector<std::size_t> states;
        for (std::size_t i = 0; i < chain_.states.size(); ++i)
            if (chain_.states[i].touchpoint == touchpoint) states.push_back(i);
        if (path_->touchpoints[touchpoint].kind == TouchpointKind::end) {
            const auto ends = path_.ends();
            const double p = answers.ends[static_cast<std::size_t>(std::find(ends.begin(), ends.end(), touchpoint) - ends.begin())];
            answers.visits.push_back({p, p * (1 - p)});
            answers.rounds.push_back({});
            return;
        }
        if (chain_.unknown_visits[touchpoint]) {
            answers.visits.push_back({not_computed, not_computed});
            answers.rounds.push_back({});
            return;
        }
        std::vector<double> visits;
        std::vector<double> among(states.size() * states.size());
        for (std::size_t column = 0; column < states.size(); ++column) {
            visits.push_back(visits_[states[column]]);
            const auto to = system_.visits_to(states[column]);
            for (std::size_t row = 0; row < states.size(); ++row) among[row * states.size() + column] = to[states[row]];
        }
        auto law = visit_law(visits, among, longest_rounds);
        answers.visits.push_back({law.mean, law.variance});
        answers.rounds.push_back(std::move(law.probabilities));
    }

    const ServicePath& path_;
    const Chain& chain_;
    const TransientSystem& system_;
    std::vector<double> visits_;
    bool time_known_ = true;
};

// From a state without an end ahead, first ways out lead round in a circle sooner or later.
Diagnostic never_ends(const ServicePath& path, const Chain& chain, std::size_t state) {
    for (std::size_t step = 0; step < chain.states.size(); ++step) state = chain.states[state].edges.front().to;
    const auto t = chain.states[state].touchpoint;
    auto finding =
        make_diagnostic("ANA923", "", {{"touchpoint", path->touchpoints[t].id}}, touchpoint_pointer(t), touchpoint_subject(path, t));
    auto next = state;
    do {
        finding.witness.push_back(path->touchpoints[chain.states[next].touchpoint].id);
        next = chain.states[next].edges.front().to;
    } while (next != state);
    finding.witness.push_back(finding.witness.front());
    return finding;
}

}  // namespace

Outcome<Answers> solve(const ServicePath& path, const Chain& chain, Depth depth) {
    auto ending = states_where(chain, [](const ChainState& s) {
        return std::any_of(s.edges.begin(), s.edges.end(), [](const ChainEdge& e) { return e.is_end; });
    });
    ending = leading_to(chain, std::move(ending));
    const auto lost = std::find(ending.begin(), ending.end(), false);
    if (lost != ending.end()) return std::vector{never_ends(path, chain, static_cast<std::size_t>(lost - ending.begin()))};
    const auto system = TransientSystem::make(chain);
    if (!system) return std::vector{make_diagnostic("ANA928", "", {}, "")};
    return Solver(path, chain, *system).run(depth);
}

}  // namespace polku::detail
