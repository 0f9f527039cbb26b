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
