// PLA801: a sentence with more words than people read at ease.
#include <algorithm>

#include "model/subject.hpp"
#include "model/texts.hpp"
#include "text/readability.hpp"
#include "text/words.hpp"
#include "validate/rules.hpp"

namespace polku::detail::rules {
namespace {

constexpr std::size_t words_for_clients = 15, words_for_others = 20;

}  // namespace

void long_sentence(Context& context) {
    const auto& data = context.path.data();
    for_each_text(data, [&](const Text& text, const TextPlace& place) {
        const auto limit = place.reader == TextReader::client ? words_for_clients : words_for_others;
        for (const auto& translation : text.translations()) {
            if (readability(translation.text, translation.language).longest_sentence <= limit) continue;
            const auto sentences = split_sentences(translation.text, translation.language);
            const auto longest = std::max_element(sentences.begin(), sentences.end(),
                                                  [](const Sentence& a, const Sentence& b) { return a.words.size() < b.words.size(); });
            context.report_in_text(make_diagnostic("PLA801", "",
                                                   {{"language", quoted_excerpt(translation.language)},
                                                    {"words", std::to_string(longest->words.size())},
                                                    {"limit", std::to_string(limit)},
                                                    {"sentence", quoted_excerpt(longest->text)}},
                                                   child_pointer(place.pointer, translation.language), subject_at(data, place.pointer)),
                                   {translation.text, longest->text});
        }
    });
}

}  // namespace polku::detail::rules
