// Every way a text can fail to be JSON: code, place, and the hint that fits.
#include "catch.hpp"

#include "findings_support.hpp"

using namespace polku_test;
using namespace std::string_literals;

namespace {

struct Case {
    std::string text;
    std::string finding;  ///< code and place
    std::string words;    ///< in message or hint
};

void check(const Case& c) {
    const auto findings = findings_of(c.text);
    INFO(polku::quoted_excerpt(c.text, 200));
    REQUIRE_FALSE(findings.empty());
    CHECK(summary(findings).front() == c.finding);
    const auto said = findings.front().message + " / " + findings.front().hint;
    INFO(said);
    CHECK(said.find(c.words) != std::string::npos);
}

}  // namespace

TEST_CASE("SYN001 names what was probably meant") {
    const auto c = GENERATE(values<Case>({
        {"", "SYN001 1:1-1:1", "empty"},
        {" \n ", "SYN001 1:1-1:1", "empty"},
        {"{\"a\": 1,}", "SYN001 1:8-1:9", "remove the comma"},
        {"[1, 2,\n]", "SYN001 1:6-1:7", "remove the comma"},
        {"[1,, 2]", "SYN001 1:4-1:5", "two commas"},
        {"{\"a\": 1 \"b\": 2}", "SYN001 1:9-1:10", "comma is missing"},
        {"[1 2]", "SYN001 1:4-1:5", "comma is missing"},
        {"[1 000]", "SYN001 1:4-1:5", "a number has no space inside: write 1000"},
        {"{\"a\" 1}", "SYN001 1:6-1:7", "colon is missing"},
        {"{\n  // a comment\n  \"a\": 1}", "SYN001 2:3-2:5", "comments"},
        {"{\"a\": 1 /* one */}", "SYN001 1:9-1:11", "comments"},
        {"{\"a\": 1} # the end", "SYN001 1:10-1:11", "comments"},
        {"{'a': 1}", "SYN001 1:2-1:3", "double quotes"},
        {"{\"a\": “b”}", "SYN001 1:7-1:8", "straight double quotes"},
        {"{\"p\": 0,5}", "SYN001 1:7-1:10", "write 0.5"},
        {"{\"p\": -12,75, \"q\": 1}", "SYN001 1:7-1:13", "write -12.75"},
        {"{‘a’: 1}", "SYN001 1:2-1:3", "straight double quotes"},
        {"{\"a\": «b»}", "SYN001 1:7-1:8", "straight double quotes"},
        {"{\"a\": −5}", "SYN001 1:7-1:8", "\"−\" is not the minus sign of JSON / write the hyphen"},
        {"{\"a\": [1, –5]}", "SYN001 1:11-1:12", "\"–\" is not the minus sign"},
        {"{\u00A0\"a\": 1}", "SYN001 1:2-1:3", "U+00A0"},
        {"{\"a\":\u202F1}", "SYN001 1:6-1:7", "U+202F"},
        {"{\"a\": 1}\u00A0", "SYN001 1:9-1:10", "U+00A0"},
        {"{\"a\": 1\u200B}", "SYN001 1:8-1:9", "U+200B"},
        {"{\"a\": 65%}", "SYN001 1:7-1:10", "write 0.65"},
        {"{\"a\": 100 %, \"b\": 1}", "SYN001 1:7-1:12", "write 1"},
        {"{\"a\": 7.25%}", "SYN001 1:7-1:12", "write 0.0725"},
        {"{\"a\": 0.5%}", "SYN001 1:7-1:11", "write 0.005"},
        {"[0%]", "SYN001 1:2-1:4", "write 0"},
        {"{\"a\": %}", "SYN001 1:7-1:8", "from 0 to 1"},
        {"{\"a\": 1; \"b\": 2}", "SYN001 1:8-1:9", "write a comma"},
        {"[1; 2]", "SYN001 1:3-1:4", "write a comma"},
        {"{};", "SYN001 1:3-1:4", "more follows"},
        {"{\"a\": 1 000}", "SYN001 1:7-1:12", "\"1 000\" / write 1000"},
        {"{\"a\": 12\u00A0500\u00A0000, \"b\": 1}", "SYN001 1:7-1:17", "write 12500000"},
        {"{\"a\": 1 0000}", "SYN001 1:9-1:10", "comma is missing"},
        {"{\"a\": €}", "SYN001 1:7-1:8", "\"€\" cannot stand here"},
        {"{€: 1}", "SYN001 1:2-1:3", "key was expected"},
        {"{} é", "SYN001 1:4-1:5", "more follows"},
        {"{\"a\": True}", "SYN001 1:7-1:11", "write true"},
        {"{\"a\": None}", "SYN001 1:7-1:11", "write null"},
        {"{\"a\": NaN}", "SYN001 1:7-1:10", "finite"},
        {"{\"a\": -Infinity}", "SYN001 1:7-1:16", "finite"},
        {"{\"a\": Infinity}", "SYN001 1:7-1:15", "finite"},
        {"{\n<<<<<<< HEAD\n\"a\": 1}", "SYN001 2:1-2:8", "merge conflict"},
        {"<<<<<<< HEAD\n{}", "SYN001 1:1-1:8", "merge conflict"},
        {"{\"a\": 1\n=======\n}", "SYN001 2:1-2:8", "merge conflict"},
        {"<!DOCTYPE html><html></html>", "SYN001 1:1-1:2", "HTML"},
        {"<?xml version=\"1.0\"?><bpmn/>", "SYN001 1:1-1:2", "XML"},
        {"---\nformat: polku/1.0\n", "SYN001 1:1-1:4", "YAML"},
        {"models/x.polku.json", "SYN001 1:1-1:20", "pathlib.Path"},
        {" C:\\x.json\n", "SYN001 1:2-1:11", "looks like a file name"},
        {"a.json: 1", "SYN001 1:1-1:2", "has no quotes"},
        {"format: polku/1.0\n", "SYN001 1:1-1:18", "YAML"},
        {"\x1F\x8B\x08"s + "zzz", "SYN001 1:1-1:2", "gzip"},
        {"{format: 1}", "SYN001 1:2-1:8", "write \"format\""},
        {"{\"a\": yellow}", "SYN001 1:7-1:13", "quotes"},
        {"{\"a\": +5}", "SYN001 1:7-1:9", "no + in front"},
        {"{\"a\": .5}", "SYN001 1:7-1:9", "both sides"},
        {"{\"a\": 5.}", "SYN001 1:7-1:9", "both sides"},
        {"{\"a\": 007}", "SYN001 1:7-1:10", "no 0 in front"},
        {"{\"a\": \"C:\\path\"}", "SYN001 1:10-1:12", "backslash"},
        {"{\"a\": 1", "SYN001 1:8-1:8", "too early"},
        {"[", "SYN001 1:2-1:2", "too early"},
        {"{\"a\": \"b", "SYN001 1:7-1:8", "closing quote"},
        {"{} {}", "SYN001 1:4-1:5", "more follows"},
        {"{\"a\": }", "SYN001 1:7-1:8", "value is missing"},
        {"[1}", "SYN001 1:3-1:4", "closes what is not open"},
        {"{1: 2}", "SYN001 1:2-1:3", "key was expected"},
    }));
    check(c);
}

