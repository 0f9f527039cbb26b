// Reports for build servers, counting, and putting reports together.
#include <algorithm>

#include <polku/report.hpp>

#include "catch.hpp"
#include "text_source.hpp"

using namespace polku;
using polku::test::TextSource;

namespace {

Diagnostic finding(std::string code, Severity severity, std::string message, Location location = {}) {
    Diagnostic d;
    d.code = std::move(code);
    d.severity = severity;
    d.message = std::move(message);
    d.location = std::move(location);
    return d;
}

Location at(std::string source, std::uint32_t line, std::uint32_t column, std::uint32_t end) {
    return {std::move(source), "/a", Range{{line, column, column, column}, {line, end, end, end}}};
}

std::string annotations(const Report& report) {
    const auto text = to_github(report);
    return text.substr(0, text.find("::stop-commands::"));
}

}  // namespace

TEST_CASE("findings are counted exactly, whether they are shown, cut or only counted by the reader") {
    std::vector<Diagnostic> list{finding("GRA304", Severity::error, "x"), finding("GRA307", Severity::warning, "x"),
                                 finding("STY901", Severity::advice, "x")};
    CHECK(count(list) == Counts{1, 1, 1, 0, 0});
    list.push_back(make_diagnostic(
        "SYS053", "", {{"of", "GRA304"}, {"hidden", "7"}, {"total", "8"}, {"hidden_errors", "4"}, {"hidden_warnings", "2"}}, ""));
    CHECK(count(list) == Counts{5, 3, 2, 7, 0});
    list.push_back(make_diagnostic("SCH103", "more", {{"count", "100"}}, ""));
    CHECK(count(list) == Counts{105, 3, 2, 107, 0});
    Report report;
    report.diagnostics = list;
    report.suppressed = {finding("GRA307", Severity::warning, "x"), finding("GRA307", Severity::warning, "y")};
    report.codes = {"GRA304", "GRA307"};
    CHECK(count(report) == Counts{105, 3, 2, 107, 2});
    CHECK(summary_text(report) == "105 errors, 3 warnings, 2 advice (107 not shown, 2 suppressed); 2 codes looked for");
    report.language = "fi";
    CHECK(summary_text(report) == "105 virhettä, 3 varoitusta, 2 neuvoa (107 näyttämättä, 2 vaimennettu); 2 koodia tarkistettu");
}

TEST_CASE("several reports are one, and what two of them tell of a third text is told once") {
    const auto shared = finding("GRA304", Severity::error, "x", at("base.json", 3, 1, 2));
    Report a, b;
    a.diagnostics = {shared, finding("GRA304", Severity::error, "x", at("a.json", 3, 1, 2))};
    a.sources = {"a.json"};
    a.codes = {"GRA304"};
    a.map = std::make_shared<TextSource>("a.json", "first\nsecond\n");
    b.diagnostics = {shared, finding("GRA304", Severity::error, "y", at("base.json", 3, 1, 2)), finding("GRA304", Severity::error, "x")};
    b.sources = {"b.json"};
    b.codes = {"GRA301"};
    b.map = std::make_shared<TextSource>("b.json", "third\n");
    const auto all = merged({a, b});
    CHECK(all.diagnostics.size() == 4);
    CHECK(all.sources == std::vector<std::string>{"a.json", "b.json"});
    CHECK(all.codes == std::vector<std::string>{"GRA301", "GRA304"});
    CHECK(all.map->line("a.json", 2) == "second");
    CHECK(all.map->line("b.json", 1) == "third");
    CHECK(all.map->line("c.json", 1).empty());
}

TEST_CASE("annotations come errors first, with places as GitHub counts them") {
    Report report;
    report.diagnostics = {finding("STY901", Severity::advice, "big"), finding("GRA307", Severity::warning, "odd", at("a.json", 2, 5, 9)),
                          finding("GRA304", Severity::error, "stuck", at("a.json", 7, 3, 3))};
    report.diagnostics[2].hint = "go on";
    CHECK(annotations(report) ==
          "::error title=polku (GRA304),file=a.json,line=7,endLine=7,col=3,endColumn=3::stuck%0Ago on\n"
          "::warning title=polku (GRA307),file=a.json,line=2,endLine=2,col=5,endColumn=8::odd\n"
          "::notice title=polku (STY901)::big\n");
}

TEST_CASE("GitHub is told how many findings it does not show") {
    Report report;
    report.diagnostics.assign(10, finding("GRA304", Severity::error, "x"));
    CHECK(annotations(report).find("::notice") == std::string::npos);
    report.diagnostics.assign(11, finding("GRA304", Severity::error, "x"));
    CHECK(
        annotations(report).find("::notice title=polku::GitHub shows 10 errors and 10 warnings of a step; in all there are: 11 errors\n") !=
        std::string::npos);
}

