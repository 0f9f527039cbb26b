// Any value of a model may be of a wrong kind: the checks say so, and no rule gives up on what is left.
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include <polku/validate.hpp>

#include "catch.hpp"

using namespace polku;

namespace {

std::vector<Diagnostic> checked(const nlohmann::ordered_json& model) {
    static const ValidateOptions all{.sets = rule_sets("all").value()};
    return validate_text(model.dump(), {}, all).diagnostics;
}

/// Each value of the model, at any depth.
void for_each_place(const nlohmann::ordered_json& value, const std::string& pointer, const std::function<void(const std::string&)>& look) {
    if (!pointer.empty()) look(pointer);
    const auto below = [&](const std::string& key) { return child_pointer(pointer, key); };
    if (value.is_object())
        for (const auto& [key, inner] : value.items()) for_each_place(inner, below(key), look);
    if (value.is_array())
        for (std::size_t i = 0; i < value.size(); ++i) for_each_place(value[i], below(std::to_string(i)), look);
}

}  // namespace

TEST_CASE("whatever value of a model is of a wrong kind, no rule gives up") {
    const auto wrong = nlohmann::ordered_json::array({5, "", nullptr, nlohmann::ordered_json::object(), nlohmann::ordered_json::array()});
    std::size_t tried = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(POLKU_SOURCE_DIR "/tests/rules")) {
        const auto name = entry.path().filename().string();
        if (!name.starts_with("valid") || !name.ends_with(".polku.json") || entry.file_size() > 4'000) continue;
        std::ifstream file(entry.path());
        const auto model = nlohmann::ordered_json::parse(file);
        for_each_place(model, "", [&](const std::string& pointer) {
            auto broken = model;
            for (const auto& value : wrong) {
                broken[nlohmann::ordered_json::json_pointer(pointer)] = value;
                ++tried;
                for (const auto& finding : checked(broken)) {
                    INFO(name << ' ' << pointer << ": " << finding.message << '\n' << broken.dump());
                    REQUIRE(finding.code != "SYS051");
                }
            }
        });
    }
    CHECK(tried > 25'000);
}
