// Paths written in C++.
#include "catch.hpp"

#include <polku/builder.hpp>
#include <polku/json.hpp>

using polku::PathBuilder;

namespace {

PathBuilder home() {
    return PathBuilder("own-home")
        .title({{"fi", "Oma koti"}})
        .service("housing", {{"fi", "Asumispalvelu"}})
        .entry("assess", {{"fi", "Arvio yhdessä"}}, {.duration = polku::dist::uniform(3, 43), .staff = "social-worker"})
        .middle("live", {{"fi", "Asut tuetusti"}}, {.duration = polku::dist::lognormal(365, 700), .staff = "counsellor"})
        .exit("own", {{"fi", "Oma koti"}}, {.outcome = polku::EndOutcome::goal_reached})
        .link("assess", "live")
        .link("live", "own");
}

}  // namespace

TEST_CASE("the path of the introduction") {
    const auto path = home().build();
    for (const auto& d : path.diagnostics()) UNSCOPED_INFO(d.code << ' ' << d.message);
    REQUIRE(path);
    const auto& data = (*path).data();
    REQUIRE(data.touchpoints.size() == 3);
    CHECK(data.touchpoints[0].kind == polku::TouchpointKind::start);
    CHECK(data.touchpoints[1].kind == polku::TouchpointKind::action);
    CHECK(data.touchpoints[2].kind == polku::TouchpointKind::end);
    CHECK(data.touchpoints[1].service == "housing");
    CHECK(data.touchpoints[0].initiator == std::vector<std::string>{"social-worker"});
    CHECK(data.actors.size() == 2);
    CHECK(data.transitions[0].id == "t1");
    CHECK(data.transitions[1].id == "t2");
    CHECK(data.touchpoints[1].duration->law->p90 == polku::literal(700));
}

TEST_CASE("what the builder makes is a model of the format") {
    const auto path = home()
                          .attribute("special-need", 0.25)
                          .parameter("age-limit", 23)
                          .resource("flats", polku::ResourceMode::places, 60)
                          .channel("office", polku::ChannelType::office)
                          .hold("flats", {.slots = 1, .from = {"live"}, .until = {"live"}, .when = polku::when::is_true("special-need")})
                          .exit("left", {{"fi", "Lähdit"}}, {.channels = {"office"}, .outcome = polku::EndOutcome::client_declined})
                          .interrupt("leave", polku::trigger::hazard(0.01), "left", {{"housing"}, {}, {}})
                          .interrupt("age", polku::trigger::age(23), "left")
                          .build();
    for (const auto& d : path.diagnostics()) UNSCOPED_INFO(d.code << ' ' << d.message);
    REQUIRE(path);
    const auto again = polku::parse_path(polku::to_json(*path));
    for (const auto& d : again.diagnostics()) UNSCOPED_INFO(d.code << ' ' << d.message);
    REQUIRE(again);
    CHECK(*again == *path);
}

TEST_CASE("every call gives a new builder: one beginning, two ends") {
    const auto start = PathBuilder("p").service("s").entry("a").exit("b", {}, {.outcome = polku::EndOutcome::other});
    const auto one = start.link("a", "b").build();
    const auto two = start.middle("m").link("a", "m").link("m", "b").build();
    REQUIRE(one);
    REQUIRE(two);
    CHECK((*one)->touchpoints.size() == 2);
    CHECK((*two)->touchpoints.size() == 3);
    CHECK(start.data().transitions.empty());
}

TEST_CASE("ways with shares and conditions") {
    const auto path =
        PathBuilder("p")
            .service("s")
            .attribute("x", 0.5)
            .entry("a")
            .entry("b")
            .exit("c", {}, {.outcome = polku::EndOutcome::other})
            .link("a", "b", 0.3)
            .link_rest("a", "c")
            .link("b", "c", polku::when::all({polku::when::is_true("x"), polku::when::negation(polku::when::visits_at_least("b", 3))}))
            .link_otherwise("b", "a")
            .build()
            .value_or_throw();
    using Choice = polku::Transition::Choice;
    CHECK(path->touchpoints[1].kind == polku::TouchpointKind::action);  // only the first entry is a start
    CHECK(path->transitions[0].choice == Choice::probability);
    CHECK(path->transitions[1].choice == Choice::rest);
    CHECK(path->transitions[2].when->parts.size() == 2);
    CHECK(path->transitions[3].choice == Choice::otherwise);
}

TEST_CASE("build says what is wrong") {
    const auto path = home().link("live", "nowhere").build();
    REQUIRE_FALSE(path);
    REQUIRE(path.diagnostics().size() == 1);
    CHECK(path.diagnostics()[0].code == "REF201");
}

TEST_CASE("a builder goes on from a path") {
    const auto path = home().build().value_or_throw();
    const auto longer = PathBuilder(path).exit("other", {}, {.outcome = polku::EndOutcome::other}).link("assess", "other").build();
    REQUIRE(longer);
    CHECK((*longer)->transitions[2].id == "t3");
    CHECK(path->touchpoints.size() == 3);
}
