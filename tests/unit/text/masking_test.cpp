// What is shown of texts in which something belongs to a person.
#include "text/masking.hpp"

#include <string>

#include "catch.hpp"

using polku::detail::with_personal_data_masked;

TEST_CASE("letters and digits of what belongs to a person are masked, and nothing else") {
    CHECK(with_personal_data_masked("Asiakas 131052-308T, 131052–308T ja 811228-9874.") ==
          "Asiakas xxxxxx-xxxx, xxxxxx–xxxx ja xxxxxx-xxxx.");
    CHECK(with_personal_data_masked("Soita 040 123 4567 tai +358 (0)40-1234567.") == "Soita xxx xxx xxxx tai +xxx (x)xx-xxxxxxx.");
    CHECK(with_personal_data_masked("matti.meikalainen4@posti.example ja 5") == "xxxxx.xxxxxxxxxxxx@xxxxx.xxxxxxx ja 5");
    CHECK(with_personal_data_masked("040 123 4567: 131052-308T, a1@b.example") == "xxx xxx xxxx: xxxxxx-xxxx, xx@x.xxxxxxx");
    for (const auto* text : {"", "1.1.2024, 131052-308A", "Soita 112.", "{\"value\": 0.0401234567, \"until\": \"2026-12-31\"}", "a@b", "@",
                             "C:\\u", "\\", "\\u12", "\\uzzzz 1", "99 \xff 1"})
        CHECK(with_personal_data_masked(text) == text);
}

TEST_CASE("in a line of JSON also what is written with escapes is masked, sign by sign") {
    CHECK(with_personal_data_masked(R"("131052\u2013308T")") == R"("xxxxxx\u2013xxxx")");
    CHECK(with_personal_data_masked(R"("\u0031\u0033\u0031052-308\u0054")") == R"("xxxxxxxxxxxxxxxxxxxxx-xxxxxxxxx")");
    CHECK(with_personal_data_masked(R"("Asiakas:\n131052-308T\t\"040 1234567\"")") == R"("Asiakas:\nxxxxxx-xxxx\t\"xxx xxxxxxx\"")");
    CHECK(with_personal_data_masked(R"("a1\u0040b.example")") == R"("xx\u0040x.xxxxxxx")");
    CHECK(with_personal_data_masked(R"("C:\\131052-308T")") == R"("C:\\xxxxxx-xxxx")");
    CHECK(with_personal_data_masked(R"("\ud83d\ude00 131052-308T")") == R"("\ud83d\ude00 xxxxxx-xxxx")");
}

TEST_CASE("masking keeps the number of code points") {
    const std::string written = "å 131052–308T ä 040 123 4567 \\u0031";
    const auto points = [](std::string_view text) {
        std::size_t count = 0;
        for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
        return count;
    };
    CHECK(points(with_personal_data_masked(written)) == points(written));
}
