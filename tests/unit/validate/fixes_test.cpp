// Mending texts: only the ranges of the fixes change, a second run changes nothing, and no fix brings an error.
#include <algorithm>
#include <filesystem>

#include <polku/json.hpp>
#include <polku/validate.hpp>

#include "catch.hpp"
#include "findings.hpp"
#include "rule_page.hpp"
#include "validate/text_edits.hpp"

using namespace polku;
using polku::test::codes;
using polku::test::Lines;

namespace {

const std::string model = R"({
  "format": "polku/1.0", "id": "a.b", "version": "1.0.0", "title": {"en": "T"}, "main": "care",
  "parameters": [
    {"id": "used", "value": 0.25, "unit": "1"},
    {"id": "free", "value": 1, "unit": "1"},
    {"id": "spare", "value": 1, "unit": "1"}
  ],
  "services": [{"id": "care", "partial": true}],
  "touchpoints": [
    {"id": "need", "service": "care", "phase": "entry", "kind": "start"},
    {"id": "done", "service": "care", "phase": "exit", "kind": "end", "outcome": "goal-reached"},
    {"id": "left", "service": "care", "phase": "exit", "kind": "end", "outcome": "client-declined"}
  ],
  "transitions": [
    {"id": "t1", "from": "need", "to": "done", "probability": {"param": "used"}},
    {"id": "t2", "from": "need", "to": "left", "probability": "rest"}
  ]
}
)";

std::string replaced(std::string text, std::string_view old, std::string_view with) {
    const auto place = text.find(old);
    REQUIRE(place != std::string::npos);
    return text.replace(place, old.size(), with);
}

FixedText mended(std::string_view text, Fixes which = Fixes::all) { return fix_text(text, which, {}); }

Lines codes_of(const std::vector<Diagnostic>& findings) { return codes(findings); }

// A removal in `text`, or the text itself when there is none.
std::string without(const std::string& text, std::string_view pointer) {
    const auto read = read_tolerantly(text);
    const auto edit = detail::EditedText(text, "", *read.map).removal(pointer);
    return edit ? detail::with_edits(text, {*edit}) : text;
}

}  // namespace

TEST_CASE("an item or member is taken out with its comma and white space, and nothing else") {
    CHECK(without("{\"a\": [1, 2 ,\n 3]}", "/a/0") == "{\"a\": [2 ,\n 3]}");
    CHECK(without("{\"a\": [1, 2 ,\n 3]}", "/a/1") == "{\"a\": [1,\n 3]}");
    CHECK(without("{\"a\": [1, 2 ,\n 3]}", "/a/2") == "{\"a\": [1, 2 ]}");
    CHECK(without("{\"a\": [[1], {\"x\": \",]\"}, \"[,\"]}", "/a/1") == "{\"a\": [[1], \"[,\"]}");
    CHECK(without("{ \"a\" : 1 , \"b\":{\"c\":2}\t}", "/a") == "{ \"b\":{\"c\":2}\t}");
    CHECK(without("{ \"a\" : 1 , \"b\":{\"c\":2}\t}", "/b") == "{ \"a\" : 1 \t}");
    // What holds nothing else goes with it; the whole text stays.
    CHECK(without("{\"a\": 1, \"b\": [[ {\"c\": 2} ]]}", "/b/0/0/c") == "{\"a\": 1}");
    CHECK(without("{\"b\": [2]}", "/b/0") == "{\"b\": [2]}");
    CHECK(without("{\"a\": 1}", "/x") == "{\"a\": 1}");
    CHECK(without("{\"a~/\": 1, \"b\": 2}", "/a~0~1") == "{\"b\": 2}");
}

