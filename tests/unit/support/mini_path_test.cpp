#include "mini_path.hpp"

#include "catch.hpp"

using namespace polku;
using polku::test::mini_data;

TEST_CASE("mini notation: ways, kinds, phases and choices") {
    const PathData data = mini_data("start need -> ask; ask -> plan[0.7], end no[rest]; plan~30 -> ask[return]; split plan");
    REQUIRE(data.touchpoints.size() == 4);
    CHECK(data.touchpoints[0].kind == TouchpointKind::start);
    CHECK(data.touchpoints[0].phase == Phase::entry);
    CHECK(data.touchpoints[1].id == "ask");
    CHECK(data.touchpoints[1].phase == Phase::middle);
    CHECK(data.touchpoints[2].split);
    CHECK(data.touchpoints[2].duration->law->value == literal(30));
    CHECK(data.touchpoints[3].kind == TouchpointKind::end);
    CHECK(data.touchpoints[3].service == "s");
    REQUIRE(data.transitions.size() == 4);
    CHECK(data.transitions[1].id == "t2");
    CHECK(data.transitions[1].choice == Transition::Choice::probability);
    CHECK(data.transitions[1].probability == literal(0.7));
    CHECK(data.transitions[2].choice == Transition::Choice::rest);
    CHECK(data.transitions[3].kind == TransitionKind::back);
}

TEST_CASE("mini notation: chains, services, interrupts, parameters, attributes and conditions") {
    const PathData data = mini_data(
        "service care voluntary\n"
        "$p = 0.2 in 0.1..0.3\n"
        "?special = 0.25; ?home = own:rest|other:0.12\n"
        "start a@care -> entry b@other~uniform(1,$p) -> end c@other\n"
        "b -> a[if !special], c[if home=other], c[if visits(b)>=3], c[otherwise]\n"
        "* -> c[0.02/month]; *@care -> c[age 23]; *(a b) -> c[after 30]");
    CHECK(data.services.size() == 2);
    CHECK(data.services[0].voluntary);
    CHECK(data.parameters.at(0).range == std::pair(0.1, 0.3));
    REQUIRE(data.population->attributes.size() == 2);
    CHECK_FALSE(data.population->attributes[1].values.at(0).share);
    CHECK(data.touchpoints[1].phase == Phase::entry);
    CHECK(data.touchpoints[1].duration->law->max == parameter("p"));
    CHECK(data.transitions.at(2).when->kind == Condition::Kind::negation);
    CHECK(data.transitions.at(3).when->is == Condition::Value(std::string("other")));
    CHECK(data.transitions.at(4).when->kind == Condition::Kind::visits);
    CHECK(data.transitions.at(4).when->subject == "b");
    CHECK(data.interrupts.at(0).trigger.per == Unit::month);
    CHECK(data.interrupts.at(1).scope->services == std::vector<std::string>{"care"});
    CHECK(data.interrupts.at(2).scope->touchpoints.size() == 2);
    CHECK_THROWS_AS(mini_data("a -> b[0.5"), std::invalid_argument);
    CHECK_THROWS_AS(mini_data("strat a -> b"), std::invalid_argument);
}
