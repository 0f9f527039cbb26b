#include <algorithm>
#include <vector>

#include <polku/report.hpp>

#include "report/rule_pages.hpp"

namespace polku {
namespace {

std::string unknown_code(std::string_view asked) {
    std::vector<std::string_view> known;
    for (const auto& entry : catalogue()) {
        known.push_back(entry.code);
        known.push_back(entry.name);
    }
    const auto near = nearest(asked, known);
    std::string text = "there is no rule \"" + quoted_excerpt(asked) + '"';
    if (!near.empty()) text += "; did you mean \"" + std::string(near) + "\"?";
    return text + '\n';
}

}  // namespace

std::string explain(std::string_view code_or_name) {
    std::string code(code_or_name);
    std::transform(code.begin(), code.end(), code.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    const auto* entry = find_catalogue_entry(code);
    if (entry == nullptr) entry = find_catalogue_entry(code_or_name);
    if (entry == nullptr) return unknown_code(code_or_name);
    for (const auto& page : detail::rule_pages())
        if (page.code == entry->code) return std::string(page.text);
    // A code without a page yet still has its sentence.
    return "# " + std::string(entry->code) + ' ' + std::string(entry->name) + "\n\n" + std::string(entry->summary.en) + ".\n";
}

}  // namespace polku
