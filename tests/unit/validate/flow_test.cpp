// The rules about ways side by side, conditions, declining, holds and ages, on paths written in the mini notation.
#include <polku/validate.hpp>

#include "catch.hpp"
#include "findings.hpp"
#include "mini_path.hpp"

using namespace polku;
using polku::test::codes_and_pointers;
using polku::test::Lines;
using polku::test::mini_data;
using polku::test::mini_path;

namespace {

Report check(std::string_view text) { return validate(mini_path(text)); }
Report check(PathData data) { return validate(ServicePath::make(std::move(data)).value_or_throw()); }
Lines found(std::string_view text) { return codes_and_pointers(check(text)); }
std::string message(std::string_view text) {
    const auto report = check(text);
    REQUIRE(report.size() == 1);
    return report.front().message;
}

Condition attribute(std::string id) {
    Condition condition;
    condition.kind = Condition::Kind::attribute;
    condition.subject = std::move(id);
    return condition;
}
Condition holds(std::string id) {
    Condition condition;
    condition.kind = Condition::Kind::holds;
    condition.subject = std::move(id);
    return condition;
}
Condition joined(Condition::Kind kind, std::vector<Condition> parts) {
    Condition condition;
    condition.kind = kind;
    condition.parts = std::move(parts);
    return condition;
}
Condition not_so(Condition part) { return joined(Condition::Kind::negation, {std::move(part)}); }

/// The findings about the path's rules alone.
Report broken(PathData data) {
    ValidateOptions options;
    options.select = {"RUL"};
    return validate(ServicePath::make(std::move(data)).value_or_throw(), options);
}

/// A path with a rule, and a place of "flat" held from `from` until `until`.
PathData ruled(std::string_view text, Condition require, std::vector<std::string> from, std::vector<std::string> until = {}) {
    auto data = mini_data(text);
    Resource flat;
    flat.id = "flat";
    data.resources = {flat};
    Hold hold;
    hold.resource = "flat";
    hold.from = std::move(from);
    hold.until = std::move(until);
    data.services.front().holds = {hold};
    Rule rule;
    rule.id = "r";
    rule.require = std::move(require);
    rule.in.emplace().phases = {Phase::middle};
    data.rules = {rule};
    return data;
}

}  // namespace

TEST_CASE("GRA310: the message shows who is left out, and only who can be") {
    CHECK(message("start need -> ask; ask~1 -> end done[if age<18], plan[if age>=21]; plan~1 -> done") ==
          "a client has no way out of \"ask\" when age is at least 18 but below 21");
    CHECK(found("?x = 1; start need -> ask; ask~1 -> end done[if x], plan[if age<18]; plan~1 -> done").size() == 1);  // only the advice
    const auto twice =
        check("?x = 0.5; ?y = 0.5; start need -> ask; ask~1 -> end done[if x], plan[if y], end no[otherwise]; plan~1 -> done");
    REQUIRE(codes_and_pointers(twice) == Lines{"GRA310 /transitions/2"});
    CHECK(twice[0].severity == Severity::advice);
    CHECK(twice[0].message ==
          "the conditions of the ways to \"done\" and \"plan\" are both true when x is true and y is true: the first one is taken");
    CHECK(found("?x = 0.5; start need -> ask; ask~1 -> end done[if x], plan[if !x]; plan~1 -> done").empty());
    CHECK(found("start need -> ask; ask~1 -> ask[if visits(ask)<3 return], end done[if visits(ask)>=3]").empty());
}

TEST_CASE("GRA310: one root cause, one finding") {
    // What every client meets is said once, not of all ways behind it.
    auto data = mini_data("?x = 0.5; start need -> ask; ask~1 -> end done[if x], plan[if !x], end no[otherwise]; plan~1 -> done");
    data.transitions[1].when = joined(Condition::Kind::all, {});
    CHECK(codes_and_pointers(check(data)) == Lines{"GRA310 /transitions/1"});
    CHECK(check(data)[0].message.find("every client meets") == 0);
    // When no way can be taken, that is the finding, not each condition.
    auto none = mini_data("?x = 0.5; start need -> ask; ask~1 -> end done[if x], plan[if !x]; plan~1 -> done");
    for (const std::size_t k : {1u, 2u}) none.transitions[k].when = joined(Condition::Kind::all, {attribute("x"), not_so(attribute("x"))});
    REQUIRE(codes_and_pointers(check(none)) == Lines{"GRA310 /touchpoints/1"});
    CHECK(check(none)[0].severity == Severity::error);
    // A way written twice is REF204's.
    CHECK(found("?x = 0.5; start need -> ask; ask~1 -> end done[if x], done[if x], plan[otherwise]; plan~1 -> done") ==
          Lines{"REF204 /transitions/2"});
}

