// Words of offices and abbreviations in texts that clients read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace polku::detail {

struct JargonWord {
    std::string_view word;     ///< as it stands in the text
    std::string_view stem;     ///< what the list has, in small letters: "moniammatilli"
    std::string_view plainer;  ///< what to write in its place
};

/// The words of a text that the language's list has, in order. The lists are short and of one kind: words that a plainer one can
/// stand for nearly always. They follow the guides named on the page of PLA803; languages other than fi, sv and en have none.
std::vector<JargonWord> find_jargon(std::string_view text, std::string_view language);

/// Words of two to six capitals ("RRP", "SHL:n" is "SHL"), each once, without those that everybody knows (EU, TV, SMS …) and
/// without placeholders. None in a text that is written in capitals altogether.
std::vector<std::string_view> find_abbreviations(std::string_view text, std::string_view language);

/// Words that people write where the text is still to come: TODO, TBD, FIXME, XXX.
bool is_placeholder_word(std::string_view word) noexcept;

}  // namespace polku::detail
