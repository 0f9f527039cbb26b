// The models that ship with polku have no errors, nor have their variants.
#include <filesystem>

#include <polku/report.hpp>
#include <polku/validate.hpp>

#include "catch.hpp"
#include "findings.hpp"
#include "rule_page.hpp"

using namespace polku;

TEST_CASE("shipped models and variants have no errors and no warnings") {
    const auto folder = std::filesystem::path(POLKU_SOURCE_DIR) / "models";
    std::size_t count = 0;
    for (const auto& place : {folder, folder / "variants"})
        for (const auto& entry : std::filesystem::directory_iterator(place)) {
            if (entry.path().filename().string().find(".polku.json") == std::string::npos) continue;
            ReadOptions read;
            read.source_name = entry.path().filename().string();
            read.resolver = folder_resolver({folder});
            const auto findings = validate_text(polku::test::file_text(entry.path().string()), read);
            INFO(to_text(findings, nullptr));
            CHECK(findings.empty());
            ++count;
        }
    CHECK(count >= 7);
}
