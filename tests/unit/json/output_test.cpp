// What the module writes beside models: results, findings, hashes, schemas, the reference; and how it reads files.
#include "catch.hpp"

#include <cmath>
#include <filesystem>
#include <limits>

#include "diagnostic/sha256.hpp"
#include "findings_support.hpp"
#include "json/json_text.hpp"
#include "json/version_pin.hpp"

using namespace polku_test;

TEST_CASE("SHA-256 agrees with the examples of NIST") {
    using polku::detail::sha256;
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256(std::string(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("numbers are written short, plain where people would, and read back the same") {
    using polku::json::number_text;
    CHECK(number_text(0.1) == "0.1");
    CHECK(number_text(100000) == "100000");
    CHECK(number_text(1e21) == "1e+21");
    CHECK(number_text(1e-7) == "1e-07");
    CHECK(number_text(0.000001) == "0.000001");
    CHECK(number_text(std::numeric_limits<double>::infinity()) == "null");
    for (const double value :
         {1.0 / 3, 5e-324, std::numeric_limits<double>::max(), -0.30000000000000004, 9007199254740991.0, 123456789012345680.0})
        CHECK(polku::json::parse_number(number_text(value)) == value);
    CHECK_FALSE(polku::json::parse_number("1e999"));
    CHECK(polku::json::parse_number("1e-999") == 0.0);
}

TEST_CASE("texts are escaped so that they are JSON whatever they hold") {
    CHECK(polku::json::quoted("a\"\\\n\x01ä\xFF") == "\"a\\\"\\\\\\n\\u0001ä\xEF\xBF\xBD\"");
}

TEST_CASE("the hash is that of the canonical text") {
    const auto path = polku::parse_path(small_model).value_or_throw();
    CHECK(polku::model_hash(path) == polku::detail::sha256(polku::to_json(path)));
    const auto reordered =
        polku::parse_path(replaced(small_model, R"({"fi": "Pieni", "en": "Small"})", R"({ "en" : "Small","fi":"Pieni" })"))
            .value_or_throw();
    CHECK(polku::model_hash(reordered) == polku::model_hash(path));
}

TEST_CASE("a schema's place is kept, second in the text, and is a variant's own") {
    const auto text =
        polku::to_json(polku::parse_path(replaced(small_model, "\"id\"", "\"$schema\": \"a.json\", \"id\"")).value_or_throw());
    CHECK(text.starts_with("{\n  \"format\": \"polku/1.0\",\n  \"$schema\": \"a.json\",\n"));
    const auto path = polku::parse_path(text).value_or_throw();
    CHECK(polku::to_json(path) == text);
    CHECK_FALSE(path == polku::parse_path(small_model).value_or_throw());

    polku::ReadOptions options;
    options.resolver = [&](const polku::ModelReference&) { return polku::SourceText{"base", text}; };
    const std::string variant = R"("id": "fi.test.v", "version": "1.0.0", "extends": {"id": "fi.test.small"}})";
    const auto without = polku::parse_path(R"({"format": "polku/1.0", )" + variant, options).value_or_throw();
    const auto with = polku::parse_path(R"({"format": "polku/1.0", "$schema": "b.json", )" + variant, options).value_or_throw();
    CHECK(without->schema.empty());
    CHECK(with->schema == "b.json");

    const auto scenario =
        polku::parse_scenario(R"({"format": "polku-scenario/1.0", "$schema": "c.json", "id": "a.b", "base": {"id": "fi.test.small"}})")
            .value_or_throw();
    CHECK(scenario.schema == "c.json");
    CHECK(polku::to_json(scenario).starts_with("{\n  \"format\": \"polku-scenario/1.0\",\n  \"$schema\": \"c.json\",\n"));
    CHECK(polku::parse_scenario(polku::to_json(scenario)).value_or_throw() == scenario);
}

TEST_CASE("canonical text: order of the contract, short objects in one line") {
    const auto path = polku::parse_path(small_model).value_or_throw();
    CHECK(polku::to_json(path) == R"({
  "format": "polku/1.0",
  "id": "fi.test.small",
  "version": "1.0.0",
  "title": {"fi": "Pieni", "en": "Small"},
  "services": [
    {"id": "s"}
  ],
  "touchpoints": [
    {"id": "a", "service": "s", "phase": "entry", "kind": "start"},
    {"id": "b", "service": "s", "phase": "exit", "kind": "end", "outcome": "goal-reached"}
  ],
  "transitions": [
    {"id": "t", "from": "a", "to": "b"}
  ]
}
)");
}

TEST_CASE("results come back as they were, numbers that are not known included") {
    polku::Result result;
    result.engine = "exact";
    result.model = "fi.test.small";
    result.model_hash = "00";
    result.seed = 18446744073709551615U;
    result.settings = {{{"a", 1.0 / 3}, {"a", 2}}, false, false, true, "2026-02-28", 100, 3, true};
    result.not_taken_into_account = {polku::make_remark("no-costs", {{"cost", {"rent", "c \"2\""}}}), polku::make_remark("no-waiting")};
    result.tables = {{"ends",
                      {{"end", "", std::vector<std::string>{"a", "b \"c\""}},
                       {"probability", "1", std::vector<double>{0.1, 1.0 / 3}},
                       {"count", "client", std::vector<std::int64_t>{9007199254740993, -1}}}}};
    const auto text = polku::to_json(result);
    const auto again = polku::parse_result(text);
    for (const auto& d : again.diagnostics()) UNSCOPED_INFO(d.code << ' ' << d.message);
    REQUIRE(again);
    CHECK(*again == result);
    CHECK(polku::to_json(*again) == text);

    result.tables[0].columns[1].values = std::vector<double>{std::nan(""), 1};
    const auto unknown = polku::parse_result(polku::to_json(result));
    REQUIRE(unknown);
    const auto& values = std::get<std::vector<double>>(unknown->tables[0].columns[1].values);
    CHECK(std::isnan(values[0]));
    CHECK(values[1] == 1);

    result.tables[0].columns[1].values = std::vector<double>{1};
    const auto ragged = polku::parse_result(polku::to_json(result));
    REQUIRE_FALSE(ragged);
    CHECK(ragged.diagnostics()[0].code == "SCH105");
    CHECK_FALSE(polku::parse_result(small_model));
    // The key "tables" is misspelt, too: it is read as what it is nearly, and the place is the whole.
    auto misspelt = polku::to_json(result);
    misspelt.replace(misspelt.find("\"tables\""), 8, "\"tab[es\"");
    const auto both = polku::parse_result(misspelt);
    REQUIRE_FALSE(both);
    CHECK(std::any_of(both.diagnostics().begin(), both.diagnostics().end(), [](const auto& d) { return d.variant == "ragged"; }));
}

TEST_CASE("a remark has its sentence beside it, and one that polku does not know is refused") {
    polku::Result result;
    result.engine = "exact";
    result.model = "fi.test.small";
    result.not_taken_into_account = {polku::make_remark("no-costs", {{"cost", {"rent"}}})};
    const auto text = polku::to_json(result);
    CHECK(text.find(R"("text": "Costs are not counted: \"rent\".")") != std::string::npos);
    const std::string bad[][2] = {{"no-costs", "no-such"}, {"[\"rent\"]", "[]"}, {"\"cost\"", "\"price\""}};
    for (const auto& [from, to] : bad) {
        const auto refused = polku::parse_result(replaced(text, from, to));
        CAPTURE(from, to);
        REQUIRE_FALSE(refused);
        CHECK(refused.diagnostics()[0].code == "SCH105");
        CHECK(refused.diagnostics()[0].location.pointer == "/notTakenIntoAccount/0");
    }
    CHECK_FALSE(polku::parse_result(replaced(text, R"(["rent"])", "3")));
}

TEST_CASE("findings as JSON have their place, arguments and counts") {
    const auto findings = findings_of(replaced(small_model, "exit", "exti"));
    const auto text = polku::to_json(findings);
    for (const std::string part : {R"("format": "polku-findings/1.0")", R"("code": "SCH105")", R"("severity": "error")",
                                   R"("pointer": "/touchpoints/1/phase")", R"("start": {"line": 9, "column": 42, "utf16": 42,)",
                                   R"("nearest": "exit")", R"("errors": 1)", R"("warnings": 0)", R"("fix": null)"}) {
        INFO(part);
        CHECK(text.find(part) != std::string::npos);
    }
    // The fingerprint stays when lines move.
    const auto moved = polku::to_json(findings_of("\n\n" + replaced(small_model, "exit", "exti")));
    const auto fingerprint = [](const std::string& json) { return json.substr(json.find("\"fingerprint\""), 40); };
    CHECK(fingerprint(moved) == fingerprint(text));
    CHECK(moved != text);
}

TEST_CASE("versions and pins") {
    using polku::json::version_matches;
    CHECK(version_matches("1.2.3", ""));
    CHECK(version_matches("1.2.3", "1"));
    CHECK(version_matches("1.2.3", "1.2"));
    CHECK(version_matches("1.2.3", "1.2.3"));
    CHECK_FALSE(version_matches("1.23.0", "1.2"));
    CHECK_FALSE(version_matches("1.2", "1.2.3"));
    CHECK(polku::json::version_less("1.9.0", "1.10.0"));
    CHECK_FALSE(polku::json::version_less("2.0.0", "1.10.0"));
}

TEST_CASE("files that cannot be read are findings") {
    const auto code = [](const polku::Outcome<polku::ServicePath>& outcome) {
        return outcome.diagnostics().empty() ? "" : outcome.diagnostics()[0].code;
    };
    CHECK(code(polku::read_path("no/such/file.polku.json")) == "SYS052");
    CHECK(code(polku::read_path(std::filesystem::temp_directory_path())) == "SYS052");
    polku::ReadOptions options;
    options.limits.bytes = 3;
    CHECK(code(polku::read_path(project_file("tests/unit/json/data/kitchen-sink.polku.json"), options)) == "SYN006");
    CHECK_FALSE(polku::read_scenario("no/such/file.polku-scenario.json"));
}

TEST_CASE("shipped models and scenarios read, and come back from their canonical text") {
    const auto folder = project_file("models");
    const auto resolver = polku::folder_resolver({folder});
    polku::ReadOptions options;
    options.resolver = resolver;
    int models = 0, scenarios = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const auto name = entry.path().filename().string();
        INFO(name);
        if (name.find(".polku.json") != std::string::npos) {
            const auto path = polku::read_path(entry.path());
            for (const auto& d : path.diagnostics()) UNSCOPED_INFO(d.code << ' ' << place(d) << ' ' << d.message);
            REQUIRE(path);
            const auto text = polku::to_json(*path);
            const auto again = polku::parse_path(text);
            REQUIRE(again);
            CHECK(*again == *path);
            CHECK(polku::to_json(*again) == text);
            ++models;
        } else if (name.find(".polku-scenario.json") != std::string::npos) {
            const auto scenario = polku::read_scenario(entry.path());
            for (const auto& d : scenario.diagnostics()) UNSCOPED_INFO(d.code << ' ' << place(d) << ' ' << d.message);
            REQUIRE(scenario);
            CHECK(polku::parse_scenario(polku::to_json(*scenario)).value_or_throw() == *scenario);
            for (const auto& arm : scenario->arms) CHECK(polku::apply_scenario(*scenario, arm.id, options));
            ++scenarios;
        }
    }
    CHECK(models >= 7);
    CHECK(scenarios >= 5);
}

TEST_CASE("the committed schemas and the reference are those of the contract table") {
    // Written anew by: polku schema > …, see docs/reference/format.md.
    CHECK(file_text(project_file("models/schema/polku-1.0.schema.json")) == polku::path_schema());
    CHECK(file_text(project_file("models/schema/polku-scenario-1.0.schema.json")) == polku::scenario_schema());
    const auto page = file_text(project_file("docs/reference/format.md"));
    const std::string begin = "<!-- made from the contract table: begin -->\n", end = "<!-- made from the contract table: end -->";
    const auto from = page.find(begin), to = page.find(end);
    REQUIRE(from != std::string::npos);
    REQUIRE(to != std::string::npos);
    CHECK(page.substr(from + begin.size(), to - from - begin.size()) == polku::contract_reference());
}

TEST_CASE("a number that must stand is written also when it is 0") {
    for (const std::string trigger :
         {R"("type": "hazard", "rate": 0)", R"("type": "age", "at": 0)", R"("type": "after", "time": {"value": 0, "unit": "day"})"}) {
        const auto path = polku::parse_path(replaced(
            small_model, R"("transitions")", R"("interrupts": [{"id": "i", "trigger": {)" + trigger + R"(}, "to": "b"}], "transitions")"));
        REQUIRE(path);
        const auto again = polku::parse_path(polku::to_json(*path));
        REQUIRE(again);
        CHECK(*again == *path);
    }
}

TEST_CASE("a result as long as a row for each visit makes it can be read again") {
    polku::Result result;
    result.tables.push_back({"visit_log", {{"visit", "", std::vector<std::int64_t>(polku::Limits{}.values + 1, 1)}}});
    const auto text = polku::to_json(result);
    const auto again = polku::parse_result(text);
    REQUIRE(again);
    CHECK(again->tables == result.tables);
    const auto refused = polku::parse_result(text, {});
    REQUIRE_FALSE(refused);
    CHECK(refused.diagnostics().front().code == "SYN006");
}
