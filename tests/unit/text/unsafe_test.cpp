// What acts on the program that shows a text.
#include "text/unsafe.hpp"

#include "catch.hpp"

using namespace polku::detail;

TEST_CASE("controls of the direction of writing are found") {
    CHECK(find_bidi_control("abc\u202Edef", "fi") == char32_t{0x202E});
    CHECK(find_bidi_control("\u2066x\u2069", "en") == char32_t{0x2066});
    CHECK(find_bidi_control("\u2066x\u2069", "ar") == std::nullopt);
    CHECK(find_bidi_control("\u202Dx", "ar") == char32_t{0x202D});
    CHECK(find_bidi_control("Jälki\u00adhuolto\u200e – ok", "fi") == std::nullopt);
}

TEST_CASE("characters that no XML holds are found") {
    CHECK(find_xml_illegal(std::string_view("a\0b", 3)) == char32_t{0});
    CHECK(find_xml_illegal("a\x1b[31m") == char32_t{0x1b});
    CHECK(find_xml_illegal("\uFFFE") == char32_t{0xFFFE});
    CHECK(find_xml_illegal("a\tb\r\nä 😀 \u00a0") == std::nullopt);
}

TEST_CASE("formulas of spreadsheets are told from numbers") {
    for (const auto* text : {"=1+1", "+A1", "-A1", "@SUM(A1)", "\t=1", "＝1", "＠x", "- kohta", "+", "-"}) {
        INFO(text);
        CHECK(looks_like_formula(text));
    }
    for (const auto* text : {"", "-5", "+3,5 %", "-1 000", "+358 40 123 4567", "a=b", " teksti", "– kohta", "18–22"}) {
        INFO(text);
        CHECK(!looks_like_formula(text));
    }
}
