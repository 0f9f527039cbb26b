#include "api/words.hpp"

#include <set>
#include <string>

#include "catch.hpp"

using namespace polku::api;

namespace {

/// The names in braces of a text, in any order.
std::multiset<std::string> names_in(std::string_view text) {
    std::multiset<std::string> names;
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1))
        names.emplace(text.substr(open + 1, text.find('}', open) - open - 1));
    return names;
}

}  // namespace

TEST_CASE("every word is there in every language, once") {
    std::set<std::string_view> keys;
    for (const auto& entry : words()) {
        CAPTURE(entry.key);
        CHECK(keys.insert(entry.key).second);
        CHECK_FALSE(entry.fi.empty());
        CHECK_FALSE(entry.sv.empty());
        CHECK_FALSE(entry.en.empty());
    }
}

TEST_CASE("a word takes the same values in every language") {
    for (const auto& entry : words()) {
        if (entry.key.ends_with(".every-one")) continue;  // "joka viikko" has no number
        CAPTURE(entry.key);
        CHECK(names_in(entry.fi) == names_in(entry.sv));
        CHECK(names_in(entry.fi) == names_in(entry.en));
    }
}

TEST_CASE("a word is chosen by the first part of a language tag") {
    CHECK(word("skip", "fi") == "Hyppää sisältöön");
    CHECK(word("skip", "fi-x-easy") == "Hyppää sisältöön");
    CHECK(word("skip", "sv-FI") == "Hoppa till innehållet");
    CHECK(word("skip", "se") == "Skip to content");
    CHECK_THROWS_AS(word("no-such-word", "fi"), std::out_of_range);
}

TEST_CASE("a phrase takes its values, and braces in values stay") {
    CHECK(phrase("sentence.if", "en", {{"what", "{x}"}}) == "if {x}");
    CHECK(phrase("sentence.age-range", "fi", {{"from", "18"}, {"to", "22"}}) == "18–22-vuotiaat");
}
