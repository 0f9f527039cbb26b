// Bytes, code points and UTF-16 units; CR, LF and CRLF; and all of it far into a long line.
#include <array>
#include <thread>
#include <vector>

#include "catch.hpp"

#include "findings_support.hpp"
#include "json/document_map.hpp"
#include "json/parse_document.hpp"
#include "json/source_file.hpp"

using namespace polku_test;
using polku::json::SourceFile;

TEST_CASE("columns count code points, utf16 counts code units, offsets count bytes") {
    const SourceFile file("f", "aä€\U0001F600b");
    CHECK(file.position(0) == polku::Position{1, 1, 1, 0});
    CHECK(file.position(1) == polku::Position{1, 2, 2, 1});    // ä: two bytes
    CHECK(file.position(3) == polku::Position{1, 3, 3, 3});    // €: three bytes
    CHECK(file.position(6) == polku::Position{1, 4, 4, 6});    // the face: four bytes, two units
    CHECK(file.position(10) == polku::Position{1, 5, 6, 10});  // b
    CHECK(file.position(11) == polku::Position{1, 6, 7, 11});  // the end
    CHECK(file.position(99) == polku::Position{1, 6, 7, 11});
}

TEST_CASE("CR, LF and CRLF each end one line") {
    const SourceFile file("f", "a\rb\nc\r\nd\n\re");
    CHECK(file.position(2).line == 2);
    CHECK(file.position(4).line == 3);
    CHECK(file.position(6).line == 3);  // between CR and LF
    CHECK(file.position(7) == polku::Position{4, 1, 1, 7});
    CHECK(file.position(10).line == 6);
    CHECK(file.line(1) == "a");
    CHECK(file.line(2) == "b");
    CHECK(file.line(3) == "c");
    CHECK(file.line(4) == "d");
    CHECK(file.line(5) == "");
    CHECK(file.line(6) == "e");
    CHECK(file.line(7) == "");
    CHECK(file.line(0) == "");
}

TEST_CASE("a byte order mark has no column and is no part of its line") {
    const SourceFile file("f", "\xEF\xBB\xBF{}\n");
    CHECK(file.position(3) == polku::Position{1, 1, 1, 3});
    CHECK(file.line(1) == "{}");
}

TEST_CASE("positions agree with counting from the start, at every offset of a long text") {
    std::string text;
    for (int i = 0; text.size() < 5000; ++i)
        text += i % 97 == 0 ? "\n" : i % 89 == 0 ? "\r\n" : i % 7 == 0 ? "ä" : i % 31 == 0 ? "\U0001F600" : "x";
    const SourceFile file("f", text);
    polku::Position expected{1, 1, 1, 0};
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0U) != 0x80U) {
            expected.offset = i;
            if (file.position(i) != expected) FAIL("at offset " << i);
        }
        if (byte == '\n') expected = {expected.line + 1, 1, 1, 0};
        else if ((byte & 0xC0U) != 0x80U) ++expected.column, expected.utf16 += byte >= 0xF0 ? 2 : 1;
    }
    std::size_t lines = 1;
    for (const char c : text) lines += c == '\n';
    CHECK(file.line(static_cast<std::uint32_t>(lines)) == std::string_view(text).substr(text.rfind('\n') + 1));
}

TEST_CASE("a finding points at the same words whatever ends the lines") {
    const auto line_end = GENERATE(std::string("\n"), std::string("\r\n"), std::string("\r"));
    std::string text;
    for (const char c : replaced(small_model, "entry", "entri")) text += c == '\n' ? line_end : std::string(1, c);
    const auto findings = findings_of(text);
    REQUIRE(findings.size() == 1);
    CHECK(summary(findings)[0] == "SCH105 8:42-8:49");
    const auto& range = *findings[0].location.range;
    CHECK(text.substr(range.start.offset, range.end.offset - range.start.offset) == "\"entri\"");
}

TEST_CASE("utf16 differs from the column behind a character outside the first plane") {
    const auto findings = findings_of("{\"x-\U0001F600\": 1, \"format\": 2}");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].location.range->start.column == 22);
    CHECK(findings[0].location.range->start.utf16 == 23);
    CHECK(findings[0].location.range->start.offset == 24);
}

TEST_CASE("a path resolves pointers to places long after reading") {
    const auto path = polku::parse_path(small_model);
    REQUIRE(path);
    const auto* map = (*path).source_map();
    REQUIRE(map != nullptr);
    const auto at = [&](std::string_view pointer, polku::Anchor anchor) {
        const auto location = map->locate(pointer, anchor);
        return std::to_string(location.range->start.line) + ':' + std::to_string(location.range->start.column) + '-' +
               std::to_string(location.range->end.column);
    };
    CHECK(at("/touchpoints/1/phase", polku::Anchor::value) == "9:42-48");
    CHECK(at("/touchpoints/1/phase", polku::Anchor::key) == "9:33-40");
    CHECK(at("/touchpoints/1", polku::Anchor::opening_brace) == "9:5-6");
    CHECK(at("/touchpoints/1/duration/mean", polku::Anchor::value) == "9:5-6");  // its nearest ancestor
    CHECK(at("", polku::Anchor::opening_brace) == "1:1-2");
    CHECK(map->line("", 9) == R"(    {"id": "b", "service": "s", "phase": "exit", "kind": "end", "outcome": "goal-reached"})");
}

TEST_CASE("a map that kept the text alone tells the places that the document told, from several threads at once") {
    for (const std::string before : {"", "\xEF\xBB\xBF \r\n\t"}) {
        polku::json::Findings findings;
        const auto parsed = polku::json::parse_document(before + std::string(small_model), "a.json", {}, findings);
        polku::json::DocumentMap remembers(parsed.document), forgets(parsed.document);
        const auto same_everywhere = [&] {
            for (const auto* pointer : {"", "/touchpoints/1", "/touchpoints/1/phase", "/touchpoints/9", "/transitions/0/to", "/nothing"})
                for (const auto anchor : {polku::Anchor::value, polku::Anchor::key, polku::Anchor::opening_brace})
                    if (remembers.locate(pointer, anchor) != forgets.locate(pointer, anchor)) return false;
            for (std::uint32_t line = 0; line < 20; ++line)
                if (remembers.line("a.json", line) != forgets.line("a.json", line)) return false;
            return forgets.line("b.json", 1).empty();
        };
        REQUIRE(parsed.whole);
        forgets.forget();
        CHECK(remembers.locate("", polku::Anchor::opening_brace) == forgets.locate("", polku::Anchor::opening_brace));
        std::array<bool, 4> same{};
        std::vector<std::thread> threads;
        for (auto& one : same) threads.emplace_back([&] { one = same_everywhere(); });
        for (auto& thread : threads) thread.join();
        CHECK(same == std::array{true, true, true, true});
        CHECK(same_everywhere());
    }
}
