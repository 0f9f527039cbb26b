#include "api/language.hpp"

#include <limits>

#include "catch.hpp"

using namespace polku;
using namespace polku::api;

TEST_CASE("numbers are written as the language does") {
    CHECK(number_words(0.5, 2, "fi") == "0,5");
    CHECK(number_words(0.5, 2, "en") == "0.5");
    CHECK(number_words(1234, 0, "fi") == "1234");
    CHECK(number_words(12345.5, 1, "sv") == "12\u00a0345,5");
    CHECK(number_words(1234567, 0, "en") == "1,234,567");
    CHECK(number_words(-3, 1, "fi") == "−3");
    CHECK(number_words(-0.001, 1, "fi") == "0");
    CHECK(number_words(2.999, 1, "en") == "3");
    CHECK(number_words(std::numeric_limits<double>::quiet_NaN(), 1, "en") == "–");
    CHECK(number_words(std::numeric_limits<double>::max(), 2, "en").size() > 300);
}

TEST_CASE("shares are per cent, finer at the edges") {
    CHECK(percent_words(0.54, "fi") == "54\u00a0%");
    CHECK(percent_words(0.5, "en") == "50%");
    CHECK(percent_words(1.0 / 3, "en") == "33.3%");
    CHECK(percent_words(0.0012, "sv") == "0,12\u00a0%");
    CHECK(percent_words(0, "en") == "0%");
    CHECK(percent_words(1, "en") == "100%");
}

TEST_CASE("lengths of time are said in the unit that fits") {
    CHECK(days_words(0.5, "en") == "12\u00a0hours");
    CHECK(days_words(1, "fi") == "1\u00a0päivä");
    CHECK(days_words(13, "fi") == "13\u00a0päivää");
    CHECK(about_days_words(14, "fi") == "noin 2\u00a0viikkoa");
    CHECK(about_days_words(16, "sv") == "ungefär 2\u00a0veckor");
    CHECK(about_days_words(221.9, "en") == "about 7\u00a0months");
    CHECK(days_words(365.25, "fi") == "12\u00a0kuukautta");
    CHECK(days_words(913, "fi") == "2,5\u00a0vuotta");
    CHECK(quantity_words(1, Unit::workday, "sv") == "1\u00a0arbetsdag");
    CHECK(quantity_words(7, Unit::workday, "en") == "7\u00a0working days");
    CHECK(every_words(1, Unit::week, "fi") == "joka viikko");
    CHECK(every_words(2, Unit::week, "fi") == "2 viikon välein");
    CHECK(every_words(3, Unit::month, "sv") == "med 3 månaders mellanrum");
}
