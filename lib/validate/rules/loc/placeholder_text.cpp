// LOC702: a text that waits for its words: empty, "TODO", or the same as in the source language.
#include <algorithm>
#include <array>

#include "model/subject.hpp"
#include "model/texts.hpp"
#include "text/jargon.hpp"
#include "text/letters.hpp"
#include "text/words.hpp"
#include "validate/rules.hpp"

namespace polku::detail::rules {
namespace {

// Words that are the same in many languages, and so may be the whole of a label.
bool is_international(std::string_view small) {
    constexpr std::array<std::string_view, 18> words{"ai",       "app",   "blog",      "chat",  "email",    "euro",
                                                     "facebook", "info",  "instagram", "kela",  "podcast",  "sms",
                                                     "start",    "teams", "tiktok",    "video", "whatsapp", "youtube"};
    return std::find(words.begin(), words.end(), small) != words.end();
}

// The placeholder that a text is or holds; empty when it is a real text.
std::string_view placeholder_in(std::string_view text, std::string_view language) {
    WordWalk walk(text, language);
    if (!walk.next()) return trimmed(text);  // only marks: "???", "…", "-"
    if (folded(walk.word().text) == "lorem") return walk.word().text;
    do {
        if (is_placeholder_word(walk.word().text)) return walk.word().text;
    } while (walk.next());
    return {};
}

// True when a text may be the same in two languages: it has nothing to translate (numbers, abbreviations, addresses, words that many
// languages share), or it is one word with a capital behind the first letter or a digit: a name such as "Suomi.fi" or "OmaKanta".
bool may_be_the_same(std::string_view text, std::string_view language) {
    for (WordWalk walk(text, language); walk.next();) {
        const auto& word = walk.word();
        if (word.letters < 2 || is_international(folded(word.text))) continue;
        std::size_t i = 0;
        next_code_point(word.text, i);
        bool is_name = false;
        while (i < word.text.size()) {
            const char32_t c = next_code_point(word.text, i);
            is_name = is_name || is_upper(c) || is_digit(c) || c == '.';
        }
        if (!is_name) return false;
    }
    return true;
}

}  // namespace

void placeholder_text(Context& context) {
    const auto& data = context.path.data();
    const auto& source = data.languages.source;
    const auto is_wanted = [&](const std::string& language) {
        const auto holds = [&](const std::vector<std::string>& list) {
            return std::find(list.begin(), list.end(), language) != list.end();
        };
        return holds(data.languages.required) || holds(data.languages.offered);
    };
    for_each_text(data, [&](const Text& text, const TextPlace& place) {
        const auto* original = text.find(source);
        for (const auto& translation : text.translations()) {
            const auto report = [&](std::string_view variant, std::string_view found) {
                context.report(make_diagnostic("LOC702", variant,
                                               {{"language", quoted_excerpt(translation.language)},
                                                {"source", quoted_excerpt(source)},
                                                {"found", quoted_excerpt(found)}},
                                               child_pointer(place.pointer, translation.language), subject_at(data, place.pointer)));
            };
            const auto placeholder = placeholder_in(translation.text, translation.language);
            if (trimmed(translation.text).empty()) {
                if (place.reader == TextReader::author || !is_wanted(translation.language))
                    report("empty", {});  // or LOC701, LOC704 say it
            } else if (!placeholder.empty()) report("", placeholder);
            // The name of a team or a service to ask is often a name in every language.
            else if (original != nullptr && primary_language(translation.language) != primary_language(source) &&
                     translation.text == *original && place.pointer != "/contact/name" && !may_be_the_same(translation.text, source))
                report("same", translation.text);
        }
    });
}

}  // namespace polku::detail::rules
