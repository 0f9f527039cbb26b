// The texts of tests/golden/messages.txt, each with the message it gives.
#pragma once

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "rule_page.hpp"

namespace polku::test {

using Message = std::pair<std::string, std::string>;  ///< code, variant

/// "@3 a@" as "aaa".
inline std::string repeated(const std::string& text) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const auto space = text.find(' ', i);
        if (text[i] != '@' || space == std::string::npos || text[i + 1] < '0' || text[i + 1] > '9') {
            result += text[i++];
            continue;
        }
        for (int n = std::stoi(text.substr(i + 1)); n > 0; --n) result += text[space + 1];
        i = space + 3;  // the letter and the closing @
    }
    return result;
}

struct Sample {
    Message message;
    std::string text;
};

inline std::vector<Sample> message_samples() {
    std::vector<Sample> list;
    std::istringstream file(file_text(POLKU_SOURCE_DIR "/tests/golden/messages.txt"));
    for (std::string line; std::getline(file, line);) {
        if (line.rfind("=== ", 0) == 0) list.push_back({{line.substr(4, 6), line.size() > 11 ? line.substr(11) : ""}, ""});
        else if (!list.empty()) list.back().text += line + '\n';
    }
    for (auto& sample : list) {
        // What is broken before it has a format is read as it stands.
        const bool broken = sample.message.first.substr(0, 3) == "SYN" || sample.message.first == "SCH101";
        if (!sample.text.empty()) sample.text.pop_back();  // the line end before the next sample
        if (broken) sample.text += "\"format\"";
        sample.text = repeated(whole_model(sample.text));
        if (broken) sample.text.resize(sample.text.size() - 8);
    }
    return list;
}

}  // namespace polku::test
