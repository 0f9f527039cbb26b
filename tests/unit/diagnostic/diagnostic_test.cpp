#include <polku/diagnostic.hpp>

#include <algorithm>
#include <set>

#include "catch.hpp"

using namespace polku;

namespace {

// A map with one known pointer, so that locating can be told from guessing.
class OnePlace : public SourceMap {
public:
    Location locate(std::string_view pointer, Anchor anchor) const override {
        Location found{"a.json", std::string(pointer), std::nullopt};
        const std::uint32_t column = anchor == Anchor::key ? 3 : 9;
        if (pointer == "/id") found.range = Range{{2, column, column, 10}, {2, column + 2, column + 2, 12}};
        return found;
    }
    std::string_view line(std::string_view, std::uint32_t) const override { return ""; }
};

}  // namespace

TEST_CASE("the catalogue is ordered, unique and complete in its texts") {
    const auto entries = catalogue();
    REQUIRE(entries.size() > 5);
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        INFO(entries[i].code);
        if (i > 0) CHECK(entries[i - 1].code < entries[i].code);
        CHECK(entries[i].code.size() == 6);
        CHECK(names.insert(entries[i].name).second);
        CHECK_FALSE(entries[i].summary.en.empty());
        CHECK(find_catalogue_entry(entries[i].code)->name == entries[i].name);
        CHECK(find_catalogue_entry(entries[i].name)->code == entries[i].code);
    }
    CHECK(find_catalogue_entry("GRA999") == nullptr);
}

TEST_CASE("a finding takes name, severity and filled texts from the catalogue") {
    const auto d = make_diagnostic("REF201", "near", {{"kind", "service"}, {"id", "hosing"}, {"nearest", "housing"}}, "/main");
    CHECK(d.name == "dangling-target");
    CHECK(d.severity == Severity::error);
    CHECK(d.message == "no service is called \"hosing\"; did you mean \"housing\"?");
    CHECK(d.hint == "write \"housing\", or define a service \"hosing\"");
    CHECK(d.location.pointer == "/main");
    CHECK(make_diagnostic("REF201", "", {{"kind", "actor"}, {"id", "nurse"}}, "").hint ==
          "define an actor \"nurse\", or name one that exists");
    CHECK_THROWS_AS(make_diagnostic("XXX000", "", {}, ""), std::invalid_argument);
    CHECK_THROWS_AS(make_diagnostic("REF201", "no such text", {}, ""), std::invalid_argument);
}

TEST_CASE("an argument that looks like a placeholder is not filled again") {
    const auto d = make_diagnostic("REF202", "", {{"kind", "actor"}, {"id", "{kind}"}}, "");
    CHECK(d.message == "actor \"{kind}\" is defined twice");
}

TEST_CASE("locating fills in ranges and keeps those already known") {
    std::vector<Diagnostic> findings{make_diagnostic("REF202", "", {}, "/id"), make_diagnostic("REF202", "", {}, "/else")};
    findings[0].related.push_back(make_related("first", "/id"));
    locate(findings, OnePlace{}, Anchor::key);
    REQUIRE(findings[0].location.range.has_value());
    CHECK(findings[0].location.range->start.column == 3);
    CHECK(findings[0].location.source == "a.json");
    CHECK(findings[0].related[0].location.range->start.column == 9);  // related places point at values
    CHECK_FALSE(findings[1].location.range.has_value());
    locate(findings, OnePlace{}, Anchor::value);
    CHECK(findings[0].location.range->start.column == 3);
}

TEST_CASE("findings are ordered by source, place, pointer and code") {
    const auto at = [](std::string source, std::uint64_t offset, std::string code) {
        auto d = make_diagnostic(code, "", {}, "/x");
        d.location.source = std::move(source);
        d.location.range = Range{{1, 1, 1, offset}, {1, 1, 1, offset}};
        return d;
    };
    std::vector<Diagnostic> findings{at("b", 1, "REF201"), at("a", 9, "REF201"), at("a", 2, "REF202"), at("a", 2, "REF201")};
    sort(findings);
    std::vector<std::string> order;
    for (const auto& d : findings) order.push_back(d.location.source + std::to_string(d.location.range->start.offset) + d.code);
    CHECK(order == std::vector<std::string>{"a2REF201", "a2REF202", "a9REF201", "b1REF201"});
}

TEST_CASE("JSON pointers escape what RFC 6901 asks for") {
    CHECK(child_pointer("", "a/b~c") == "/a~1b~0c");
    CHECK(child_pointer("/touchpoints", std::size_t{12}) == "/touchpoints/12");
}

TEST_CASE("excerpts show nothing invisible and end") {
    CHECK(quoted_excerpt("Jälkihuolto") == "Jälkihuolto");
    CHECK(quoted_excerpt("a\x1b[31mb") == "a\\u{1b}[31mb");
    CHECK(quoted_excerpt("a\xE2\x80\xAE"
                         "b") == "a\\u{202e}b");                       // right-to-left override
    CHECK(quoted_excerpt("J\xE4lki") == "J\\u{e4}lki");                // ISO 8859-1
    CHECK(quoted_excerpt("\xED\xA0\x80") == "\\u{ed}\\u{a0}\\u{80}");  // a surrogate in UTF-8
    CHECK(quoted_excerpt("ääkköset", 3) == "ääk…");
    CHECK(quoted_excerpt("abc", 3) == "abc");
    CHECK(quoted_excerpt("\xF0\x9F\x8F\xA0") == "\xF0\x9F\x8F\xA0");
    CHECK(quoted_excerpt("\xF0\x9F") == "\\u{f0}\\u{9f}");  // cut short
}

TEST_CASE("the nearest word is near, or none") {
    const std::vector<std::string_view> keys{"probability", "phase", "professional", "price"};
    CHECK(nearest("probabilty", keys) == "probability");
    CHECK(nearest("phse", keys) == "phase");
    CHECK(nearest("zzz", keys) == "");
    CHECK(nearest("pirce", keys) == "price");  // neighbours swapped
    CHECK(nearest("phase", keys) == "");       // itself is never a suggestion
    CHECK(nearest(std::string(1000, 'p'), keys) == "");
}

TEST_CASE("an outcome holds a value, findings, or both") {
    const Outcome<int> good{3, {make_diagnostic("REF202", "", {}, "")}};
    CHECK(good);
    CHECK(*good == 3);
    CHECK(good.diagnostics().size() == 1);
    const Outcome<int> bad{std::vector{make_diagnostic("REF201", "", {{"kind", "actor"}, {"id", "x"}}, "/a")}};
    CHECK_FALSE(bad);
    try {
        bad.value_or_throw();
        FAIL("it must throw");
    } catch (const ModelError& error) {
        CHECK(error.diagnostics() == bad.diagnostics());
        CHECK(std::string(error.what()) == "error[REF201]: no actor is called \"x\"");
    }
}

TEST_CASE("the text of a model error stays short") {
    const ModelError error{std::vector<Diagnostic>(1000, make_diagnostic("REF202", "", {{"kind", "actor"}, {"id", "x"}}, ""))};
    const std::string text = error.what();
    CHECK(std::count(text.begin(), text.end(), '\n') == 5);
    CHECK(text.find("and 995 more") != std::string::npos);
}
