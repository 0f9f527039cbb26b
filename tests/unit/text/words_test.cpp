// Sentences and words, and what is counted in them.
#include "text/words.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "text/readability.hpp"

using namespace polku::detail;

namespace {

using Strings = std::vector<std::string>;

Strings sentences(std::string_view text, std::string_view language) {
    Strings found;
    for (const auto& sentence : split_sentences(text, language)) found.emplace_back(sentence.text);
    return found;
}

Strings words(std::string_view text, std::string_view language = "fi") {
    Strings found;
    for (const auto& sentence : split_sentences(text, language))
        for (const auto& word : sentence.words) found.emplace_back(word.text);
    return found;
}

std::size_t letters(std::string_view word) { return split_sentences(word, "fi").front().words.front().letters; }

}  // namespace

TEST_CASE("a sentence ends at a mark before a capital, and at a line end") {
    CHECK(sentences("Soita meille. Autamme sinua!", "fi") == Strings{"Soita meille.", "Autamme sinua!"});
    CHECK(sentences("Vad hände? Berätta.", "sv") == Strings{"Vad hände?", "Berätta."});
    CHECK(sentences("One\nTwo\r\nThree", "en") == Strings{"One", "Two", "Three"});
    CHECK(sentences("Mieti… Kerro sitten.", "fi") == Strings{"Mieti…", "Kerro sitten."});
    CHECK(sentences("Saat tukea.Ota yhteyttä.", "fi") == Strings{"Saat tukea.", "Ota yhteyttä."});
    CHECK(sentences("Älä jää yksin. Ääni kuuluu. Õnne.", "fi").size() == 3);
    CHECK(sentences("Ikäraja on {age-limit}. {review-every} kuukautta jää.", "fi").size() == 2);
}

TEST_CASE("a sentence goes on where a small letter follows") {
    CHECK(sentences("Kysyit: \"Miten käy?\" ja sait vastauksen.", "fi").size() == 2);  // the colon before a capital counts
    CHECK(sentences("Kysyit \"miten käy?\" ja sait vastauksen.", "fi").size() == 1);
    CHECK(sentences("Saattaen vaihtaen: molemmat ovat mukana.", "fi").size() == 1);
    CHECK(sentences("Se alkaa 1. päivä ja loppuu 2. päivä.", "fi").size() == 1);
    CHECK(sentences("Odota... niin kerron.", "fi").size() == 1);
}

TEST_CASE("abbreviations do not end a sentence, but some may") {
    CHECK(sentences("Hae tukea esim. Kelasta.", "fi").size() == 1);
    CHECK(sentences("Sök stöd t.ex. hos FPA. Vi hjälper.", "sv") == Strings{"Sök stöd t.ex. hos FPA.", "Vi hjälper."});
    CHECK(sentences("Sök stöd t. ex. FPA.", "sv").size() == 1);
    CHECK(sentences("Ask e.g. Anna. She knows.", "en").size() == 2);
    CHECK(sentences("Ruokaa, vaatteita jne. Sitten mennään.", "fi").size() == 2);
    CHECK(sentences("Ruokaa, vaatteita jne. ja mennään.", "fi").size() == 1);
    CHECK(sentences("Odotat n. 5 päivää.", "fi").size() == 1);
    CHECK(sentences("The answer is no. Then you can appeal.", "en").size() == 2);
    CHECK(sentences("See no. 3 of the list.", "en").size() == 1);
    CHECK(sentences("Hae tukea esim. Kelasta.", "de").size() == 2);         // no list for German
    CHECK(sentences("Hae tukea esim. Kelasta.", "fi-x-easy").size() == 1);  // the list of fi
}