TEST_CASE("GRA310: beyond 4,096 combinations it is said that nothing was decided") {
    std::string text, ways;
    for (int i = 0; i < 13; ++i) {
        const auto id = std::to_string(i);
        text += "?x" + id + " = 0.5; ";
        ways += "plan[if x" + id + "], ";
    }
    const auto open = check(text + "start need -> ask; ask~1 -> " + ways + "end done[if !x0]; plan~1 -> done");
    REQUIRE(codes_and_pointers(open) == Lines{"GRA310 /touchpoints/1"});
    CHECK(open[0].severity == Severity::warning);
    const auto closed = check(text + "start need -> ask; ask~1 -> " + ways + "end done[otherwise]; plan~1 -> done");
    REQUIRE(codes_and_pointers(closed) == Lines{"GRA310 /touchpoints/1"});
    CHECK(closed[0].severity == Severity::advice);
}

TEST_CASE("GRA310: dates of cases") {
    auto data = mini_data("$p = 0.5; start need -> ask; ask~1 -> end done[$p], plan[rest]; plan~1 -> done");
    ParameterCase early, earlier;
    early.until = "2024-12-31";
    early.value = 0.4;
    earlier.until = "2023-12-31";
    earlier.value = 0.3;
    data.parameters[0].cases = {earlier, early};
    CHECK(check(data).empty());
    data.parameters[0].cases = {early, earlier};
    REQUIRE(codes_and_pointers(check(data)) == Lines{"GRA310 /parameters/0/cases/1"});
    CHECK(check(data)[0].message == "case 2 of parameter \"p\" is never used: one before it always holds as well");
}

TEST_CASE("GRA312: what it shows") {
    const auto findings = check("start need -> split s~1; s -> a, b; a~1 -> c~1; b~1 -> c; c -> j~1 join s; j -> end done");
    REQUIRE(codes_and_pointers(findings) == Lines{"GRA312 /transitions/4"});
    CHECK(findings[0].message == "two ways of \"s\" come to \"c\" before they are joined: it would be started twice");
    CHECK(findings[0].witness == Lines{"need", "s", "b", "c"});
    CHECK(findings[0].related.size() == 2);
}

TEST_CASE("GRA312: a join that is missing, or a split, is one finding") {
    const std::string way = "start need -> s~1; s -> a, b; a~1 -> j~1; b~1 -> j; j -> end done; ";
    // Nobody joins: what comes behind is not said once more for interrupts and ways back.
    const auto no_join = check(
        "start need -> split s~1; s -> a, b; a~1 -> j~1; b~1 -> j; j -> more~1; more -> s[0.5 return], end done[rest]; "
        "*(need) -> more[0.1/month]");
    Lines variants;
    for (const auto& finding : no_join)
        if (finding.code == "GRA312") variants.push_back(finding.variant);
    CHECK(variants == Lines{"twice"});
    // Nobody splits: PRB403 would ask for conditions.
    auto no_split = mini_data(way);
    no_split.touchpoints[4].join = "s";
    REQUIRE(no_split.touchpoints[4].id == "j");
    CHECK(codes_and_pointers(check(no_split)) == Lines{"GRA312 /touchpoints/4"});
}

TEST_CASE("GRA312 leaves to others what they say") {
    // A dead end and a round without an end inside a block.
    CHECK(found("start need -> split s~1; s -> a, b; a~1 -> j~1 join s; b~1; j -> end done") == Lines{"GRA304 /touchpoints/3"});
    CHECK(found("start need -> split s~1; s -> a, b; a~1 -> j~1 join s; b~1 -> c~1 -> b[return]; j -> end done") ==
          Lines{"GRA305 /touchpoints/3"});
    // A join that nothing leads to.
    CHECK(found("start need -> split s~1; s -> a, b; a~1 -> end done; b~1 -> done; j~1 join s -> done") == Lines{"GRA303 /touchpoints/5"});
}

TEST_CASE("GRA305: a round that nobody waits for ends with its block") {
    CHECK(found("start need -> split s~1; s -> a, b[aside]; a~1 -> j~1 join s; b~1 -> c~1 -> b[return]; j -> end done").empty());
}

