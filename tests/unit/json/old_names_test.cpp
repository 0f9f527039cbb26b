// LOC705: a variant renames an actor, and texts of its base keep the old name.
#include <filesystem>
#include <map>

#include "catch.hpp"
#include "findings_support.hpp"

using namespace polku_test;

namespace {

// A base with a support worker and a social worker, whose texts inflect their names.
const std::string base = R"({"format": "polku/1.0", "id": "fi.test.base", "version": "1.0.0", "title": {"en": "Base"},
"actors": [
  {"id": "walker", "kind": "provider", "name": {"fi": "Tukijasi", "sv": "Din stöd\u00adperson", "en": "Your support worker"}},
  {"id": "sw", "kind": "professional", "name": {"fi": "Sosiaalityöntekijä", "sv": "Socialarbetare", "en": "Worker"}}],
"services": [{"id": "s"}],
"touchpoints": [
  {"id": "a", "service": "s", "phase": "entry", "kind": "start", "description": {"fi": "Saat tukijan.", "sv": "Du får en stödperson.", "en": "You get a support worker."}},
  {"id": "b", "service": "s", "phase": "exit", "kind": "end", "outcome": "other", "description": {"fi": "Tukijasi auttaa.", "sv": "Du klarar dig.", "en": "A worker of the office helps."},
   "notes": {"fi": "Tukijan rooli on kesken."}}],
"transitions": [{"id": "t", "from": "a", "to": "b"}]})";

std::vector<polku::Diagnostic> findings(const std::string& edits) {
    polku::ReadOptions options;
    options.source_name = "variant";
    options.resolver = [](const polku::ModelReference&) { return std::optional{polku::SourceText{"base", base}}; };
    return polku::parse_path(
               R"({"format": "polku/1.0", "id": "fi.test.v", "version": "1.0.0", "extends": {"id": "fi.test.base"}, "set": [)" + edits +
                   "]}",
               options)
        .diagnostics();
}

std::vector<std::string> lines(const std::vector<polku::Diagnostic>& found) {
    std::vector<std::string> list;
    for (const auto& d : found) {
        list.push_back(d.code + ' ' + d.location.source + ' ' + d.location.pointer);
        for (const auto& r : d.related) list.push_back("  " + r.location.source + ' ' + r.location.pointer);
    }
    return list;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("inherited texts that use the old name of an actor are found, inflected too") {
    const auto found =
        findings(R"({"at": "actors/walker/name", "value": {"fi": "Ohjaajasi", "sv": "Din handledare", "en": "Your counsellor"}})");
    // One actor is renamed once, in however many languages.
    CHECK(lines(found) == Lines{"LOC705 variant /actors/0/name/fi", "  base /touchpoints/0/description/fi",
                                "  base /touchpoints/1/description/fi", "  base /touchpoints/0/description/sv",
                                "  base /touchpoints/0/description/en"});
    REQUIRE(found.size() == 1);
    CHECK(found[0].message == "\"walker\" is called \"Ohjaajasi\" here, but 2 inherited texts still say \"Tukijasi\"");
    CHECK(found[0].location.range.has_value());
    CHECK(found[0].related[0].location.range.has_value());
}

TEST_CASE("texts that the variant writes itself are its own business") {
    CHECK(lines(findings(R"({"at": "actors/walker/name/fi", "value": "Ohjaajasi"},
        {"at": "touchpoints/a/description/fi", "value": "Saat ohjaajan."}, {"at": "touchpoints/b/description", "value": {"fi": "Tukijasi auttaa."}})"))
              .empty());
}

TEST_CASE("a name that keeps its words, or that another actor has, is not old") {
    CHECK(findings(R"({"at": "actors/walker/name/fi", "value": "Oma tukijasi"})").empty());
    CHECK(findings(R"({"at": "actors/walker/name/fi", "value": "Ohjaajasi"}, {"at": "actors/sw/name/fi", "value": "Tukija"})").size() == 0);
}

TEST_CASE("one short word stands in texts for other reasons") {
    CHECK(findings(R"({"at": "actors/sw/name/en", "value": "Counsellor"})").empty());
}

TEST_CASE("the shipped variants use no old names") {
    const auto folder = std::filesystem::path(POLKU_SOURCE_DIR) / "models";
    polku::ReadOptions options;
    options.resolver = polku::folder_resolver({folder});
    for (const auto* name : {"guidance-support.institution", "guidance-support.support-person"}) {
        const auto path = polku::read_path(folder / "variants" / (std::string(name) + ".polku.json"), options);
        REQUIRE(path);
        CHECK(path.diagnostics().empty());
    }
}
