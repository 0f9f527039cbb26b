// The words a page says by itself, in fi, sv and en: one table. Texts of a path come from the path, words that a
// picture says too from layout/words.hpp.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace polku::api {

struct Word {
    std::string_view key, fi, sv, en;
};

/// The whole table, in its order.
std::span<const Word> words() noexcept;
/// True for the words that templates need: their keys have no dot.
bool is_page_word(const Word& word) noexcept;

/// The word in the language of a BCP 47 tag ("fi-x-easy" is Finnish; what is not fi or sv is English).
/// Throws std::out_of_range for an unknown key: a mistake in our own code.
std::string_view word(std::string_view key, std::string_view language);
std::string_view in_language(const Word& word, std::string_view language) noexcept;
bool has_word(std::string_view key) noexcept;

/// The word with "{name}" replaced by values.
std::string phrase(std::string_view key, std::string_view language,
                   std::initializer_list<std::pair<std::string_view, std::string_view>> values);

}  // namespace polku::api
