#include <polku/report.hpp>

#include "catch.hpp"
#include "text_source.hpp"

using namespace polku;
using polku::test::TextSource;

namespace {

Diagnostic finding(std::string message, Location location) {
    Diagnostic d;
    d.code = "GRA305";
    d.name = "livelock";
    d.message = std::move(message);
    d.location = std::move(location);
    d.hint = "add a transition";
    return d;
}

std::string marked(const std::string& line, std::uint32_t begin, std::uint32_t end, std::size_t width = 100) {
    const TextSource source("a.json", line);
    const auto text = to_text(finding("x", source.at(1, begin, end, "/a")), &source, {Color::no, width});
    const auto first = text.find("1 |");
    const auto second = text.find('\n', first);
    return text.substr(first, text.find('\n', second + 1) - first);
}

}  // namespace

TEST_CASE("a finding with excerpts, a related place, its way and what to do") {
    const TextSource source("models/aftercare.polku.json",
                            "{\n  \"touchpoints\": [\n    {\"id\": \"plan\"},\n    {\"id\": \"meeting\"}\n  ]\n}\n");
    auto d = finding("no end can be reached from \"plan\"", source.at(3, 12, 18, "/touchpoints/0"));
    d.related.push_back({source.at(4, 12, 21, "/touchpoints/1"), {}, {}, "part of the same round"});
    d.witness = {"contact", "plan", "meeting", "plan"};
    CHECK(to_text(std::vector{d}, &source) ==
          "error[GRA305]: no end can be reached from \"plan\"\n"
          " --> models/aftercare.polku.json:3:12   /touchpoints/0\n"
          "  |\n"
          "3 |     {\"id\": \"plan\"},\n"
          "  |            ^^^^^^\n"
          "4 |     {\"id\": \"meeting\"}\n"
          "  |            --------- part of the same round\n"
          "  = path: contact -> plan -> meeting -> plan\n"
          "  = help: add a transition\n"
          "  = more: polku explain GRA305\n"
          "\n"
          "1 error\n");
}

TEST_CASE("a finding without a text shows its pointer") {
    auto d = finding("nothing", {{}, "/touchpoints/3", std::nullopt});
    d.related.push_back({{{}, "/touchpoints/4", std::nullopt}, {}, {}, "the other"});
    CHECK(to_text(d, nullptr) ==
          "error[GRA305]: nothing\n"
          " --> /touchpoints/3\n"
          "  = also: /touchpoints/4: the other\n"
          "  = help: add a transition\n"
          "  = more: polku explain GRA305\n");
}

TEST_CASE("carets stand under what they mark, whatever is before it") {
    CHECK(marked("{\"id\": \"plan\"}", 8, 14) == "1 | {\"id\": \"plan\"}\n  |        ^^^^^^");
    CHECK(marked("\t\"id\": 1", 8, 9) == "1 |     \"id\": 1\n  |           ^");      // a tab is four columns here
    CHECK(marked("ä\t\"id\": 1", 9, 10) == "1 | ä   \"id\": 1\n  |           ^");    // and ends at a multiple of four
    CHECK(marked("{\"字\": 1}", 7, 8) == "1 | {\"字\": 1}\n  |        ^");           // two columns
    CHECK(marked("{\"e\u0301\": 1}", 8, 9) == "1 | {\"e\u0301\": 1}\n  |       ^");  // a combining accent has none
    CHECK(marked("{\"\x1b[31m\": 1}", 11, 12) == "1 | {\"\\u{1b}[31m\": 1}\n  |                ^");
    CHECK(marked("\xEF\xBB\xBF{\"id\": 1}", 8, 9) == "1 | {\"id\": 1}\n  |        ^");            // a byte order mark is no column
    CHECK(marked("{\"Asu\u00ADmis\": 1}", 13, 14) == "1 | {\"Asu·mis\": 1}\n  |             ^");  // a soft hyphen is shown as a dot
    CHECK(marked("{\"131052–308T\": 1}", 17, 18) == "1 | {\"xxxxxx–xxxx\": 1}\n  |                 ^");
    CHECK(marked("{}", 3, 4) == "1 | {}\n  |   ^");  // behind the end
}