TEST_CASE("GRA313: one finding names all touchpoints of a service") {
    const auto findings = check("service care voluntary; start need -> ask~1 -> plan~3 -> exit bye -> end done");
    REQUIRE(codes_and_pointers(findings) == Lines{"GRA313 /touchpoints/0"});
    CHECK(findings[0].message == "a client cannot decline the voluntary service \"care\" at \"need\", \"ask\" and \"plan\"");
    auto data = mini_data("service care voluntary; start need -> ask~1 -> end done; * -> end left[0.1/month]");
    CHECK(codes_and_pointers(check(data)) == Lines{"GRA313 /touchpoints/0"});
    data.touchpoints.back().outcome = EndOutcome::client_declined;
    CHECK(check(data).empty());
    // A way that nobody goes is no way to decline.
    CHECK(
        found("service care voluntary; start need -> ask~1; ask -> end done[1], pause rest[0]; rest -> done; *(need) -> rest[0.1/month]") ==
        Lines{"GRA313 /touchpoints/1", "PRB403 /transitions/2"});
}

TEST_CASE("GRA314: what gives a place back") {
    const auto codes = [](PathData data) {
        data.rules.clear();
        return codes_and_pointers(check(std::move(data)));
    };
    const std::string way = "start need -> ask~1 -> live~3 -> out~1 -> end done";
    CHECK(codes(ruled(way, {}, {"live"}, {"out"})).empty());
    CHECK(codes(ruled(way, {}, {"live"}, {"live"})).empty());
    CHECK(codes(ruled(way, {}, {"live"}, {"ask"})) == Lines{"GRA314 /services/0/holds/0"});
    CHECK(codes(ruled(way, {}, {"ask", "live"}, {"ask"})) == Lines{"GRA314 /services/0/holds/0"});
    CHECK(codes(ruled(way + "; *(live) -> ask[0.1/month]", {}, {"live"}, {"ask"})) == Lines{"GRA314 /services/0/holds/0"});
    CHECK(codes(ruled("start need -> ask~1 -> live~3 -> pause rest; rest -> end done", {}, {"live"}, {"ask"})).empty());
    // It ends with its block.
    CHECK(codes(ruled("start need -> split s~1; s -> a, b; a~1 -> j~1 join s; b~1 -> j; j -> end done", {}, {"a"}, {"s"})).empty());
}

TEST_CASE("RUL351: holds along the way") {
    const std::string way = "start need -> entry ask~1 -> live~3 -> exit out~1 -> end done";
    CHECK(broken(ruled(way, holds("flat"), {"ask"}, {"out"})).empty());
    const auto late = broken(ruled(way + "; *(ask) -> live[0.1/month]", holds("flat"), {"out"}));
    REQUIRE(codes_and_pointers(late) == Lines{"RUL351 /rules/0"});
    CHECK(late[0].message == "rule \"r\" is broken at \"live\" when no place of \"flat\" is held");
    CHECK(late[0].witness == Lines{"need", "ask", "live"});
    CHECK(broken(ruled(way, not_so(holds("flat")), {"ask"}, {"out"})).size() == 1);
    CHECK(broken(ruled(way, not_so(holds("flat")), {"ask"}, {"ask"})).empty());
    // Who comes in at another start holds nothing.
    CHECK(broken(ruled(way + "; start again -> live", holds("flat"), {"ask"}, {"out"})).front().witness == Lines{"again", "live"});
    // An interrupt that releases, and a pause.
    auto releasing = ruled(way + "; *(live) -> live[0.1/month]", holds("flat"), {"ask"}, {"out"});
    CHECK(broken(releasing).empty());
    releasing.interrupts[0].releases = {"flat"};
    CHECK(broken(releasing).size() == 1);
    CHECK(broken(ruled(way + "; *(live) -> pause rest[0.1/month]; rest~1 -> live[return]", holds("flat"), {"ask"}, {"out"})).size() == 1);
}