TEST_CASE("SYN002 names the encoding") {
    const auto c = GENERATE(values<Case>({
        {"{\"a\": \"J\xE4lki\"}", "SYN002 1:9-1:10", "ISO 8859-1 it is \"ä\""},
        {"{\"a\": \"\xC0\xAF\"}", "SYN002 1:8-1:9", "0xC0"},          // overlong
        {"{\"a\": \"\xED\xA0\x80\"}", "SYN002 1:8-1:9", "0xED"},      // a surrogate
        {"{\"a\": \"\xF4\x90\x80\x80\"}", "SYN002 1:8-1:9", "0xF4"},  // beyond U+10FFFF
        {"{\"a\": \"\xE2\x82\"}", "SYN002 1:8-1:9", "0xE2"},          // cut off
        {"{\"\xFF\": 1}", "SYN002 1:3-1:4", "0xFF"},
        {"\xFF\xFE{\0}\0"s, "SYN002 1:1-1:3", "UTF-16"},
        {"{\0}\0"s, "SYN002 1:1-1:3", "UTF-16"},
        {"\0{\0}"s, "SYN002 1:1-1:3", "UTF-16"},
        {"\0\0\xFE\xFF\0\0\0{"s, "SYN002 1:1-1:3", "UTF-32"},
        {"\xFF\xFE\0\0{\0\0\0"s, "SYN002 1:1-1:3", "UTF-32"},
        {"\xFE\xFF\0{"s, "SYN002 1:1-1:3", "UTF-16"},
    }));
    check(c);
}

TEST_CASE("a byte order mark is advice, and has no column") {
    const auto findings = findings_of("\xEF\xBB\xBF"s + small_model);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == "SYN002");
    CHECK(findings[0].severity == polku::Severity::advice);
    const auto bad = findings_of("\xEF\xBB\xBF{\"format\": 3}");
    REQUIRE(bad.size() == 2);
    CHECK(summary(bad)[1] == "SCH101 1:12-1:13");
    CHECK(bad[1].location.range->start.offset == 14);
}

