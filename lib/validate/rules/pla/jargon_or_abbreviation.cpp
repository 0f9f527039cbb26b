// PLA803: words of offices, and abbreviations that the glossary does not explain, in texts for clients.
#include <algorithm>
#include <set>

#include "model/subject.hpp"
#include "model/texts.hpp"
#include "text/jargon.hpp"
#include "text/letters.hpp"
#include "text/words.hpp"
#include "validate/rules.hpp"

namespace polku::detail::rules {
namespace {

using Words = std::set<std::string, std::less<>>;

// The words of the glossary's terms and explanations, in small letters: what it explains may be used.
Words explained_words(const PathData& data) {
    Words words;
    for (const auto& entry : data.glossary)
        for (const auto* text : {&entry.term, &entry.text})
            for (const auto& translation : text->translations())
                for (WordWalk walk(translation.text, translation.language); walk.next();) words.insert(folded(walk.word().text));
    return words;
}

bool explains(const Words& words, std::string_view stem) {
    const auto next = words.lower_bound(stem);
    return next != words.end() && next->starts_with(stem);
}

}  // namespace

void jargon_or_abbreviation(Context& context) {
    const auto& data = context.path.data();
    const auto explained = explained_words(data);
    for_each_text(data, [&](const Text& text, const TextPlace& place) {
        if (place.reader != TextReader::client) return;
        for (const auto& translation : text.translations()) {
            const auto report = [&](std::string_view variant, std::string_view word, std::string_view plainer) {
                std::vector<Argument> args{{"language", quoted_excerpt(translation.language)}, {"word", quoted_excerpt(word)}};
                if (!plainer.empty()) args.push_back({"plainer", std::string(plainer)});
                context.report_in_text(make_diagnostic("PLA803", variant, std::move(args),
                                                       child_pointer(place.pointer, translation.language), subject_at(data, place.pointer)),
                                       {translation.text, word});
            };
            Words said;  // "HVA" is an abbreviation and on the list
            for (const auto& found : find_jargon(translation.text, translation.language)) {
                if (explains(explained, found.stem)) continue;
                report("", found.word, found.plainer);
                said.insert(folded(found.word));
            }
            for (const auto abbreviation : find_abbreviations(translation.text, translation.language))
                if (explained.count(folded(abbreviation)) == 0 && !explains(said, folded(abbreviation)))
                    report("abbreviation", abbreviation, {});
        }
    });
}

}  // namespace polku::detail::rules
