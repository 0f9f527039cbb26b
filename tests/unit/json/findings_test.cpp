// Findings as JSON and back, and as SARIF.
#include <polku/json.hpp>
#include <polku/validate.hpp>

#include <nlohmann/json.hpp>

#include "catch.hpp"

using namespace polku;
using Json = nlohmann::json;

namespace {

// A finding with something in every member.
Diagnostic full() {
    auto d = make_diagnostic("GRA304", "", {{"touchpoint", "plan \"x\" \x1b[31m"}}, "/touchpoints/3", {"touchpoint", "plan", "care"});
    d.location.source = "models/ä b.polku.json";
    d.location.range = Range{{41, 7, 8, 1033}, {41, 13, 14, 1039}};
    d.related.push_back({{"base.json", "/a~1b", Range{{1, 2, 3, 4}, {5, 6, 7, 8}}}, "other", {{"x", "1"}, {"y", ""}}, "the other"});
    d.related.push_back({{"", "/c", std::nullopt}, "", {}, "no sentence"});
    d.witness = {"need", "plan"};
    d.hint = "line\nbreak \u2028 \u202e";
    d.fix = Fix{true, {{{{1, 1, 1, 0}, {1, 1, 1, 3}}, ""}, {{{2, 1, 1, 9}, {2, 1, 1, 9}}, "{\"a\": 1}"}}};
    d.suppressed = SuppressedBy{SuppressedBy::Kind::configuration, "known", "2026-12-31"};
    return d;
}

Report report() {
    Report r;
    auto plain = full();
    plain.suppressed.reset();
    plain.fix.reset();
    plain.location.range.reset();
    plain.severity = Severity::advice;
    auto mended = full();
    mended.suppressed.reset();
    r.diagnostics = {
        plain, mended,
        make_diagnostic("SYS053", "",
                        {{"of", "GRA304"}, {"hidden", "5"}, {"total", "25"}, {"hidden_errors", "5"}, {"hidden_warnings", "0"}}, "")};
    r.suppressed = {full()};
    r.codes = {"GRA304", "GRA305", "STY902"};
    r.sources = {"models/ä b.polku.json", ""};
    r.language = "sv";
    return r;
}

}  // namespace

TEST_CASE("a finding is the same after JSON") {
    const auto line = to_json(full());
    CHECK(line.find('\n') == line.size() - 1);
    CHECK(parse_finding(line).value_or_throw() == full());
    CHECK(parse_finding(to_json(Diagnostic{})).value_or_throw() == Diagnostic{});
}

TEST_CASE("a report is the same after JSON, and its counts are exact") {
    const auto before = report();
    const auto text = to_json(before);
    const auto after = parse_findings(text).value_or_throw();
    CHECK(after.diagnostics == before.diagnostics);
    CHECK(after.suppressed == before.suppressed);
    CHECK(after.codes == before.codes);
    CHECK(after.sources == before.sources);
    CHECK(after.language == before.language);
    CHECK(to_json(after) == text);
    const auto json = Json::parse(text);
    CHECK(json["format"] == "polku-findings/1.0");
    CHECK(json["errors"] == 6);
    CHECK(json["advice"] == 1);
    CHECK(json["hidden"] == 5);
    CHECK(json["findings"][0]["range"].is_null());
    CHECK(json["findings"][0]["fingerprint"] == fingerprint(before.diagnostics[0]));
    CHECK(json["findings"][0]["doc"] == "rules/GRA304.html");
}

TEST_CASE("what is no report is refused with its place") {
    const auto code = [](std::string_view text) {
        const auto read = parse_findings(text);
        return read ? std::string{} : read.diagnostics().front().code + ' ' + read.diagnostics().front().location.pointer;
    };
    CHECK(code("{") == "SYN001 ");
    CHECK(code("{}") == "SCH101 ");
    CHECK(code("{\"format\": \"polku/1.0\"}").substr(0, 6) == "SCH101");
    auto json = Json::parse(to_json(report()));
    const auto broken = [&](const char* pointer, Json value) {
        auto changed = json;
        changed[Json::json_pointer(pointer)] = std::move(value);
        return code(changed.dump());
    };
    CHECK(broken("/findings/0/severity", "grave") == "SCH105 /findings/0/severity");
    CHECK(broken("/findings/0/args/touchpoint", 1) == "SCH104 /findings/0/args/touchpoint");
    CHECK(broken("/findings/1/range/start/line", 4294967296) == "SCH105 /findings/1/range/start/line");
    CHECK(broken("/findings/1/range/start/line", -1) == "SCH105 /findings/1/range/start/line");
    CHECK(broken("/findings/1/suppressed", true) == "SCH104 /findings/1/suppressed");
    CHECK(broken("/findings/0/surprise", 1) == "SCH103 /findings/0/surprise");
    CHECK(broken("/findings", nullptr) == "SCH104 /findings");
}

