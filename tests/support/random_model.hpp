// Random models with everything that exact answers and the simulation both follow: attributes that are set on the way,
// conditions on attributes and visits, loops, pauses, blocks with ways that nobody waits for, holds, hazards of clients and
// of single ways. The same seed gives the same model everywhere.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <polku/model.hpp>

namespace polku::test {

class RandomModel {
public:
    explicit RandomModel(std::uint32_t seed) : bits_(seed) {}

    PathData make() {
        data_.id = "test.random";
        data_.version = "1.0.0";
        for (int i = 0; i < 3; ++i) data_.services.emplace_back().id = "s" + std::to_string(i);
        for (int i = 0; i < 3; ++i) data_.resources.emplace_back().id = "r" + std::to_string(i);
        data_.population.emplace();
        for (int i = 0; i < 3; ++i) {
            auto& attribute = data_.population->attributes.emplace_back();
            attribute.id = "a" + std::to_string(i);
            attribute.share = literal(between(0.1, 0.9));
        }
        size_ = 6 + below(6);
        for (std::size_t i = 0; i < size_; ++i)
            add("n" + std::to_string(i), i == 0 ? TouchpointKind::start : one_in(7) ? TouchpointKind::pause : TouchpointKind::action);
        add("good", TouchpointKind::end);
        add("bad", TouchpointKind::end);
        for (std::size_t i = 0; i < size_; ++i) lead_on(i);
        for (int i = 0; i < 4; ++i) add_hold();
        for (std::size_t i = below(4); i > 0; --i) add_hazard();
        return std::move(data_);
    }

private:
    using Choice = Transition::Choice;

    std::size_t below(std::size_t n) { return static_cast<std::size_t>(bits_()) % n; }
    bool one_in(std::size_t n) { return below(n) == 0; }
    double between(double low, double high) { return low + (high - low) * (static_cast<double>(bits_()) / 4294967296.0); }
    double whole(std::size_t low, std::size_t count) { return static_cast<double>(low + below(count)); }

    Law law() {
        Law law;
        switch (below(5)) {
            case 0: law.value = literal(whole(1, 40)); break;
            case 1:
                law.dist = LawKind::exponential;
                law.mean = literal(whole(1, 40));
                break;
            case 2:
                law.dist = LawKind::triangular;
                law.min = literal(1);
                law.mode = literal(whole(5, 5));
                law.max = literal(whole(20, 30));
                break;
            default:
                law.dist = one_in(2) ? LawKind::gamma : LawKind::lognormal;
                law.mean = literal(whole(5, 20));
                law.cv = literal(between(0.3, 1));
        }
        return law;
    }

    void add(const std::string& id, TouchpointKind kind, const std::string& join = {}) {
        Touchpoint touchpoint;
        touchpoint.id = id;
        touchpoint.service = any_service();
        touchpoint.kind = kind;
        touchpoint.join = join;
        if (kind != TouchpointKind::end) {
            touchpoint.duration.emplace();
            touchpoint.duration->law = law();
        }
        data_.touchpoints.push_back(std::move(touchpoint));
    }

    Transition& way(const std::string& from, const std::string& to, Choice choice = Choice::unconditional, double probability = 0) {
        Transition transition;
        transition.id = "t" + std::to_string(data_.transitions.size());
        transition.from = from;
        transition.to = to;
        transition.choice = choice;
        transition.probability = literal(probability);
        data_.transitions.push_back(std::move(transition));
        return data_.transitions.back();
    }

    std::string any_service() { return "s" + std::to_string(below(3)); }
    std::string anywhere() {
        const auto k = below(size_ + 2);
        return k >= size_ ? any_end() : "n" + std::to_string(k == 0 ? 1 : k);
    }
    std::string any_end() { return one_in(2) ? "good" : "bad"; }
    std::string any_touchpoint() {
        for (;;)
            if (const auto& t = data_.touchpoints[below(data_.touchpoints.size())]; t.kind != TouchpointKind::end) return t.id;
    }
    Condition on_attribute() {
        Condition condition;
        condition.kind = Condition::Kind::attribute;
        condition.subject = "a" + std::to_string(below(3));
        return condition;
    }

