#include "table/remark_texts.hpp"

#include <array>

namespace polku::detail {
namespace {

constexpr auto table = std::to_array<RemarkText>({
    // both engines
    {"unchecked", "Mallia ei tarkistettu ennen laskemista: siinä voi olla virheitä.",
     "Modellen kontrollerades inte före beräkningen: den kan ha fel.",
     "The model was not checked before this was computed: it may have errors."},
    {"default-arrivals", "Tulijoiden määrää ei ole annettu: yksi asiakas kuukaudessa aloittaa vaiheesta {touchpoint}.",
     "Inga ankomster har getts: en klient i månaden börjar i steget {touchpoint}.",
     "No arrivals were given: one client a month enters at {touchpoint}."},
    {"hazards-off", "Sattumalta tulevat keskeytykset on otettu pois: {interrupt}.",
     "Avbrott som kommer av en slump är avstängda: {interrupt}.", "Interrupts that come by chance were switched off: {interrupt}."},
    {"no-waiting", "Kukaan ei odota paikkaa: jokainen saa sen heti.", "Ingen väntar på en plats: alla får en genast.",
     "Nobody waits for a place: everybody gets one at once."},
    {"no-costs", "Kustannuksia ei lasketa: {cost}.", "Kostnader räknas inte: {cost}.", "Costs are not counted: {cost}."},

    // exact answers
    {"exact-without-clocks",
     "Tarkoissa vastauksissa ei ole mukana keskeytyksiä, jotka riippuvat iästä, ajasta tai päivämäärästä: {interrupt}.",
     "De exakta svaren beaktar inte avbrott som beror på ålder, tid eller datum: {interrupt}.",
     "Exact answers leave out interrupts on age, time or date: {interrupt}."},
    {"exact-without-dates", "Tarkoissa vastauksissa luvut eivät vaihdu päivämäärän mukaan: {parameter}.",
     "I de exakta svaren ändras siffrorna inte med datumet: {parameter}.",
     "In exact answers figures do not change with the date: {parameter}."},
    {"no-work", "Työtunteja ja yhteydenpitoa ei lasketa.", "Arbetstimmar och kontakter räknas inte.",
     "Hours of work and contacts are not counted."},
    {"no-answer-at", "Vastauksia ei ole, kun luvun {parameter} arvo on {value} ({code}).",
     "Det finns inga svar när uppgiften {parameter} är {value} ({code}).", "There are no answers when {parameter} is {value} ({code})."},
    {"stay-until-age",
     "Aikoja, joihin kuuluu vaihe {touchpoint}, ei lasketa: vaihe kestää tiettyyn ikään, ja ikä vaiheen alussa riippuu siihen kuluneesta "
     "ajasta.",
     "Tider som steget {touchpoint} ingår i beräknas inte: steget varar till en viss ålder, och åldern när steget börjar beror på tiden "
     "före det.",
     "Times that {touchpoint} is part of are not computed: it lasts until an age, and the age on coming there depends on the time before."},
    {"stay-of-subpath", "Aikoja, joihin kuuluu vaihe {touchpoint}, ei lasketa: sen oma polku ei ole mukana.",
     "Tider som steget {touchpoint} ingår i beräknas inte: dess egen stig är inte med.",
     "Times that {touchpoint} is part of are not computed: its sub-path is not put in."},
    {"stay-cut-short",
     "Osuuksia ja käyntejä vaiheesta {touchpoint} eteenpäin ei lasketa: keskeytys voi lyhentää vaihetta, jonka kestoa ei tiedetä.",
     "Andelar och besök från steget {touchpoint} framåt beräknas inte: ett avbrott kan förkorta ett steg vars längd inte är känd.",
     "From {touchpoint} on, shares and visits are not computed: an interrupt can cut short a stay of unknown length."},
    {"ways-of-subpath", "Osuuksia ja käyntejä vaiheesta {touchpoint} eteenpäin ei lasketa: sen oma polku ei ole mukana.",
     "Andelar och besök från steget {touchpoint} framåt beräknas inte: dess egen stig är inte med.",
     "From {touchpoint} on, shares and visits are not computed: its sub-path is not put in."},

    // exact answers: ways side by side
    {"block-time",
     "Vaiheesta {split} lähtee rinnakkaisia teitä: ei lasketa, kauanko ne kestävät yhdessä eikä mitä niiden ajan on varattuna.",
     "Från steget {split} går vägar sida vid sida: hur länge de tar tillsammans, och vad som är upptaget under dem, beräknas inte.",
     "The ways out of {split} run side by side: how long they take together, and what is held through them, is not computed."},
    {"block-two-ends",
     "Osuuksia ja käyntejä vaiheesta {split} eteenpäin ei lasketa: useampi kuin yksi rinnakkaisista teistä voi johtaa loppuun, ja "
     "ensimmäinen niistä riippuu kestoista.",
     "Andelar och besök från steget {split} framåt beräknas inte: fler än en av vägarna sida vid sida kan leda till ett slut, och vilken "
     "som är först beror på tiderna.",
     "From {split} on, shares and visits are not computed: more than one of its ways can come to an end, and which is first depends on "
     "their times."},
    {"block-unawaited-end", "Osuuksia ja käyntejä vaiheesta {split} eteenpäin ei lasketa: tie, jota kukaan ei odota, voi johtaa loppuun.",
     "Andelar och besök från steget {split} framåt beräknas inte: en väg som ingen väntar på kan leda till ett slut.",
     "From {split} on, shares and visits are not computed: a way that nobody waits for can come to an end."},
    {"block-interrupted",
     "Osuuksia ja käyntejä vaiheesta {split} eteenpäin ei lasketa: keskeytys {interrupt} voi katkaista rinnakkaiset tiet.",
     "Andelar och besök från steget {split} framåt beräknas inte: avbrottet {interrupt} kan avbryta vägar som går sida vid sida.",
     "From {split} on, shares and visits are not computed: interrupt {interrupt} can cancel ways that run side by side."},
    {"block-sets",
     "Osuuksia ja käyntejä vaiheesta {split} eteenpäin ei lasketa: vaihe {touchpoint} muuttaa asiakkaan tietoja muiden teiden rinnalla.",
     "Andelar och besök från steget {split} framåt beräknas inte: steget {touchpoint} ändrar klientens uppgifter vid sidan av andra vägar.",
     "From {split} on, shares and visits are not computed: {touchpoint} sets an attribute beside other ways."},
    {"block-condition",
     "Osuuksia ja käyntejä vaiheesta {split} eteenpäin ei lasketa: ehto vaiheessa {touchpoint} riippuu siitä, mitä muilla teillä tapahtuu.",
     "Andelar och besök från steget {split} framåt beräknas inte: ett villkor i steget {touchpoint} beror på vad som händer på andra "
     "vägar.",
     "From {split} on, shares and visits are not computed: a condition at {touchpoint} depends on what other ways do."},
    {"block-counts-unawaited",
     "Osuuksia ja käyntejä vaiheesta {split} eteenpäin ei lasketa: siirtymän {transition} ehto laskee käyntejä, joita kukaan ei odota.",
     "Andelar och besök från steget {split} framåt beräknas inte: villkoret för övergången {transition} räknar besök som ingen väntar på.",
     "From {split} on, shares and visits are not computed: the condition of {transition} counts visits that nobody waits for."},
    {"block-visits", "Käyntejä näissä vaiheissa ei lasketa, koska toinen rinnakkainen tie voi loppua ensin: {touchpoint}.",
     "Besök i dessa steg beräknas inte, för en annan väg vid sidan om kan leda till ett slut före: {touchpoint}.",
     "Visits to these steps are not computed, as another way of the same block can come to an end before: {touchpoint}."},
    {"block-visits-unawaited",
     "Käyntejä näissä vaiheissa ei lasketa, koska kukaan ei odota niitä ja ne kestävät niin kauan kuin muut tiet: {touchpoint}.",
     "Besök i dessa steg beräknas inte, för ingen väntar på dem och de varar lika länge som de andra vägarna: {touchpoint}.",
     "Visits to these steps are not computed, as nobody waits for them and they last as long as the other ways do: {touchpoint}."},
    {"block-service",
     "Aikaa palvelussa {service} ei lasketa: siinä on monta vaiheesta {split} lähtevää tietä tai tie, jonka muut voivat katkaista.",
     "Tiden i servicen {service} beräknas inte: flera vägar från steget {split} går i den, eller en som andra kan förkorta.",
     "The time in service {service} is not computed: several ways of {split} are in it, or one that others can cut short."},
    {"block-places",
     "Paikkoja {resource} ei lasketa: monta vaiheesta {split} lähtevää tietä varaa tai vapauttaa paikan, tai tie, jonka muut voivat "
     "katkaista.",
     "Platserna {resource} beräknas inte: flera vägar från steget {split} tar eller frigör platsen, eller en väg som andra kan förkorta.",
     "Places of {resource} are not computed: several ways of {split} begin or end the hold, or one that others can cut short."},

    // simulation
    {"clocks-off", "Keskeytykset, jotka riippuvat iästä, ajasta tai päivämäärästä, on otettu pois: {interrupt}.",
     "Avbrott som beror på ålder, tid eller datum är avstängda: {interrupt}.",
     "Interrupts on age, time or date were switched off: {interrupt}."},
    {"no-date-interrupts", "Alkupäivää ei ole annettu, joten päivämäärästä riippuvat keskeytykset eivät ole mukana: {interrupt}.",
     "Inget startdatum har getts, så avbrott på ett datum är inte med: {interrupt}.",
     "No start date was given, so interrupts on a date are left out: {interrupt}."},
    {"no-dated-values", "Alkupäivää ei ole annettu, joten luvut eivät vaihdu päivämäärän mukaan: {parameter}.",
     "Inget startdatum har getts, så siffrorna ändras inte med datumet: {parameter}.",
     "No start date was given, so figures do not change with the date: {parameter}."},
    {"no-age-at-entry",
     "Keskeytykset, jotka riippuvat iästä, eivät koske asiakkaita, joiden ikää polun alussa ei ole annettu: {interrupt}.",
     "Avbrott som beror på ålder gäller inte klienter vars ålder vid stigens början inte har getts: {interrupt}.",
     "Interrupts on age do not reach clients whose age at entry is not given: {interrupt}."},
    {"contacts-do-not-wait", "Yhteydenpito ei odota vapaita tunteja: {resource}.", "Kontakterna väntar inte på lediga timmar: {resource}.",
     "Contacts do not wait for free hours: {resource}."},
    {"no-quantiles", "Nopeinta ja hitainta kymmenesosaa ei anneta, kun asiakkaita on yli {limit}.",
     "Den snabbaste och den långsammaste tiondelen ges inte när klienterna är fler än {limit}.",
     "Quantiles of times are not given for more than {limit} clients."},

    // what no engine uses of a model or scenario
    {"rules-unchecked", "Polun sääntöjä ei tarkisteta: {rule}.", "Stigens regler kontrolleras inte: {rule}.",
     "Rules of the path are not checked: {rule}."},
    {"service-ages", "Palvelujen ikärajat eivät vaikuta: vain keskeytykset voivat riippua iästä.",
     "Tjänsternas åldersgränser inverkar inte: bara avbrott kan bero på ålder.",
     "Age limits of services have no effect: only interrupts act on age."},
    {"scenario-arrivals", "Skenaarion tulijoita ei käytetä: tulijoiden määrä on annettu erikseen.",
     "Scenariots ankomster används inte: andra ankomster har getts.", "The scenario's arrivals are not used: others were given."},
    {"scenario-start", "Skenaarion alussa polulla olevat asiakkaat eivät ole mukana: laskelma seuraa vain uusia asiakkaita.",
     "Scenariots klienter vid starten är inte med: bara nya klienter följs.",
     "The scenario's clients at the start are left out: only new clients are followed."},
    {"scenario-staffing", "Skenaarion henkilöstö ei ole mukana: kukaan ei odota paikkaa tai työntekijää.",
     "Scenariots bemanning är inte med: ingen väntar på en plats eller en arbetstagare.",
     "The scenario's staffing is left out: nobody waits for a place or a worker."},
    {"scenario-calendar", "Skenaarion kalenteri ei ole mukana: työpäivä on 1,4 päivää.",
     "Scenariots kalender är inte med: en arbetsdag är 1,4 dagar.", "The scenario's calendar is left out: a workday is 1.4 days."},
    {"scenario-horizon", "Skenaarion tarkasteluaikaa ei käytetä: jokaista asiakasta seurataan loppuun asti.",
     "Scenariots tidshorisont används inte: varje klient följs till ett slut.",
     "The scenario's horizon is left out: every client is followed to an end."},
    {"scenario-targets", "Näitä skenaarion tavoitteita ei arvioida: {target}.", "Dessa mål i scenariot bedöms inte: {target}.",
     "These targets of the scenario are not judged: {target}."},
    {"scenario-over-limit", "Ensimmäisen päivän asiakkaat pitävät paikkansa, vaikka niitä olisi liian vähän: kukaan ei odota.",
     "Den första dagens klienter behåller sina platser även om de är för få: ingen väntar.",
     "The clients of the first day keep their places even where there are too few: nobody of them waits."},
    {"scenario-run", "Skenaarion ajoasetuksia ei käytetä: satunnaislukujen siemen, toistot ja lämmittely annetaan erikseen.",
     "Scenariots körinställningar används inte: slumptalens frö, upprepningar och uppvärmning ges särskilt.",
     "The scenario's run settings are not used: seed, replications and warm-up are those of the call."},
    {"scenario-cohorts", "Skenaarion ryhmät, jotka tulevat yhtenä päivänä, eivät ole mukana: ne eivät ole tasaista tuloa.",
     "Scenariots grupper som kommer på en dag är inte med: de är inget jämnt flöde.",
     "The scenario's cohorts are left out: so many clients on one day are no steady arrivals."},
    {"scenario-models", "Skenaarion mallit lasketaan erikseen, vaikka niillä on yhteisiä paikkoja ja asiakkaita.",
     "Scenariots modeller beräknas var för sig, fast de delar platser och klienter.",
     "The scenario's models share places and clients, but each is computed by itself."},
});

}  // namespace

std::span<const RemarkText> remark_texts() noexcept { return table; }

}  // namespace polku::detail
