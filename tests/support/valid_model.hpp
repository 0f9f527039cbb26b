// Random models that are right by construction: services with entry, middle and exit, loops that end, choices that leave no
// case out, ways side by side that meet again, places held and given back, voluntary support that can be declined, highest ages at
// which clients are led on, texts in three languages. No rule may say an error of any of them. The same seed gives the same model
// everywhere.
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <polku/model.hpp>

namespace polku::test {

class ValidModel {
public:
    explicit ValidModel(std::uint32_t seed) : seed_(seed), bits_(seed) {}

    PathData make() {
        head();
        const auto services = 1 + below(3);
        for (std::size_t s = 0; s < services; ++s) add_service(s);
        std::string before;
        for (std::size_t s = 0; s < services; ++s) {
            service_ = "s" + std::to_string(s);
            phase_ = Phase::entry;
            const auto entry = add(s == 0 ? TouchpointKind::start : TouchpointKind::communication);
            data_.services[s].holds.front().from = {entry};
            if (!before.empty()) lead(before, entry);
            auto tip = entry;
            if (one_in(2)) tip = then(tip, TouchpointKind::action);
            if (s == 0) tip = turned_away(tip);
            phase_ = Phase::middle;
            tip = fragment(tip, 3);
            phase_ = Phase::exit;
            const bool last = s + 1 == services;
            const auto exit = then(tip, last ? TouchpointKind::communication : TouchpointKind::handoff);
            if (!last) data_.touchpoints[index_of(exit)].handoff.emplace().to = "s" + std::to_string(s + 1);
            data_.services[s].holds.front().until = {exit};
            before = exit;
        }
        lead(before, end("end-good", EndOutcome::goal_reached));
        if (!declinable_.empty()) can_be_declined();
        can_grow_up();
        forget_what_nobody_uses();
        return std::move(data_);
    }

private:
    using Choice = Transition::Choice;

    std::size_t below(std::size_t n) { return static_cast<std::size_t>(bits_()) % n; }
    bool one_in(std::size_t n) { return below(n) == 0; }
    double hundredths(std::size_t low, std::size_t high) { return static_cast<double>(low + below(high - low + 1)) / 100; }

    static Text words(std::string fi, std::string sv, std::string en) {
        return Text({{"fi", std::move(fi)}, {"sv", std::move(sv)}, {"en", std::move(en)}});
    }
    static Text named(const std::string& what, const std::string& id) {
        return words("Vaihe " + what + id, "Steg " + what + id, "Step " + what + id);
    }
    template <class T>
    static T sourced(T element) {
        element.sources = {"plan"};
        return element;
    }

    void head() {
        data_.id = "test.valid";
        data_.version = "1.0.0";
        data_.valid_from = "2026-01-01";
        data_.languages = {"fi", {"fi", "sv", "en"}, {"fi", "sv", "en"}};
        data_.title = words("Polku", "Stig", "Path");
        data_.summary = words("Saat apua.", "Du får hjälp.", "You get help.");
        Source source;
        source.id = "plan";
        source.type = SourceType::published_path;
        source.cite = "The plan of the region";
        data_.source_list = {source};
        data_.population.emplace();
        data_.population->age = AgeRange{{}, literal(16), literal(30)};
        Attribute need;
        need.id = "need";
        need.name = words("Tuen tarve", "Behov av stöd", "Need for support");
        need.share = literal(hundredths(5, 95));
        Attribute home;
        home.id = "home";
        home.type = AttributeType::enumeration;
        home.name = words("Koti", "Hem", "Home");
        for (const auto* id : {"own", "rented", "none"}) {
            AttributeValue value;
            value.id = id;
            value.name = named("", id);
            if (data_.population->attributes.empty() && home.values.size() < 2) value.share = literal(hundredths(10, 40));
            home.values.push_back(value);
        }
        data_.population->attributes = {sourced(need), sourced(home)};
        Parameter often;
        often.id = "often";
        often.name = words("Kuinka usein", "Hur ofta", "How often");
        often.value = hundredths(10, 60);
        often.range = {0.05, 0.7};
        data_.parameters = {sourced(often)};
        add_actor("client", ActorKind::client, MayDecide::no);
        add_actor("worker", ActorKind::professional, MayDecide::if_in_office);
        add_actor("leader", ActorKind::authority, MayDecide::yes);
        for (const auto type : {ChannelType::phone, ChannelType::office}) {
            Channel channel;
            channel.id = name_of(type);
            channel.type = type;
            channel.name = named("", channel.id);
            data_.channels.push_back(channel);
        }
        Resource places;
        places.id = "places";
        places.actor = "worker";
        places.name = words("Paikat", "Platser", "Places");
        places.units = literal(static_cast<double>(1 + below(9)));
        places.slots_per_unit = literal(25);
        data_.resources = {sourced(places)};
    }