TEST_CASE("RUL351: attributes decide where clients come and what they hold") {
    const std::string way = "?x = 0.5; start need -> entry ask~1[if x], live[otherwise]; ask -> live~3 -> end done";
    auto data = ruled(way, holds("flat"), {"ask"});
    REQUIRE(broken(data).size() == 1);
    CHECK(broken(data)[0].witness == Lines{"need", "live"});
    data.rules[0].when = attribute("x");
    CHECK(broken(data).empty());
    data.rules[0].when = not_so(attribute("x"));
    data.rules[0].severity = Severity::warning;
    REQUIRE(broken(data).size() == 1);
    CHECK(broken(data)[0].message == "rule \"r\" is broken at \"live\" when x is false and no place of \"flat\" is held");
    CHECK(broken(data)[0].severity == Severity::warning);
    // Set on the way, on completion.
    auto set = ruled("?x = 1; start need -> entry ask~1 -> live~3 -> more~1 -> end done", attribute("x"), {"ask"});
    CHECK(broken(set).empty());
    set.touchpoints[2].sets = {{"x", false}};
    REQUIRE(broken(set).size() == 1);
    CHECK(broken(set)[0].witness == Lines{"need", "ask", "live", "more"});
    // An age is not followed: with it everybody may come to be without the hold.
    auto aged = ruled("start need -> entry ask~1 -> live~3 -> end done", holds("flat"), {"ask"});
    Condition young = attribute("age");
    young.below = Bound{literal(21), {}};
    aged.services[0].holds[0].when = young;
    CHECK(broken(aged).size() == 1);
}

TEST_CASE("RUL351: ways side by side") {
    // What begins with the ways begins on all of them; what another way gives back may be gone.
    const std::string way =
        "start need -> entry split s~1; s -> live~9, guide~9; live -> exit j~1 join s; guide -> exit g~1 -> j; j -> end done";
    CHECK(broken(ruled(way, holds("flat"), {"guide"})).empty());
    CHECK(broken(ruled(way, holds("flat"), {"guide"}, {"g"})).front().related.back().location.pointer == "/touchpoints/2");
    CHECK(broken(ruled(way, holds("flat"), {"s"}, {"j"})).empty());
    // What begins in the block is given back behind it.
    const std::string behind =
        "start need -> entry split s~1; s -> live~9, exit g~1; live -> exit j~1 join s; g -> j; j -> after~2 -> end done";
    CHECK(broken(ruled(behind, holds("flat"), {"live"}, {"after"})).front().witness == Lines{"need", "s", "live", "j", "after"});
    CHECK(broken(ruled(behind, holds("flat"), {"need"}, {"after"})).empty());
    // Two holds of which a client always has one.
    auto either = ruled("?x = 0.5; start need -> entry a~1[if x], entry b~1[otherwise]; a -> live~3; b -> live; live -> end done",
                        joined(Condition::Kind::any, {holds("flat"), holds("room")}), {"a"});
    either.resources.push_back(either.resources[0]);
    either.resources[1].id = "room";
    either.services[0].holds.push_back(either.services[0].holds[0]);
    either.services[0].holds[1].resource = "room";
    either.services[0].holds[1].from = {"b"};
    CHECK(broken(either).empty());
    either.rules[0].require = holds("room");
    CHECK(broken(either).size() == 1);
}

TEST_CASE("RUL351: where a rule holds") {
    // A place that is held in "live" only; the rule forbids it.
    const auto data = [](Scope in) {
        auto made = ruled("service care; service other; start need -> entry ask~1 -> live~3 -> more~1@other -> pause rest~9 -> end done",
                          not_so(holds("flat")), {"live"}, {"more"});
        made.rules[0].in = std::move(in);
        return made;
    };
    CHECK(broken(data({})).front().witness == Lines{"need", "ask", "live"});
    CHECK(broken(data({{}, {Phase::entry, Phase::exit}, {}})).empty());
    CHECK(broken(data({{"other"}, {}, {}})).front().witness == Lines{"need", "ask", "live", "more"});
    CHECK(broken(data({{"care"}, {Phase::entry}, {}})).empty());
    CHECK(broken(data({{}, {}, {"more", "ask"}})).front().witness == Lines{"need", "ask", "live", "more"});
    CHECK(broken(data({{"care"}, {}, {"more"}})).empty());  // what both name
    // Pauses and ends only when they are named; nothing is held there.
    auto always = data({});
    always.rules[0].require = holds("flat");
    always.services[0].holds[0].from = {"need"};
    CHECK(broken(always).empty());
    always.rules[0].in = Scope{{}, {}, {"rest"}};
    CHECK(broken(always).front().witness.back() == "rest");
    always.rules[0].in = Scope{{}, {}, {"done"}};
    CHECK(broken(always).front().witness.back() == "done");
    always.rules[0].in.reset();
    CHECK(broken(always).empty());
}

