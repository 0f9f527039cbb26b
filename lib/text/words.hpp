// A text taken apart into sentences and words.
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

struct Sentence {
    std::string_view text;
    std::vector<TextWord> words;  ///< never empty
};

/// The sentences of `text` in order; views into it. A sentence ends at a line end; at . ! ? … unless a small letter follows;
/// and at a colon before a capital (Björnsson counts these too). A full stop does not end one behind an abbreviation of
/// the language ("esim.", "t.ex.", "e.g."), an initial, or a number that begins the sentence ("1. Soita"). Languages
/// other than fi, sv and en have no abbreviations. Linear in the text.
std::vector<Sentence> split_sentences(std::string_view text, std::string_view language);

}  // namespace polku::detail
