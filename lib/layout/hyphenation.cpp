#include "layout/hyphenation.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/utf8.hpp"

namespace polku {
namespace {

constexpr std::size_t shortest_part = 4;

// Second parts of compounds in the language of social welfare. Those that begin with a vowel matter most: the syllable
// rule alone would draw the consonant before them over ("palve-luohjaus" is right, "asumi-sapu" is not).
constexpr auto finnish_parts = std::to_array<std::u32string_view>(
    {U"ohjaus",   U"ohjaaja",  U"ohjauks",  U"arviointi", U"arvioin", U"asumi",     U"asunto",   U"asunno",  U"oikeu",
     U"apu",      U"apua",     U"avun",     U"ikäi",      U"alue",    U"yksikkö",   U"yksikö",   U"asiakas", U"asiakk",
     U"aika",     U"ajan",     U"elämä",    U"ehdo",      U"opisk",   U"opinto",    U"osallis",  U"ihmi",    U"etsi",
     U"avust",    U"asioi",    U"asia",     U"ammat",     U"palvelu", U"suunnitel", U"tukihenk", U"tuki",    U"tuen",
     U"tukea",    U"työnteki", U"työ",      U"huolto",    U"huollo",  U"koti",      U"kodin",    U"hoito",   U"hoido",
     U"kuntoutu", U"päätö",    U"tuottaja", U"valmen",    U"keskust", U"tapaami",   U"käynti",   U"käynni",  U"pyyntö",
     U"pyynnö",   U"terveys",  U"terveyd",  U"hakem",     U"laitos",  U"laitok",    U"perhe",    U"päihde",  U"vammais",
     U"sosiaali", U"suojelu",  U"jakso",    U"vaihe",     U"ryhmä",   U"paikka",    U"paika",    U"harjoit", U"kokei",
     U"raja",     U"hankin",   U"sopimu",   U"viranom",   U"neuvo",   U"toimi",     U"velvolli", U"järjest", U"lähei"});
constexpr auto swedish_parts = std::to_array<std::u32string_view>(
    {U"ansök",  U"ansvar",  U"ålder",    U"arbet",   U"omsorg", U"utredn",   U"uppfölj",   U"undersök", U"enhet",   U"avtal",
     U"område", U"anstal",  U"service",  U"vård",    U"boende", U"stöd",     U"hjälp",     U"plan",     U"handled", U"beslut",
     U"bedömn", U"rehabil", U"missbruk", U"person",  U"tjänst", U"hälso",    U"skydd",     U"familj",   U"möte",    U"besök",
     U"gräns",  U"period",  U"grupp",    U"kontakt", U"bostad", U"lägenhet", U"producent", U"styrning", U"samtal",  U"myndighet"});

bool is_vowel(char32_t c) { return std::u32string_view(U"aeiouyåäöéàü").find(c) != std::u32string_view::npos; }
bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= 0xdf && c <= 0xff && c != 0xf7); }

// Letters that a break never parts: they spell one sound in Swedish.
bool is_swedish_pair(char32_t a, char32_t b) {
    return (a == U'c' && (b == U'k' || b == U'h')) || (a == U's' && (b == U'k' || b == U'j' || b == U't')) ||
           ((a == U't' || a == U'k') && b == U'j') || (a == U'n' && b == U'g');
}

}  // namespace

std::vector<HyphenationPoint> hyphenation_points(std::u32string_view word, std::string_view language) {
    const bool finnish = language.starts_with("fi"), swedish = language.starts_with("sv");
    if (!finnish && !swedish) return {};
    std::u32string text;
    for (const char32_t c : word) text += lower(c);

    std::size_t end = text.size();  // punctuation at the ends is no letter of a part
    while (end > 0 && !is_letter(text[end - 1])) --end;
    std::size_t begin = 0;
    while (begin < end && !is_letter(text[begin])) ++begin;
    if (!std::all_of(text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(end), is_letter))
        return {};

    enum Rank : char { none, syllable, compound };
    std::vector<Rank> rank(text.size() + 1, none);
    // A syllable begins with one consonant before a vowel.
    for (std::size_t i = begin + 1; i + 1 < end; ++i) {
        if (is_vowel(text[i]) || !is_vowel(text[i + 1])) continue;
        std::size_t at = i;
        if (swedish && at > begin + 1 && is_swedish_pair(text[at - 1], text[at])) {
            if (text[at - 1] == U'n' || text[at - 1] == U'c') continue;  // "ng", "ck" close a syllable: no place is safe
            --at;
        }
        rank[at] = syllable;
    }
    const auto mark = [&](std::u32string_view part) {
        for (std::size_t i = text.find(part, begin + 2); i != std::u32string::npos; i = text.find(part, i + 1)) {
            // Within a stem ("opiskelu" holds no "asia") a part must follow a whole syllable: a vowel, or one of n, s, t, l, r.
            if (!is_vowel(text[i - 1]) && std::u32string_view(U"nstlrdk").find(text[i - 1]) == std::u32string_view::npos) continue;
            rank[i] = compound;
            if (is_vowel(text[i]) && rank[i - 1] == syllable) rank[i - 1] = none;  // "asumis-apu", never "asumi-sapu"
            for (std::size_t k = i + 1; k < std::min(i + 3, end); ++k)
                if (rank[k] == compound) rank[k] = none;
        }
    };
    for (const auto part : finnish_parts)
        if (finnish) mark(part);
    for (const auto part : swedish_parts)
        if (swedish) mark(part);

    std::vector<HyphenationPoint> points;
    for (std::size_t i = begin + shortest_part; i + shortest_part <= end; ++i)
        if (rank[i] != none) points.push_back({i, rank[i] == compound});
    return points;
}

}  // namespace polku