TEST_CASE("RUL351: a list of values, and what is set on the way") {
    auto data =
        ruled("?home = own:0.5|rented:rest; start need -> entry ask~1[if home=own], live[otherwise]; ask -> live~3 -> more~1 -> end done",
              holds("flat"), {"ask"});
    auto owner = attribute("home");
    owner.is = Condition::Value(std::string("own"));
    data.rules[0].when = owner;
    CHECK(broken(data).empty());
    data.touchpoints[2].sets = {{"home", std::string("own")}};  // on completing "live", whoever came there
    REQUIRE(broken(data).size() == 1);
    CHECK(broken(data)[0].witness == Lines{"need", "live", "more"});
    data.touchpoints[2].sets = {{"home", std::string("rented")}};
    CHECK(broken(data).empty());
}

TEST_CASE("RUL351: a way or an interrupt that releases") {
    auto data = ruled("start need -> entry ask~1 -> live~3 -> more~1 -> end done", holds("flat"), {"ask"}, {"done"});
    CHECK(broken(data).empty());
    data.transitions[2].releases = {"flat"};
    CHECK(broken(data).front().witness == Lines{"need", "ask", "live", "more"});
    // A way that nobody goes releases nothing.
    auto never = ruled("start need -> entry ask~1 -> live~3; live -> more~1[1], end left[0]; more -> end done", holds("flat"), {"ask"});
    never.transitions[3].releases = {"flat"};
    CHECK(broken(never).empty());
    // A place that no rule asks for.
    auto other = ruled("start need -> entry ask~1 -> live~3 -> more~1 -> end done", holds("flat"), {"ask"});
    other.resources.push_back(other.resources[0]);
    other.resources[1].id = "room";
    other.transitions[2].releases = {"room"};
    CHECK(broken(other).empty());
}

TEST_CASE("RUL351: interrupts of one way and of the client, inside a block") {
    const std::string block =
        "start need -> entry split s~1; s -> live~9, guide~9; live -> exit j~1 join s; guide -> exit g~1 -> j; j -> end done; ";
    // One way stops: what began there stays, as the block goes on.
    auto data = ruled(block + "*(guide) -> g[0.1/month thread]", holds("flat"), {"guide"}, {"j"});
    data.rules[0].in = Scope{{}, {}, {"g"}};
    CHECK(broken(data).empty());
    // Everything stops: what began in the block is given back, what began before it is not.
    const std::string out = block + "*(guide) -> after~1[0.1/month]; after -> done";
    auto outside = ruled(out, holds("flat"), {"guide"}, {"j"});
    outside.rules[0].in = Scope{{}, {}, {"after"}};
    CHECK(broken(outside).front().witness == Lines{"need", "s", "guide", "after"});
    auto before = ruled(out, holds("flat"), {"need"}, {"j"});
    before.rules[0].in = Scope{{}, {}, {"after"}};
    CHECK(broken(before).empty());
}

TEST_CASE("RUL351: ways of a split that not every client starts") {
    // Nothing that is waited for starts: the client is behind the join at once, without what the ways would have taken.
    auto data = ruled(
        "?x = 0.5; start need -> entry split s~1; s -> live~9[if x], guide~2[aside]; live -> exit j~1 join s; guide -> j; "
        "j -> middle after~2 -> end done",
        holds("flat"), {"j"});
    data.rules[0].in = Scope{{}, {}, {"after"}};
    CHECK(broken(data).empty());
    data.services[0].holds[0].from = {"live"};
    CHECK(broken(data).size() == 1);
    // Whoever does start it holds the place there.
    data.rules[0].in = Scope{{}, {}, {"live"}};
    CHECK(broken(data).empty());
    // On the way beside it is held for those who go both.
    data.rules[0].in = Scope{{}, {}, {"guide"}};
    CHECK(broken(data).size() == 1);
    data.rules[0].when = attribute("x");
    CHECK(broken(data).empty());
}

