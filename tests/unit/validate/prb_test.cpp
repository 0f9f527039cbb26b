// The rules about probabilities and times, on paths written in the mini notation.
#include <cmath>
#include <limits>

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
std::vector<Diagnostic> check(std::string_view text) { return validate(mini_path(text)); }
Lines found(std::string_view text) { return codes_and_pointers(check(text)); }
std::vector<Diagnostic> check(PathData data) { return validate(ServicePath::make(std::move(data)).value_or_throw()); }
}  // namespace

TEST_CASE("PRB401 sum-not-one") {
    const auto findings = check("start need -> ask; ask -> end done[0.8], plan[0.4]; plan~3 -> done");
    REQUIRE(codes_and_pointers(findings) == Lines{"PRB401 /transitions/1/probability"});
    CHECK(findings[0].message == "the ways out of \"ask\" have probabilities that sum to 1.2 instead of 1");
    CHECK(findings[0].hint == "lower \"done\" (0.8) or \"plan\" (0.4) by 0.2, or write \"rest\" instead of one number");
    CHECK(findings[0].related.at(0).location.pointer == "/transitions/2/probability");
    CHECK(found("start need -> ask -> end done[0.5]") == Lines{"PRB401 /transitions/1/probability"});
    CHECK(check("start need -> ask -> end done[0.5]").at(0).hint == "raise \"done\" (0.5) by 0.5, or write \"rest\" instead of one number");
    CHECK(found("start need -> ask; ask -> end done[0.7], plan[0.6], end no[rest]; plan -> done") ==
          Lines{"PRB401 /transitions/1/probability"});
    CHECK(
        found("start need -> ask; ask -> end done[0.1], plan[0.2], end no[0.7]; plan -> done").empty());  // 0.1 + 0.2 + 0.7 != 1 in doubles
}

TEST_CASE("PRB401 holds in every parameter case, and cases that go together are looked at together") {
    auto data = mini_data("?special = 0.2; $a = 0.3; $b = 0.7; start need -> ask; ask -> end done[$a], plan[$b]; plan -> done");
    ParameterCase special;
    special.when = Condition{};
    special.when->kind = Condition::Kind::attribute;
    special.when->subject = "special";
    special.value = 0.4;
    data.parameters[0].cases.push_back(special);
    const auto findings = check(data);
    REQUIRE(codes_and_pointers(findings) == Lines{"PRB401 /parameters/0/cases/0/value"});
    REQUIRE(findings[0].related.size() == 2);
    CHECK(findings[0].related[0].location.pointer == "/transitions/1/probability");
    CHECK(findings[0].related[1].location.pointer == "/transitions/2/probability");
    CHECK(findings[0].message == "the ways out of \"ask\" have probabilities that sum to 1.1 instead of 1 when special is true");
    special.value = 0.6;
    data.parameters[1].cases.push_back(special);
    CHECK(check(data).empty());
    // By date: the cases must cover the same days.
    for (auto& p : data.parameters) p.cases.clear();
    ParameterCase early;
    early.until = "2023-12-31";
    early.value = 0.5;
    data.parameters[0].cases.push_back(early);
    data.parameters[1].cases.push_back(early);
    data.touchpoints[1].sets.push_back({"special", true});
    CHECK(check(data).empty());
    data.parameters[1].cases[0].until = "2024-12-31";
    CHECK(check(data).at(0).args.at(4).value == "date-after 2023-12-31;date-until 2024-12-31");
}

TEST_CASE("PRB401 within ranges is a warning; shares of attributes") {
    const auto findings =
        check("$a = 0.5 in 0.4..0.7; $b = 0.4 in 0.2..0.4; start need -> ask; ask -> end done[$a], plan[$b], end no[rest]; plan -> done");
    REQUIRE(codes_and_pointers(findings) == Lines{"PRB401 /transitions/1/probability"});
    CHECK(findings[0].severity == Severity::warning);
    CHECK(findings[0].message == "the ways out of \"ask\" can have probabilities that sum to 1.1 within the ranges of \"a\" and \"b\"");
    const std::string path = "; start need -> ask; ask -> end done[if home=own], end no[otherwise]";
    CHECK(found("?home = own:0.5|other:0.4" + path) == Lines{"PRB401 /population/attributes/0/values/0/share"});
    CHECK(found("?home = own:0.5|other:0.6|none:rest" + path) == Lines{"PRB401 /population/attributes/0/values/0/share"});
    CHECK(found("?home = own:0.5|other:0.4|none:rest" + path).empty());
}

