// Words of offices and abbreviations.
#include "text/jargon.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace polku::detail;

namespace {

using Strings = std::vector<std::string>;

Strings jargon(std::string_view text, std::string_view language) {
    Strings found;
    for (const auto& word : find_jargon(text, language)) found.push_back(std::string(word.word) + " = " + std::string(word.plainer));
    return found;
}

Strings abbreviations(std::string_view text) {
    const auto found = find_abbreviations(text, "fi");
    return {found.begin(), found.end()};
}

}  // namespace

TEST_CASE("words of the lists are found with their plainer words") {
    CHECK(jargon("Mikäli haluat, moni\u00adammatillinen tiimi auttaa.", "fi") ==
          Strings{"Mikäli = jos", "moni\u00adammatillinen = eri alojen ammattilaiset"});
    CHECK(jargon("Kela, jne. Tule esim. huomenna.", "fi") == Strings{"jne = ja niin edelleen", "esim = esimerkiksi"});
    CHECK(jargon("Du kan t.ex. ringa. Det gäller ej dig.", "sv") == Strings{"t.ex = till exempel", "ej = inte"});
    CHECK(jargon("Bring e.g. a friend prior to the start.", "en") == Strings{"e.g = for example", "prior = before"});
    CHECK(jargon("Mikäli", "fi-x-easy").size() == 1);
}

TEST_CASE("plain words, and those of other languages, are not found") {
    CHECK(jargon("Jos haluat, me autamme. Matka on 5 mm pitkä.", "fi").empty());
    CHECK(jargon("Din inkomst påverkar. Hej!", "sv").empty());
    CHECK(jargon("Your priority is fine.", "en").empty());
    CHECK(jargon("Mikäli", "sv").empty());
}

TEST_CASE("abbreviations are words of capitals that not everybody knows") {
    CHECK(abbreviations("Haet RRP-tukea SHL:n mukaan, RRP auttaa.") == Strings{"RRP", "SHL"});
    CHECK(abbreviations("ÅÄÖ on outo, EU:n ja TV:n kaikki tuntevat.") == Strings{"ÅÄÖ"});
    CHECK(abbreviations("Kela auttaa. Katso A4 ja X.").empty());
    CHECK(abbreviations("SAAT TUKEA").empty());
}
