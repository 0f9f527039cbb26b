#include "api/chart_vocabulary.hpp"

#include <array>

namespace polku::api {
namespace {

constexpr auto table = std::to_array<Word>({
    // units of columns, as they follow the name of what is measured
    {"unit.day", "päivää", "dagar", "days"},
    {"unit.client", "asiakasta", "klienter", "clients"},
    {"unit.place", "paikkaa", "platser", "places"},
    {"unit.unit", "kpl", "st.", "number"},
    {"unit.1", "osuus", "andel", "share"},
    {"unit.client/month", "asiakasta kuukaudessa", "klienter i månaden", "clients a month"},
    {"unit.1/month", "kertaa kuukaudessa", "gånger i månaden", "times a month"},
    {"unit.hour/week", "tuntia viikossa", "timmar i veckan", "hours a week"},
    {"unit.EUR/year", "€ vuodessa", "€ om året", "€ a year"},

    // every chart
    {"chart.axis", "{what} ({unit})", "{what} ({unit})", "{what} ({unit})"},
    {"chart.of", "{what}: {quantity}", "{what}: {quantity}", "{what}: {quantity}"},
    {"chart.runs", "{n} toistoa", "{n} upprepningar", "{n} runs"},
    {"chart.one-run", "Yksi toisto: väliä ei voi laskea", "En upprepning: intervallet kan inte beräknas",
     "One run: no interval can be computed"},
    {"chart.mean", "Keskiarvo", "Medelvärde", "Mean"},
    {"chart.interval", "Keskiarvon 95 prosentin väli", "Medelvärdets 95-procentiga intervall", "95 per cent interval of the mean"},
    {"chart.left-out", "Ei kuvassa: {list}", "Inte i bilden: {list}", "Not shown: {list}"},
    {"chart.nothing", "Ei mitään näytettävää", "Inget att visa", "Nothing to show"},

    // use and lines over time
    {"chart.over-time", "Käyttö ja jono ajan mittaan", "Användning och kö över tid", "Use and waiting line over time"},
    {"chart.clients-over-time", "Asiakkaat ajan mittaan", "Klienter över tid", "Clients over time"},
    {"chart.time", "Aika", "Tid", "Time"},
    {"chart.since-start", "Aika alusta", "Tid från början", "Time from the start"},
    {"chart.band", "Toistoista 80 prosenttia (p10–p90)", "80 procent av upprepningarna (p10–p90)", "80 per cent of the runs (p10–p90)"},
    {"chart.warm-up", "Mittaus alkaa", "Mätningen börjar", "Measuring begins"},
    {"chart.says-over-time", "{what}: aluksi {first}, lopussa {last}, keskiarvo enimmillään {most}",
     "{what}: först {first}, till slut {last}, medelvärdet som högst {most}",
     "{what}: {first} at first, {last} at the end, mean at most {most}"},

    // waits
    {"chart.waits", "Kuinka kauan paikkaa odotetaan", "Hur länge man väntar på en plats", "How long people wait for a place"},
    {"chart.waited", "Odotus", "Väntan", "Wait"},
    {"chart.served", "Paikan saaneita", "Har fått en plats", "Have got a place"},
    {"chart.all-waits", "Kaikki odotukset", "Alla väntetider", "All waits"},
    {"chart.quantile", "{share} odottaa enintään näin kauan", "{share} väntar högst så här länge", "{share} wait so long at most"},
    {"chart.quantile-interval", "Tämän 95 prosentin väli", "95-procentigt intervall för detta", "95 per cent interval of that"},
    {"chart.nobody-waits", "Kukaan ei odota: {list}", "Ingen väntar: {list}", "Nobody waits: {list}"},
    {"chart.nobody-waits-at-all", "Kukaan ei odota", "Ingen väntar", "Nobody waits"},
    {"chart.says-waits", "{what}: {share} odottaa, ja yhdeksän kymmenestä odottaa enintään {p90} päivää",
     "{what}: {share} väntar, och nio av tio väntar högst {p90} dagar", "{what}: {share} wait, and nine of ten wait {p90} days at most"},

    // load per worker
    {"chart.workers", "Asiakkaita työntekijää kohti", "Klienter per arbetstagare", "Clients of each worker"},
    {"chart.worker", "Työntekijä", "Arbetstagare", "Worker"},
    {"chart.clients", "Asiakkaita", "Klienter", "Clients"},
    {"chart.highest", "Enimmillään", "Som högst", "Highest"},
    {"chart.limit", "Yläraja", "Övre gräns", "Limit"},
    {"column.limit", "Yläraja", "Övre gräns", "Limit"},
    {"chart.no-workers", "Ketään ei seurata työntekijöittäin", "Ingen följs per arbetstagare", "Nothing is counted for each worker"},
    {"chart.says-workers", "{what}: keskimäärin {low}–{high} asiakasta työntekijää kohti, enimmillään {most}",
     "{what}: i medeltal {low}–{high} klienter per arbetstagare, som högst {most}",
     "{what}: {low} to {high} clients per worker on average, {most} at most"},
    {"chart.says-limit", "yläraja {limit}", "övre gräns {limit}", "limit {limit}"},

    // alternatives
    {"chart.baseline", "Vertailukohta: {arm}", "Jämförs med: {arm}", "Compared with: {arm}"},
    {"chart.clear", "Selvä ero", "Klar skillnad", "Clear difference"},
    {"chart.unclear", "Ei selvää eroa", "Ingen klar skillnad", "No clear difference"},
    {"chart.no-interval", "Väliä ei voi laskea", "Intervallet kan inte beräknas", "No interval"},
    {"chart.paired-interval", "Eron 95 prosentin väli", "Skillnadens 95-procentiga intervall", "95 per cent interval of the difference"},
    {"chart.same", "Ei eroa: {list}", "Ingen skillnad: {list}", "No difference: {list}"},
    {"chart.same-at-all", "Ei eroa missään", "Ingen skillnad någonstans", "No difference anywhere"},
    {"chart.says-difference", "{what}: {difference} ({range})", "{what}: {difference} ({range})", "{what}: {difference} ({range})"},

    // cost and wait
    {"chart.number-and-wait", "Määrä ja odotus", "Antal och väntan", "Number and wait"},
    {"chart.units", "Työntekijöitä tai paikkoja yhteensä", "Arbetstagare eller platser sammanlagt", "Workers or places in all"},
    {"chart.cost", "Kustannus", "Kostnad", "Cost"},
    {"chart.longest-wait", "Pisin keskimääräinen odotus", "Den längsta medelväntan", "Longest mean wait"},
    {"chart.in-time", "Osuus, joka saa paikan ajoissa, ja sen väli", "Andel som får en plats i tid, med intervall",
     "Share that gets a place in time, with its range"},
    {"chart.frontier", "Kokeilluista parhaat", "De bästa av de prövade", "The best of those tried"},
    {"chart.met", "Tavoite täyttyy", "Målet uppfylls", "Goal met"},
    {"chart.missed", "Tavoite ei täyty", "Målet uppfylls inte", "Goal missed"},
    {"chart.open", "Ei selvinnyt", "Oklart", "Not clear"},
    {"chart.says-frontier", "Kokeiltiin {n} vaihtoehtoa; vähin, jolla tavoite täyttyy: {amount}, pisin keskimääräinen odotus {wait} päivää",
     "{n} alternativ prövades; minst som uppfyller målet: {amount}, längsta medelväntan {wait} dagar",
     "{n} alternatives were tried; the least that meets the goal: {amount}, longest mean wait {wait} days"},
    {"chart.says-none-met", "Kokeiltiin {n} vaihtoehtoa; mikään ei varmasti täytä tavoitetta",
     "{n} alternativ prövades; inget uppfyller säkert målet", "{n} alternatives were tried; none surely meets the goal"},

    // figures on a picture
    {"overlay.times", "{n}\u00a0×", "{n}\u00a0×", "{n}\u00a0×"},
    {"overlay.a-month", "{n}/kk", "{n}/mån", "{n}/month"},
    {"overlay.days", "{n} pv", "{n} d", "{n} d"},
    {"overlay.visits", "Luku vaiheessa: kuinka moni käy siinä.", "Siffran vid ett steg: hur många som kommer dit.",
     "The figure at a step: how many come to it."},
    {"overlay.visits-and-flows", "Luku vaiheessa: kuinka moni käy siinä. Viivan paksuus: kuinka moni kulkee sitä.",
     "Siffran vid ett steg: hur många som kommer dit. Linjens tjocklek: hur många som går den vägen.",
     "The figure at a step: how many come to it. The thickness of a line: how many go that way."},
    {"overlay.waits", "Luku vaiheessa: kuinka kauan siinä keskimäärin odotetaan paikkaa.",
     "Siffran vid ett steg: hur länge man i medeltal väntar på en plats där.",
     "The figure at a step: how long people wait there for a place, on average."},
    {"overlay.load", "Luku vaiheessa: kuinka suuri osa siinä tarvittavista paikoista on käytössä.",
     "Siffran vid ett steg: hur stor del av platserna som behövs där är i användning.",
     "The figure at a step: how much of the places needed there is in use."},
    {"overlay.computed", "Laskettu mallin luvuista.", "Beräknat ur modellens siffror.", "Computed from the figures of the model."},
    {"overlay.clients", "Simuloitu {n} asiakkaalla.", "Simulerat med {n} klienter.", "Simulated with {n} clients."},
    {"overlay.runs", "Simuloitu {n} kertaa.", "Simulerat {n} gånger.", "Simulated {n} times."},

    // which figure matters most
    {"chart.change", "Vastauksen muutos", "Ändring av svaret", "Change of the answer"},
    {"chart.percentage-points", "prosenttiyksikköä", "procentenheter", "percentage points"},
    {"chart.mu_star", "Muutos keskimäärin (μ*)", "Ändring i medeltal (μ*)", "Change on average (μ*)"},
    {"chart.sigma", "Muutoksen hajonta (σ)", "Ändringens spridning (σ)", "Spread of the change (σ)"},
    {"chart.variation", "Osuus vastauksen vaihtelusta", "Andel av svarets variation", "Share of the variation of the answer"},
    {"chart.first", "Yksin", "Ensam", "Alone"},
    {"chart.total", "Yhdessä muiden kanssa", "Tillsammans med de andra", "Together with the others"},
    {"chart.estimate-interval", "95 prosentin väli", "95-procentigt intervall", "95 per cent interval"},
    {"chart.ranged", "{parameter}, {low}–{high}", "{parameter}, {low}–{high}", "{parameter}, {low}\u00a0to\u00a0{high}"},
    {"chart.says-strongest", "{answer}: eniten vaikuttaa {list}", "{answer}: mest påverkar {list}",
     "{answer}: what matters most is {list}"},
    {"chart.no-effect", "Mikään luku ei muuta tätä vastausta", "Ingen uppgift ändrar detta svar", "No figure changes this answer"},
});

}  // namespace

std::span<const Word> chart_vocabulary() noexcept { return table; }

}  // namespace polku::api
