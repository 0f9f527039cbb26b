#include <polku/version.hpp>

#include <algorithm>

#include "catch.hpp"

TEST_CASE("the version has three numbers") {
    const auto version = polku::version();
    CHECK(std::count(version.begin(), version.end(), '.') == 2);
    CHECK(version.find_first_not_of("0123456789.") == std::string_view::npos);
}
