// The frame: selecting, suppressing, cutting floods, rules that fail.
#include <stdexcept>

#include <polku/validate.hpp>

#include "catch.hpp"
#include "findings.hpp"
#include "mini_path.hpp"
#include "validate/run.hpp"

using namespace polku;
using polku::test::codes;
using polku::test::codes_and_pointers;
using polku::test::Lines;
using polku::test::mini_data;
using polku::test::mini_path;

TEST_CASE("every rule of the table has a row in the catalogue, ordered by code") {
    std::string_view before;
    for (const auto& rule : detail::all_rules()) {
        CHECK(find_catalogue_entry(rule.code) != nullptr);
        CHECK(before <= rule.code);
        before = rule.code;
    }
}

TEST_CASE("select and ignore take codes and prefixes") {
    const auto path = mini_path("$p = 1; start need -> ask; ask -> end done[0.5], plan[0.6]");
    const auto found = [&](ValidateOptions options) { return codes(validate(path, options)); };
    CHECK(found({}) == Lines{"REF203", "GRA304", "PRB401"});
    CHECK(found({.select = {"GRA"}, .ignore = {}}) == Lines{"GRA304"});
    CHECK(found({.select = {"GRA", "PRB401"}, .ignore = {}}) == Lines{"GRA304", "PRB401"});
    CHECK(found({.select = {}, .ignore = {"GRA3", "REF"}}) == Lines{"PRB401"});
    CHECK(found({.select = {"PRB"}, .ignore = {"PRB401"}}).empty());
}

TEST_CASE("a model may suppress a finding, with a reason and until a date") {
    auto data = mini_data("start need -> ask; ask -> end done[0.5], plan[0.5]; plan~1 -> ask[0.5]; plan -> nowhere[0.5]");
    data.services[0].partial = true;
    const auto found = [&](Suppression s, std::string today = "") {
        data.ignored = {std::move(s)};
        ValidateOptions options;
        options.today = std::move(today);
        return codes(validate(ServicePath::make(data).value_or_throw(), options));
    };
    CHECK(found({{}, "GRA304", "", "known", ""}).empty());
    CHECK(found({{}, "GRA304", "s/nowhere", "known", ""}).empty());
    CHECK(found({{}, "GRA304", "touchpoints/nowhere", "known", ""}).empty());
    // What hides nothing is a finding itself.
    CHECK(found({{}, "GRA304", "touchpoints/plan", "known", ""}) == Lines{"STY902", "GRA304"});
    CHECK(found({{}, "GRA304", "", "", ""}) == Lines{"STY902", "GRA304"});
    CHECK(found({{}, "GRA398", "", "known", ""}) == Lines{"STY902", "GRA304"});
    CHECK(found({{}, "SYN001", "", "known", ""}) == Lines{"STY902", "GRA304"});
    CHECK(found({{}, "GRA304", "", "known", "2026-12-31"}, "2026-12-31").empty());
    CHECK(found({{}, "GRA304", "", "known", "2026-12-31"}, "2027-01-01") == Lines{"STY902", "GRA304"});
}

TEST_CASE("floods are cut at twenty per code, and the total is said") {
    std::string text = "start need -> ask; ask -> end done[rest]";
    for (int i = 0; i < 25; ++i) text += ", dead" + std::to_string(i) + "[0.01]";
    const auto path = mini_path(text);
    const auto findings = validate(path);
    REQUIRE(findings.size() == 21);
    CHECK(findings.back().code == "SYS053");
    CHECK(findings.back().severity == Severity::advice);
    CHECK(findings.back().message == "5 more findings of GRA304 are not shown: 25 in all");
    ValidateOptions all;
    all.limit_per_code = 0;
    CHECK(validate(path, all).size() == 25);
}

TEST_CASE("a rule that throws is a finding, and the others still run") {
    const auto path = mini_path("start need -> ask -> end done");
    const detail::RuleEntry rules[] = {
        {"GRA301", "first", [](detail::Context&) { throw std::runtime_error("no\x1b luck"); }},
        {"GRA302", "second", [](detail::Context&) { throw 7; }},
        {"GRA304", "third", [](detail::Context& context) { context.report(make_diagnostic("GRA304", "", {}, "/touchpoints/0")); }},
    };
    const auto findings = detail::run_rules(rules, path, {}, {});
    REQUIRE(codes(findings) == Lines{"SYS051", "SYS051", "GRA304"});
    CHECK(findings[0].message == "rule first failed: no\\u{1b} luck");
    CHECK(findings[1].message == "rule second failed: no reason given");
}

TEST_CASE("renaming and reordering do not change which codes are found") {
    const std::string_view text =
        "service s; service care; $p = 1.5; start need -> ask; ask -> end done[0.5], plan[0.6], turn[0]; plan~3 -> meet~2 -> plan; "
        "turn~tri(5,2,1) -> give to care; give -> stop; lonely -> lost; hi@care~1 -> exit bye@care -> hi";
    auto data = mini_data(text);
    auto before = codes(validate(ServicePath::make(data).value_or_throw()));
    std::sort(before.begin(), before.end());
    REQUIRE(before.size() >= 8);
    std::reverse(data.touchpoints.begin(), data.touchpoints.end());
    std::reverse(data.services.begin(), data.services.end());
    data.main = "s";
    std::rotate(data.transitions.begin(), data.transitions.begin() + 3, data.transitions.end());
    for (auto& t : data.touchpoints) t.id = "x-" + t.id;
    for (auto& t : data.transitions) {
        t.from = "x-" + t.from;
        t.to = "x-" + t.to;
        t.id = "y-" + t.id;
    }
    auto after = codes(validate(ServicePath::make(data).value_or_throw()));
    std::sort(after.begin(), after.end());
    CHECK(after == before);
}

TEST_CASE("selecting rules never hides that a text could not be read") {
    ValidateOptions only_structure;
    only_structure.select = {"GRA"};
    ValidateOptions no_syntax;
    no_syntax.ignore = {"SYN", "SCH"};
    for (const auto& options : {only_structure, no_syntax}) {
        CHECK(has_errors(validate_text("{", {}, options)));
        CHECK(has_errors(validate_text("{}", {}, options)));
    }
}