TEST_CASE("JSON lines have one finding each") {
    const auto lines = to_json_lines(report());
    CHECK(std::count(lines.begin(), lines.end(), '\n') == 4);
    CHECK(lines.find(to_json(full())) != std::string::npos);
}

TEST_CASE("a baseline comes back with the places of its entries") {
    const std::vector<BaselineEntry> entries{{"a.json", "GRA304", "0123456789abcdef", 2, {}}, {"b.json", "GRA307", "f", 1, {}}};
    const auto text = to_json(entries);
    auto read = parse_baseline(text, {.source_name = "known.json"}).value_or_throw();
    REQUIRE(read.size() == 2);
    CHECK(read[1].location.source == "known.json");
    CHECK(read[1].location.pointer == "/entries/1");
    REQUIRE(read[1].location.range);
    CHECK(text[read[1].location.range->start.offset] == '{');
    for (auto& entry : read) entry.location = {};
    CHECK(read == entries);
    CHECK(
        !parse_baseline("{\"format\": \"polku-baseline/1.0\", \"entries\": [{\"source\": \"a\", \"code\": \"b\", \"fingerprint\": \"c\", "
                        "\"count\": 0}]}"));
}

TEST_CASE("SARIF names every rule looked for, and every place") {
    const auto json = Json::parse(to_sarif(report(), {.pages = "https://example.org/rules"}));
    CHECK(json["version"] == "2.1.0");
    const auto& run = json["runs"][0];
    CHECK(run["columnKind"] == "unicodeCodePoints");
    const auto& rules = run["tool"]["driver"]["rules"];
    REQUIRE(rules.size() == 4);  // SYS053 was not looked for, but is told
    CHECK(rules[1]["id"] == "GRA305");
    CHECK(rules[1]["helpUri"] == "https://example.org/rules/GRA305.html");
    CHECK(rules[1]["shortDescription"]["text"] == find_catalogue_entry("GRA305")->summary.in("sv"));
    CHECK(rules[1]["defaultConfiguration"]["level"] == "error");
    CHECK(run["artifacts"][0]["location"]["uri"] == "models/%C3%A4%20b.polku.json");
    const auto& results = run["results"];
    REQUIRE(results.size() == 4);
    CHECK(results[0]["level"] == "note");
    for (const auto& result : results) CHECK(rules[result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
    const auto& mended = results[1];
    CHECK(mended["locations"][0]["physicalLocation"]["region"] ==
          Json{{"startLine", 41}, {"startColumn", 7}, {"endLine", 41}, {"endColumn", 13}});
    CHECK(mended["locations"][0]["logicalLocations"][0] ==
          Json{{"name", "plan"}, {"fullyQualifiedName", "/touchpoints/3"}, {"kind", "element"}});
    CHECK(mended["relatedLocations"][0]["message"]["text"] == "the other");
    CHECK(mended["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "base.json");
    const auto& edits = mended["fixes"][0]["artifactChanges"][0]["replacements"];
    CHECK(edits[0]["deletedRegion"] == Json{{"byteOffset", 0}, {"byteLength", 3}});  // a byte order mark has no column
    CHECK(edits[1]["insertedContent"]["text"] == "{\"a\": 1}");
    CHECK(mended["suppressions"].empty());
    CHECK(mended["partialFingerprints"]["pathModel/v1"] == fingerprint(full()));
    CHECK(results[3]["suppressions"][0] == Json{{"kind", "external"}, {"status", "accepted"}, {"justification", "known"}});
    const auto without = Json::parse(to_sarif(report()));
    CHECK(!without["runs"][0]["tool"]["driver"]["rules"][0].contains("helpUri"));
}

TEST_CASE("file names are references in SARIF") {
    const auto uri = [](std::string source) {
        Report r;
        r.sources = {std::move(source)};
        return Json::parse(to_sarif(r))["runs"][0]["artifacts"][0]["location"]["uri"].get<std::string>();
    };
    CHECK(uri("/tmp/a.json") == "file:///tmp/a.json");
    CHECK(uri("a:b?c#d%.json") == "a%3Ab%3Fc%23d%25.json");
    CHECK(uri("a\xff\n.json") == "a%FF%0A.json");
}

TEST_CASE("every output is valid whatever a model says") {
    Report r;
    auto d = full();
    d.message = d.hint = d.args[0].value = d.location.source = "\xff\xfe\x1b[2J\u202e\"\\\n\0x";
    r.diagnostics = {d};
    r.sources = {d.location.source};
    CHECK(Json::accept(to_json(r)));
    CHECK(Json::accept(to_json_lines(r)));
    CHECK(Json::accept(to_sarif(r)));
    for (const auto& text : {to_json(r), to_json_lines(r), to_sarif(r)}) {
        CHECK(text.find('\x1b') == std::string::npos);
        CHECK(text.find("\u202e") == std::string::npos);
    }
}
