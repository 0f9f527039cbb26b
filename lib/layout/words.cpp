#include "layout/words.hpp"

#include <array>
#include <cstddef>

namespace polku {
namespace {

struct Row {
    Word word;
    std::string_view fi, sv, en;
};

constexpr auto rows = std::to_array<Row>({
    {Word::stage_first, "Alku", "Början", "Beginning"},
    {Word::stage_middle, "Palvelun aikana", "Under tjänsten", "During the service"},
    {Word::stage_last, "Päättyminen", "Avslutning", "Ending"},
    {Word::lane_client, "Sinä", "Du", "You"},
    {Word::lane_professionals, "Työn­tekijät", "Personal", "Workers"},
    {Word::lane_providers, "Palvelun­tuottaja", "Service­producent", "Service provider"},
    {Word::interrupt_age, "Täytät {n}", "Du fyller {n}", "You turn {n}"},
    {Word::interrupt_age_before, "Täytät pian {n}", "Du fyller snart {n}", "You will soon turn {n}"},
    {Word::interrupt_after, "Aikaa on kulunut {n}", "Det har gått {n}", "{n} have passed"},
    {Word::interrupt_hazard, "Tilanteesi muuttuu", "Din situation ändras", "Your situation changes"},
    {Word::interrupt_date, "Päivä {n} tulee", "Dagen {n} kommer", "The date {n} comes"},
    {Word::any_time, "Milloin vain", "När som helst", "At any time"},
    {Word::legend, "Kuvan merkit", "Bildens tecken", "Signs"},
    {Word::legend_main, "yleisin reitti", "vanligaste vägen", "most common way"},
    {Word::legend_other, "toinen vaihtoehto", "annat alternativ", "another way"},
    {Word::legend_back, "palataan takaisin", "tillbaka", "back again"},
    {Word::legend_choice, "valinta tai kysymys", "val eller fråga", "choice or question"},
    {Word::legend_elsewhere, "polku jatkuu muualla", "vägen fortsätter annanstans", "continues elsewhere"},
    {Word::legend_end, "polku päättyy", "vägen slutar", "the path ends"},
    {Word::legend_backstage, "tapahtuu taustalla", "sker i bakgrunden", "behind the scenes"},
    {Word::legend_numbers, "Numerot: katso tekstiluettelo", "Siffrorna: se listan", "Numbers: see the list"},
    {Word::ages, "{a}–{b}-vuotiaille", "för {a}–{b}-åringar", "for ages {a}–{b}"},
    {Word::ages_from, "{a} vuotta täyttäneille", "för dem som fyllt {a}", "from age {a}"},
    {Word::ages_below, "alle {b}-vuotiaille", "för dem under {b} år", "under {b}"},
    {Word::draft, "luonnos", "utkast", "draft"},
    {Word::retired, "ei enää voimassa", "inte längre i kraft", "no longer in force"},
    {Word::observed, "havaittu", "observerad", "observed"},
    {Word::version, "versio", "version", "version"},
    {Word::updated, "päivitetty", "uppdaterad", "updated"},
    {Word::valid_from, "voimassa alkaen", "gäller från", "valid from"},
    {Word::sources, "Lähteet", "Källor", "Sources"},
    {Word::assumptions, "osa tiedoista on oletuksia", "en del uppgifter är antaganden", "some facts are assumptions"},
    {Word::list_of_steps, "Polun vaiheet", "Stegen på vägen", "Steps of the path"},
    {Word::next, "Seuraavaksi", "Härnäst", "Next"},
    {Word::no_next, "Polku päättyy tähän.", "Vägen slutar här.", "The path ends here."},
    {Word::back_to, "Takaisin", "Tillbaka", "Back"},
    {Word::description_stages, "Kuvassa on polun osat: {list}.", "Bilden visar vägens delar: {list}.", "The picture shows the parts of the path: {list}."},
    {Word::description_way, "Yleisin reitti alkaa kohdasta {a} ja päättyy kohtaan {b}.", "Den vanligaste vägen börjar vid {a} och slutar vid {b}.",
     "The most common way begins at {a} and ends at {b}."},
    {Word::untranslated, "ei käännetty", "inte översatt", "not translated"},
});

constexpr bool in_order() {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (static_cast<std::size_t>(rows[i].word) != i) return false;
    return rows.size() == static_cast<std::size_t>(Word::untranslated) + 1;
}
static_assert(in_order(), "one row for every word, in the order of the enumerators");

}  // namespace

std::string_view word_language(std::string_view language) noexcept {
    const std::string_view first = language.substr(0, language.find('-'));
    return first == "fi" ? "fi" : first == "sv" ? "sv" : "en";
}

std::string_view word(Word word, std::string_view language) noexcept {
    const Row& row = rows[static_cast<std::size_t>(word)];
    const std::string_view used = word_language(language);
    return used == "fi" ? row.fi : used == "sv" ? row.sv : row.en;
}

}  // namespace polku
