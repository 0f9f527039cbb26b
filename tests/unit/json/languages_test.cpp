// Documents that are wrong everywhere: what the reader says of them has no argument and no English word left, in any language.
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "findings_support.hpp"
#include "languages.hpp"

using namespace polku_test;
using Json = nlohmann::json;

namespace {

// The document with everything of one kind in another kind's place; its format stays, so that it is read.
Json spoilt(const Json& json, bool (*spoil)(const Json&), const Json& bad) {
    if (spoil(json)) return bad;
    Json changed = json;
    for (auto& item : changed.items())
        if (json.is_structured() && item.key() != "format") item.value() = spoilt(item.value(), spoil, bad);
    return changed;
}

bool is_scalar(const Json& json) { return json.is_primitive(); }
bool is_leaf_list(const Json& json) { return json.is_array() && !json.empty() && json.front().is_primitive(); }
bool is_leaf_object(const Json& json) {
    return json.is_object() && std::all_of(json.begin(), json.end(), [](const Json& item) { return item.is_primitive(); });
}

void check_languages(const std::vector<polku::Diagnostic>& findings) {
    CHECK_FALSE(findings.empty());
    for (const auto& finding : findings)
        for (const auto* language : {"fi", "sv", "en"}) {
            INFO(finding.code << ' ' << finding.variant << ' ' << language);
            CHECK(polku::test::left_over(polku::in_language(finding, language)) == "");
        }
}

}  // namespace

TEST_CASE("what is said of values of a wrong type has three languages") {
    for (const auto* name : {"kitchen-sink.polku.json", "variant.polku.json"}) {
        const auto model = Json::parse(data_text(name));
        for (const Json& bad : {Json(nullptr), Json(true), Json(-7.5), Json("No id"), Json::array(), Json::object()})
            for (const auto spoil : {is_scalar, is_leaf_list, is_leaf_object}) {
                INFO(name << ' ' << bad);
                check_languages(polku::parse_path(spoilt(model, spoil, bad).dump()).diagnostics());
            }
    }
    const auto scenario = Json::parse(data_text("kitchen-sink.polku-scenario.json"));
    for (const Json& bad : {Json(nullptr), Json(true), Json("No id"), Json::object()})
        check_languages(polku::parse_scenario(spoilt(scenario, is_scalar, bad).dump()).diagnostics());
}

TEST_CASE("a file that cannot be read is said in three languages") {
    check_languages(polku::read_path("no-such-file.polku.json").diagnostics());
    check_languages(polku::read_path(".").diagnostics());
}

TEST_CASE("every code that is cut when there are many has words for the rest") {
    std::string touchpoints;
    for (int i = 0; i < 1100; ++i)
        touchpoints +=
            R"(, {"id": "x", "service": "s", "phase": "middle", "kind": "action", "duration": {"dist": "gauss", "unit": "day"}})";
    const auto findings = findings_of(replaced(small_model, R"("kind": "start"})", R"("kind": "start"})" + touchpoints));
    CHECK(std::count_if(findings.begin(), findings.end(), [](const auto& d) { return d.code == "PRB404" && d.variant == "more"; }) == 1);

    std::string arms;
    for (int i = 0; i < 1100; ++i) arms += R"({"id": "x", "title": {"en": "X"}},)";
    const auto scenario =
        polku::parse_scenario(replaced(data_text("kitchen-sink.polku-scenario.json"), "\"arms\": [", "\"arms\": [" + arms));
    CHECK(std::count_if(scenario.diagnostics().begin(), scenario.diagnostics().end(),
                        [](const auto& d) { return d.code == "REF202" && d.variant == "more"; }) == 1);
}
