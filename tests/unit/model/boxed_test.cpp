// Parts that lie apart behave as std::optional does, and a table of ids as a map.
#include <map>
#include <random>
#include <string>
#include <vector>

#include <polku/boxed.hpp>

#include "catch.hpp"
#include "model/id_table.hpp"

using polku::Boxed;
using polku::detail::IdFollower;
using polku::detail::IdTable;

TEST_CASE("a boxed value is copied, compared and moved as a value") {
    Boxed<std::string> empty, full = std::string("a");
    CHECK(!empty);
    CHECK(full);
    CHECK(full->size() == 1);
    CHECK(empty == Boxed<std::string>(std::nullopt));
    CHECK(empty != full);
    CHECK(full == Boxed<std::string>("a"));
    CHECK(full != Boxed<std::string>("b"));

    auto copy = full;
    copy->push_back('b');
    CHECK(*full == "a");
    CHECK(*copy == "ab");
    full = copy;
    CHECK(*full == "ab");
    const auto& itself = full;
    full = itself;
    CHECK(*full == "ab");
    empty = std::move(full);
    CHECK(*empty == "ab");
    CHECK(empty.emplace(2, 'x') == "xx");
    copy = std::nullopt;
    CHECK(!copy);
    empty.reset();
    CHECK(empty == copy);
}

TEST_CASE("a table of ids finds what a map finds, and keeps the first of each") {
    std::mt19937 random(7);
    for (const std::size_t expected : {0U, 3U, 2000U}) {
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < 2000; ++i) ids.push_back(std::to_string(random() % 1000));
        IdTable table(expected);
        std::map<std::string, std::size_t> map;
        CHECK(!table.find("1"));
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const auto [place, is_new] = map.emplace(ids[i], i);
            CHECK(table.emplace(ids[i], i) == std::pair{place->second, is_new});
        }
        for (std::size_t i = 0; i < 1100; ++i) {
            const auto id = std::to_string(i);
            const auto found = map.find(id);
            CHECK(table.contains(id) == (found != map.end()));
            if (found != map.end()) CHECK(table.find(id) == found->second);
        }
    }
    CHECK(!IdTable{}.find(""));
}

TEST_CASE("a follower finds what the table finds, in whatever order it is asked") {
    std::mt19937 random(11);
    for (const std::size_t different : {1U, 5U, 40U, 400U}) {
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < 200; ++i) ids.push_back(std::to_string(random() % different));
        IdTable table(ids.size());
        for (std::size_t i = 0; i < ids.size(); ++i) table.emplace(ids[i], i);
        IdFollower follower;
        for (const auto& id : ids) CHECK(follower.find(table, id) == table.find(id));
        for (std::size_t i = 0; i < 1000; ++i) {
            const auto id = std::to_string(random() % (different + 3));
            CHECK(follower.find(table, id) == table.find(id));
        }
    }
    CHECK(!IdFollower{}.find(IdTable{}, ""));
}