TEST_CASE("RUL351: blocks in blocks, and a pause on the way beside") {
    const std::string nested =
        "start need -> entry split s~1; s -> live~9, split t~1; t -> a~1, b~1; a -> exit u~1 join t; b -> u; u -> exit "
        "j~1 join s; live -> j; j -> end done";
    // Held from the outer split on; given back on an inner way, it may be gone beside both.
    CHECK(broken(ruled(nested, holds("flat"), {"s"}, {"j"})).empty());
    CHECK(broken(ruled(nested, holds("flat"), {"s"}, {"b"})).size() == 1);
    // What an inner way takes may be held on the outer way beside it.
    auto taken = ruled(nested, not_so(holds("flat")), {"b"}, {"u"});
    taken.rules[0].in = Scope{{}, {}, {"live"}};
    CHECK(broken(taken).size() == 1);
    taken.rules[0].in = Scope{{}, {}, {"need"}};
    CHECK(broken(taken).empty());
    // A pause gives everything back.
    const std::string paused =
        "start need -> entry split s~1; s -> live~9, pause rest~9; live -> exit j~1 join s; rest -> j; j -> end done";
    auto data = ruled(paused, holds("flat"), {"s"}, {"j"});
    data.rules[0].in = Scope{{}, {}, {"live"}};
    CHECK(broken(data).size() == 1);
}

TEST_CASE("RUL351: more than 64 resources are not followed") {
    auto data = ruled("start need -> entry ask~1 -> live~3 -> end done", holds("flat"), {"ask"});
    std::vector<Condition> all;
    for (int i = 0; i < 65; ++i) {
        auto& room = data.resources.emplace_back();
        room.id = "room" + std::to_string(i);
        all.push_back(holds(room.id));
    }
    data.rules[0].require = joined(Condition::Kind::any, std::move(all));
    const auto report = broken(std::move(data));
    REQUIRE(report.size() == 1);
    CHECK(report[0].variant == "undecided");
}

TEST_CASE("RUL351: beyond its limits it says so") {
    std::string text;
    for (int i = 0; i < 13; ++i) text += "?x" + std::to_string(i) + " = 0.5; ";
    text += "start need -> entry ask~1 -> live~3; live -> end done[otherwise]";
    for (int i = 0; i < 13; ++i) text += ", plan[if x" + std::to_string(i) + "]";
    auto data = ruled(text + "; plan~1 -> done", holds("flat"), {"ask"});
    // Whichever way they go, clients hold it.
    CHECK(broken(data).empty());
    // What no client of the rule's own attributes breaks is not decided when all of them matter.
    std::vector<Condition> all;
    for (int i = 0; i < 13; ++i) all.push_back(attribute("x" + std::to_string(i)));
    data.rules[0].when = joined(Condition::Kind::any, std::move(all));
    const auto report = broken(data);
    REQUIRE(report.size() == 1);
    CHECK(report[0].variant == "undecided");
    CHECK(report[0].severity == Severity::advice);
    // Whether anybody comes past "plan" depends on what is not known: that a rule may be broken is no proof.
    data.rules[0].when = attribute("x0");
    data.rules[0].require = not_so(holds("flat"));
    data.services[0].holds[0].from = {"plan"};
    const auto may_be = broken(data);
    REQUIRE(may_be.size() == 1);
    CHECK(may_be[0].variant == "undecided");
}

TEST_CASE("RUL351: eight attributes with a hold each are decided") {
    std::string text;
    for (int i = 0; i < 8; ++i) text += "?x" + std::to_string(i) + " = 0.5; ";
    auto data = ruled(text + "start need -> entry ask~1 -> live~3 -> end done", holds("flat"), {"ask"});
    data.services[0].holds.clear();
    std::vector<Condition> one, other;
    for (int i = 0; i < 8; ++i) {
        const auto id = std::to_string(i);
        data.resources.emplace_back().id = "room" + id;
        Hold hold;
        hold.resource = "room" + id;
        hold.from = {"ask"};
        hold.when = attribute("x" + id);
        data.services[0].holds.push_back(hold);
        one.push_back(attribute("x" + id));
        other.push_back(holds("room" + id));
    }
    data.rules[0].when = joined(Condition::Kind::any, std::move(one));
    data.rules[0].require = joined(Condition::Kind::any, std::move(other));
    data.rules[0].in = Scope{{}, {}, {"live"}};
    CHECK(broken(data).empty());
    // Only those with x3 and no other are without.
    data.services[0].holds[3].from = {"done"};
    const auto report = broken(data);
    REQUIRE(report.size() == 1);
    CHECK(report[0].variant.empty());
    CHECK(report[0].message.find("x3 is true") != std::string::npos);
    CHECK(report[0].message.find("x2 is true") == std::string::npos);
}
