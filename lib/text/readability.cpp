#include "text/readability.hpp"

#include <algorithm>

#include "text/words.hpp"

namespace polku::detail {

double Readability::lix() const noexcept {
    if (words == 0) return 0;
    const auto count = static_cast<double>(words);
    return count / static_cast<double>(sentences) + 100 * static_cast<double>(long_words) / count;
}

Readability& Readability::operator+=(const Readability& other) noexcept {
    sentences += other.sentences;
    words += other.words;
    long_words += other.long_words;
    longest_sentence = std::max(longest_sentence, other.longest_sentence);
    return *this;
}

Readability readability(std::string_view text, std::string_view language) {
    Readability result;
    for (WordWalk walk(text, language); walk.next();) {
        result.sentences += walk.begins_sentence() ? 1 : 0;
        ++result.words;
        result.longest_sentence = std::max(result.longest_sentence, walk.words_in_sentence());
        result.long_words += walk.word().letters > long_word_of(language) ? 1 : 0;
    }
    return result;
}

}  // namespace polku::detail