TEST_CASE("PRB402 out-of-range: percent gets its fraction, a parameter is judged once") {
    const auto findings = check("start need -> ask; ask -> end done[50], end no[rest]");
    REQUIRE(codes_and_pointers(findings) == Lines{"PRB402 /transitions/1/probability"});
    CHECK(findings[0].message == "the probability from \"ask\" to \"done\" is 50, not a number from 0 to 1");
    CHECK(findings[0].hint == "write 0.5 for 50 percent");
    CHECK(found("start need -> ask; ask -> end done[-0.2], end no[rest]") == Lines{"PRB402 /transitions/1/probability"});
    CHECK(found("$p = 1.5; start need -> ask -> plan~1; ask -> end no[$p]; plan -> end done[$p], no[rest]").front() ==
          "PRB402 /parameters/0/value");
    CHECK(found("$p = 0.5 in 0..1.5; start need -> ask; ask -> end done[$p], end no[rest]") == Lines{"PRB402 /parameters/0/range/1"});
    CHECK(check("$p = 0.5 in 0..1.5; start need -> ask; ask -> end done[$p], end no[rest]").at(0).message ==
          "parameter \"p\" is used as a probability, but its range contains 1.5");
    CHECK(in_language(check("start need -> ask; ask -> end done[-0.2], end no[rest]").at(0), "sv").message ==
          "sannolikheten från kontaktpunkten \"ask\" till kontaktpunkten \"done\" är -0,2, inte ett tal från 0 till 1");
    CHECK(found("start need -> ask~3 -> end done; * -> done[-0.1/month]") == Lines{"PRB402 /interrupts/0/trigger/rate"});
    auto data = mini_data("start need -> ask; ask -> end done[0.5], end no[rest]");
    data.transitions[1].probability.value = std::numeric_limits<double>::quiet_NaN();
    CHECK(codes_and_pointers(check(data)) == Lines{"PRB402 /transitions/1/probability"});
}

TEST_CASE("PRB403: dead edges are warnings, ways out that nobody can choose among are errors") {
    const auto dead = check("start need -> ask; ask -> end done[1], plan[0]; plan -> done");
    REQUIRE(codes_and_pointers(dead) == Lines{"PRB403 /transitions/2"});
    CHECK(dead[0].severity == Severity::warning);
    const auto mixed = check("start need -> ask; ask -> end done[0.5], plan; plan -> done");
    REQUIRE(codes_and_pointers(mixed) == Lines{"PRB403 /touchpoints/1"});
    CHECK(mixed[0].severity == Severity::error);
    CHECK(mixed[0].message == "the ways out of \"ask\" are chosen in different manners: 1 without a condition, 1 with a probability");
    const std::string plan = "; plan -> done; ?x = 0.5";
    CHECK(check("start need -> ask; ask -> end done, plan" + plan).at(1).message ==
          "\"ask\" has 2 ways out and nothing says which one is taken");
    CHECK(
        check("start need -> ask; ask -> end done[rest], plan[rest]; plan -> done").at(0).message.find("2 ways out with the probability") !=
        std::string::npos);
    CHECK(check("start need -> ask; ask -> end done[if x], plan[otherwise], end no[otherwise]" + plan)
              .at(0)
              .message.find("2 ways out with \"otherwise\"") != std::string::npos);
    CHECK(found("start need -> split ask; ask -> end done[0.5], plan[0.5]; plan -> done") == Lines{"PRB403 /touchpoints/1"});
    CHECK(found("start need -> split ask; ask -> plan[if x], meet; plan~1 -> both join ask; meet~1 -> both; both -> end done; ?x = 0.5")
              .empty());
    const auto from_end = check("start need -> ask~1 -> end done; done -> ask[return]");
    CHECK(codes_and_pointers(from_end).at(0) == "PRB403 /touchpoints/2");
    CHECK(from_end.at(0).message == "\"done\" is an end, but has 1 way out: 1 without a condition");
    CHECK(in_language(from_end.at(0), "fi").message == "\"done\" on loppu, mutta siitä lähtee eteenpäin 1 tie: 1 ilman ehtoa");
}

