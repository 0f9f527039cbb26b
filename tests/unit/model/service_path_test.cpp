#include <polku/model.hpp>

#include "catch.hpp"

using namespace polku;

namespace {

// start -> ask -> (yes | no), one service.
PathData small() {
    PathData data;
    data.id = "fi.test.small";
    data.services = {{}};
    data.services[0].id = "support";
    for (const auto* id : {"start", "ask", "yes", "no"}) {
        Touchpoint t;
        t.id = id;
        t.service = "support";
        data.touchpoints.push_back(t);
    }
    data.touchpoints[0].kind = TouchpointKind::start;
    data.touchpoints[2].kind = data.touchpoints[3].kind = TouchpointKind::end;
    const auto link = [&](const char* id, const char* from, const char* to) {
        Transition t;
        t.id = id;
        t.from = from;
        t.to = to;
        data.transitions.push_back(t);
    };
    link("t1", "start", "ask");
    link("t2", "ask", "yes");
    link("t3", "ask", "no");
    data.transitions[1].choice = Transition::Choice::probability;
    data.transitions[1].probability = parameter("p-yes");
    data.transitions[2].choice = Transition::Choice::rest;
    data.parameters = {{}};
    data.parameters[0].id = "p-yes";
    data.parameters[0].value = 0.25;
    return data;
}

std::vector<std::size_t> list(std::span<const std::size_t> span) { return {span.begin(), span.end()}; }

}  // namespace

TEST_CASE("texts keep one order whatever the file's, and tell a fallback") {
    const Text a{{{"en", "Home"}, {"fi", "Koti"}, {"fi-x-easy", "Koti!"}, {"sv", "Hem"}}};
    const Text b{{{"sv", "Hem"}, {"fi-x-easy", "Koti!"}, {"fi", "Koti"}, {"en", "Home"}}};
    CHECK(a == b);
    CHECK(a.translations().front().language == "fi");
    CHECK(a.choose("sv", "fi").text == "Hem");
    CHECK(a.choose("de", "en").language_used == "en");
    CHECK(a.choose("de", "fr").language_used == "fi");
    CHECK(Text{}.choose("fi", "sv").text.empty());
    CHECK(a.find("de") == nullptr);
}

TEST_CASE("document order is identity") {
    const auto path = ServicePath::make(small()).value_or_throw();
    CHECK(path.find_touchpoint("ask") == 1u);
    CHECK(path.find_transition("t3") == 2u);
    CHECK_FALSE(path.find_touchpoint("nowhere"));
    CHECK(list(path.outgoing(1)) == std::vector<std::size_t>{1, 2});
    CHECK(list(path.incoming(1)) == std::vector<std::size_t>{0});
    CHECK(list(path.outgoing(3)).empty());
    CHECK(path.from_of(2) == 1);
    CHECK(path.to_of(2) == 3);
    CHECK(list(path.starts()) == std::vector<std::size_t>{0});
    CHECK(list(path.ends()) == std::vector<std::size_t>{2, 3});
    CHECK_THROWS_AS(path.outgoing(99), std::out_of_range);
}

TEST_CASE("a path is a regular value: equal by content, cheap to copy") {
    const auto path = ServicePath::make(small()).value_or_throw();
    const auto copy = path;
    CHECK(copy == path);
    CHECK(&copy.data() == &path.data());
    CHECK(ServicePath::make(small()).value_or_throw() == path);
    auto other = small();
    other.parameters[0].value = 0.5;
    CHECK_FALSE(ServicePath::make(other).value_or_throw() == path);
}

TEST_CASE("every dangling reference is said at once, with the nearest id and the subject") {
    auto data = small();
    data.transitions[0].to = "aks";
    data.transitions[1].probability = parameter("p-yse");
    data.touchpoints[1].initiator = {"worker"};
    data.touchpoints[1].sources = {"memo"};
    const auto outcome = ServicePath::make(data);
    REQUIRE_FALSE(outcome);
    std::vector<std::string> seen;
    for (const auto& d : outcome.diagnostics()) seen.push_back(d.code + ' ' + d.location.pointer + ' ' + d.subject.id);
    CHECK(seen == std::vector<std::string>{"REF201 /touchpoints/1/initiator ask", "REF201 /touchpoints/1/sources/0 ask",
                                           "REF201 /transitions/0/to t1", "REF201 /transitions/1/probability/param t2"});
    CHECK(outcome.diagnostics()[2].message == "no touchpoint is called \"aks\"; did you mean \"ask\"?");
}