TEST_CASE("nothing a model says is a command") {
    const std::string evil = "::error ::x\n::set-env name=A::b%0A\r::stop\n##[add-matcher]x";
    Report report;
    report.diagnostics = {finding("GRA304", Severity::error, evil, at("a,b:c\n::error::.json", 1, 1, 2))};
    report.diagnostics[0].hint = evil;
    report.diagnostics[0].location.pointer = evil;
    report.map = std::make_shared<TextSource>("a,b:c\n::error::.json", evil);
    const auto text = to_github(report);
    const auto stop = text.find("\n::stop-commands::");
    REQUIRE(stop != std::string::npos);
    // One annotation in one line, and a report that is not obeyed until its own word.
    CHECK(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(stop), '\n') == 0);
    const auto word = text.substr(stop + 18, 64);
    CHECK(word.find_first_not_of("0123456789abcdef") == std::string::npos);
    CHECK(text.find("::" + word + "::\n") == text.size() - word.size() - 5);
    CHECK(text.find("file=a%2Cb%3Ac\\u{a}%3A%3Aerror%3A%3A.json,") != std::string::npos);
    // A model that holds a report's word changes the report, and with it the word.
    report.diagnostics[0].message = "::" + word + "::";
    CHECK(to_github(report).find("::stop-commands::" + word) == std::string::npos);
}

TEST_CASE("JUnit has a suite for each text and a case for each rule") {
    Report report;
    report.sources = {"a.json", "b.json"};
    report.codes = {"GRA304", "GRA307"};
    report.diagnostics = {finding("GRA304", Severity::error, "one", at("a.json", 7, 3, 4)),
                          finding("GRA304", Severity::error, "two", at("a.json", 8, 3, 4)),
                          finding("GRA307", Severity::warning, "mild", at("b.json", 1, 1, 2))};
    report.suppressed = {finding("GRA304", Severity::error, "known", at("b.json", 2, 1, 2))};
    report.suppressed[0].suppressed = SuppressedBy{SuppressedBy::Kind::model, "agreed", {}};
    CHECK(to_junit(report) ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<testsuites name=\"polku\" tests=\"4\" failures=\"1\" errors=\"0\" skipped=\"0\">\n"
          "  <testsuite name=\"a.json\" tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"0\">\n"
          "    <testcase classname=\"a.json\" name=\"GRA304 dead-end\">\n"
          "      <failure type=\"error\" message=\"one\">error 7:3 /a: one\nerror 8:3 /a: two\n</failure>\n"
          "    </testcase>\n"
          "    <testcase classname=\"a.json\" name=\"GRA307 phase-order\"/>\n"
          "  </testsuite>\n"
          "  <testsuite name=\"b.json\" tests=\"2\" failures=\"0\" errors=\"0\" skipped=\"0\">\n"
          "    <testcase classname=\"b.json\" name=\"GRA304 dead-end\">\n"
          "      <system-out>error 2:1 /a: known [suppressed: agreed]\n</system-out>\n"
          "    </testcase>\n"
          "    <testcase classname=\"b.json\" name=\"GRA307 phase-order\">\n"
          "      <system-out>warning 1:1 /a: mild\n</system-out>\n"
          "    </testcase>\n"
          "  </testsuite>\n"
          "</testsuites>\n");
    CHECK(to_junit(report, Severity::warning).find("failures=\"2\"") != std::string::npos);
}

TEST_CASE("JUnit is XML whatever a model says") {
    Report report;
    report.diagnostics = {finding("GRA304", Severity::error, "]]></failure><x a=\"'&\x01\x1b\xff\xEF\xBF\xBF")};
    const auto text = to_junit(report);
    CHECK(text.find("]]&gt;&lt;/failure&gt;&lt;x a=&quot;&apos;&amp;\\u{1}\\u{1b}\\u{ff}\xEF\xBF\xBD") != std::string::npos);
}

TEST_CASE("a baseline counts what is there, and leaves out what nobody may silence") {
    Report report;
    const auto one = finding("GRA304", Severity::error, "x", at("a.json", 1, 1, 2));
    report.diagnostics = {finding("SYN001", Severity::error, "x", at("a.json", 1, 1, 2)), one,
                          finding("GRA304", Severity::error, "other words", at("a.json", 9, 1, 2))};
    report.suppressed = {finding("GRA307", Severity::warning, "x", at("a.json", 1, 1, 2)), one};
    report.suppressed[0].suppressed = SuppressedBy{SuppressedBy::Kind::model, "agreed", {}};
    report.suppressed[1].suppressed = SuppressedBy{SuppressedBy::Kind::baseline, {}, {}};
    report.sources = {"a.json"};
    CHECK(baseline_of(report) == std::vector<BaselineEntry>{{"a.json", "GRA304", fingerprint(one), 3, {}}});
}
