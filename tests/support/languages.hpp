// What texts of findings must not have left in them, in any language.
#pragma once

#include <algorithm>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <polku/diagnostic.hpp>

namespace polku::test {

/// "{what:phrase}", "{1}", "{count:way|ways}": what stands for an argument. Not "{"param": …}", which is written for the reader.
inline std::set<std::string> placeholders(std::string_view text) {
    static const std::regex form(R"(\{[a-z0-9_]+(:[a-z]+|:[^{}]*\|[^{}]*)?\})");
    const std::string all(text);
    std::set<std::string> found;
    for (std::sregex_iterator match(all.begin(), all.end(), form), end; match != end; ++match) found.insert(match->str());
    return found;
}

/// The first English word outside quotation marks and placeholders; empty when there is none.
inline std::string english_word(std::string_view text) {
    static const std::regex not_words("\"[^\"]*\"|`[^`]*`|\\{[^}]*\\}");
    static const std::set<std::string_view> english{"the",  "is", "of",   "and",  "not",  "has",  "with",   "must",  "write",  "from",
                                                    "when", "or", "that", "this", "than", "more", "cannot", "least", "number", "there"};
    const auto plain = std::regex_replace(std::string(text), not_words, "\"\"");
    const auto in_word = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; };
    for (std::size_t begin = 0; begin < plain.size();) {
        auto end = begin;
        while (end < plain.size() && in_word(plain[end])) ++end;
        if (english.contains(std::string_view(plain).substr(begin, end - begin))) return plain.substr(begin, end - begin);
        begin = end + 1;
    }
    return {};
}

/// True when an argument brings the placeholder: a text of a model that quotes a parameter.
inline bool is_brought(const std::string& placeholder, const std::vector<Argument>& args) {
    return std::any_of(args.begin(), args.end(), [&](const Argument& a) { return a.value.find(placeholder) != std::string::npos; });
}

/// What is wrong with the texts of a finding in its language: a placeholder, an English word, no text at all; empty when nothing is.
inline std::string left_over(const Diagnostic& finding) {
    std::string found;
    const auto look = [&](std::string_view text, const std::vector<Argument>& args) {
        if (text.empty()) found += "an empty text; ";
        for (const auto& placeholder : placeholders(text))
            if (!is_brought(placeholder, args)) found += placeholder + " in: " + std::string(text) + "; ";
        if (const auto word = english_word(text); finding.language != "en" && !word.empty())
            found += word + " in: " + std::string(text) + "; ";
    };
    look(finding.message, finding.args);
    look(finding.hint, finding.args);
    for (const auto& related : finding.related) look(related.message, related.args);
    return found;
}

}  // namespace polku::test
