#include "api/sentences.hpp"

#include "catch.hpp"
#include "mini_path.hpp"

using namespace polku;
using namespace polku::api;

namespace {

ServicePath path_of(std::string_view text) { return test::mini_path(text); }

std::string length_of(std::string_view duration) {
    const auto path = path_of("start a~" + std::string(duration) + " -> end b");
    return duration_words(path, *path->touchpoints[0].duration, "en");
}

std::string condition_of(std::string_view condition, std::string_view language) {
    const auto path =
        path_of("?x = 0.5; ?home = own:rest|other:0.12; start a -> b[if " + std::string(condition) + "], end c[otherwise]; b -> c");
    return condition_words(path, *path->transitions[0].when, language);
}

}  // namespace

TEST_CASE("a length of time says what is sure and what is about") {
    CHECK(length_of("14") == "14\u00a0days");
    CHECK(length_of("0") == "");
    CHECK(length_of("exp(14)") == "about 2\u00a0weeks");
    CHECK(length_of("uniform(3,43)") == "about 3\u00a0weeks, from 3\u00a0days to 43\u00a0days");
    CHECK(length_of("age(18)") == "until you turn 18");
}

TEST_CASE("conditions are said in words") {
    CHECK(condition_of("x", "en") == "x: yes");
    CHECK(condition_of("!x", "fi") == "ei pidä paikkaansa: x: kyllä");
    CHECK(condition_of("home=other", "sv") == "home: other");
    CHECK(condition_of("age>=21", "fi") == "olet vähintään 21 vuotta");
    CHECK(condition_of("visits(a)>=3", "en") == "the step “a” has been visited at least 3 times");
}

TEST_CASE("lists join as people write them") {
    CHECK(number_list({3, 1, 2, 7, 9, 8, 12}) == "1–3, 7–9, 12");
    CHECK(number_list({2, 1}) == "1, 2");
    CHECK(number_list({}) == "");
    const std::vector<std::string> items{"a", "b", "c"};
    CHECK(and_list(items, "ja") == "a, b ja c");
    CHECK(and_list(std::span(items).first(1), "ja") == "a");
}

TEST_CASE("ages are said with the last year that belongs") {
    const auto path = path_of("start a -> end b");
    const auto words_of = [&](std::optional<Number> from, std::optional<Number> below) {
        AgeRange age;
        age.from = from;
        age.below = below;
        return age_words(path, age, "fi");
    };
    CHECK(words_of(literal(18), literal(23)) == "18–22-vuotiaat");
    CHECK(words_of(literal(18), std::nullopt) == "vähintään 18-vuotiaat");
    CHECK(words_of(std::nullopt, literal(23)) == "enintään 22-vuotiaat");
    CHECK(words_of(std::nullopt, std::nullopt) == "");
}
