#include <polku/layout.hpp>

#include "catch.hpp"
#include "layout/hyphenation.hpp"
#include "text/utf8.hpp"

using namespace polku;

namespace {

std::string broken(std::string_view text, int width, std::size_t lines = 4, std::string_view language = "fi") {
    const auto result = wrap(text, px(16), Weight::bold, px(width), lines, language);
    if (!result) return "does not fit";
    std::string joined;
    for (const std::string& line : *result) joined += (joined.empty() ? "" : "|") + line;
    return joined;
}

std::string points(std::string_view word, std::string_view language) {
    const std::u32string text = code_points(word);
    std::string out;
    std::size_t from = 0;
    for (const auto& p : hyphenation_points(text, language)) {
        out += to_utf8(text.substr(from, p.at - from)) + (p.compound ? "=" : "-");
        from = p.at;
    }
    return out + to_utf8(text.substr(from));
}

}  // namespace

TEST_CASE("The width of text is the sum of the advances of Arial") {
    // Arial: A 1366, space 569, i 455 of 2048 units in Regular; at 2048/8 px one unit is one eighth.
    CHECK(text_width("A", 2048, Weight::regular) == 1366);
    CHECK(text_width("A i", 2048, Weight::regular) == 1366 + 569 + 455);
    CHECK(text_width("ä", 2048, Weight::regular) == text_width("a", 2048, Weight::regular));
    CHECK(text_width("\xc2\xad", 2048, Weight::regular) == 0);
    CHECK(text_width("A", 3, Weight::regular) == 3);                   // 1366 * 3 / 2048 = 2.0009… rounded up
    CHECK(text_width("\xe6\xbc\xa2", 2048, Weight::regular) == 2048);  // an unknown glyph is taken for a wide one
    CHECK(text_width("\xff", 2048, Weight::bold) > 0);                 // broken UTF-8 is measured, never read past its end
}

TEST_CASE("Lines break at spaces and come out even") {
    CHECK(broken("Tarvitset apua asumiseen", 130) == "Tarvitset apua|asumiseen");
    CHECK(broken("Saat päätöksen", 200) == "Saat päätöksen");
    CHECK(broken("", 100).empty());
}

TEST_CASE("Soft hyphens break where the author said, and are not shown") {
    CHECK(broken("asiakas\xc2\xadsuunnitelma", 110) == "asiakas-|suunnitelma");
    CHECK(broken("asiakas\xc2\xadsuunnitelma", 300) == "asiakassuunnitelma");
}

TEST_CASE("A word wider than the line breaks between the parts of the compound") {
    CHECK(broken("Päätös ja asiakassuunnitelma", 128) == "Päätös ja|asiakas-|suunnitelma");
    CHECK(broken("palveluohjaus", 90) == "palvelu-|ohjaus");
    CHECK(broken("Tutustumiskäynti", 100) == "Tutustumis-|käynti");
    CHECK(broken("Loppuarviointi", 100) == "Loppu-|arviointi");
    CHECK(broken("itsenäistymisvalmennus", 120) == "itsenäistymis-|valmennus");
}

TEST_CASE("What cannot be broken well does not fit") {
    CHECK(broken("rehabilitation", 60, 4, "en") == "does not fit");
    CHECK(broken("yksi kaksi kolme", 50, 2) == "does not fit");
}

TEST_CASE("Break points keep four letters on each side and forced boundaries") {
    CHECK(points("palveluohjaus", "fi") == "palve-lu=oh-jaus");
    CHECK(points("asumisapu", "fi") == "asumisapu");  // "apu" is too short a part to stand alone
    CHECK(points("asumisoikeus", "fi") == "asumis=oi-keus");
    CHECK(points("boendeservice", "sv") == "boen-de=ser-vice");
    CHECK(points("palveluohjaus", "en") == "palveluohjaus");
    CHECK(points("koti", "fi") == "koti");
}