TEST_CASE("PRB405 bad-parameters") {
    const auto findings = check("start need -> ask~tri(1,9,5) -> end done");
    REQUIRE(codes_and_pointers(findings) == Lines{"PRB405 /touchpoints/1/duration"});
    CHECK(findings[0].message == "the duration of \"ask\" is no triangular law: max (5) is below mode (9)");
    auto data = mini_data("start need -> ask~3 -> end done");
    data.touchpoints[1].duration->law->mean = literal(4);
    CHECK(check(data).at(0).message == "the duration of \"ask\" has \"mean\", which the law fixed does not use");
    data.touchpoints[1].duration->law->value.reset();
    CHECK(check(data).size() == 1);  // who writes "mean" for "value" has made one mistake
    // Only one case of the parameter makes no law.
    auto cases = mini_data("$top = 5; start need -> ask~uniform(3,$top) -> end done");
    ParameterCase early;
    early.until = "2023-12-31";
    early.value = 2;
    cases.parameters[0].cases.push_back(early);
    CHECK(check(cases).at(0).message.find("max (2) is below min (3) when the date is 2023-12-31 or earlier") != std::string::npos);
}

TEST_CASE("PRB407 implausible compares a parameter's unit of time with that of its place") {
    auto data = mini_data("$stay = 3; start need -> ask~$stay -> end done");
    const auto findings_for = [&](const char* unit) {
        data.parameters[0].unit = unit;
        return check(data);
    };
    for (const auto* same : {"", "day", "days", "pv", "share"}) CHECK(findings_for(same).empty());
    for (const auto* other : {"week", "weeks", "per week", "workday"}) {
        const auto findings = findings_for(other);
        REQUIRE(codes_and_pointers(findings) == Lines{"PRB407 /touchpoints/1/duration/value/param"});
        CHECK(findings[0].message ==
              "parameter \"stay\" has the unit \"" + std::string(other) + "\", but stands where a number is in the unit day");
        CHECK(findings[0].related.at(0).location.pointer == "/parameters/0/unit");
    }

    // Working hours, the time since a touchpoint and an age have units too; a count of visits has none.
    data = mini_data("$n = 2; start need -> ask~3 -> end done");
    data.parameters[0].unit = "month";
    data.touchpoints[1].contacts.push_back({{}, "meeting", {}, Quantity{parameter("n"), Unit::month}, parameter("n"), {}});
    Condition condition;
    condition.kind = Condition::Kind::visits;
    condition.subject = "ask";
    condition.at_least = Bound{parameter("n"), {}};
    data.touchpoints[1].contacts[0].when = condition;
    CHECK(codes_and_pointers(check(data)) == Lines{"PRB407 /touchpoints/1/contacts/0/hours/param"});
    condition.kind = Condition::Kind::elapsed;
    condition.at_least = Bound{parameter("n"), Unit::week};
    data.touchpoints[1].contacts[0].hours = literal(1);
    data.touchpoints[1].contacts[0].when = condition;
    CHECK(codes_and_pointers(check(data)) == Lines{"PRB407 /touchpoints/1/contacts/0/when/atLeast/value/param"});
    condition = {};
    condition.kind = Condition::Kind::attribute;
    condition.subject = "age";
    condition.at_least = Bound{parameter("n"), {}};
    data.touchpoints[1].contacts[0].when = condition;
    CHECK(codes_and_pointers(check(data)) == Lines{"PRB407 /touchpoints/1/contacts/0/when/atLeast/param"});
}

