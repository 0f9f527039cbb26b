#include "api/decision_vocabulary.hpp"

#include <array>

namespace polku::api {
namespace {

constexpr auto table = std::to_array<Word>({
    // every decision
    {"decide.runs", "{n} toistoa, kukin {time}. Kaikissa vaihtoehdoissa on samat asiakkaat ja sama sattuma.",
     "{n} upprepningar på {time} var. Alla alternativ har samma klienter och samma slump.",
     "{n} runs of {time} each. All alternatives have the same clients and the same luck."},
    {"decide.interval-note",
     "Suluissa on väli, jolla keskiarvo on 95 prosentin varmuudella. Väli kertoo vain sattumasta: jos oletukset ovat väärin, luvutkin "
     "ovat.",
     "Inom parentes står intervallet där medelvärdet finns med 95 procents säkerhet. Det gäller bara slumpen: om antagandena är fel är "
     "också siffrorna fel.",
     "In brackets is the range that holds the mean with 95 per cent certainty. It is about chance only: if the assumptions are wrong, so "
     "are the figures."},
    {"decide.assumed",
     "Vastaus lepää näiden oletusten varassa:", "Svaret vilar på dessa antaganden:", "The answer rests on these assumptions:"},
    {"decide.assumed-figures", "mallin luvut: {list}", "modellens uppgifter: {list}", "figures of the model: {list}"},
    {"decide.assumed-start", "missä asiakkaat ovat ensimmäisenä päivänä", "var klienterna är den första dagen",
     "where the clients are on the first day"},
    {"decide.assumed-staffing", "määrät: {list}", "antalen: {list}", "numbers of: {list}"},
    {"decide.assumed-arrivals", "tulijoiden määrä: {list}", "antalet ankomster: {list}", "how many come: {list}"},
    {"decide.left-out", "Laskelmassa ei ole mukana:", "Beräkningen beaktar inte:", "Not taken into account:"},
    {"decide.range", "{low}–{high}", "{low}–{high}", "{low} to {high}"},

    // alternatives side by side
    {"decide.arm", "{arm}: odotus keskimäärin {wait} pv ({range}), jonossa {queue} asiakasta ({queue-range})",
     "{arm}: väntan i medeltal {wait} dagar ({range}), {queue} klienter i kön ({queue-range})",
     "{arm}: a wait of {wait} days on average ({range}), {queue} clients in the line ({queue-range})"},
    {"decide.less", "Ero: {arm} – odotus on {n} pv lyhyempi ({range}).", "Skillnad: {arm} – väntan är {n} dagar kortare ({range}).",
     "Difference: {arm} – the wait is {n} days shorter ({range})."},
    {"decide.more", "Ero: {arm} – odotus on {n} pv pidempi ({range}).", "Skillnad: {arm} – väntan är {n} dagar längre ({range}).",
     "Difference: {arm} – the wait is {n} days longer ({range})."},
    {"decide.unclear", "Ero: {arm} – ei selvää eroa odotuksessa ({range} pv).",
     "Skillnad: {arm} – ingen klar skillnad i väntan ({range} dagar).",
     "Difference: {arm} – no clear difference of the wait ({range} days)."},
    {"decide.nobody-waits", "Kukaan ei odota näitä missään vaihtoehdossa: {list}.", "Ingen väntar på dessa i något alternativ: {list}.",
     "Nobody waits for these in any alternative: {list}."},
    {"decide.same", "Ero: {arm} – ei eroa.", "Skillnad: {arm} – ingen skillnad.", "Difference: {arm} – none."},
    {"decide.only", "Vaihtoehdossa {arm} ei ole näitä: {list}.", "Alternativet {arm} har inte dessa: {list}.",
     "The alternative {arm} does not have these: {list}."},
    {"decide.clear", "Selvä ero on {n} suureessa, kun kaikkiaan verrattiin {all}.",
     "En klar skillnad finns i {n} av {all} jämförda storheter.",
     "There is a clear difference in {n} of the {all} quantities that were compared."},

    // tables
    {"table.arms", "Vaihtoehdot", "Alternativen", "Alternatives"},
    {"table.differences", "Erot ensimmäiseen vaihtoehtoon", "Skillnader till det första alternativet",
     "Differences from the first alternative"},
    {"table.missing", "Mitä vaihtoehdossa ei ole", "Vad ett alternativ inte har", "What an alternative does not have"},
    {"column.quantity", "Suure", "Storhet", "Quantity"},
    {"column.id", "Mistä", "Om vad", "Of what"},
    {"column.unit", "Yksikkö", "Enhet", "Unit"},
    {"column.arm", "Vaihtoehto", "Alternativ", "Alternative"},
    {"column.difference", "Ero", "Skillnad", "Difference"},
    {"column.correlation", "Korrelaatio", "Korrelation", "Correlation"},
    {"column.variance_ratio", "Varianssi erillisin satunnaisluvuin, kertaa", "Varians med skilda slumptal, gånger",
     "Variance with separate random numbers, times"},
    {"quantity.entered", "tulijoita kuukaudessa", "ankomster i månaden", "clients who enter a month"},
    {"quantity.ended", "polun päättäneitä kuukaudessa", "avslutade i månaden", "clients who end a month"},
    {"quantity.inside", "asiakkaita polulla", "klienter på stigen", "clients on the path"},
    {"quantity.share", "osuus, joka päätyy tähän loppuun", "andel som kommer till detta slut", "share that comes to this end"},
    {"quantity.wait", "odotus ennen vaihetta", "väntan före steget", "wait before the step"},
    {"quantity.visits", "käyntejä kuukaudessa", "besök i månaden", "visits a month"},
    {"quantity.standing", "asiakkaita vaiheessa", "klienter i steget", "clients at the step"},
    {"quantity.in_service", "asiakkaita palvelussa", "klienter i servicen", "clients in the service"},
    {"quantity.used", "paikkoja käytössä", "platser i bruk", "places in use"},
    {"quantity.queue", "jonossa", "i kön", "in the line"},
    {"quantity.wait_for", "odotus", "väntan", "wait"},
    {"quantity.load", "työntekijän asiakkaita", "arbetstagarens klienter", "clients of the worker"},
    {"quantity.hours", "tunteja viikossa", "timmar i veckan", "hours a week"},
    {"quantity.interrupts", "keskeytyksiä kuukaudessa", "avbrott i månaden", "interrupts a month"},
});

}  // namespace

std::span<const Word> decision_vocabulary() noexcept { return table; }

}  // namespace polku::api
