// LIX: how long the sentences and the words of a text are.
#pragma once

#include <cstddef>
#include <string_view>

namespace polku::detail {

/// A word with more letters than this is long: six as Björnsson has it, nine for Finnish, whose words are longer.
constexpr std::size_t long_word_of(std::string_view language) noexcept { return language.substr(0, language.find('-')) == "fi" ? 9 : 6; }

/// LIX = words / sentences + 100 · long words / words (C. H. Björnsson, Läsbarhet, 1968). A word is what stands between two
/// blanks, a compound with hyphens is one word, and numbers count as words; sentences are those of split_sentences. Björnsson
/// calls 30–40 easy, 40–50 middling, 50–60 hard. A measure of length only: it knows nothing of what a text says.
struct Readability {
    std::size_t sentences = 0;
    std::size_t words = 0;
    std::size_t long_words = 0;
    std::size_t longest_sentence = 0;  ///< in words

    /// 0 for a text without words.
    double lix() const noexcept;
    Readability& operator+=(const Readability& other) noexcept;
    bool operator==(const Readability&) const = default;
};

Readability readability(std::string_view text, std::string_view language);

}  // namespace polku::detail
