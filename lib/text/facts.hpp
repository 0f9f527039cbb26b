// What must be the same in every language of a text: its numbers, its quoted parameters, how many links it has.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace polku::detail {

struct TextFacts {
    /// In digits, leading zeros cut, each once, in order of size. "0,5", "0.5" are 0 and 5; "1.1.2024" and "1 January 2024" are 1
    /// and 2024; "1 000" and "1,000" are 1000; "4 pm" is 16. Those within links, addresses, telephone numbers and personal identity
    /// codes are left out.
    std::vector<std::string> numbers;
    std::vector<std::string> quotes;  ///< ids of quoted parameters, each once, ordered
    std::size_t links = 0;            ///< web and e-mail addresses
    bool operator==(const TextFacts&) const = default;
};

TextFacts text_facts(std::string_view text, std::string_view language);

struct FactDifference {
    std::vector<std::string> numbers_missing, numbers_added;
    std::vector<std::string> quotes_missing, quotes_added;
    bool links = false;
    bool empty() const noexcept {
        return numbers_missing.empty() && numbers_added.empty() && quotes_missing.empty() && quotes_added.empty() && !links;
    }
};

/// How `other` differs from `text`. A small number (to twelve, and 24 as in "24 hours") that only one of them has may be a word in the
/// other, so it counts only when the other has a number of its own in its place.
FactDifference difference(const TextFacts& text, const TextFacts& other);

}  // namespace polku::detail
