// A small path from text to value and back.
#include "catch.hpp"

#include <polku/json.hpp>

namespace {

constexpr const char* small = R"({
  "format": "polku/1.0",
  "id": "fi.test.small",
  "version": "1.0.0",
  "title": {"fi": "Pieni", "en": "Small"},
  "services": [{"id": "s"}],
  "touchpoints": [
    {"id": "a", "service": "s", "phase": "entry", "kind": "start",
     "duration": {"dist": "fixed", "value": 2, "unit": "day"}},
    {"id": "b", "service": "s", "phase": "exit", "kind": "end", "outcome": "goal-reached"}
  ],
  "transitions": [{"id": "t", "from": "a", "to": "b"}]
}
)";

}  // namespace

TEST_CASE("a small path is read") {
    const auto path = polku::parse_path(small);
    for (const auto& d : path.diagnostics()) UNSCOPED_INFO(d.code << ": " << d.message << " at " << d.location.pointer);
    REQUIRE(path);
    CHECK(path.diagnostics().empty());
    CHECK((*path)->id == "fi.test.small");
    CHECK((*path)->title.translations().size() == 2);
    REQUIRE((*path)->touchpoints.size() == 2);
    CHECK((*path)->touchpoints[0].kind == polku::TouchpointKind::start);
    REQUIRE((*path)->touchpoints[0].duration);
    CHECK((*path)->touchpoints[0].duration->law->value == polku::literal(2));
    CHECK((*path)->touchpoints[1].outcome == polku::EndOutcome::goal_reached);
}

TEST_CASE("what is written reads back equal and is written the same again") {
    const auto path = polku::parse_path(small);
    REQUIRE(path);
    const auto text = polku::to_json(*path);
    const auto again = polku::parse_path(text);
    for (const auto& d : again.diagnostics()) UNSCOPED_INFO(d.code << ": " << d.message);
    REQUIRE(again);
    CHECK(*again == *path);
    CHECK(polku::to_json(*again) == text);
}
