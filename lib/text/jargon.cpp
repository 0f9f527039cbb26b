#include "text/jargon.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/letters.hpp"
#include "text/words.hpp"

namespace polku::detail {
namespace {

enum class Match : std::uint8_t {
    whole,  ///< the word itself
    stem,   ///< a word that begins so: Finnish and Swedish inflect
    stop    ///< the word with a full stop behind it
};

struct Entry {
    std::string_view language;
    Match match;
    std::string_view word, plainer;
};

constexpr auto whole = Match::whole;
constexpr auto stem = Match::stem;
constexpr auto stop = Match::stop;

// The words of a language stand together.
constexpr std::array table{
    Entry{"fi", stem, "moniammatilli", "eri alojen ammattilaiset"},
    Entry{"fi", stem, "monialai", "eri alojen ammattilaiset"},
    Entry{"fi", stem, "implementoi", "ottaa käyttöön"},
    Entry{"fi", stem, "interventio", "apu"},
    Entry{"fi", stem, "toimenpite", "mitä tehdään"},
    Entry{"fi", stem, "edellyttä", "vaatia"},
    Entry{"fi", stem, "hyödyntä", "käyttää"},
    Entry{"fi", stem, "mahdollistaa", "auttaa"},
    Entry{"fi", stem, "resurssi", "aika, raha tai työntekijät"},
    Entry{"fi", stem, "asiakkuu", "se, että olet asiakkaana"},
    Entry{"fi", stem, "asianosai", "se, jota asia koskee"},
    Entry{"fi", stem, "viranhaltij", "työntekijä, joka saa päättää"},
    Entry{"fi", stem, "kyseise", "tämä"},
    Entry{"fi", whole, "hva", "hyvinvointialue"},
    Entry{"fi", stem, "hva:", "hyvinvointialue"},
    Entry{"fi", whole, "kyseinen", "tämä"},
    Entry{"fi", whole, "mikäli", "jos"},
    Entry{"fi", whole, "koskien", "josta"},
    Entry{"fi", whole, "toimesta", "kuka tekee"},
    Entry{"fi", whole, "ohessa", "mukana"},
    Entry{"fi", stop, "esim", "esimerkiksi"},
    Entry{"fi", stop, "mm", "muun muassa"},
    Entry{"fi", stop, "ns", "niin sanottu"},
    Entry{"fi", stop, "ko", "tämä"},
    Entry{"fi", stop, "em", "edellä mainittu"},
    Entry{"fi", stop, "ks", "katso"},
    Entry{"fi", stop, "kts", "katso"},
    Entry{"fi", stop, "ts", "toisin sanoen"},
    Entry{"fi", stop, "jne", "ja niin edelleen"},
    Entry{"fi", stop, "ym", "ja muuta"},
    Entry{"fi", stop, "yms", "ja muuta sellaista"},
    Entry{"fi", stop, "tms", "tai muuta sellaista"},
    Entry{"sv", stem, "tillhandahåll", "ge, erbjuda"},
    Entry{"sv", stem, "implementer", "införa"},
    Entry{"sv", stem, "multiprofessionell", "yrkespersoner från flera områden"},
    Entry{"sv", stem, "erhåll", "få"},
    Entry{"sv", stem, "verkställ", "göra"},
    Entry{"sv", stem, "ovannämnd", "den här"},
    Entry{"sv", stem, "vidta", "göra"},
    Entry{"sv", stem, "resurs", "tid, pengar eller personal"},
    Entry{"sv", whole, "ovanstående", "den här"},
    Entry{"sv", whole, "nedanstående", "den här"},
    Entry{"sv", whole, "avseende", "om"},
    Entry{"sv", whole, "beträffande", "om"},
    Entry{"sv", whole, "angående", "om"},
    Entry{"sv", whole, "huruvida", "om"},
    Entry{"sv", whole, "såsom", "som"},
    Entry{"sv", whole, "därutöver", "också"},
    Entry{"sv", whole, "jämte", "och"},
    Entry{"sv", whole, "ej", "inte"},
    Entry{"sv", whole, "inkomma", "komma in"},
    Entry{"sv", whole, "inkommer", "kommer in"},
    Entry{"sv", whole, "underrättas", "få veta"},
    Entry{"sv", whole, "t.ex", "till exempel"},
    Entry{"sv", whole, "bl.a", "bland annat"},
    Entry{"sv", whole, "d.v.s", "det vill säga"},
    Entry{"sv", whole, "dvs", "det vill säga"},
    Entry{"sv", whole, "o.s.v", "och så vidare"},
    Entry{"sv", whole, "osv", "och så vidare"},
    Entry{"sv", whole, "m.m", "och annat"},
    Entry{"sv", whole, "m.fl", "och andra"},
    Entry{"sv", whole, "s.k", "så kallad"},
    Entry{"sv", whole, "p.g.a", "på grund av"},
    Entry{"sv", whole, "pga", "på grund av"},
    Entry{"sv", whole, "fr.o.m", "från och med"},
    Entry{"sv", whole, "t.o.m", "till och med"},
    Entry{"en", stem, "utilis", "use"},
    Entry{"en", stem, "utiliz", "use"},
    Entry{"en", stem, "facilitat", "help"},
    Entry{"en", stem, "commenc", "start"},
    Entry{"en", stem, "terminat", "end"},
    Entry{"en", stem, "implement", "carry out"},
    Entry{"en", stem, "ascertain", "find out"},
    Entry{"en", stem, "endeavour", "try"},
    Entry{"en", stem, "multidisciplin", "people of several professions"},
    Entry{"en", stem, "multiprofessional", "people of several professions"},
    Entry{"en", stem, "stakeholder", "the people who take part"},
    Entry{"en", stem, "intervention", "help"},
    Entry{"en", stem, "empower", "give you a say"},
    Entry{"en", whole, "holistic", "your whole life"},
    Entry{"en", whole, "pursuant", "under"},
    Entry{"en", whole, "prior", "before"},
    Entry{"en", whole, "regarding", "about"},
    Entry{"en", whole, "concerning", "about"},
    Entry{"en", whole, "aforementioned", "this"},
    Entry{"en", whole, "hereby", "by this"},
    Entry{"en", whole, "thereof", "of it"},
    Entry{"en", whole, "e.g", "for example"},
    Entry{"en", whole, "i.e", "that is"},
    Entry{"en", stop, "etc", "and so on"},
};

// One bit for each ASCII letter, large or small; 0 for everything else.
constexpr std::uint32_t bit_of(char c) noexcept { return is_ascii_letter(static_cast<unsigned char>(c)) ? 1U << (c & 0x1F) : 0; }

static_assert(std::all_of(table.begin(), table.end(), [](const Entry& entry) { return bit_of(entry.word.front()) != 0; }));

bool matches(const Entry& entry, std::string_view word, bool has_stop) {
    if (entry.match == Match::stem) return word.starts_with(entry.word);
    return word == entry.word && (entry.match == Match::whole || has_stop);
}

// The capitals that `word` begins with when it is an abbreviation; empty when it is none. "SHL:n", "EU-maa" are SHL, EU.
std::string_view capitals_of(std::string_view word) {
    std::size_t count = 0, end = 0;
    for (std::size_t i = 0; i < word.size();) {
        const char32_t c = next_code_point(word, i);
        if (!is_upper(c)) {
            if (c != ':' && !is_hyphen(c)) return {};
            break;
        }
        ++count;
        end = i;
    }
    return count >= 2 && count <= 6 ? word.substr(0, end) : std::string_view{};
}

bool is_known_to_all(std::string_view abbreviation) {
    // FPA is Kela in Swedish; the others are words by now.
    constexpr std::array<std::string_view, 14> known{"CV", "EU",  "FAQ", "FPA", "HIV", "ID",  "IT",
                                                     "OK", "PDF", "SMS", "TV",  "UK",  "USA", "WC"};
    return std::find(known.begin(), known.end(), abbreviation) != known.end();
}

// True when a text has two capitals side by side, and small letters too: most have none, and some are all capitals.
bool may_have_abbreviations(std::string_view text) {
    bool small = false, capitals = false, after_capital = false;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = next_code_point(text, i);
        const bool capital = is_upper(c);
        capitals = capitals || (capital && after_capital);
        small = small || is_lower(c);
        after_capital = capital;
    }
    return small && capitals;
}

}  // namespace

