// Which element a pointer stands in.
#include "model/subject.hpp"

#include "catch.hpp"

using namespace polku;
using detail::subject_at;

TEST_CASE("a pointer names the element it stands in") {
    PathData data;
    data.services.resize(1);
    data.services[0].id = "care";
    data.touchpoints.resize(2);
    data.touchpoints[1].id = "plan";
    data.touchpoints[1].service = "care";
    data.glossary.resize(1);
    data.glossary[0].id = "word";
    data.population.emplace().attributes.resize(1);
    data.population->attributes[0].id = "age-group";
    CHECK(subject_at(data, "/touchpoints/1/name/fi") == Subject{"touchpoint", "plan", "care"});
    CHECK(subject_at(data, "/services/0") == Subject{"service", "care", "care"});
    CHECK(subject_at(data, "/glossary/0/term") == Subject{"glossary", "word", ""});
    CHECK(subject_at(data, "/population/attributes/0/values/2") == Subject{"attribute", "age-group", ""});
}

TEST_CASE("what stands in no element belongs to the whole model") {
    const PathData data;
    for (const auto* pointer :
         {"", "/title/fi", "/touchpoints", "/touchpoints/", "/touchpoints/0/name", "/touchpoints/x", "/population/age", "/x-a/0"}) {
        INFO(pointer);
        CHECK(subject_at(data, pointer) == Subject{});
    }
}
