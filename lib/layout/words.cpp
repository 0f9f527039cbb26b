#include "layout/words.hpp"

#include <array>
#include <cstddef>
#include <string>

namespace polku {
namespace {

struct Row {
    Word word;
    std::string_view fi, sv, en;
};

constexpr auto rows = std::to_array<Row>({
    {Word::stage_first, "Alku", "Början", "Beginning"},
    {Word::stage_middle, "Palvelun aikana", "Under servicen", "During the service"},
    {Word::stage_last, "Päättyminen", "Avslutning", "Ending"},
    {Word::lane_client, "Sinä", "Du", "You"},
    {Word::lane_professionals, "Työn­tekijät", "Personal", "Workers"},
    {Word::lane_providers, "Palvelun­tuottaja", "Service­producent", "Service provider"},
    {Word::interrupt_age, "Täytät {n}", "Du fyller {n}", "You turn {n}"},
    {Word::interrupt_age_before, "Täytät pian {n}", "Du fyller snart {n}", "You will soon turn {n}"},
    {Word::interrupt_after, "Aikaa on kulunut {n}", "Det har gått {n}", "{n} have passed"},
    {Word::interrupt_hazard, "Tilanteesi muuttuu", "Din situation ändras", "Your situation changes"},
    {Word::interrupt_date, "Päivä {n} tulee", "Dagen {n} kommer", "The date {n} comes"},
    {Word::any_time, "Lisäksi voi käydä näin", "Det här kan också hända", "This can also happen"},
    {Word::sign_join_all, "kun kaikki ovat valmiit", "när alla är klara", "when all are done"},
    {Word::sign_join_one, "kun {list} on valmis", "när {list} är klar", "when {list} is done"},
    {Word::sign_join_some, "kun {list} ovat valmiit", "när {list} är klara", "when {list} are done"},
    {Word::sign_split, "seuraavat samaan aikaan", "de följande samtidigt", "the next ones at the same time"},
    {Word::sign_subpath, "oma polkunsa", "egen stig", "a path of its own"},
    {Word::list_and, "ja", "och", "and"},
    {Word::legend, "Kuvan merkit", "Teckenförklaring", "Key"},
    {Word::legend_main, "yleisin reitti", "vanligaste vägen", "most common way"},
    {Word::legend_other, "muu reitti", "annan väg", "another way"},
    {Word::legend_back, "palataan takaisin", "tillbaka", "back again"},
    {Word::legend_choice, "valinta tai kysymys", "val eller fråga", "choice or question"},
    {Word::legend_join, "odottaa muita vaiheita", "väntar på andra steg", "waits for other steps"},
    {Word::legend_split, "alkavat samaan aikaan", "börjar samtidigt", "start at the same time"},
    {Word::legend_subpath, "vaihe on oma polkunsa", "steget är en egen stig", "the step is a path of its own"},
    {Word::legend_end, "polku päättyy", "stigen slutar", "the path ends"},
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
    {Word::list_of_steps, "Polun vaiheet", "Stegen på stigen", "Steps of the path"},
    {Word::next, "Seuraavaksi", "Härnäst", "Next"},
    {Word::no_next, "Polku päättyy tähän.", "Stigen slutar här.", "The path ends here."},
    {Word::back_to, "Takaisin", "Tillbaka", "Back"},
    {Word::description_stages, "Kuvassa on polun osat: {list}.", "Bilden visar stigens delar: {list}.",
     "The picture shows the parts of the path: {list}."},
    {Word::description_way, "Yleisin reitti alkaa kohdasta {a} ja päättyy kohtaan {b}.",
     "Den vanligaste vägen börjar vid {a} och slutar vid {b}.", "The most common way begins at {a} and ends at {b}."},
    {Word::untranslated, "ei käännetty", "inte översatt", "not translated"},
});

constexpr bool in_order() {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (static_cast<std::size_t>(rows[i].word) != i) return false;
    return rows.size() == static_cast<std::size_t>(Word::untranslated) + 1;
}
static_assert(in_order(), "one row for every word, in the order of the enumerators");

constexpr std::array<std::array<std::string_view, 6>, 6> units{{
    // one and several of fi, sv, en; a Finnish number other than one asks for the partitive
    {"tunti", "tuntia", "timme", "timmar", "hour", "hours"},
    {"päivä", "päivää", "dag", "dagar", "day", "days"},
    {"työpäivä", "työpäivää", "arbetsdag", "arbetsdagar", "working day", "working days"},
    {"viikko", "viikkoa", "vecka", "veckor", "week", "weeks"},
    {"kuukausi", "kuukautta", "månad", "månader", "month", "months"},
    {"vuosi", "vuotta", "år", "år", "year", "years"},
}};
constexpr std::array<std::string_view, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                                  "July",    "August",   "September", "October", "November", "December"};

}  // namespace

std::string_view unit_word(Unit unit, Amount amount, std::string_view language) noexcept {
    const std::string_view used = word_language(language);
    const std::size_t column = (used == "fi" ? 0u : used == "sv" ? 2u : 4u) + (amount == Amount::several ? 1u : 0u);
    return units[static_cast<std::size_t>(unit)][column];
}

std::string date_text(std::string_view iso, std::string_view language) {
    const auto digits = [&](std::size_t from, std::size_t count) {
        int value = 0;
        for (const char c : iso.substr(from, count)) value = c >= '0' && c <= '9' && value >= 0 ? value * 10 + (c - '0') : -1;
        return value;
    };
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::string(iso);
    const int year = digits(0, 4), month = digits(5, 2), day = digits(8, 2);
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) return std::string(iso);
    if (word_language(language) == "en")
        return std::to_string(day) + " " + std::string(months[static_cast<std::size_t>(month - 1)]) + " " + std::to_string(year);
    return std::to_string(day) + "." + std::to_string(month) + "." + std::to_string(year);
}

Word legend_word(LegendSign sign) noexcept {
    switch (sign) {
        case LegendSign::main: return Word::legend_main;
        case LegendSign::other: return Word::legend_other;
        case LegendSign::back: return Word::legend_back;
        case LegendSign::choice: return Word::legend_choice;
        case LegendSign::join: return Word::legend_join;
        case LegendSign::split: return Word::legend_split;
        case LegendSign::subpath: return Word::legend_subpath;
        case LegendSign::end: return Word::legend_end;
        case LegendSign::backstage: return Word::legend_backstage;
    }
    return Word::legend_other;
}

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
