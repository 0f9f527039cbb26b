// PLA802: LIX of all sentences that clients read, for each language.
#include <algorithm>
#include <array>
#include <charconv>

#include "model/texts.hpp"
#include "text/readability.hpp"
#include "validate/rules.hpp"

namespace polku::detail::rules {
namespace {

constexpr double hard = 40, very_hard = 55;
// LIX of a few sentences says nothing: one long word more or less moves it by several points.
constexpr std::size_t fewest_words = 40;
// Of the text that the finding points at: "Omatyöntekijäsi auttaa." has LIX 52 and is easy.
constexpr std::size_t fewest_words_of_a_text = 6;

struct HardestText {
    std::string pointer;
    double lix = 0;
};

struct OfLanguage {
    std::string language;
    Readability all;
    HardestText hardest;
};

std::string with_one_decimal(double value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, 1).ptr;
    return {digits.data(), end};
}

}  // namespace

void lix(Context& context) {
    std::vector<OfLanguage> languages;
    for_each_text(context.path.data(), [&](const Text& text, const TextPlace& place) {
        if (place.reader != TextReader::client || place.label) return;
        for (const auto& translation : text.translations()) {
            auto one = std::find_if(languages.begin(), languages.end(), [&](const auto& l) { return l.language == translation.language; });
            if (one == languages.end()) one = languages.insert(languages.end(), {translation.language, {}, {}});
            const auto counted = readability(translation.text, translation.language);
            one->all += counted;
            const bool is_harder = counted.words >= fewest_words_of_a_text && counted.lix() > one->hardest.lix;
            if (is_harder || one->hardest.pointer.empty())
                one->hardest = {child_pointer(place.pointer, translation.language), is_harder ? counted.lix() : 0};
        }
    });
    for (const auto& [language, all, hardest] : languages) {
        if (all.words < fewest_words || all.lix() <= hard) continue;
        auto finding = make_diagnostic("PLA802", "",
                                       {{"language", quoted_excerpt(language)},
                                        {"lix", with_one_decimal(all.lix())},
                                        {"words", std::to_string(all.words)},
                                        {"sentences", std::to_string(all.sentences)},
                                        {"long_words", std::to_string(all.long_words)},
                                        {"long_word", std::to_string(long_word_of(language))},
                                        {"limit", with_one_decimal(all.lix() > very_hard ? very_hard : hard)}},
                                       hardest.pointer);
        if (all.lix() > very_hard) finding.severity = Severity::warning;
        context.report(std::move(finding));
    }
}

}  // namespace polku::detail::rules