TEST_CASE("PRB406 bad-duration and PRB407 implausible") {
    CHECK(found("start need -> ask~-2 -> end done") == Lines{"PRB406 /touchpoints/1/duration/value"});
    CHECK(found("start need -> ask~uniform(-1,3) -> end done") == Lines{"PRB406 /touchpoints/1/duration/min"});
    const auto zero = check("start need -> ask~0 -> end done");
    REQUIRE(codes_and_pointers(zero) == Lines{"PRB406 /touchpoints/1/duration/value"});
    CHECK(zero[0].severity == Severity::warning);
    CHECK(found("start need -> ask~1 -> end done; * -> done[after -3]") == Lines{"PRB406 /interrupts/0/trigger/time/value"});
    auto data = mini_data("start need -> ask~3 -> end done");
    data.touchpoints[1].contacts.push_back({{}, "meeting", {}, Quantity{literal(0), Unit::week}, {}, {}});
    CHECK(check(data).at(0).message == "the time between contacts \"meeting\" of \"ask\" is 0: there must be time between two contacts");

    const auto findings = check("start need -> ask~30000 -> end done");
    REQUIRE(codes_and_pointers(findings) == Lines{"PRB407 /touchpoints/1/duration"});
    CHECK(findings[0].message == "the duration of \"ask\" is 82.1 years on average, more than 10 years");
    CHECK(check("start need -> ask~0.0001 -> end done").at(0).message ==
          "the duration of \"ask\" is 8.64 seconds on average, less than 1 minute");
    CHECK(found("start need -> ask~3652 -> end done").empty());
}

TEST_CASE("REF203 unused-definition and REF204 duplicate-transition") {
    CHECK(found("$p = 1; start need -> ask -> end done") == Lines{"REF203 /parameters/0"});
    CHECK(found("?x = 1; start need -> ask -> end done") == Lines{"REF203 /population/attributes/0"});
    CHECK(found("service s; service t; start need -> ask -> end done") == Lines{"REF203 /services/1"});
    auto quoted = mini_data("$p = 1; start need -> ask -> end done");
    quoted.touchpoints[1].name.set("en", "every {p} months");
    CHECK(check(quoted).empty());
    CHECK(found("?x = 1; start need -> ask; ask -> end done[if x], end no[otherwise], done[if x]") == Lines{"REF204 /transitions/3"});
    CHECK(found("start need -> ask; ask -> end done[0.4], end no[0.3], done[0.3]") == Lines{"REF204 /transitions/3"});
    auto labelled = mini_data("start need -> ask; ask -> end done[0.4], end no[0.3], done[0.3]");
    labelled.transitions[3].label.set("en", "later");
    CHECK(check(labelled).empty());
}

TEST_CASE("PRB408: a value outside its own range, and holds of no places") {
    const auto findings = check("$stay = 40 in 10..30; start need -> ask~$stay -> end done");
    REQUIRE(codes_and_pointers(findings) == Lines{"PRB408 /parameters/0"});
    CHECK(findings[0].severity == Severity::warning);
    CHECK(findings[0].message == "parameter \"stay\" is 40, outside its own range from 10 to 30");
    CHECK(found("$stay = 10 in 10..30; start need -> ask~$stay -> end done").empty());
    CHECK(found("$stay = 5 in 10..30; start need -> ask~$stay -> end done") == Lines{"PRB408 /parameters/0"});
    // A hold may take part of a place, in every case more than nothing.
    auto data = mini_data("$slots = 0.5; start need -> ask~3 -> end done");
    data.resources.emplace_back().id = "flats";
    Hold hold;
    hold.resource = "flats";
    hold.from = hold.until = {"ask"};
    hold.slots = parameter("slots");
    data.touchpoints[1].holds = {hold};
    CHECK(check(data).empty());
    data.parameters[0].cases.emplace_back().until = "2024-12-31";
    const auto nothing = check(data);
    REQUIRE(codes_and_pointers(nothing) == Lines{"PRB408 /touchpoints/1/holds/0"});
    CHECK(nothing[0].severity == Severity::error);
    data.services[0].holds = {hold};
    data.touchpoints[1].holds.clear();
    CHECK(codes_and_pointers(check(data)) == Lines{"PRB408 /services/0/holds/0"});
}