TEST_CASE("a text that quotes no parameter of the model is a dangling reference of its language") {
    auto data = small();
    data.title.set("fi", "Osuus {p-yes}");
    data.touchpoints[1].name.set("fi", "Kysy {p-yse}");
    data.touchpoints[1].name.set("en", "Ask {p-yes}");
    data.touchpoints[1].you_do.set("sv", "{x} och {{p-yes}}");
    data.transitions[2].label.set("en", "{no-such}");
    const auto outcome = ServicePath::make(data);
    std::vector<std::string> seen;
    for (const auto& d : outcome.diagnostics()) seen.push_back(d.code + ' ' + d.location.pointer + ' ' + d.subject.id);
    CHECK(seen == std::vector<std::string>{"REF201 /touchpoints/1/name/fi ask", "REF201 /touchpoints/1/youDo/sv ask",
                                           "REF201 /transitions/2/label/en t3"});
    REQUIRE_FALSE(outcome.diagnostics().empty());
    CHECK(outcome.diagnostics()[0].message == "no parameter is called \"p-yse\"; did you mean \"p-yes\"?");
}

TEST_CASE("braces around anything but an id are plain text") {
    auto data = small();
    data.title.set("en", "{Name} {} { p-yes } {-x} {a_b} {p-yes } {p-yes");
    CHECK(ServicePath::make(data));
}

TEST_CASE("two elements with one id point at both") {
    auto data = small();
    data.touchpoints[3].id = "yes";
    data.transitions.pop_back();
    const auto outcome = ServicePath::make(data);
    REQUIRE(outcome.diagnostics().size() == 1);
    CHECK(outcome.diagnostics()[0].code == "REF202");
    CHECK(outcome.diagnostics()[0].location.pointer == "/touchpoints/3/id");
    CHECK(outcome.diagnostics()[0].related[0].location.pointer == "/touchpoints/2/id");
}

TEST_CASE("services in a circle are said once for each circle") {
    auto data = small();
    data.services.resize(6);
    const char* around[][2] = {{"a", "b"}, {"b", "c"}, {"c", "b"}, {"d", "d"}, {"e", "a"}, {"f", ""}};
    for (std::size_t i = 0; i < 6; ++i) data.services[i].id = around[i][0], data.services[i].part_of = around[i][1];
    for (auto& touchpoint : data.touchpoints) touchpoint.service = "e";
    const auto outcome = ServicePath::make(data);
    REQUIRE(outcome.diagnostics().size() == 2);
    CHECK(outcome.diagnostics()[0].code == "REF206");
    CHECK(outcome.diagnostics()[0].location.pointer == "/services/1/partOf");
    CHECK(outcome.diagnostics()[0].witness == std::vector<std::string>{"b", "c", "b"});
    CHECK(outcome.diagnostics()[1].witness == std::vector<std::string>{"d", "d"});
    // The rules still run on the rest, and come to an end.
    CHECK(ServicePath::sound_part(data).path.services_of(0).size() == 4);
    data.services[2].part_of = "f";
    data.services[3].part_of.clear();
    const auto path = ServicePath::make(data).value_or_throw();
    CHECK(path.services_of(0).size() == 5);
    CHECK(path.counts_for(0, 5));
    CHECK_FALSE(path.counts_for(0, 3));
}

TEST_CASE("conditions name attributes and their values, touchpoints and resources") {
    auto data = small();
    data.population.emplace();
    Attribute residence;
    residence.id = "residence";
    residence.type = AttributeType::enumeration;
    residence.values = {{}, {}};
    residence.values[0].id = "own";
    residence.values[1].id = "other";
    data.population->attributes = {residence};
    Condition c;
    c.kind = Condition::Kind::attribute;
    c.subject = "residence";
    c.is = std::string("others");
    data.transitions[0].choice = Transition::Choice::when;
    data.transitions[0].when = c;
    auto outcome = ServicePath::make(data);
    REQUIRE(outcome.diagnostics().size() == 1);
    CHECK(outcome.diagnostics()[0].location.pointer == "/transitions/0/when/is");
    CHECK(outcome.diagnostics()[0].message == "no attribute value is called \"others\"; did you mean \"other\"?");
    data.transitions[0].when->is = std::string("other");
    CHECK(ServicePath::make(data));
    data.transitions[0].when->subject = "age";  // reserved: needs no definition
    data.transitions[0].when->is.reset();
    data.transitions[0].when->at_least = Bound{literal(21), {}};
    CHECK(ServicePath::make(data));
}

