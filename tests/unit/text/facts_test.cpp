// Numbers, quotes and links that must agree between the languages of a text.
#include "text/facts.hpp"

#include "catch.hpp"

using namespace polku::detail;

namespace {

using Strings = std::vector<std::string>;

Strings numbers(std::string_view text, std::string_view language = "fi") { return text_facts(text, language).numbers; }

FactDifference between(std::string_view fi, std::string_view en) { return difference(text_facts(fi, "fi"), text_facts(en, "en")); }

}  // namespace

TEST_CASE("numbers are read whatever parts them") {
    CHECK(numbers("18–22-vuotias, 25:stä 23:een") == Strings{"18", "22", "23", "25"});
    CHECK(numbers("0,5 tai 0.5") == Strings{"0", "5"});
    CHECK(numbers("1 000 000 euroa, 12 500 euroa") == Strings{"12500", "1000000"});
    CHECK(numbers("1,000 euros", "en") == Strings{"1000"});
    CHECK(numbers("12\u00a0500 euroa") == Strings{"12500"});
    CHECK(numbers("1.1.2024 ja 01.01.2024") == Strings{"1", "2024"});
    CHECK(numbers("24 December 2024", "en") == Strings{"12", "24", "2024"});
    CHECK(numbers("24. joulukuuta 2024") == Strings{"12", "24", "2024"});
    CHECK(numbers("You may come.", "en").empty());
    CHECK(numbers("at 4 pm or 4pm or 12 pm", "en") == Strings{"12", "16"});
    CHECK(numbers("{age-limit} vuotta, {p1} kuukautta").empty());
    CHECK(numbers("https://kunta.fi/2024 a1@b2.fi").empty());
}

TEST_CASE("texts that say the same in another way do not differ") {
    CHECK(between("Raja on 18–22 vuotta.", "The limit is 18 to 22 years.").empty());
    CHECK(between("2 viikkoa", "two weeks").empty());
    CHECK(between("ympäri vuorokauden", "24 hours a day").empty());
    CHECK(between("1.12.2024 alkaen", "from 1 December 2024").empty());
    CHECK(between("klo 8.30–16", "from 8:30 to 4 pm").empty());
    CHECK(between("Lue https://kela.fi/fi", "Read https://kela.fi/en").empty());
    CHECK(between("{a} ja {b}", "{b} and {a}, {a}").empty());
    CHECK(between("0,5 tuntia", "0.5 hours").empty());
}

TEST_CASE("texts that say something else differ") {
    CHECK(between("Olet alle 23.", "You are under 25.").numbers_missing == Strings{"23"});
    CHECK(between("Olet alle 23.", "You are under 25.").numbers_added == Strings{"25"});
    CHECK(between("3 kuukautta", "6 months").numbers_added == Strings{"6"});
    CHECK(between("Olet 18 vuotta.", "You are an adult.").numbers_missing == Strings{"18"});
    CHECK(between("{age-limit} vuotta", "23 years").quotes_missing == Strings{"age-limit"});
    CHECK(between("Lue lisää.", "Read https://kela.fi").links);
    CHECK(between("{a}", "{b}").quotes_added == Strings{"b"});
}
