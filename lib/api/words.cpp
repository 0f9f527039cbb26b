#include "api/words.hpp"

#include <array>
#include <stdexcept>
#include <vector>

#include "api/chart_vocabulary.hpp"
#include "api/decision_vocabulary.hpp"

namespace polku::api {

namespace {

// Keys without a dot are given to templates; keys with a dot are used by the core to make sentences.
constexpr auto table = std::to_array<Word>({
    // the page around a path
    {"language-name", "suomi", "svenska", "English"},
    {"skip", "Hyppää sisältöön", "Hoppa till innehållet", "Skip to content"},
    {"languages", "Kielet", "Språk", "Languages"},
    {"paths", "Palvelupolut", "Servicestigar", "Service paths"},
    {"paths-lead", "Palvelupolku kertoo, mitä tapahtuu, kun haet tukea: mistä aloitat, mitä tehdään yhdessä ja mihin polku johtaa.",
     "En servicestig berättar vad som händer när du söker stöd: var du börjar, vad ni gör tillsammans och vart stigen leder.",
     "A service path tells what happens when you ask for support: where you start, what is done together and where the path leads."},
    {"you-are-here", "Olet tässä", "Du är här", "You are here"},
    {"on-this-page", "Tällä sivulla", "På den här sidan", "On this page"},
    {"for-whom", "Kenelle", "För vem", "Who it is for"},
    {"how-long", "Kuinka kauan", "Hur länge", "How long it takes"},
    {"on-average", "Keskimäärin", "I medeltal", "On average"},
    {"estimate", "Arvio on laskettu mallista.", "Uppskattningen har beräknats ur modellen.", "The estimate is computed from the model."},
    {"price", "Hinta", "Avgift", "Cost"},
    {"contact", "Yhteys", "Kontakt", "Contact"},
    {"services", "Palvelut", "Tjänster", "Services"},
    {"picture", "Polku kuvana", "Stigen som bild", "The path as a picture"},
    {"picture-help", "Paina kuvassa vaihetta, niin pääset lukemaan siitä lisää.", "Välj ett steg i bilden så kan du läsa mer om det.",
     "Choose a step in the picture to read more about it."},
    {"picture-narrow", "Kuva on leveä. Sama polku on tekstinä alla.", "Bilden är bred. Samma stig finns som text nedan.",
     "The picture is wide. The same path is below as text."},
    {"open-picture", "Avaa kuva", "Öppna bilden", "Open the picture"},
    {"as-text", "Polku vaihe vaiheelta", "Stigen steg för steg", "The path step by step"},
    {"as-text-help", "Tässä on sama polku tekstinä. Numerot ovat samat kuin kuvassa.",
     "Här är samma stig som text. Numren är de samma som i bilden.",
     "This is the same path as text. The numbers are those of the picture."},
    {"step", "Vaihe", "Steg", "Step"},
    {"steps", "Vaiheita", "Steg", "Steps"},
    {"who", "Kuka", "Vem", "Who"},
    {"with", "Mukana", "Med", "With"},
    {"how", "Miten", "Hur", "How"},
    {"duration", "Kesto", "Tid", "How long"},
    {"meetings", "Yhteydenpito", "Kontakter", "Contacts"},
    {"decides", "Kuka päättää", "Vem beslutar", "Who decides"},
    {"you-do", "Mitä sinä teet", "Vad du gör", "What you do"},
    {"worker", "Työntekijälle", "För personalen", "For staff"},
    {"redress", "Näin haet muutosta", "Så söker du ändring", "How to appeal"},
    {"handoff", "Siirtyminen", "Övergång", "Handing over"},
    {"own-path", "Lue tästä polusta", "Läs om den här stigen", "Read about this path"},
    {"next-one-of", "Seuraavaksi jokin näistä", "Härnäst något av dessa", "Next, one of these"},
    {"next-all", "Seuraavaksi kaikki nämä samaan aikaan", "Härnäst alla dessa samtidigt", "Next, all of these at the same time"},
    {"begins", "Tämä alkaa", "Det här börjar", "This begins"},
    {"back-here", "Tähän palataan vaiheesta", "Hit kommer man tillbaka från", "Back here from"},
    {"path-pauses", "Polku on tauolla.", "Stigen har paus.", "The path is on hold."},
    {"any-time", "Milloin tahansa", "När som helst", "At any time"},
    {"any-time-help", "Nämä voivat tapahtua polun varrella, vaikka vaihe olisi kesken.",
     "Det här kan hända under stigen, också mitt i ett steg.", "These can happen on the way, even in the middle of a step."},
    {"legend", "Näin luet kuvaa", "Så läser du bilden", "How to read the picture"},
    {"glossary", "Sanasto", "Ordlista", "Words explained"},
    {"figures", "Polku lukuina", "Stigen i siffror", "The path in figures"},
    {"figures-help", "Luvut on laskettu mallista. Ne ovat vain niin varmoja kuin mallin lähtötiedot, joista osa on oletuksia.",
     "Siffrorna har beräknats ur modellen. De är bara så säkra som modellens uppgifter, av vilka en del är antaganden.",
     "The figures are computed from the model. They are only as certain as the model's inputs, some of which are assumptions."},
    {"exact", "Tarkat vastaukset", "Exakta svar", "Exact answers"},
    {"simulated", "Simulointi", "Simulering", "Simulation"},
    {"more-tables", "Lisää taulukoita", "Fler tabeller", "More tables"},
    {"left-out", "Laskelmassa ei ole mukana", "Beräkningen beaktar inte", "Not taken into account"},
    {"check", "Tarkistus", "Granskning", "Check"},
    {"findings", "Tarkistuksen havainnot", "Granskningens iakttagelser", "Findings of the check"},
    {"findings-none", "Tarkistus ei löytänyt huomautettavaa.", "Granskningen fann inget att anmärka.",
     "The check found nothing to mention."},
    {"sources", "Lähteet", "Källor", "Sources"},
    {"sources-parameters", "Luvut ja niiden varmuus", "Uppgifterna och deras säkerhet", "Figures and how certain they are"},
    {"about", "Tietoja polusta", "Om stigen", "About this path"},
    {"version", "Versio", "Version", "Version"},
    {"updated", "Päivitetty", "Uppdaterad", "Updated"},
    {"valid", "Voimassa", "I kraft", "In force"},
    {"region", "Alue", "Område", "Region"},
    {"status", "Tila", "Status", "Status"},
    {"download-svg", "Kuva (SVG)", "Bilden (SVG)", "Picture (SVG)"},
    {"download-json", "Polku tiedostona (JSON)", "Stigen som fil (JSON)", "Path as a file (JSON)"},
    {"other-language", "Tätä tekstiä ei ole vielä suomeksi.", "Den här texten finns inte ännu på svenska.",
     "This text is not yet available in English."},
    {"other-language-mark", "ei vielä suomeksi", "ännu inte på svenska", "not yet in English"},
    {"top", "Takaisin ylös", "Tillbaka upp", "Back to top"},
    {"errors", "virheitä", "fel", "errors"},
    {"warnings", "varoituksia", "varningar", "warnings"},
    {"mean-time", "Aika loppuun", "Tid till slutet", "Time to the end"},
    {"goal-share", "Tavoitteeseen", "Till målet", "To the goal"},
    {"made-with", "Sivu on tehty palvelupolun mallista polku-ohjelmalla.", "Sidan är gjord ur stigens modell med programmet polku.",
     "This page is made from the model of the path with polku."},
    {"term", "Sana", "Ord", "Word"},
    {"column-figure", "Luku", "Uppgift", "Figure"},
    {"value", "Arvo", "Värde", "Value"},
    {"certainty", "Varmuus", "Säkerhet", "Certainty"},
    {"range", "Vaihteluväli", "Intervall", "Range"},
    {"place", "Paikka", "Plats", "Place"},
    {"finding", "Havainto", "Iakttagelse", "Finding"},

    // statuses and closed lists
    {"status.draft", "Luonnos, ei vielä hyväksytty", "Utkast, ännu inte godkänt", "Draft, not yet approved"},
    {"status.approved", "Hyväksytty", "Godkänd", "Approved"},
    {"status.retired", "Ei enää käytössä", "Inte längre i bruk", "No longer in use"},
    {"strength.law", "laki", "lag", "law"},
    {"strength.target", "tavoite", "mål", "target"},
    {"strength.contract", "sopimus", "avtal", "contract"},
    {"strength.published", "julkaistu tieto", "publicerad uppgift", "published"},
    {"strength.observed", "havaittu", "observerad", "observed"},
    {"strength.expert", "asiantuntija-arvio", "expertbedömning", "expert view"},
    {"strength.assumption", "oletus", "antagande", "assumption"},
    {"source.law", "laki", "lag", "law"},
    {"source.published-path", "julkaistu polku", "publicerad stig", "published path"},
    {"source.statistic", "tilasto", "statistik", "statistic"},
    {"source.memo", "muistio", "promemoria", "memo"},
    {"source.report", "raportti", "rapport", "report"},
    {"source.contract", "sopimus", "avtal", "contract"},
    {"source.expert", "asiantuntija-arvio", "expertbedömning", "expert view"},
    {"source.assumption", "oletus", "antagande", "assumption"},
    {"outcome.goal-reached", "tavoite saavutettu", "målet nått", "goal reached"},
    {"outcome.continues-elsewhere", "tuki jatkuu muualla", "stödet fortsätter annanstans", "support goes on elsewhere"},
    {"outcome.not-needed", "tukea ei tarvita", "stöd behövs inte", "support not needed"},
    {"outcome.client-declined", "lopetat itse", "du avslutar själv", "you stop"},
    {"outcome.age-limit", "ikäraja", "åldersgräns", "age limit"},
    {"outcome.other", "muu", "annat", "other"},
    {"kind.start", "alku", "start", "start"},
    {"kind.action", "toiminta", "åtgärd", "action"},
    {"kind.communication", "keskustelu", "samtal", "conversation"},
    {"kind.choice", "kysymys", "fråga", "question"},
    {"kind.decision", "päätös", "beslut", "decision"},
    {"kind.handoff", "siirtyminen", "övergång", "handing over"},
    {"kind.wait", "odotus", "väntan", "waiting"},
    {"kind.pause", "tauko", "paus", "pause"},
    {"kind.subpath", "oma polkunsa", "egen stig", "a path of its own"},
    {"kind.end", "polku päättyy", "slut", "end"},
    {"unit.per day", "päivässä", "per dag", "per day"},
    {"unit.per week", "viikossa", "per vecka", "per week"},
    {"unit.per month", "kuukaudessa", "per månad", "per month"},
    {"unit.per year", "vuodessa", "per år", "per year"},
    {"handoff.accompanied", "Siirryt saattaen: vanha ja uusi työntekijä ovat molemmat mukana.",
     "Någon följer med dig: både den gamla och den nya arbetstagaren är med.",
     "You are accompanied: both the old and the new worker take part."},
    {"handoff.referral", "Saat ohjauksen uuteen palveluun.", "Du hänvisas till den nya servicen.", "You are referred to the new service."},
    {"handoff.none", "Hakeudut uuteen palveluun itse.", "Du söker dig själv till den nya servicen.",
     "You contact the new service yourself."},

    // tables of results
    {"table.ends", "Mihin polku päättyy", "Var stigen slutar", "Where the path ends"},
    {"table.time", "Kuinka kauan polku kestää", "Hur länge stigen tar", "How long the path takes"},
    {"table.visits", "Kuinka monta kertaa vaiheessa käydään", "Hur många gånger man är i ett steg", "How often each step is visited"},
    {"table.rounds", "Kuinka monta kierrosta", "Hur många varv", "How many rounds"},
    {"table.places", "Kuinka monta paikkaa on käytössä", "Hur många platser som används", "How many places are in use"},
    {"table.clients", "Kuinka monta asiakasta on samaan aikaan", "Hur många klienter det finns samtidigt",
     "How many clients there are at a time"},
    {"table.sensitivity", "Mikä muuttaa vastausta", "Vad som ändrar svaret", "What changes the answer"},
    {"table.hours", "Kuinka paljon työaikaa", "Hur mycket arbetstid", "How much working time"},
    {"column.half_width", "Tarkkuus ±", "Precision ±", "Precision ±"},
    {"column.p10", "Nopein kymmenesosa", "Snabbaste tiondelen", "Fastest tenth"},
    {"column.p50", "Puolella enintään", "Hälften högst", "Half at most"},
    {"column.p90", "Hitain kymmenesosa", "Långsammaste tiondelen", "Slowest tenth"},
    {"column.actor", "Kuka", "Vem", "Who"},
    {"column.hours_per_client", "Tunteja asiakasta kohti", "Timmar per klient", "Hours per client"},
    {"column.end", "Loppu", "Slut", "End"},
    {"column.outcome", "Tulos", "Resultat", "Outcome"},
    {"column.probability", "Osuus", "Andel", "Share"},
    {"column.mean_time", "Aika keskimäärin", "Tid i medeltal", "Time on average"},
    {"column.scope", "Osa", "Del", "Part"},
    {"column.mean", "Keskimäärin", "I medeltal", "On average"},
    {"column.sd", "Keskihajonta", "Standardavvikelse", "Standard deviation"},
    {"column.touchpoint", "Vaihe", "Steg", "Step"},
    {"column.visits", "Käyntejä asiakasta kohti", "Besök per klient", "Visits per client"},
    {"column.rounds", "Kierroksia", "Varv", "Rounds"},
    {"column.resource", "Mitä on rajallisesti", "Vad som är begränsat", "What is limited"},
    {"column.places", "Käytössä keskimäärin", "I bruk i medeltal", "In use on average"},
    {"column.capacity", "Paikkoja on", "Platser som finns", "Places there are"},
    {"column.clients", "Asiakkaita", "Klienter", "Clients"},
    {"column.parameter", "Luku", "Uppgift", "Figure"},
    {"column.low", "Pienin", "Minst", "Lowest"},
    {"column.high", "Suurin", "Störst", "Highest"},
    {"column.answer", "Vastaus", "Svar", "Answer"},
    {"column.at_low", "Kun luku on pienin", "När uppgiften är minst", "When lowest"},
    {"column.at_high", "Kun luku on suurin", "När uppgiften är störst", "When highest"},
    {"scope.path", "Koko polku", "Hela stigen", "The whole path"},

    // sentences
    {"sentence.run", "Tietokone kuljetti kuviteltuja asiakkaita polun läpi. Satunnaislukujen siemen on {seed}.",
     "Datorn lät tänkta klienter gå igenom stigen. Slumptalens frö är {seed}.",
     "The computer took imagined clients along the path. The seed of the random numbers is {seed}."},
    {"sentence.arrivals", "Polulle tulee {n} asiakasta kuukaudessa.", "Till stigen kommer {n} klienter i månaden.",
     "{n} clients a month enter the path."},
    {"sentence.arrivals-of", "Asiakkaita tulee kuten skenaariossa ”{what}”: {n} kuukaudessa.",
     "Klienter kommer som i scenariot ”{what}”: {n} i månaden.", "Clients enter as in the scenario “{what}”: {n} a month."},
    {"sentence.without-clocks", "Arvio koskee polkuja, jotka eivät katkea iän tai määräajan vuoksi.",
     "Uppskattningen gäller stigar som inte bryts på grund av ålder eller en tidsgräns.",
     "The estimate is for paths that are not cut short by age or a time limit."},
    {"sentence.ends-unknown", "Sitä, mihin polku päättyy, ei voi laskea tarkasti.", "Var stigen slutar kan inte räknas ut exakt.",
     "Where the path ends cannot be computed exactly."},
    {"sentence.or-more", "{n} tai enemmän", "{n} eller fler", "{n} or more"},
    {"sentence.quoted", "”{what}”", "”{what}”", "“{what}”"},
    {"sentence.and", "ja", "och", "and"},
    {"sentence.or", "tai", "eller", "or"},
    {"sentence.not", "ei pidä paikkaansa: {what}", "inte sant: {what}", "not true: {what}"},
    {"sentence.if", "jos {what}", "om {what}", "if {what}"},
    {"sentence.otherwise", "muuten", "annars", "otherwise"},
    {"sentence.yes", "{what}: kyllä", "{what}: ja", "{what}: yes"},
    {"sentence.no", "{what}: ei", "{what}: nej", "{what}: no"},
    {"sentence.is", "{what}: {value}", "{what}: {value}", "{what}: {value}"},
    {"sentence.age-at-least", "olet vähintään {n} vuotta", "du är minst {n} år", "you are at least {n}"},
    {"sentence.age-below", "olet alle {n} vuotta", "du är under {n} år", "you are under {n}"},
    {"sentence.age-range", "{from}–{to}-vuotiaat", "{from}–{to} år", "aged {from} to {to}"},
    {"sentence.age-from", "vähintään {from}-vuotiaat", "minst {from} år", "aged {from} or over"},
    {"sentence.age-to", "enintään {to}-vuotiaat", "högst {to} år", "aged {to} or under"},
    {"sentence.visits-at-least", "vaiheessa ”{what}” on käyty vähintään {n} kertaa", "steget ”{what}” har gjorts minst {n} gånger",
     "the step “{what}” has been visited at least {n} times"},
    {"sentence.visits-below", "vaiheessa ”{what}” on käyty alle {n} kertaa", "steget ”{what}” har gjorts under {n} gånger",
     "the step “{what}” has been visited fewer than {n} times"},
    {"sentence.elapsed-at-least", "vaiheen ”{what}” alusta on vähintään {time}", "det har gått minst {time} sedan ”{what}” började",
     "at least {time} have passed since “{what}” began"},
    {"sentence.elapsed-below", "vaiheen ”{what}” alusta on alle {time}", "det har gått under {time} sedan ”{what}” började",
     "less than {time} have passed since “{what}” began"},
    {"sentence.holds", "sinulla on: {what}", "du har: {what}", "you have: {what}"},
    {"sentence.everywhere", "missä vaiheessa tahansa", "i vilket steg som helst", "at any step"},
    {"sentence.in-steps", "vaiheissa {list}", "i stegen {list}", "in steps {list}"},
    {"sentence.in-step", "vaiheessa {list}", "i steg {list}", "in step {list}"},
    {"sentence.until-age", "kunnes täytät {n} vuotta", "tills du fyller {n} år", "until you turn {n}"},
    {"sentence.about", "noin {time}", "ungefär {time}", "about {time}"},
    {"sentence.between", "{time}, vaihtelee: {low} – {high}", "{time}, varierar: {low} – {high}", "{time}, from {low} to {high}"},
    {"sentence.usually", "{time}, useimmilla enintään {high}", "{time}, för de flesta högst {high}",
     "{time}, for most people at most {high}"},

    // rhythms: of one unit, of many
    {"hour.every-one", "joka tunti", "varje timme", "every hour"},
    {"hour.every-many", "{n} tunnin välein", "med {n} timmars mellanrum", "every {n} hours"},
    {"day.every-one", "joka päivä", "varje dag", "every day"},
    {"day.every-many", "{n} päivän välein", "med {n} dagars mellanrum", "every {n} days"},
    {"workday.every-one", "joka työpäivä", "varje arbetsdag", "every working day"},
    {"workday.every-many", "{n} työpäivän välein", "med {n} arbetsdagars mellanrum", "every {n} working days"},
    {"week.every-one", "joka viikko", "varje vecka", "every week"},
    {"week.every-many", "{n} viikon välein", "med {n} veckors mellanrum", "every {n} weeks"},
    {"month.every-one", "joka kuukausi", "varje månad", "every month"},
    {"month.every-many", "{n} kuukauden välein", "med {n} månaders mellanrum", "every {n} months"},
    {"year.every-one", "joka vuosi", "varje år", "every year"},
    {"year.every-many", "{n} vuoden välein", "med {n} års mellanrum", "every {n} years"},
});

const std::vector<Word>& all_words() {
    static const auto all = [] {
        std::vector<Word> words(table.begin(), table.end());
        for (const auto more : {decision_vocabulary(), chart_vocabulary()}) words.insert(words.end(), more.begin(), more.end());
        return words;
    }();
    return all;
}

const Word* find(std::string_view key) noexcept {
    for (const auto& entry : all_words())
        if (entry.key == key) return &entry;
    return nullptr;
}

}  // namespace

std::span<const Word> words() noexcept { return all_words(); }

bool is_page_word(const Word& entry) noexcept { return entry.key.find('.') == std::string_view::npos; }

std::string_view in_language(const Word& entry, std::string_view language) noexcept {
    const auto primary = language.substr(0, language.find('-'));
    if (primary == "fi") return entry.fi;
    if (primary == "sv") return entry.sv;
    return entry.en;
}

bool has_word(std::string_view key) noexcept { return find(key) != nullptr; }

std::string_view word(std::string_view key, std::string_view language) {
    if (const auto* entry = find(key)) return in_language(*entry, language);
    throw std::out_of_range("no word " + std::string(key));
}

std::string phrase(std::string_view key, std::string_view language,
                   std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
    std::string_view rest = word(key, language);
    std::string out;
    while (!rest.empty()) {
        const auto open = rest.find('{');
        const auto close = rest.find('}', open);
        if (open == std::string_view::npos || close == std::string_view::npos) break;
        out += rest.substr(0, open);
        const auto name = rest.substr(open + 1, close - open - 1);
        for (const auto& [key_of, value] : values)
            if (key_of == name) out += value;
        rest.remove_prefix(close + 1);
    }
    return out += rest;
}

}  // namespace polku::api
