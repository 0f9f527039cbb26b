// The frame: selecting, suppressing, cutting floods, rules that fail.
#include <stdexcept>

#include <polku/report.hpp>
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

TEST_CASE("a configuration suppresses as a model does, and says what it keeps for nothing") {
    const auto path = mini_path("start need -> ask; ask -> end done[0.5], plan[0.5]");
    const auto check = [&](std::string code, std::string at, std::string reason = "known", std::string until = "") {
        ConfiguredSuppression entry;
        entry.code = std::move(code);
        entry.at = std::move(at);
        entry.reason = std::move(reason);
        entry.until = std::move(until);
        entry.location.source = "polku.toml";
        ValidateOptions options;
        options.today = "2026-11-22";
        options.suppressions = {entry, entry};  // the same twice is one
        return validate(path, options);
    };
    REQUIRE(codes(validate(path)) == Lines{"GRA304"});
    const auto kept = check("GRA304", "s/plan");
    CHECK(kept.empty());
    REQUIRE(kept.suppressed.size() == 1);
    CHECK(kept.suppressed[0].suppressed->kind == SuppressedBy::Kind::configuration);
    CHECK(kept.suppressed[0].suppressed->reason == "known");
    for (const auto& idle : {check("GRA304", "s/ask"), check("GRA304", "s/plan", ""), check("GRA304", "s/plan", "known", "2026-11-21"),
                             check("GRA305", ""), check("nothing", "")}) {
        CHECK(codes(idle) == Lines{"GRA304", "STY902", "STY902"});
        CHECK(idle.back().location.source == "polku.toml");
    }
    CHECK(check("GRA304", "s/plan", "known", "2026-11-22").empty());
    // A rule that was not asked has nothing to suppress.
    CHECK(codes(check("ELI601", "")) == Lines{"GRA304"});
}

TEST_CASE("an entry that is not needed is not told of a text that could be read only in part") {
    ValidateOptions options;
    options.suppressions.emplace_back().code = "GRA305";
    options.suppressions[0].reason = "known";
    const std::string text =
        R"({"format": "polku/1.0", "id": "a.b", "version": "1.0.0", "title": {"en": "T"}, "services": [{"id": "s", "partial": true}],
 "touchpoints": [{"id": "need", "service": "s", "phase": "entry", "kind": "start"},
  {"id": "done", "service": "s", "phase": "exit", "kind": "end", "outcome": "other"}],
 "transitions": [{"id": "t", "from": "need", "to": "done"}]})";
    CHECK(codes(validate_text(text, {}, options)) == Lines{"STY902"});
    auto broken = text;
    broken.replace(broken.find("\"to\": \"done\""), 12, "\"to\": \"doen\"");
    CHECK(codes(validate_text(broken, {}, options)) == Lines{"REF201"});
}

TEST_CASE("a baseline suppresses as many findings as it counts, and says what it counts for nothing") {
    const auto path = mini_path("start need -> ask; ask -> end done[0.5], plan[0.25], turn[0.25]");
    const auto report = validate(path);
    REQUIRE(codes(report) == Lines{"GRA304", "GRA304"});
    ValidateOptions options;
    options.baseline = baseline_of(report);
    REQUIRE(options.baseline.size() == 2);
    const auto known = validate(path, options);
    CHECK(known.empty());
    REQUIRE(known.suppressed.size() == 2);
    CHECK(known.suppressed[0].suppressed->kind == SuppressedBy::Kind::baseline);
    CHECK(baseline_of(known) == options.baseline);
    // What was mended since is told, with its number; what a rule was not asked about is not.
    options.baseline[0].count = 3;
    const auto mended = validate(path, options);
    REQUIRE(codes(mended) == Lines{"STY902"});
    CHECK(mended[0].args.at(1).value == "2");
    options.ignore = {"GRA"};
    CHECK(validate(path, options).empty());
    options.ignore.clear();
    options.baseline.resize(1);
    options.baseline[0].count = 1;
    CHECK(codes(validate(path, options)) == Lines{"GRA304"});
    // An entry of no finding at all.
    options.baseline[0].fingerprint = "0000000000000000";
    CHECK(codes(validate(path, options)) == Lines{"STY902", "GRA304", "GRA304"});
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