TEST_CASE("numbers, dates, times and initials do not end a sentence too early") {
    CHECK(sentences("1. Soita. 2. Tule käymään.", "fi") == Strings{"1. Soita.", "2. Tule käymään."});
    CHECK(sentences("Se alkoi vuonna 2024. Sitten se loppui.", "fi").size() == 2);
    CHECK(sentences("Raja muuttui 1.1.2024 alkaen klo 8.30.", "fi").size() == 1);
    CHECK(sentences("Soita heti. 24 tuntia on aikaa.", "fi").size() == 2);
    CHECK(sentences("Lain valmisteli J. Mallinen. Se on voimassa.", "fi").size() == 2);
}

TEST_CASE("a text without words has no sentences") {
    CHECK(sentences("", "fi").empty());
    CHECK(sentences(" \n … --- !? ", "fi").empty());
    CHECK(words("\xff\xfe").empty());
}

TEST_CASE("a word is what stands between two blanks, without the punctuation around it") {
    CHECK(words("Mielenterveys- ja päihdepalvelut (ilmaiset).") == Strings{"Mielenterveys", "ja", "päihdepalvelut", "ilmaiset"});
    CHECK(words("18–22-vuotias, 25:stä 23:een") == Strings{"18–22-vuotias", "25:stä", "23:een"});
    CHECK(words("HE 56/2023, 0,5 h ja 1.1.2024") == Strings{"HE", "56/2023", "0,5", "h", "ja", "1.1.2024"});
    CHECK(words("Olet {age-limit}-vuotias.") == Strings{"Olet", "{age-limit}-vuotias"});
    CHECK(words("client’s hopes – and fears", "en") == Strings{"client’s", "hopes", "and", "fears"});
    CHECK(words("Jälki\u00adhuolto ja EU:n tuki") == Strings{"Jälki\u00adhuolto", "ja", "EU:n", "tuki"});
    CHECK(words("Katso https://www.pirha.fi/a-b?c=1. Kirjoita a.b@pirha.example.") ==
          Strings{"Katso", "https://www.pirha.fi/a-b?c=1", "Kirjoita", "a.b@pirha.example"});
    CHECK(words("{ei tämä} {") == Strings{"ei", "tämä"});
}

TEST_CASE("the letters of a word are counted without hyphens, soft hyphens and quoted parameters") {
    CHECK(letters("työ") == 3);
    CHECK(letters("Jälki\u00adhuolto") == 11);
    CHECK(letters("sosiaali-ohjaaja") == 15);
    CHECK(letters("{age-limit}-vuotias") == 7);
    CHECK(letters("{review-every}") == 0);
    CHECK(letters("https://www.pirha.fi/pitkä/osoite") == 0);
    CHECK(letters("etu.suku@pirha.example") == 0);
}

TEST_CASE("LIX counts words, sentences and long words, with a threshold of the language") {
    // Nine words in two sentences; more than six letters: "berättar", "fungerar", "hjälper".
    const auto sv = readability("Du berättar vad som fungerar. Din arbetsgivare hjälper dig.", "sv");
    CHECK(sv == Readability{2, 9, 4, 5});
    CHECK(sv.lix() == Approx(9.0 / 2 + 100.0 * 4 / 9));
    // "omatyöntekijä" (13) is long in Finnish, "jälkeensä" (9) is not, "kymmenkunta" (11) is.
    CHECK(readability("Omatyöntekijä jälkeensä kymmenkunta.", "fi") == Readability{1, 3, 2, 3});
    CHECK(readability("Abcdefg abcdef.", "en") == Readability{1, 2, 1, 2});
    CHECK(readability("", "fi").lix() == 0);
    auto sum = readability("Yksi kaksi. Kolme.", "fi");
    sum += readability("Neljä viisi kuusi.", "fi");
    CHECK(sum == Readability{3, 6, 0, 3});
    CHECK(sum.lix() == 2);
}

TEST_CASE("hostile texts are taken apart in one pass") {
    const std::string braces(100000, '{'), stops(100000, '.'), joined = [] {
        std::string text;
        for (int i = 0; i < 50000; ++i) text += "a.";
        return text;
    }();
    CHECK(words(braces).empty());
    CHECK(words(stops).empty());
    CHECK(words(joined).size() == 1);
}
