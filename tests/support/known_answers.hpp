// The published answers of tests/known-answers.json.
#pragma once

#include <fstream>
#include <stdexcept>
#include <string>

#include <nlohmann/json.hpp>

namespace polku::test {

/// The case of that id: its `model`, what is `expected` of it, to which `tolerance`, and its `source`.
inline const nlohmann::json& known(const std::string& id) {
    static const nlohmann::json all = [] {
        std::ifstream file(std::string(POLKU_SOURCE_DIR) + "/tests/known-answers.json");
        return nlohmann::json::parse(file);
    }();
    for (const auto& one : all.at("cases"))
        if (one.at("id") == id) return one;
    throw std::out_of_range("no case " + id);
}

/// "27/131" as a number.
inline double fraction(const std::string& text) {
    const auto slash = text.find('/');
    return std::stod(text.substr(0, slash)) / std::stod(text.substr(slash + 1));
}

}  // namespace polku::test
