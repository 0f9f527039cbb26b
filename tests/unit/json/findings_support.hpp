// Short ways to say what findings a text should have.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <polku/json.hpp>

namespace polku_test {

inline std::string place(const polku::Diagnostic& finding) {
    if (!finding.location.range) return "-";
    const auto& [start, end] = *finding.location.range;
    return std::to_string(start.line) + ':' + std::to_string(start.column) + '-' + std::to_string(end.line) + ':' +
           std::to_string(end.column);
}

/// "CODE line:column-line:column", one for each finding.
inline std::vector<std::string> summary(const std::vector<polku::Diagnostic>& findings) {
    std::vector<std::string> lines;
    for (const auto& finding : findings) lines.push_back(finding.code + ' ' + place(finding));
    return lines;
}

inline std::vector<polku::Diagnostic> findings_of(std::string_view text, const polku::ReadOptions& options = {}) {
    return polku::read_tolerantly(text, options).diagnostics;
}

inline std::string file_text(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline std::string project_file(const std::string& name) { return std::string(POLKU_SOURCE_DIR) + '/' + name; }
inline std::string data_text(const std::string& name) { return file_text(project_file("tests/unit/json/data/" + name)); }

/// `text` with the first `from` replaced by `to`; fails loudly when there is none.
inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    if (at == std::string::npos) throw std::invalid_argument("not in the text: " + std::string(from));
    return text.replace(at, from.size(), to);
}

inline constexpr const char* small_model = R"({
  "format": "polku/1.0",
  "id": "fi.test.small",
  "version": "1.0.0",
  "title": {"fi": "Pieni", "en": "Small"},
  "services": [{"id": "s"}],
  "touchpoints": [
    {"id": "a", "service": "s", "phase": "entry", "kind": "start"},
    {"id": "b", "service": "s", "phase": "exit", "kind": "end", "outcome": "goal-reached"}
  ],
  "transitions": [{"id": "t", "from": "a", "to": "b"}]
}
)";

}  // namespace polku_test
