#include <limits>

#include <polku/table.hpp>

#include "catch.hpp"

using namespace polku;

TEST_CASE("columns are found by name and tell their length") {
    const Table table{"ends", {{"end", "", std::vector<std::string>{"a", "b"}}, {"probability", "1", std::vector<double>{0.25, 0.75}}}};
    CHECK(table.rows() == 2);
    REQUIRE(table.find_column("probability") != nullptr);
    CHECK(table.find_column("probability")->size() == 2);
    CHECK(table.find_column("none") == nullptr);
    CHECK(Table{}.rows() == 0);
    Result result;
    result.tables.push_back(table);
    CHECK(result.find_table("ends")->columns.size() == 2);
    CHECK(result.find_table("visits") == nullptr);
}

TEST_CASE("a column equals its copy, also where numbers are not known") {
    const auto column = [](std::vector<double> values) { return Column{"mean", "day", std::move(values)}; };
    const double unknown = std::numeric_limits<double>::quiet_NaN();
    CHECK(column({1, unknown}) == column({1, unknown}));
    CHECK_FALSE(column({1, unknown}) == column({1, 2}));
    CHECK_FALSE(column({1}) == column({1, 1}));
    CHECK_FALSE(column({1}) == Column{"mean", "day", std::vector<std::int64_t>{1}});
    CHECK_FALSE(column({1}) == Column{"mean", "week", std::vector<double>{1}});
}
