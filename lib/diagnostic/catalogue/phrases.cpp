// Parts of sentences that name a place in a model, a situation, or what is wrong with a law: arguments of several codes.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr NamedPhrase phrases[] = {
    // numbers of a model
    {"duration", {"the duration of \"{1}\"", "vaiheen \"{1}\" kesto", "längden på steget \"{1}\""}},
    {"duration-number", {"\"{2}\" of the duration of \"{1}\"", "vaiheen \"{1}\" keston \"{2}\"", "\"{2}\" i längden på steget \"{1}\""}},
    {"entry-age", {"the age at entry \"{1}\"", "ikä alussa \"{1}\"", "åldern vid början \"{1}\""}},
    {"entry-age-number", {"\"{2}\" of the age at entry \"{1}\"", "alun \"{1}\" iän \"{2}\"", "\"{2}\" i åldern vid början \"{1}\""}},
    {"until-age", {"the age until which \"{1}\" lasts", "vaiheen \"{1}\" päättävä ikä", "åldern som avslutar steget \"{1}\""}},
    {"contact-interval",
     {"the time between contacts \"{2}\" of \"{1}\"", "vaiheen \"{1}\" yhteydenpidon \"{2}\" väli",
      "mellanrummet för kontakten \"{2}\" i steget \"{1}\""}},
    {"interrupt-age", {"the age of interrupt \"{1}\"", "keskeytyksen \"{1}\" ikä", "åldern för avbrottet \"{1}\""}},
    {"interrupt-time", {"the time of interrupt \"{1}\"", "keskeytyksen \"{1}\" aika", "tiden för avbrottet \"{1}\""}},
    {"interrupt-rate", {"the rate of interrupt \"{1}\"", "keskeytyksen \"{1}\" tiheys", "frekvensen för avbrottet \"{1}\""}},
    {"interrupt-before",
     {"the time before the age of interrupt \"{1}\"", "aika ennen keskeytyksen \"{1}\" ikää", "tiden före åldern för avbrottet \"{1}\""}},
    {"probability",
     {"the probability from \"{1}\" to \"{2}\"", "todennäköisyys vaiheesta \"{1}\" vaiheeseen \"{2}\"",
      "sannolikheten från steget \"{1}\" till steget \"{2}\""}},
    {"share", {"the share of attribute \"{1}\"", "ominaisuuden \"{1}\" osuus", "andelen för egenskapen \"{1}\""}},
    {"value-share",
     {"the share of value \"{2}\" of attribute \"{1}\"", "ominaisuuden \"{1}\" arvon \"{2}\" osuus",
      "andelen för värdet \"{2}\" av egenskapen \"{1}\""}},
    {"parameter", {"parameter \"{1}\"", "parametri \"{1}\"", "parametern \"{1}\""}},
    {"probability-parameter",
     {"parameter \"{1}\", a probability,", "parametri \"{1}\", joka on todennäköisyys,", "parametern \"{1}\", en sannolikhet,"}},
    {"probability-case",
     {"a case of parameter \"{1}\", a probability,", "parametrin \"{1}\", joka on todennäköisyys, tapaus",
      "ett fall av parametern \"{1}\", en sannolikhet,"}},

    // what a condition belongs to
    {"transition", {"transition \"{1}\"", "siirtymä \"{1}\"", "övergången \"{1}\""}},
    {"hold", {"a hold of \"{1}\"", "resurssin \"{1}\" varaus", "en reservation av resursen \"{1}\""}},
    {"contact", {"contact \"{1}\"", "yhteydenpito \"{1}\"", "kontakten \"{1}\""}},
    {"length", {"the length of \"{1}\"", "vaiheen \"{1}\" kesto", "längden på steget \"{1}\""}},

    // situations
    {"flag-is", {"{1} is {2}", "{1} on {2}", "{1} är {2}"}},
    {"value-is", {"{1} is \"{2}\"", "{1} on \"{2}\"", "{1} är \"{2}\""}},
    {"age-from", {"age is at least {1}", "ikä on vähintään {1}", "åldern är minst {1}"}},
    {"age-below", {"age is below {1}", "ikä on alle {1}", "åldern är under {1}"}},
    {"age-between", {"age is at least {1} but below {2}", "ikä on vähintään {1} mutta alle {2}", "åldern är minst {1} men under {2}"}},
    {"date-from", {"the date is {1} or later", "päivä on {1} tai myöhempi", "dagen är {1} eller senare"}},
    {"date-before", {"the date is before {1}", "päivä on aikaisempi kuin {1}", "dagen är tidigare än {1}"}},
    {"date-until", {"the date is {1} or earlier", "päivä on {1} tai aikaisempi", "dagen är {1} eller tidigare"}},
    {"not-visited", {"\"{1}\" was never visited", "vaiheessa \"{1}\" ei ole käyty", "steget \"{1}\" har aldrig besökts"}},
    {"visits-from",
     {"\"{1}\" was visited at least {2} times", "vaiheessa \"{1}\" on käyty vähintään {2} kertaa",
      "steget \"{1}\" har besökts minst {2} gånger"}},
    {"visits-below",
     {"\"{1}\" was visited less than {2} times", "vaiheessa \"{1}\" on käyty alle {2} kertaa",
      "steget \"{1}\" har besökts färre än {2} gånger"}},
    {"visits-between",
     {"\"{1}\" was visited at least {2} but less than {3} times", "vaiheessa \"{1}\" on käyty vähintään {2} mutta alle {3} kertaa",
      "steget \"{1}\" har besökts minst {2} men färre än {3} gånger"}},
    {"elapsed-from",
     {"at least {2} days have passed since \"{1}\"", "vaiheesta \"{1}\" on kulunut vähintään {2} päivää",
      "minst {2} dagar har gått sedan steget \"{1}\""}},
    {"elapsed-below",
     {"less than {2} days have passed since \"{1}\"", "vaiheesta \"{1}\" on kulunut alle {2} päivää",
      "mindre än {2} dagar har gått sedan steget \"{1}\""}},
    {"elapsed-between",
     {"at least {2} but less than {3} days have passed since \"{1}\"", "vaiheesta \"{1}\" on kulunut vähintään {2} mutta alle {3} päivää",
      "minst {2} men mindre än {3} dagar har gått sedan steget \"{1}\""}},
    {"holds", {"a place of \"{1}\" is held", "asiakkaalla on paikka resurssissa \"{1}\"", "klienten har en plats i resursen \"{1}\""}},
    {"holds-no",
     {"no place of \"{1}\" is held", "asiakkaalla ei ole paikkaa resurssissa \"{1}\"", "klienten har ingen plats i resursen \"{1}\""}},
    {"date-after", {"the date is after {1}", "päivä on myöhempi kuin {1}", "dagen är senare än {1}"}},

    // how ways out are chosen
    {"ways-plain", {"{1} without a condition", "{1} ilman ehtoa", "{1} utan villkor"}},
    {"ways-probability", {"{1} with a probability", "{1} todennäköisyydellä", "{1} med en sannolikhet"}},
    {"ways-rest", {"{1} with the probability \"rest\"", "{1} todennäköisyydellä \"rest\"", "{1} med sannolikheten \"rest\""}},
    {"ways-when", {"{1} with \"when\"", "{1} ehdolla \"when\"", "{1} med villkoret \"when\""}},
    {"ways-otherwise", {"{1} with \"otherwise\"", "{1} ehdolla \"otherwise\"", "{1} med villkoret \"otherwise\""}},

    // what is wrong with the numbers of a law
    {"law-needs", {"the law {1} needs {2}", "jakaumalta {1} puuttuu {2}", "fördelningen {1} saknar {2}"}},
    {"not-finite", {"{1} is not a finite number", "{1} ei ole äärellinen luku", "{1} är inget ändligt tal"}},
    {"below-zero", {"{1} ({2}) is below 0", "{1} ({2}) on alle 0", "{1} ({2}) är under 0"}},
    {"one-not-finite",
     {"one of the {1} is not a finite number", "yksi listan {1} luvuista ei ole äärellinen luku",
      "ett av talen i listan {1} är inget ändligt tal"}},
    {"one-below-zero",
     {"one of the {1} ({2}) is below 0", "yksi listan {1} luvuista ({2}) on alle 0", "ett av talen i listan {1} ({2}) är under 0"}},
    {"below", {"{1} ({2}) is below {3} ({4})", "{1} ({2}) on pienempi kuin {3} ({4})", "{1} ({2}) är mindre än {3} ({4})"}},
    {"median-zero", {"median must be above 0", "luvun median pitää olla yli 0", "talet median ska vara över 0"}},
    {"p90-not-above",
     {"p90 ({1}) is not above median ({2})", "p90 ({1}) ei ole suurempi kuin median ({2})", "p90 ({1}) är inte större än median ({2})"}},
    {"cv-out-of-range", {"cv ({1}) is out of range", "cv ({1}) ei ole sallituissa rajoissa", "cv ({1}) är utanför gränserna"}},
    {"cv-of-gamma",
     {"cv ({1}) is out of range: a gamma law takes 0, or 0.0001 and more",
      "cv ({1}) ei ole sallituissa rajoissa: jakaumassa gamma se on 0 tai vähintään 0.0001",
      "cv ({1}) är utanför gränserna: i fördelningen gamma är det 0 eller minst 0.0001"}},
    {"cv-of-weibull",
     {"cv ({1}) is out of range: a weibull law takes 0, or 0.000001 to 1000",
      "cv ({1}) ei ole sallituissa rajoissa: jakaumassa weibull se on 0 tai 0.000001–1000",
      "cv ({1}) är utanför gränserna: i fördelningen weibull är det 0 eller 0.000001–1000"}},
    {"weights-for-values",
     {"there are {1} weights for {2} values", "painoja (weights) on {1}, mutta arvoja (values) {2}",
      "vikterna (weights) är {1}, men värdena (values) {2}"}},
    {"weights-sum",
     {"the weights do not sum to a positive number", "painojen (weights) summa ei ole positiivinen luku",
      "summan av vikterna (weights) är inget positivt tal"}},
    {"numbers-out-of-range", {"its numbers are out of range", "sen luvut eivät ole sallituissa rajoissa", "dess tal är utanför gränserna"}},
};

}  // namespace

std::span<const NamedPhrase> argument_phrases() noexcept { return phrases; }

}  // namespace polku::detail
