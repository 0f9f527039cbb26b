// tests/rules/<name>/{valid,invalid}-*.polku.json: every rule's own models, or scenarios on the models base*.polku.json of
// the same folder. An invalid one has a file beside it with its findings, one line each: code and pointer. A valid one has none.
#include <algorithm>
#include <filesystem>

#include <polku/validate.hpp>

#include "catch.hpp"
#include "findings.hpp"
#include "rule_page.hpp"
#include "validate/rule.hpp"
#include "validate/scenario_rule.hpp"

using namespace polku;
using polku::test::codes_and_pointers;
using polku::test::file_text;
using polku::test::Lines;

namespace {

const std::filesystem::path folder = std::filesystem::path(POLKU_SOURCE_DIR) / "tests/rules";

std::vector<std::filesystem::path> models_of(std::string_view rule, std::string_view prefix) {
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator(folder / rule)) {
        const auto name = entry.path().filename().string();
        if (name.rfind(prefix, 0) == 0 && entry.path().extension() == ".json") found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

Lines expected_of(std::filesystem::path model) {
    Lines lines;
    std::istringstream text(file_text(model.replace_extension().replace_extension(".expected").string()));
    for (std::string line; std::getline(text, line);) lines.push_back(line);
    return lines;
}

}  // namespace

TEST_CASE("every rule has valid and invalid models, and finds exactly what they expect") {
    std::vector<std::string_view> codes{"PRB404"};
    for (const auto& rule : detail::all_rules()) codes.push_back(rule.code);
    for (const auto& rule : detail::all_scenario_rules()) codes.push_back(rule.code);
    for (const auto code : codes) {
        const auto name = find_catalogue_entry(code)->name;
        ValidateOptions options;
        options.sets = {find_catalogue_entry(code)->set};
        ReadOptions read;
        read.resolver = folder_resolver({folder / name});
        INFO(name);
        const auto valid = models_of(name, "valid-"), invalid = models_of(name, "invalid-");
        CHECK(valid.size() >= 2);
        CHECK(invalid.size() >= 2);
        for (const auto& model : valid) {
            INFO(model.filename().string());
            CHECK(codes_and_pointers(validate_text(file_text(model.string()), read, options)).empty());
        }
        for (const auto& model : invalid) {
            INFO(model.filename().string());
            const auto expected = expected_of(model);
            CHECK(codes_and_pointers(validate_text(file_text(model.string()), read, options)) == expected);
            CHECK(std::any_of(expected.begin(), expected.end(), [&](const std::string& line) { return line.rfind(code, 0) == 0; }));
        }
    }
}