    void lead_on(std::size_t i) {
        const std::string id = "n" + std::to_string(i);
        const std::string next = i + 1 < size_ ? "n" + std::to_string(i + 1) : "good";
        const auto kind = below(6);
        if (kind == 0 && data_.touchpoints[i].kind != TouchpointKind::pause && blocks_.size() < 2) {
            block(i, next);
        } else if (kind == 1) {  // the count of visits ends every loop that an attribute would keep for ever
            Condition seldom;
            seldom.kind = Condition::Kind::visits;
            seldom.subject = id;
            seldom.below = Bound{literal(whole(2, 2)), {}};
            Condition both;
            both.parts = {on_attribute(), seldom};
            way(id, anywhere(), Choice::when).when = both;
            way(id, next, Choice::otherwise);
        } else if (kind == 2) {
            way(id, next);
        } else {
            auto& back = way(id, anywhere(), Choice::probability, between(0.05, 0.4));
            if (one_in(2)) back.kind = TransitionKind::back;
            if (one_in(3)) back.releases = {"r" + std::to_string(below(2))};
            way(id, any_end(), Choice::probability, 0.15);
            way(id, next, Choice::rest);
        }
        if (one_in(5)) data_.touchpoints[i].sets = {{"a" + std::to_string(below(3)), one_in(2)}};
    }

    void block(std::size_t i, const std::string& next) {
        const std::string id = "n" + std::to_string(i), join = "j" + std::to_string(i);
        std::vector<std::string> inside;
        data_.touchpoints[i].split = true;
        add(join, TouchpointKind::action, id);
        for (std::size_t k = 1 + below(3); k > 0; --k) {
            const std::string first = "b" + std::to_string(i) + "-" + std::to_string(k);
            add(first, TouchpointKind::action);
            inside.push_back(first);
            auto& in = way(id, first);
            if (one_in(3)) {
                in.choice = Choice::when;
                in.when = on_attribute();
            }
            if (one_in(4)) in.awaited = false;
            if (one_in(3)) {
                way(first, first, Choice::probability, 0.4).kind = TransitionKind::back;
                if (one_in(8)) way(first, "bad", Choice::probability, 0.2);
                way(first, join, Choice::rest);
            } else {
                add(first + "-on", TouchpointKind::action);
                inside.push_back(first + "-on");
                way(first, first + "-on");
                way(first + "-on", join);
            }
        }
        way(join, anywhere(), Choice::probability, 0.3);
        way(join, next, Choice::rest);
        blocks_.push_back(std::move(inside));
    }

    void add_hold() {
        Hold hold;
        hold.resource = "r" + std::to_string(below(3));
        hold.from = {any_touchpoint()};
        hold.until = {any_touchpoint()};
        if (one_in(3)) hold.when = on_attribute();
        if (one_in(3)) hold.slots = literal(2);
        data_.services[below(3)].holds.push_back(std::move(hold));
    }

    void add_hazard() {
        Interrupt interrupt;
        interrupt.id = "i" + std::to_string(data_.interrupts.size());
        interrupt.trigger.rate = literal(between(0.05, 0.5));
        if (!blocks_.empty() && one_in(3)) {
            const auto& block = blocks_[below(blocks_.size())];
            interrupt.scope = Scope{{}, {}, {block[below(block.size())]}};
            interrupt.cancels = Cancels::thread;
            interrupt.to = block[below(block.size())];
        } else {
            if (!one_in(3)) interrupt.scope = Scope{{any_service()}, {}, {}};
            interrupt.to = one_in(2) ? "bad" : "n" + std::to_string(1 + below(size_ - 1));
        }
        if (one_in(3)) interrupt.releases = {"r0"};
        data_.interrupts.push_back(std::move(interrupt));
    }

    std::mt19937 bits_;  // its sequence is fixed by the standard
    PathData data_{};
    std::size_t size_ = 0;
    std::vector<std::vector<std::string>> blocks_{};
};

}  // namespace polku::test
