// The pages of docs/rules: their sections and examples.
#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

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

/// The fenced block of a section ("## Example"); empty when the page has no such section.
inline std::string fenced_block(std::string_view page, std::string_view heading) {
    const auto section = page.find("\n" + std::string(heading) + "\n");
    if (section == std::string_view::npos) return {};
    const auto fence = page.find("\n```", section);
    const auto begin = page.find('\n', fence + 1) + 1;
    return std::string(page.substr(begin, page.find("\n```", begin) + 1 - begin));
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

}  // namespace polku::test