    void add_actor(const std::string& id, ActorKind kind, MayDecide may_decide) {
        Actor actor;
        actor.id = id;
        actor.kind = kind;
        actor.may_decide = may_decide;
        actor.name = named("", id);
        data_.actors.push_back(actor);
    }

    void add_service(std::size_t s) {
        Service service;
        service.id = "s" + std::to_string(s);
        service.owner = "worker";
        service.name = named("S", std::to_string(s));
        service.voluntary = one_in(2);
        if (service.voluntary) declinable_.push_back(service.id);
        Hold hold;
        hold.resource = "places";
        service.holds = {hold};
        if ((seed_ + s) % 3 == 0) service.age = sourced(AgeRange{{}, literal(16), literal(static_cast<double>(20 + seed_ % 10))});
        data_.services.push_back(sourced(service));
    }

    void forget_what_nobody_uses() {
        if (!used_.count("often")) data_.parameters.clear();
        auto& attributes = data_.population->attributes;
        attributes.erase(std::remove_if(attributes.begin(), attributes.end(), [&](const Attribute& a) { return !used_.count(a.id); }),
                         attributes.end());
    }

    Law law() {
        Law law;
        switch (below(4)) {
            case 0: law.value = literal(static_cast<double>(1 + below(60))); break;
            case 1:
                law.dist = LawKind::exponential;
                law.mean = literal(static_cast<double>(1 + below(60)));
                break;
            case 2:
                law.dist = LawKind::triangular;
                law.min = literal(1);
                law.mode = literal(static_cast<double>(2 + below(10)));
                law.max = literal(static_cast<double>(20 + below(40)));
                break;
            default:
                law.dist = LawKind::gamma;
                law.mean = literal(static_cast<double>(3 + below(40)));
                law.cv = literal(hundredths(30, 120));
        }
        return sourced(law);
    }

    std::string add(TouchpointKind kind) {
        Touchpoint touchpoint;
        touchpoint.id = "n" + std::to_string(data_.touchpoints.size());
        touchpoint.service = service_;
        touchpoint.phase = phase_;
        touchpoint.kind = kind;
        touchpoint.name = named("", touchpoint.id);
        touchpoint.description = words("Kerrot, mitä tarvitset.", "Du berättar vad du behöver.", "You say what you need.");
        touchpoint.initiator = {kind == TouchpointKind::decision ? "leader" : kind == TouchpointKind::start ? "client" : "worker"};
        touchpoint.receiver = {kind == TouchpointKind::start ? "worker" : "client"};
        touchpoint.channels = {"phone", "office"};
        if (kind == TouchpointKind::decision)
            touchpoint.redress = words("Voit hakea muutosta.", "Du kan begära ändring.", "You can appeal.");
        touchpoint.duration.emplace().law = law();
        data_.touchpoints.push_back(sourced(touchpoint));
        return touchpoint.id;
    }

    std::string end(const std::string& id, EndOutcome outcome) {
        Touchpoint touchpoint;
        touchpoint.id = id;
        touchpoint.service = service_;
        touchpoint.phase = Phase::exit;
        touchpoint.kind = TouchpointKind::end;
        touchpoint.outcome = outcome;
        touchpoint.name = named("", id);
        touchpoint.description = words("Polku päättyy.", "Stigen tar slut.", "The path ends.");
        data_.touchpoints.push_back(touchpoint);
        return id;
    }

    std::size_t index_of(const std::string& id) const {
        std::size_t i = 0;
        while (data_.touchpoints[i].id != id) ++i;
        return i;
    }

    Transition& lead(const std::string& from, const std::string& to, Choice choice = Choice::unconditional, double probability = 0) {
        Transition transition;
        transition.id = "t" + std::to_string(data_.transitions.size());
        transition.from = from;
        transition.to = to;
        transition.choice = choice;
        transition.probability = literal(probability);
        if (choice == Choice::probability) transition.sources = {"plan"};
        data_.transitions.push_back(transition);
        return data_.transitions.back();
    }

    std::string then(const std::string& tip, TouchpointKind kind) {
        const auto id = add(kind);
        lead(tip, id);
        return id;
    }

    // Some are told that they need nothing.
    std::string turned_away(const std::string& tip) {
        const auto decision = then(tip, TouchpointKind::decision);
        lead(decision, end("end-no", EndOutcome::not_needed), Choice::probability, hundredths(5, 30));
        const auto next = add(TouchpointKind::action);
        lead(decision, next, Choice::rest);
        return next;
    }

    /// A part of the way with one way in (from `tip`) and one way out (what is returned).
    std::string fragment(const std::string& tip, std::size_t depth) {
        auto at = then(tip, TouchpointKind::action);
        if (depth == 0) return at;
        for (std::size_t n = below(3); n > 0; --n) at = piece(at, depth);
        return at;
    }

