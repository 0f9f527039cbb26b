// Every code has a page, and what the page shows is true: its example has exactly that code, the other one nothing.
#include <algorithm>
#include <array>

#include <polku/report.hpp>
#include <polku/validate.hpp>

#include "catch.hpp"
#include "findings.hpp"
#include "rule_page.hpp"

using namespace polku;
using polku::test::check_example;
using polku::test::codes;
using polku::test::Lines;
using polku::test::rule_page;

TEST_CASE("every code has a page with the fixed sections, and explain shows it") {
    for (const auto& entry : catalogue()) {
        INFO(entry.code);
        const auto page = rule_page(entry.code);
        CHECK(page.rfind("# " + std::string(entry.code) + ' ' + std::string(entry.name) + "\n\n**" + std::string(to_string(entry.severity)),
                         0) == 0);
        std::size_t place = 0;
        for (const auto* heading : {"What it does", "Why this is bad", "How to mend it", "How to suppress it", "References"}) {
            const auto next = page.find("\n## " + std::string(heading) + "\n", place);
            CHECK(next != std::string::npos);
            place = next;
        }
        CHECK(explain(entry.code) == page);
        CHECK(explain(entry.name) == page);
    }
}

TEST_CASE("the examples of the pages are what they say") {
    for (const auto& entry : catalogue()) {
        // The others are about the tool and its engines, not about a model.
        constexpr std::array<std::string_view, 4> groups{"SYS", "ANA", "SUB", "SIM"};
        const bool of_engine = std::find(groups.begin(), groups.end(), entry.code.substr(0, 3)) != groups.end();
        if (of_engine && entry.set == RuleSet::core) continue;
        if (entry.code == "SCH107" || entry.code == "SCH108" || entry.code == "LOC705") continue;  // about several models
        INFO(entry.code);
        const auto page = rule_page(entry.code);
        ValidateOptions options;
        options.sets = {entry.set};
        const auto bad = check_example(page, "## Example", options);
        CHECK(codes(bad) == Lines{std::string(entry.code)});
        const auto good = check_example(page, "## Instead", options);
        CHECK(codes(good).empty());
    }
}

TEST_CASE("explain answers what it does not know") {
    CHECK(explain("GRA399").find("there is no rule \"GRA399\"; did you mean \"GRA3") == 0);
    CHECK(explain("dead-ned") == "there is no rule \"dead-ned\"; did you mean \"dead-end\"?\n");
    CHECK(explain("gra304") == explain("GRA304"));
    CHECK(explain("x\x1b") == "there is no rule \"x\\u{1b}\"\n");
}
