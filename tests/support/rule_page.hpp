// The pages of docs/rules: their sections and examples.
#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <polku/validate.hpp>

namespace polku::test {

inline std::string file_text(const std::string& name) {
    std::ifstream file(name, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + name);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

inline std::string rule_page(std::string_view code) {
    std::string file = POLKU_SOURCE_DIR "/docs/rules/";  // += : g++ 12 doubts the bounds of a chain of + at -O1
    file += code;
    file += ".md";
    return file_text(file);
}

/// The fenced blocks of a section ("## Example"); none when the page has no such section.
inline std::vector<std::string> fenced_blocks(std::string_view page, std::string_view heading) {
    const auto section = page.find("\n" + std::string(heading) + "\n");
    if (section == std::string_view::npos) return {};
    const auto end = page.find("\n## ", section + 1);
    std::vector<std::string> blocks;
    for (auto fence = page.find("\n```", section); fence < end; fence = page.find("\n```", fence)) {
        const auto begin = page.find('\n', fence + 1) + 1;
        fence = page.find("\n```", begin);
        blocks.emplace_back(page.substr(begin, fence + 1 - begin));
        fence += 4;
    }
    return blocks;
}

/// The first of them; empty when there is none.
inline std::string fenced_block(std::string_view page, std::string_view heading) {
    const auto blocks = fenced_blocks(page, heading);
    return blocks.empty() ? std::string() : blocks.front();
}

/// An example as the whole model it stands for (docs/rules/README.md): the head is put behind the first brace unless the
/// example has its own, and \xE4 stands for that byte.
inline std::string whole_model(std::string example) {
    for (auto at = example.find("\\x"); at != std::string::npos; at = example.find("\\x", at + 1))
        example.replace(at, 4, 1, static_cast<char>(std::stoi(example.substr(at + 2, 2), nullptr, 16)));
    if (example.find("\"format\"") != std::string::npos) return example;
    std::string head = R"("format": "polku/1.0", "id": "example", "version": "1.0.0", "title": {"en": "Example"},)";
    if (example.find("\"services\"") == std::string::npos) head += R"( "services": [{"id": "care"}],)";
    return example.insert(1, head);
}

/// A scenario on a page, as the whole one: the head is put behind the first brace.
inline std::string whole_scenario(std::string example) {
    return example.insert(1,
                          R"("format": "polku-scenario/1.0", "id": "example-scenario", "version": "1.0.0", "title": {"en": "Example"},)");
}

/// What is found of an example: of its model, or of its scenario when a second block stands behind the model.
inline Report check_example(const std::string& page, std::string_view heading, const ValidateOptions& options) {
    const auto blocks = fenced_blocks(page, heading);
    if (blocks.empty()) throw std::runtime_error("no example under " + std::string(heading));
    const auto model = whole_model(blocks[0]);
    if (blocks.size() == 1) return validate_text(model, {}, options);
    ReadOptions read;
    read.resolver = [&](const ModelReference&) { return SourceText{"example", model}; };
    return validate_text(whole_scenario(blocks[1]), read, options);
}

}  // namespace polku::test
