// SYN: the text is no sound JSON any more.
#include "mutants.hpp"

namespace polku::test {

std::vector<Operator> syntax_operators() {
    const auto behind = [](std::string_view name, std::string_view code, std::string more) {
        return Operator{name, code, [more = std::move(more)](const std::string& text) { return Mutant{text + more, ""}; }};
    };
    return {
        in_text("a comma after the last element", "SYN001", "\n}", ",\n}"),
        in_text("a comma missing", "SYN001", ",\n", "\n"),
        in_text("a comment", "SYN001", "\n", "\n  // who may come\n"),
        in_text("a key in single quotes", "SYN001", "\"id\":", "'id':"),
        in_text("a decimal comma", "SYN001", "\"value\": 0.", "\"value\": 0,"),
        in_text("a word of Python", "SYN001", "true", "True"),
        {"the second half is missing", "SYN001",
         [](const std::string& text) {
             return Mutant{text.substr(0, text.size() / 2), ""};
         }},
        behind("a second model behind the first", "SYN001", "{}"),
        in_text("a conflict of a merge", "SYN001", "\n", "\n<<<<<<< main\n"),
        {"a byte order mark", "SYN002",
         [](const std::string& text) {
             return Mutant{"\xEF\xBB\xBF" + text, ""};
         }},
        in_text("a letter in Latin 1", "SYN002", "ä", "\xE4"),
        in_text("half a pair of surrogates", "SYN007", "ä", "\\ud83d"),
        behind("a NUL behind the model", "SYN003", std::string(1, '\0')),
        in_text("a line break inside a text", "SYN003", "ä", "\n"),
        in_text("a key twice", "SYN004", "\"id\":", "\"id\": \"twice\",\n  \"id\":"),
        in_text("a number beyond all numbers", "SYN005", "\"value\": ", "\"value\": 1e999, \"x-old\": "),
        in_text("brackets 300 deep", "SYN006", "\"id\":", "\"x-deep\": " + std::string(300, '[') + std::string(300, ']') + ", \"id\":"),
    };
}

}  // namespace polku::test