bool is_placeholder_word(std::string_view word) noexcept {
    constexpr std::array<std::string_view, 6> words{"FIXME", "TBA", "TBD", "TODO", "XXX", "XXXX"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<JargonWord> find_jargon(std::string_view text, std::string_view language) {
    const auto primary = primary_language(language);
    const auto is_of_language = [&](const Entry& entry) { return entry.language == primary; };
    const auto first = std::find_if(table.begin(), table.end(), is_of_language);
    const auto last = std::find_if_not(first, table.end(), is_of_language);
    std::vector<JargonWord> found;
    if (first == last) return found;
    // Most words begin like none of the list: they are not worth folding.
    std::uint32_t initials = 0;
    std::for_each(first, last, [&](const Entry& entry) { initials |= bit_of(entry.word.front()); });
    for (WordWalk walk(text, language); walk.next();) {
        const auto word = walk.word().text;
        if ((bit_of(word.front()) & initials) == 0) continue;
        const auto behind = static_cast<std::size_t>(word.data() + word.size() - text.data());
        const bool has_stop = behind < text.size() && text[behind] == '.';
        const auto small = folded(word);
        const auto entry = std::find_if(first, last, [&](const Entry& e) { return matches(e, small, has_stop); });
        if (entry != last) found.push_back({word, entry->word, entry->plainer});
    }
    return found;
}

std::vector<std::string_view> find_abbreviations(std::string_view text, std::string_view language) {
    std::vector<std::string_view> found;
    if (!may_have_abbreviations(text)) return found;
    for (WordWalk walk(text, language); walk.next();) {
        const auto capitals = capitals_of(walk.word().text);
        if (!capitals.empty() && !is_known_to_all(capitals) && !is_placeholder_word(capitals) &&
            std::find(found.begin(), found.end(), capitals) == found.end())
            found.push_back(capitals);
    }
    return found;
}

}  // namespace polku::detail
