// The models of the project itself: nothing to find in them, and every arm of every scenario can be made.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <polku/json.hpp>
#include <polku/validate.hpp>

#include "catch.hpp"

namespace {

namespace fs = std::filesystem;

const fs::path root = POLKU_SOURCE_DIR;

std::vector<fs::path> files(const fs::path& folder, const std::string& ending) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const auto name = entry.path().filename().string();
        if (name.size() > ending.size() && name.compare(name.size() - ending.size(), ending.size(), ending) == 0)
            found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<fs::path> models() {
    std::vector<fs::path> all;
    for (const auto& folder : {root / "models", root / "models" / "variants", root / "tests" / "models"})
        for (auto& file : files(folder, ".polku.json")) all.push_back(std::move(file));
    return all;
}

std::vector<fs::path> scenarios() {
    auto all = files(root / "models" / "scenarios", ".polku-scenario.json");
    for (auto& file : files(root / "tests" / "models", ".polku-scenario.json")) all.push_back(std::move(file));
    return all;
}

polku::ReadOptions with_resolver() {
    polku::ReadOptions options;
    options.resolver = polku::folder_resolver({root / "models", root / "tests" / "models"});
    return options;
}

/// Findings as lines; advice is not held against a model.
std::vector<std::string> faults(const std::vector<polku::Diagnostic>& findings) {
    std::vector<std::string> lines;
    for (const auto& finding : findings)
        if (finding.severity != polku::Severity::advice)
            lines.push_back(finding.code + " " + finding.location.pointer + ": " + finding.message);
    return lines;
}

const std::vector<std::string> none;

}  // namespace

TEST_CASE("the shipped models and the fixtures have neither errors nor warnings") {
    REQUIRE(models().size() >= 7 + 5);
    for (const auto& file : models()) {
        INFO(file);
        std::ifstream stream(file, std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(stream), {}};
        CHECK(faults(polku::validate_text(text, with_resolver(), {})) == none);
    }
}

TEST_CASE("the shipped models come back from their canonical text") {
    for (const auto& file : models()) {
        INFO(file);
        const auto path = polku::read_path(file);
        REQUIRE(path);
        const auto again = polku::parse_path(polku::to_json(*path));
        REQUIRE(again);
        CHECK(*again == *path);
        CHECK(polku::to_json(*again) == polku::to_json(*path));
    }
}

TEST_CASE("every arm of every scenario makes models without errors or warnings") {
    REQUIRE(scenarios().size() >= 5 + 3);
    for (const auto& file : scenarios()) {
        INFO(file);
        const auto scenario = polku::read_scenario(file, with_resolver());
        REQUIRE(scenario);
        CHECK(faults(scenario.diagnostics()) == none);
        std::vector<std::string> arms{""};
        for (const auto& arm : scenario->arms) arms.push_back(arm.id);
        for (const auto& arm : arms) {
            INFO("arm " << arm);
            const auto paths = polku::apply_scenario(*scenario, arm, with_resolver());
            REQUIRE(paths);
            for (const auto& path : *paths) CHECK(faults(polku::validate(path)) == none);
        }
    }
}

TEST_CASE("a scenario changes what it says and nothing else") {
    const auto scenario = polku::read_scenario(root / "models" / "scenarios" / "age-25.polku-scenario.json", with_resolver());
    REQUIRE(scenario);
    const auto now = polku::apply_scenario(*scenario, "limit-23", with_resolver());
    const auto later = polku::apply_scenario(*scenario, "limit-25", with_resolver());
    REQUIRE(now);
    REQUIRE(later);
    auto changed = now->front().data();
    auto limit = std::find_if(changed.parameters.begin(), changed.parameters.end(), [](const auto& p) { return p.id == "age-limit"; });
    REQUIRE(limit != changed.parameters.end());
    CHECK(limit->value == 23);
    limit->value = 25;
    limit->strength = polku::Strength::assumption;
    CHECK(changed == later->front().data());
}