TEST_CASE("each fix changes what it names and nothing else") {
    const auto check = [](const std::string& before, const std::string& after, const Lines& findings) {
        const auto fixed = mended(before);
        CHECK(fixed.text == after);
        CHECK(codes_of(fixed.mended) == findings);
        CHECK(!fixed.refused);
    };
    const auto clean = replaced(replaced(model, ",\n    {\"id\": \"free\", \"value\": 1, \"unit\": \"1\"}", ""),
                                ",\n    {\"id\": \"spare\", \"value\": 1, \"unit\": \"1\"}", "");
    check(model, clean, {"REF203", "REF203"});
    check(clean, clean, {});
    check("\xEF\xBB\xBF" + clean, clean, {"SYN002"});
    check(replaced(clean, "\"goal-reached\"", "\"goal-reachd\""), clean, {"SCH105"});
    check(replaced(clean, "\"probability\": \"rest\"", "\"probabilty\": \"rest\""), clean, {"SCH103"});
    check(replaced(clean, "\"to\": \"left\"", "\"to\": \"lefft\""), clean, {"REF201"});
    const auto lint =
        replaced(clean, "\"main\": \"care\",", "\"main\": \"care\", \"lint\": {\"ignore\": [{\"code\": \"GRA311\", \"reason\": \"x\"}]},");
    check(lint, clean, {"STY902"});
}

TEST_CASE("shares that miss 1 by rounding are set right at the largest") {
    const auto ways = [](std::string_view a, std::string_view b) {
        return replaced(
            replaced(replaced(replaced(model, "{\"param\": \"used\"}", a), "\"rest\"", b),
                     ",\n    {\"id\": \"free\", \"value\": 1, \"unit\": \"1\"},\n    {\"id\": \"spare\", \"value\": 1, \"unit\": \"1\"}",
                     ""),
            "\"parameters\": [\n    {\"id\": \"used\", \"value\": 0.25, \"unit\": \"1\"}\n  ],\n  ", "");
    };
    CHECK(mended(ways("0.33", "0.66")).text == ways("0.33", "0.67"));
    CHECK(mended(ways("0.667", "0.334")).text == ways("0.666", "0.334"));
    CHECK(mended(ways("0.805", "0.2")).text == ways("0.805", "0.2"));  // more than rounding can explain
    CHECK(mended(ways("0.3", "0.6")).text == ways("0.3", "0.6"));      // a way may be missing
    CHECK(mended(ways("3.3e-1", "0.66")).text == ways("3.3e-1", "0.66"));
}

TEST_CASE("two equal ways become one with the share of both") {
    const auto ways = [](std::string_view first, std::string_view second, bool both = true) {
        auto text = replaced(replaced(model, ",\n    {\"id\": \"free\", \"value\": 1, \"unit\": \"1\"}", ""),
                             ",\n    {\"id\": \"spare\", \"value\": 1, \"unit\": \"1\"}", "");
        const std::string more = ",\n    {\"id\": \"t3\", \"from\": \"need\", \"to\": \"left\", \"probability\": \"rest\"}";
        text = replaced(text, "\"to\": \"left\", \"probability\": \"rest\"}",
                        "\"to\": \"done\", \"probability\": " + std::string(second) + "}" + more);
        if (!both) text = replaced(text, ",\n    {\"id\": \"t2\", \"from\": \"need\", \"to\": \"done\", \"probability\": }", "");
        return replaced(text, "{\"param\": \"used\"}", first);
    };
    ValidateOptions options;
    options.select = {"REF204"};
    const auto united = [&](std::string_view first, std::string_view second) {
        return fix_text(ways(first, second), Fixes::all, {}, options).text;
    };
    CHECK(united("0.15", "0.25") == ways("0.4", "", false));
    CHECK(united("0.95", "0.05") == ways("1", "", false));
    CHECK(united("0.05", "0.004") == ways("0.054", "", false));
    // A parameter keeps its meaning, and so does a number that is written in another manner.
    CHECK(united("{\"param\": \"used\"}", "0.1") == ways("{\"param\": \"used\"}", "0.1"));
    CHECK(united("1e-1", "0.1") == ways("1e-1", "0.1"));
}

TEST_CASE("codes say whether a program can mend them") {
    CHECK(has_fix("REF204"));
    CHECK(has_fix("SYN002"));
    CHECK_FALSE(has_fix("GRA304"));
    CHECK_FALSE(has_fix(""));
}

