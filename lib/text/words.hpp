// A text taken apart into sentences and words, in time linear in the text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace polku::detail {

/// What stands between two blanks, without the punctuation around it: "mielenterveys-" is one word, and so are
/// "18–22-vuotias", "EU:n", "{age-limit}" and a web address.
struct TextWord {
    std::string_view text;
    /// Letters and digits, soft hyphens and hyphens not counted; 0 for addresses, and a quoted parameter adds nothing.
    std::size_t letters = 0;
};

/// Goes through the words of a text, sentence by sentence, in one pass and without keeping them.
///
/// A sentence ends at a line end; at . ! ? … unless a small letter follows; and at a colon before a capital (Björnsson counts these
/// too). A full stop does not end one behind an abbreviation of the language ("esim.", "t.ex.", "e.g."), an initial, or a
/// number that begins the sentence ("1. Soita"). Languages other than fi, sv and en have no abbreviations.
class WordWalk {
public:
    WordWalk(std::string_view text, std::string_view language);

    /// Goes to the next word; false when there is none.
    bool next();
    const TextWord& word() const noexcept { return word_; }
    /// True when the word is the first of its sentence.
    bool begins_sentence() const noexcept { return words_in_sentence_ == 1; }
    /// The word's place in its sentence, from 1.
    std::size_t words_in_sentence() const noexcept { return words_in_sentence_; }
    /// Where the sentence before the word ends: behind its mark, or behind its last word when it has none. After the last word
    /// (next() was false) where the last sentence ends.
    std::size_t end_of_sentence() const noexcept { return end_of_sentence_; }

private:
    std::string_view text_;
    std::string_view language_;
    bool may_have_links_;
    std::size_t at_ = 0;
    TextWord word_{};
    std::size_t words_in_sentence_ = 0;
    std::size_t end_of_sentence_ = 0;
};

struct Sentence {
    std::string_view text;
    std::vector<TextWord> words;  ///< never empty
};

/// The sentences of `text` in order; views into it.
std::vector<Sentence> split_sentences(std::string_view text, std::string_view language);

}  // namespace polku::detail