TEST_CASE("long lines are cut around the mark") {
    const std::string line = std::string(500, 'a') + "XYZ" + std::string(500, 'b');
    CHECK(marked(line, 501, 504, 30) ==
          "1 | …" + std::string(10, 'a') + "XYZ" + std::string(17, 'b') + "…\n  | " + std::string(11, ' ') + "^^^");
    CHECK(marked(line, 1, 3, 30) == "1 | " + std::string(30, 'a') + "…\n  | ^^");
    CHECK(marked(line, 1, 900, 30) == "1 | " + std::string(30, 'a') + "…\n  | " + std::string(30, '^'));
}

TEST_CASE("what a model says cannot act on the terminal") {
    auto d = finding("no \x1b[2Jend", {"evil\x1b]0;x", "/a\nb", std::nullopt});
    d.hint = "a\rb";
    const auto text = to_text(d, nullptr);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find('\r') == std::string::npos);
    CHECK(text.find("evil\\u{1b}]0;x") != std::string::npos);
    CHECK(text.find("/a\\u{a}b") != std::string::npos);
}

TEST_CASE("colour only when asked for") {
    const auto d = finding("x", {{}, "/a", std::nullopt});
    CHECK(to_text(d, nullptr).find('\x1b') == std::string::npos);
    const auto text = to_text(d, nullptr, {Color::yes, 100});
    CHECK(text.substr(0, text.find('\n')) == "\x1b[1;31merror[GRA305]\x1b[0m\x1b[1m: x\x1b[0m");
}

TEST_CASE("the summary counts what was cut") {
    CHECK(summary_text(std::vector<Diagnostic>{}) == "no findings");
    auto d = finding("x", {});
    std::vector<Diagnostic> list{d, d};
    list[1].severity = Severity::warning;
    CHECK(summary_text(list) == "1 error, 1 warning");
    list.push_back(make_diagnostic(
        "SYS053", "", {{"of", "GRA305"}, {"hidden", "30"}, {"total", "50"}, {"hidden_errors", "29"}, {"hidden_warnings", "1"}}, ""));
    CHECK(summary_text(list) == "30 errors, 2 warnings (30 not shown)");
    list[1].severity = Severity::advice;
    CHECK(summary_text(list) == "30 errors, 1 warning, 1 advice (30 not shown)");
}

TEST_CASE("a report speaks the language of its findings") {
    auto d = finding("x", {{}, "/a", std::nullopt});
    d.related.push_back({{{}, "/b", std::nullopt}, {}, {}, "y"});
    for (int i = 0; i < 22; ++i) d.witness.push_back("t");
    d.language = "fi";
    const auto fi = to_text(std::vector{d, d}, nullptr);
    CHECK(fi.find("virhe[GRA305]: x") == 0);
    CHECK(fi.find("= myös: /b: y\n") != std::string::npos);
    CHECK(fi.find("= polku: t -> ") != std::string::npos);
    CHECK(fi.find("… (3 muuta) -> t\n") != std::string::npos);
    CHECK(fi.find("= ohje: add a transition\n") != std::string::npos);
    CHECK(fi.find("= lisätietoja: polku explain GRA305\n") != std::string::npos);
    CHECK(fi.substr(fi.size() - 14) == "\n\n2 virhettä\n");
    d.language = "sv";
    d.severity = Severity::warning;
    const auto sv = to_text(std::vector{d}, nullptr);
    CHECK(sv.find("varning[GRA305]: x") == 0);
    CHECK(sv.find("= hjälp: ") != std::string::npos);
    CHECK(sv.substr(sv.size() - 11) == "\n1 varning\n");
    CHECK(to_text(std::vector<Diagnostic>{}, nullptr, {Color::no, 100, "fi-FI"}) == "ei havaintoja\n");
    CHECK(summary_text({}, "sv") == "inga iakttagelser");
    CHECK(summary_text(std::vector{make_diagnostic("SYS053", "", {{"hidden", "3"}, {"hidden_errors", "3"}}, "")}, "sv") ==
          "3 fel (3 visas inte)");
}