TEST_CASE("safe fixes are made alone when only they are asked for") {
    const auto text = "\xEF\xBB\xBF" + model;
    CHECK(mended(text, Fixes::safe).text == model);
    CHECK(mended(model, Fixes::safe).text == model);
    CHECK(mended(model, Fixes::safe).mended.empty());
}

TEST_CASE("all fixes are refused when one of them brings a new error") {
    // The near word of the misspelt kind is a split, which needs two ways at least; what is refused is told.
    const auto text = replaced(
        model, "{\"id\": \"left\", \"service\": \"care\", \"phase\": \"exit\", \"kind\": \"end\", \"outcome\": \"client-declined\"}",
        "{\"id\": \"left\", \"service\": \"care\", \"phase\": \"exit\", \"kind\": \"acton\", \"outcome\": \"client-declined\"}");
    const auto fixed = mended(text);
    CHECK(fixed.text == text);
    CHECK(fixed.mended.empty());
    REQUIRE(fixed.refused);
    CHECK(fixed.refused->code == "SYS055");
}

TEST_CASE("what was renamed where it is defined is never removed: a reference that names nothing may mean it") {
    const auto used = replaced(replaced(model, ",\n    {\"id\": \"free\", \"value\": 1, \"unit\": \"1\"}", ""),
                               ",\n    {\"id\": \"spare\", \"value\": 1, \"unit\": \"1\"}", "");
    const auto renamed = [&](std::string_view list, std::string_view id, std::string_view to) {
        return replaced(used, std::string(list) + R"(": [{"id": ")" + std::string(id),
                        std::string(list) + R"(": [{"id": ")" + std::string(to));
    };
    const auto look = [](const std::string& text) {
        auto found = codes(validate_text(text, {}));
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    };
    // Far from the old name: only a person knows. Near it: the references take the new name.
    const auto far = renamed("services", "care", "aftercare-of-all");
    CHECK(look(far) == Lines{"REF201"});
    CHECK(mended(far).text == far);
    CHECK(!mended(far).refused);
    const auto near = renamed("services", "care", "cares");
    const auto fixed = mended(near);
    CHECK(!fixed.refused);
    CHECK(look(fixed.text) == Lines{});
    CHECK(fixed.text.find("\"care\"") == std::string::npos);
    // Of another kind than what is missing: still never used.
    const auto other = replaced(far, "\"services\"", "\"actors\": [{\"id\": \"nobody\", \"kind\": \"professional\"}], \"services\"");
    CHECK(look(other) == Lines{"REF201", "REF203"});
    // A payer is a service or an actor.
    const auto payer = replaced(replaced(other, "aftercare-of-all", "care"), "\"services\"",
                                "\"costs\": [{\"id\": \"c\", \"per\": \"visit\", \"touchpoint\": \"done\", \"amount\": 1, \"bearer\": "
                                "\"someone-else\"}], \"services\"");
    CHECK(look(payer) == Lines{"REF201"});
}

TEST_CASE("fixes are not refused for an error that was there before, though its element has got its name now") {
    const auto text = replaced(model, R"({"id": "need", "service": "care")", R"({"idd": "need", "service": "nowhere")");
    ValidateOptions options;
    options.select = {"SCH103"};
    const auto fixed = fix_text(text, Fixes::all, {}, options);
    CHECK(!fixed.refused);
    CHECK(fixed.text == replaced(text, "idd", "id"));
}

TEST_CASE("only what is asked for is mended, and what is suppressed stays") {
    ValidateOptions options;
    options.select = {"STY902"};
    CHECK(fix_text(model, Fixes::all, {}, options).text == model);
    const auto kept = replaced(model, "\"main\": \"care\",",
                               "\"main\": \"care\", \"lint\": {\"ignore\": [{\"code\": \"REF203\", \"reason\": \"soon\"}]},");
    CHECK(mended(kept).text == kept);
}

TEST_CASE("what a variant extends is not changed through it") {
    const std::string variant = R"({"format": "polku/1.0", "id": "a.variant", "version": "1.1.0", "status": "draft",
 "extends": {"id": "a.b", "version": "1.0.0"}, "validFrom": "2026-01-01",
 "add": [{"to": "parameters", "value": {"id": "more", "value": 1, "unit": "1"}}]})";
    ReadOptions read;
    read.source_name = "variant.json";
    read.resolver = [](const ModelReference&) { return std::optional(SourceText{"base.json", model}); };
    const auto report = validate_text(variant, read);
    INFO(to_text(report));
    REQUIRE(codes(report) == Lines{"REF203", "REF203", "REF203"});
    for (const auto& finding : report) CHECK(!finding.fix);
    CHECK(fix_text(variant, Fixes::all, read).text == variant);
}

TEST_CASE("every text of the tests: a second run changes nothing, no new error, and safe fixes keep the meaning") {
    const std::filesystem::path root = POLKU_SOURCE_DIR;
    std::size_t texts = 0, changed = 0;
    for (const auto* folder : {"tests/rules", "tests/models", "tests/golden", "tests/fuzz/kept", "models"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            if (!entry.is_regular_file()) continue;
            const auto text = test::file_text(entry.path().string());
            INFO(entry.path().string());
            ++texts;
            for (const auto which : {Fixes::safe, Fixes::all}) {
                const auto once = mended(text, which);
                const auto twice = mended(once.text, which);
                CHECK(twice.text == once.text);
                CHECK(once.mended.empty() == (once.text == text));
                if (once.text == text) continue;
                ++changed;
                CHECK(mended(once.text, which).mended.empty());
                if (which == Fixes::all) continue;
                const auto before = parse_path(text), after = parse_path(once.text);
                REQUIRE(before.has_value() == after.has_value());
                if (!before) continue;
                auto one = before->data(), other = after->data();
                one.ignored = other.ignored = {};
                CHECK(one == other);
            }
        }
    }
    CHECK(texts > 100);
    CHECK(changed > 5);
}

TEST_CASE("a project's own suppressions and its baseline are counted, and told when they are idle") {
    const auto look = [](ValidateOptions options) { return validate_text(model, {.source_name = "m.json"}, options); };
    const auto all = look({});
    REQUIRE(codes(all) == Lines{"REF203", "REF203"});
    ValidateOptions options;
    ConfiguredSuppression kept;
    kept.code = "REF203";
    kept.at = "free";
    kept.reason = "soon";
    kept.location = {"polku.toml", "/suppress/0", Range{{3, 1, 1, 0}, {3, 1, 1, 0}}};
    options.suppressions = {kept};
    const auto one = look(options);
    CHECK(codes(one) == Lines{"REF203"});
    REQUIRE(one.suppressed.size() == 1);
    CHECK(one.suppressed[0].suppressed == SuppressedBy{SuppressedBy::Kind::configuration, "soon", ""});
    kept.at = "nothing";
    options.suppressions = {kept};
    const auto idle = look(options);
    CHECK(codes(idle) == Lines{"REF203", "REF203", "STY902"});
    CHECK(idle[2].location == kept.location);

    ValidateOptions known;
    known.baseline = baseline_of(all);
    CHECK(look(known).empty());
    CHECK(look(known).suppressed.size() == 2);
    CHECK(baseline_of(look(known)) == known.baseline);
    known.baseline[0].count = 3;
    known.baseline[0].location = {"known.json", "/entries/0", std::nullopt};
    const auto told = look(known);
    REQUIRE(codes(told) == Lines{"STY902"});
    CHECK(told[0].variant == "baseline");
    CHECK(told[0].location.source == "known.json");
    known.ignore = {"REF203"};  // then nobody knows whether the entry is still needed
    CHECK(look(known).empty());
    known = {};
    known.baseline = {{"m.json", "REF203", fingerprint(all[0]), 1, {}}};
    CHECK(codes(look(known)) == Lines{"REF203"});
    // A text that could be read in part only does not tell which entries are idle.
    known.baseline[0].count = 5;
    CHECK(codes(validate_text(replaced(model, "\"main\": \"care\",", "\"main\": \"care\", \"mian\": 1,"), {}, known)) ==
          Lines{"SCH103", "REF203"});
}