    std::string piece(const std::string& tip, std::size_t depth) {
        switch (below(4)) {
            case 0: return loop(tip, depth);
            case 1: return choice(tip, depth);
            case 2: return by_condition(tip, depth);
            default: return side_by_side(tip, depth);
        }
    }

    std::string loop(const std::string& tip, std::size_t depth) {
        const auto first = then(tip, TouchpointKind::action);
        const auto last = then(fragment(first, depth - 1), TouchpointKind::choice);
        auto& back = lead(last, first, Choice::probability);
        back.kind = TransitionKind::back;
        back.probability = one_in(2) ? parameter("often") : literal(hundredths(5, 70));
        if (!back.probability.is_literal()) used_.insert("often");
        const auto next = add(TouchpointKind::action);
        lead(last, next, Choice::rest);
        return next;
    }

    std::string choice(const std::string& tip, std::size_t depth) {
        const auto at = then(tip, TouchpointKind::choice);
        const auto one = add(TouchpointKind::action), other = add(TouchpointKind::wait);
        lead(at, one, Choice::probability, hundredths(5, 95));
        lead(at, other, Choice::rest);
        return meet(fragment(one, depth - 1), fragment(other, depth - 1));
    }

    std::string by_condition(const std::string& tip, std::size_t depth) {
        const auto at = then(tip, TouchpointKind::choice);
        const auto one = add(TouchpointKind::action), other = add(TouchpointKind::action);
        lead(at, one, Choice::when).when = condition();
        lead(at, other, Choice::otherwise);
        return meet(fragment(one, depth - 1), fragment(other, depth - 1));
    }

    Condition condition() {
        Condition condition;
        condition.kind = Condition::Kind::attribute;
        if (one_in(3)) {
            condition.subject = "age";
            condition.below = Bound{literal(static_cast<double>(18 + below(8))), {}};
        } else if (one_in(2)) {
            condition.subject = "need";
        } else {
            condition.subject = "home";
            condition.in = {"own", "rented"};
        }
        used_.insert(condition.subject);
        return condition;
    }

    std::string meet(const std::string& one, const std::string& other) {
        const auto at = add(TouchpointKind::action);
        lead(one, at);
        lead(other, at);
        return at;
    }

    std::string side_by_side(const std::string& tip, std::size_t depth) {
        const auto split = then(tip, TouchpointKind::action);
        data_.touchpoints[index_of(split)].split = true;
        std::vector<std::string> ends;
        for (std::size_t n = 2 + below(2); n > 0; --n) {
            const auto first = add(TouchpointKind::action);
            auto& in = lead(split, first);
            if (one_in(3)) {
                in.choice = Choice::when;
                in.when = condition();
            }
            if (one_in(5) && n > 1) in.awaited = false;  // somebody is waited for
            ends.push_back(fragment(first, depth - 1));
        }
        const auto join = add(TouchpointKind::communication);
        data_.touchpoints[index_of(join)].join = split;
        for (const auto& last : ends) lead(last, join);
        return join;
    }

    void can_be_declined() {
        Interrupt leave;
        leave.id = "leave";
        leave.label = words("Voit lopettaa.", "Du kan sluta.", "You can stop.");
        leave.scope = Scope{declinable_, {Phase::entry, Phase::middle}, {}};
        leave.trigger = sourced(Trigger{});
        leave.trigger.rate = literal(hundredths(1, 20));
        leave.to = end("end-left", EndOutcome::client_declined);
        data_.interrupts.push_back(sourced(leave));
    }

    // Who reaches the highest age of a service is led out of it, or half a year before.
    void can_grow_up() {
        for (const auto& service : data_.services) {
            if (!service.age) continue;
            Interrupt birthday;
            birthday.id = "birthday-" + service.id;
            birthday.label = words("Ikäraja täyttyy.", "Du når åldersgränsen.", "You reach the age limit.");
            birthday.scope = Scope{{service.id}, {Phase::entry, Phase::middle}, {}};
            birthday.trigger = sourced(Trigger{});
            birthday.trigger.type = TriggerType::age;
            birthday.trigger.at = *service.age->below;
            if (seed_ % 2 == 0) birthday.trigger.before = Quantity{literal(6), Unit::month};
            birthday.to = end("end-old-" + service.id, EndOutcome::other);
            data_.interrupts.push_back(sourced(birthday));
        }
    }

    std::uint32_t seed_;
    std::mt19937 bits_;  // its sequence is fixed by the standard
    PathData data_{};
    std::string service_{};
    Phase phase_ = Phase::entry;
    std::vector<std::string> declinable_{};
    std::set<std::string> used_{};
};

}  // namespace polku::test
