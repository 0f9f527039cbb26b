// Random paths: what is written reads back equal, and is written the same again.
#include "catch.hpp"

#include <bit>
#include <cmath>

#include "findings_support.hpp"

using namespace polku;

namespace {

// splitmix64: the same paths on every machine.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15U;
        auto z = state_;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }
    bool chance() { return next() % 2 == 0; }
    template <class E>
    E one_of() {
        return static_cast<E>(below(EnumNames<E>::values.size()));
    }

private:
    std::uint64_t state_;
};

class RandomPath {
public:
    explicit RandomPath(std::uint64_t seed) : random_(seed) {}

    PathData make() {
        PathData data;
        annotate(data);
        data.sources.clear();  // at the top this key is the list of documents
        data.id = "fi.random";
        data.version = "1.0." + std::to_string(random_.below(100));
        data.status = random_.one_of<Status>();
        data.title = text();
        data.languages.offered = {"fi", "sv"};
        for (int i = 0; i < 3; ++i) data.parameters.push_back(parameter(i));
        data.source_list.resize(1);
        data.source_list[0].id = "doc";
        data.actors.resize(2);
        data.actors[0].id = "a0";
        data.actors[1].id = "a1";
        data.actors[1].may_decide = random_.one_of<MayDecide>();
        data.resources.push_back(resource());
        data.services.resize(1);
        data.services[0].id = "s0";
        data.services[0].voluntary = random_.chance();
        data.population.emplace();
        data.population->attributes.push_back(attribute());
        const auto count = 1 + random_.below(6);
        for (std::size_t i = 0; i < count; ++i) data.touchpoints.push_back(touchpoint(i));
        touchpoints_ = count;
        for (std::size_t i = 0; i < 2 * count; ++i) data.transitions.push_back(transition(i));
        for (std::size_t i = 0; i < random_.below(3); ++i) data.interrupts.push_back(interrupt(i));
        for (std::size_t i = 0; i < random_.below(2); ++i) data.services[0].holds.push_back(hold());
        return data;
    }

private:
    double finite() {
        switch (random_.below(4)) {
            case 0: return static_cast<double>(random_.below(1000));
            case 1: return static_cast<double>(random_.below(1000)) / 1000;
            case 2:
                return std::ldexp(1.0 + static_cast<double>(random_.below(1u << 20)) / (1 << 20),
                                  static_cast<int>(random_.below(600)) - 300);
            default: {
                const auto value = std::fabs(std::bit_cast<double>(random_.next()));
                return std::isfinite(value) ? value : 0.25;
            }
        }
    }
    double small() { return static_cast<double>(random_.below(1000)) / 8; }
    Number number(double value) {
        return random_.below(5) == 0 ? polku::parameter("p" + std::to_string(random_.below(3))) : literal(value);
    }
    Text text() {
        const std::vector<std::string> pieces{"a", "\"", "\\", "\n", "\x01", "ä", "€", "\U0001F600", "/", "{", "\t", "\u2028", " "};
        std::vector<Text::Translation> translations;
        for (const char* language : {"fi", "sv", "fi-x-easy"}) {
            std::string words;
            for (auto n = random_.below(8); n > 0; --n) words += pieces[random_.below(pieces.size())];
            if (random_.chance()) translations.push_back({language, words});
        }
        return Text(std::move(translations));
    }
    void annotate(Element& element) {
        if (random_.below(3) == 0) element.description = text();
        if (random_.below(3) == 0) element.notes = text();
        if (random_.below(3) == 0) element.sources = {"doc"};
        if (random_.below(4) == 0) element.extensions = {{"x-own", R"({"b":[1,2.5,null,"ä\n"],"a":{}})"}};
    }
    Parameter parameter(int i) {
        Parameter p;
        p.id = "p" + std::to_string(i);
        p.value = finite();
        if (random_.chance()) p.range = {0, finite()};
        if (random_.chance()) p.strength = random_.one_of<Strength>();
        annotate(p);
        return p;
    }
    Resource resource() {
        Resource r;
        r.id = "r0";
        r.actor = "a0";
        r.mode = ResourceMode::hours;
        r.unlimited = random_.chance();
        if (!r.unlimited) r.units = number(small());
        r.per = random_.one_of<Unit>();
        r.assign = random_.one_of<Assignment>();
        r.limiting = random_.chance();
        return r;
    }
    Attribute attribute() {
        Attribute a;
        a.id = "kind";
        a.type = AttributeType::enumeration;
        a.values.resize(2);
        a.values[0].id = "one";
        a.values[0].share = number(small());
        a.values[1].id = "two";  // the rest
        return a;
    }
    Law law() {
        Law l;
        l.dist = random_.one_of<LawKind>();
        l.unit = random_.one_of<Unit>();
        switch (l.dist) {
            case LawKind::fixed: l.value = number(finite()); break;
            case LawKind::triangular: l.mode = number(finite()); [[fallthrough]];
            case LawKind::uniform: l.min = number(finite()), l.max = number(finite()); break;
            case LawKind::exponential: l.mean = number(finite()); break;
            case LawKind::lognormal: l.median = number(finite()), l.p90 = number(finite()); break;
            case LawKind::gamma:
            case LawKind::weibull: l.mean = number(finite()), l.cv = number(finite()); break;
            case LawKind::empirical: l.values = {number(finite()), number(finite())}; break;
        }
        annotate(l);
        return l;
    }
    Duration duration() {
        Duration d;
        if (random_.below(4) != 0) d.law = law();
        else d.until_age = number(18);
        return d;
    }
    Condition condition(int depth) {
        Condition c;
        const auto kinds = depth > 3 ? 4U : 7U;
        switch (random_.below(kinds)) {
            case 0:
                c.kind = Condition::Kind::attribute;
                c.subject = "kind";
                if (random_.chance()) c.is = Condition::Value{std::string("two")};
                else c.in = {Condition::Value{std::string("one")}, Condition::Value{true}};
                c.in.resize(c.in.empty() ? 0 : 1);
                break;
            case 1:
                c.kind = Condition::Kind::visits;
                c.subject = "t0";
                c.at_least = Bound{number(2), std::nullopt};
                break;
            case 2:
                c.kind = Condition::Kind::elapsed;
                c.subject = "t0";
                c.below = Bound{number(small()), random_.one_of<Unit>()};
                break;
            case 3:
                c.kind = Condition::Kind::holds;
                c.subject = "r0";
                break;
            case 4:
            case 5:
                c.kind = random_.chance() ? Condition::Kind::all : Condition::Kind::any;
                for (auto n = 1 + random_.below(3); n > 0; --n) c.parts.push_back(condition(depth + 1));
                break;
            default: c.kind = Condition::Kind::negation; c.parts.push_back(condition(depth + 1));
        }
        return c;
    }
    Hold hold() {
        Hold h;
        h.resource = "r0";
        h.slots = number(small());
        h.from = {"t0"};
        if (random_.chance()) h.when = condition(0);
        if (random_.chance()) h.priority = number(small());
        annotate(h);
        return h;
    }
    Touchpoint touchpoint(std::size_t i) {
        Touchpoint t;
        t.id = "t" + std::to_string(i);
        t.service = "s0";
        t.phase = random_.one_of<Phase>();
        const std::vector<TouchpointKind> kinds{TouchpointKind::start, TouchpointKind::action, TouchpointKind::wait, TouchpointKind::pause,
                                                TouchpointKind::end};
        t.kind = kinds[random_.below(kinds.size())];
        if (t.kind == TouchpointKind::end) t.outcome = random_.one_of<EndOutcome>();
        if (random_.chance()) t.icon = random_.one_of<Icon>();
        t.name = text();
        if (random_.chance()) t.initiator = {"a0"};
        if (random_.chance()) t.receiver = {"a0", "a1"};
        if (random_.chance()) t.duration = duration();
        if (random_.below(4) == 0) t.sets = {{"kind", Condition::Value{std::string("two")}}};
        t.split = random_.chance();
        annotate(t);
        return t;
    }
    Transition transition(std::size_t i) {
        Transition t;
        t.id = "w" + std::to_string(i);
        t.from = "t" + std::to_string(random_.below(touchpoints_));
        t.to = "t" + std::to_string(random_.below(touchpoints_));
        t.choice = static_cast<Transition::Choice>(random_.below(5));
        if (t.choice == Transition::Choice::probability) t.probability = number(finite());
        if (t.choice == Transition::Choice::when) t.when = condition(0);
        t.kind = random_.chance() ? TransitionKind::back : TransitionKind::forward;
        t.awaited = random_.chance();
        annotate(t);
        return t;
    }
    Interrupt interrupt(std::size_t i) {
        Interrupt n;
        n.id = "i" + std::to_string(i);
        n.to = "t0";
        if (random_.chance()) n.scope = Scope{{"s0"}, {random_.one_of<Phase>()}, {}};
        n.trigger.type = random_.one_of<TriggerType>();
        switch (n.trigger.type) {
            case TriggerType::age:
                n.trigger.at = number(21);
                if (random_.chance()) n.trigger.before = Quantity{number(small()), random_.one_of<Unit>()};
                break;
            case TriggerType::hazard:
                n.trigger.rate = number(finite());
                n.trigger.per = random_.one_of<Unit>();
                break;
            case TriggerType::after: n.trigger.time = {number(small()), random_.one_of<Unit>()}; break;
            case TriggerType::date: n.trigger.on = "2024-02-29"; break;
        }
        n.cancels = random_.one_of<Cancels>();
        return n;
    }

    Random random_;
    std::size_t touchpoints_ = 1;
};

}  // namespace

TEST_CASE("random paths come back from their text") {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        const auto made = ServicePath::make(RandomPath(seed).make());
        INFO("seed " << seed);
        for (const auto& d : made.diagnostics()) UNSCOPED_INFO(d.code << ' ' << d.message);
        REQUIRE(made);
        const auto text = to_json(*made);
        const auto again = parse_path(text);
        for (const auto& d : again.diagnostics()) UNSCOPED_INFO(d.code << ' ' << polku_test::place(d) << ' ' << d.message);
        REQUIRE(again);
        if (!(*again == *made)) FAIL(text);
        REQUIRE(to_json(*again) == text);
    }
}