TEST_CASE("interrupt scopes are the intersection of their keys, without ends and pauses unless named") {
    auto data = small();
    data.services.push_back({});
    data.services[1].id = "other";
    data.touchpoints[1].service = "other";
    data.touchpoints[0].phase = Phase::entry;
    Touchpoint pause;
    pause.id = "pause";
    pause.service = "support";
    pause.kind = TouchpointKind::pause;
    data.touchpoints.push_back(pause);
    const auto scope_with = [&](std::optional<Scope> scope) {
        auto with = data;
        Interrupt interrupt;
        interrupt.id = "i";
        interrupt.to = "no";
        interrupt.scope = std::move(scope);
        with.interrupts = {interrupt};
        return list(ServicePath::make(with).value_or_throw().interrupt_scope(0));
    };
    CHECK(scope_with(std::nullopt) == std::vector<std::size_t>{0, 1});
    CHECK(scope_with(Scope{{"support"}, {}, {}}) == std::vector<std::size_t>{0});
    CHECK(scope_with(Scope{{"support", "other"}, {Phase::middle}, {}}) == std::vector<std::size_t>{1});
    CHECK(scope_with(Scope{{}, {}, {"pause", "ask"}}) == std::vector<std::size_t>{1, 4});
}

TEST_CASE("a dangling target leaves a sound part and marks who lost a way") {
    auto data = small();
    data.transitions[0].to = "aks";
    data.touchpoints[2].initiator = {"worker"};
    const auto part = ServicePath::sound_part(data);
    CHECK(part.diagnostics.size() == 2);
    CHECK(part.path->transitions.size() == 2);
    CHECK(part.lost_way_out == std::vector<std::size_t>{0});
    CHECK(part.original_pointer("/transitions/0/probability") == "/transitions/1/probability");
    CHECK(part.original_pointer("/touchpoints/1") == "/touchpoints/1");
    CHECK(part.path.find_actor("worker"));
}

TEST_CASE("the sound part of a model full of dangling references is sound") {
    PathData data = small();
    data.main = "nothing";
    data.touchpoints[0].service = "gone";
    data.touchpoints[1].join = "gone";
    data.touchpoints[1].stage = "gone";
    data.touchpoints[1].channels = {"gone"};
    data.services[0].owner = "gone";
    data.services[0].holds = {{}};
    data.services[0].holds[0].resource = "gone";
    data.services[0].holds[0].from = {"gone"};
    data.interrupts = {{}};
    data.interrupts[0].id = "i";
    data.interrupts[0].to = "gone";
    data.transitions.push_back(data.transitions[0]);
    data.costs = {{}};
    data.costs[0].id = "c";
    data.costs[0].touchpoint = "gone";
    const auto part = ServicePath::sound_part(data);
    CHECK(part.path->interrupts.empty());
    CHECK(part.path->costs.empty());
    CHECK(part.path->transitions.size() == 3);
    CHECK(part.path->services.back().partial);
    CHECK(ServicePath::make(part.path.data()));  // and so it says itself
}

TEST_CASE("a transition without a target is no sound path, and its rest can still be checked") {
    PathData data;
    data.id = "a";
    data.version = "1.0.0";
    data.services.emplace_back().id = "s";
    auto& need = data.touchpoints.emplace_back();
    need.id = "need";
    need.service = "s";
    auto& way = data.transitions.emplace_back();
    way.id = "t1";
    way.from = "need";
    const auto made = ServicePath::make(data);
    REQUIRE_FALSE(made);
    CHECK(made.diagnostics().at(0).location.pointer == "/transitions/0/to");
    const auto part = ServicePath::sound_part(data);
    CHECK(part.path->transitions.empty());
    CHECK(part.lost_way_out == std::vector<std::size_t>{0});
    CHECK(part.diagnostics.empty());
}
