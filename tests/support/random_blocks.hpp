// Small random paths of splits, joins, choices and loops, many of them sound, with up to two things then made wrong.
// The same seed gives the same path everywhere.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <utility>

#include <polku/model.hpp>

namespace polku::test {

class RandomBlocks {
public:
    explicit RandomBlocks(std::uint32_t seed) : bits_(seed) {}

    PathData make() {
        data_.id = "test.blocks";
        data_.version = "1.0.0";
        data_.services.emplace_back().id = "s";
        data_.population.emplace();
        for (int i = 0; i < 3; ++i) {
            auto& attribute = data_.population->attributes.emplace_back();
            attribute.id = "a" + std::to_string(i);
            attribute.share = literal(0.5);
        }
        const auto start = add(TouchpointKind::start);
        end_ = add(TouchpointKind::end);
        auto last = piece(start, 2);
        if (one_in(2)) last = piece(last, 1);
        way(last, end_);
        for (auto changes = below(4); changes > 0; --changes) change();
        if (one_in(3)) interrupt();
        choose();
        return std::move(data_);
    }

private:
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(bits_()) % n; }
    bool one_in(std::size_t n) { return below(n) == 0; }

    std::size_t add(TouchpointKind kind, const std::string& join = {}) {
        Touchpoint touchpoint;
        touchpoint.id = "n" + std::to_string(data_.touchpoints.size());
        touchpoint.service = "s";
        touchpoint.kind = kind;
        touchpoint.join = join;
        if (kind != TouchpointKind::end) {
            Law law;
            law.value = literal(1 + static_cast<double>(below(3)));
            touchpoint.duration.emplace().law = law;
        }
        data_.touchpoints.push_back(std::move(touchpoint));
        return data_.touchpoints.size() - 1;
    }
    Transition& way(std::size_t from, std::size_t to) {
        auto& transition = data_.transitions.emplace_back();
        transition.from = data_.touchpoints[from].id;
        transition.to = data_.touchpoints[to].id;
        return transition;
    }

    // Leads on from `from`; returns where it comes to.
    std::size_t piece(std::size_t from, int depth) {
        const auto kind = below(depth > 0 ? 6 : 3);
        const auto next = add(TouchpointKind::action);
        way(from, next);
        if (kind == 1) way(next, next);
        if (kind == 2) way(next, end_);
        if (kind >= 4) return block(next, depth);
        if (kind < 3) return next;
        const auto together = add(TouchpointKind::action);
        way(next, together);
        way(piece(next, depth - 1), together);
        return together;
    }
    std::size_t block(std::size_t split, int depth) {
        data_.touchpoints[split].split = true;
        const auto join = add(TouchpointKind::action, data_.touchpoints[split].id);
        for (auto ways = 1 + below(3); ways > 0; --ways) {
            const auto first = add(TouchpointKind::action);
            auto& in = way(split, first);
            if (one_in(3)) in.when = on_attribute();
            if (one_in(4)) in.awaited = false;
            const auto last = one_in(2) ? piece(first, depth - 1) : first;
            way(last, one_in(6) ? end_ : join);
        }
        return join;
    }
    Condition on_attribute() {
        Condition condition;
        condition.kind = Condition::Kind::attribute;
        condition.subject = "a" + std::to_string(below(3));
        return condition;
    }

    void change() {
        auto& transition = data_.transitions[below(data_.transitions.size())];
        auto& touchpoint = data_.touchpoints[below(data_.touchpoints.size())];
        switch (below(6)) {
            case 0: transition.to = touchpoint.id; break;
            case 1: way(below(data_.touchpoints.size()), below(data_.touchpoints.size())); break;
            case 2: transition.awaited = !transition.awaited; break;
            case 3: touchpoint.join.clear(); break;
            case 4: touchpoint.split = touchpoint.kind != TouchpointKind::end; break;
            default:
                if (data_.transitions.size() > 1)
                    data_.transitions.erase(data_.transitions.begin() + (&transition - data_.transitions.data()));
                break;
        }
    }
    void interrupt() {
        auto& added = data_.interrupts.emplace_back();
        added.id = "i";
        added.scope.emplace().touchpoints = {data_.touchpoints[below(data_.touchpoints.size())].id};
        added.cancels = one_in(2) ? Cancels::client : Cancels::thread;
        added.to = data_.touchpoints[below(data_.touchpoints.size())].id;
        added.trigger.rate = literal(1);
    }

    // A split keeps at most conditions; elsewhere all ways are equally likely.
    void choose() {
        for (std::size_t k = 0; k < data_.transitions.size(); ++k) data_.transitions[k].id = "t" + std::to_string(k);
        for (const auto& touchpoint : data_.touchpoints) {
            std::vector<Transition*> out;
            for (auto& transition : data_.transitions)
                if (transition.from == touchpoint.id) out.push_back(&transition);
            for (auto* transition : out) {
                if (touchpoint.split) {
                    if (transition->when) transition->choice = Transition::Choice::when;
                    continue;
                }
                transition->when.reset();
                if (out.size() < 2) continue;
                transition->choice = transition == out.back() ? Transition::Choice::rest : Transition::Choice::probability;
                transition->probability = literal(1.0 / static_cast<double>(out.size()));
            }
        }
    }

    std::mt19937 bits_;  // its sequence is fixed by the standard
    PathData data_{};
    std::size_t end_ = 0;
};

}  // namespace polku::test