TEST_CASE("what is no text at all is said as such") {
    const auto c = GENERATE(values<Case>({
        {"\x1F\x8B\b\0"s, "SYN001 1:1-1:2", "gzip"},
        {"PK\x03\x04"s, "SYN001 1:1-1:3", "zip"},
    }));
    check(c);
}

TEST_CASE("a text longer than the limit is not looked at") {
    polku::ReadOptions options;
    options.limits.bytes = 100;
    const auto findings = findings_of(small_model, options);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == "SYN006");
    CHECK(findings[0].args.at(1).value == "100");
    options.limits.bytes = std::string_view(small_model).size();
    CHECK(findings_of(small_model, options).empty());
}

TEST_CASE("SYN003 finds NUL and control characters") {
    const auto c = GENERATE(values<Case>({
        {"{}\0{}"s, "SYN003 1:3-1:4", "NUL"},
        {"{\"a\": \"b\0c\"}"s, "SYN003 1:9-1:10", "NUL"},
        {"{\"a\": \"b\tc\"}", "SYN003 1:9-1:10", "U+0009"},
        {"{\"a\": \"b\nc\"}", "SYN003 1:9-2:1", "end of its line"},
        {"{\"a\": \"\x1b[31m\"}", "SYN003 1:8-1:9", "U+001B"},
    }));
    check(c);
}

TEST_CASE("SYN004 finds a key that stands twice, with both places") {
    const auto text = GENERATE(std::string(R"({"id": 1, "b": 2, "id": 3})"), std::string(R"({"id": 1, "b": 2, "\u0069d": 3})"));
    const auto findings = findings_of(text);
    REQUIRE(findings.size() >= 1);
    CHECK(findings.back().code == "SYN004");
    CHECK(findings.back().location.range->start.column == 19);
    CHECK(findings.back().location.pointer == "/id");
    REQUIRE(findings.back().related.size() == 1);
    CHECK(findings.back().related[0].location.range->start.column == 2);
}

TEST_CASE("duplicate keys deep inside have their pointer") {
    const auto findings = findings_of(R"({"a": [0, {"b~/c": {"x": 1, "x": 2}}]})");
    REQUIRE(findings.size() == 2);
    CHECK(findings[1].code == "SYN004");
    CHECK(findings[1].location.pointer == "/a/1/b~0~1c/x");
}

TEST_CASE("SYN005 finds numbers that cannot be kept") {
    const auto c = GENERATE(values<Case>({
        {"{\"a\": 1e999}", "SYN005 1:7-1:12", "too large"},
        {"{\"a\": -1e999}", "SYN005 1:7-1:13", "too large"},
        {"{\"a\": " + std::string(101, '7') + "}", "SYN005 1:7-1:108", "digits"},
    }));
    check(c);
}

TEST_CASE("a whole number beyond 2^53 that changes is a warning, and one that does not is none") {
    const auto with_value = [](const std::string& value) {
        return replaced(small_model, "\"transitions\"", "\"parameters\": [{\"id\": \"p\", \"value\": " + value + "}],\n  \"transitions\"");
    };
    const auto lost = polku::parse_path(with_value("9007199254740993"));
    REQUIRE(lost.diagnostics().size() == 1);
    CHECK(summary(lost.diagnostics())[0] == "SYN005 11:39-11:55");
    CHECK(lost.diagnostics()[0].severity == polku::Severity::warning);
    CHECK(lost.has_value());
    CHECK(polku::parse_path(with_value("9007199254740992")).diagnostics().empty());
    CHECK(polku::parse_path(with_value("1e-400")).diagnostics().empty());
}

TEST_CASE("SYN007 finds half of a character") {
    const auto c = GENERATE(values<Case>({
        {R"({"a": "\ud83d"})", "SYN007 1:8-1:14", "surrogates"},
        {R"({"a": "x\ude00y"})", "SYN007 1:9-1:15", "surrogates"},
        {R"({"a": "\ud83d\ud83d"})", "SYN007 1:8-1:14", "surrogates"},
        {R"({"a": "\ud83d\ude00\ud83d"})", "SYN007 1:20-1:26", "surrogates"},
    }));
    check(c);
}

TEST_CASE("a pair of surrogates is a character") {
    const auto path = polku::parse_path(replaced(small_model, "Pieni", "\\ud83d\\ude00"));
    REQUIRE(path);
    CHECK(*(*path)->title.find("fi") == "\U0001F600");
}

TEST_CASE("what stands before a syntax error is still checked, what would come after it is not missed") {
    const auto findings =
        findings_of("{\"format\": \"polku/1.0\", \"id\": \"Bad Id\", \"status\": \"drat\", \"services\": [{\"id\": \"s\" ");
    CHECK(summary(findings) == std::vector<std::string>{"SCH106 1:31-1:39", "SCH105 1:51-1:57", "SYN001 1:83-1:83"});
}
