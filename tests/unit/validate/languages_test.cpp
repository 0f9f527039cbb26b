// The findings of all example models in Finnish and Swedish: no argument and no English word is left in them.
#include <filesystem>

#include <polku/report.hpp>
#include <polku/validate.hpp>

#include "catch.hpp"
#include "languages.hpp"
#include "message_samples.hpp"
#include "rule_page.hpp"

using namespace polku;
using polku::test::fenced_block;
using polku::test::file_text;
using polku::test::left_over;
using polku::test::message_samples;
using polku::test::rule_page;
using polku::test::whole_model;

namespace {

const std::filesystem::path tests = std::filesystem::path(POLKU_SOURCE_DIR) / "tests";

std::size_t check_languages(const std::string& text) {
    ReadOptions read;
    read.resolver = folder_resolver({tests / "../models", tests / "models"});
    std::size_t count = 0;
    for (const auto* language : {"fi", "sv", "en"}) {
        ValidateOptions options;
        options.sets = {RuleSet::simulate, RuleSet::publish, RuleSet::style};
        options.language = language;
        const auto report = validate_text(text, read, options);
        for (const auto* findings : {&report.diagnostics, &report.suppressed})
            for (const auto& finding : *findings) {
                INFO(finding.code << ' ' << finding.variant << ' ' << language);
                CHECK(finding.language == language);
                CHECK(left_over(finding) == "");
                ++count;
            }
    }
    return count;
}

}  // namespace

TEST_CASE("the findings of the rules' own models in three languages") {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(tests / "rules"))
        if (entry.path().extension() == ".json") {
            INFO(entry.path().string());
            const auto count = check_languages(file_text(entry.path().string()));
            if (entry.path().filename().string().rfind("invalid-", 0) == 0) CHECK(count > 0);
        }
}

TEST_CASE("the findings of the pages' examples in three languages") {
    for (const auto& entry : catalogue()) {
        const auto example = fenced_block(rule_page(entry.code), "## Example");
        if (example.empty() || example.front() != '{') continue;
        INFO(entry.code);
        CHECK(check_languages(whole_model(example)) > 0);
    }
}

TEST_CASE("every message of the reader and the rules in three languages") {
    for (const auto& sample : message_samples()) {
        INFO(sample.message.first << ' ' << sample.message.second);
        CHECK(check_languages(sample.text) > 0);
    }
}

TEST_CASE("ten different mistakes in one file, in Finnish") {
    const auto text = file_text((tests / "golden/ten-mistakes.polku.json").string());
    ReadOptions read;
    read.source_name = "ten-mistakes.polku.json";
    ValidateOptions options;
    options.language = "fi";
    const auto report = validate_text(text, read, options);
    CHECK(report.size() == 10);
    CHECK(to_text(report.diagnostics, report.map.get()) == file_text((tests / "golden/ten-mistakes.expected.fi.txt").string()));
}
