// PLA: plain language. Measures and advice, never a certificate.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr MessageTemplate pla801[] = {
    {"",
     {"a sentence has {words} words, more than {limit}: \"{sentence}\"",
      "virkkeessä on {words} sanaa, enemmän kuin {limit}: \"{sentence}\"", "en mening har {words} ord, fler än {limit}: \"{sentence}\""},
     {"make two sentences of it", "jaa se kahdeksi virkkeeksi", "dela den i två meningar"}},
};
constexpr MessageTemplate pla802[] = {
    {"",
     {"the texts for clients in \"{language}\" have LIX {lix:number}, above {limit}: {words} words, {sentences} sentences, {long_words} "
      "words of more than {long_word} letters; a measure, not a certificate",
      "asiakkaille kirjoitettujen tekstien LIX on kielellä \"{language}\" {lix:number}, yli {limit}: {words} sanaa, {sentences} virkettä, "
      "{long_words} sanaa, joissa on yli {long_word} kirjainta; tämä on mitta, ei todistus",
      "texterna för klienter på \"{language}\" har LIX {lix:number}, över {limit}: {words} ord, {sentences} meningar, {long_words} ord med "
      "fler än {long_word} bokstäver; ett mått, inget intyg"},
     {"shorten the sentences and choose shorter words, beginning here; then let a reader judge",
      "lyhennä virkkeitä ja valitse lyhyempiä sanoja, tästä alkaen; anna sitten lukijan arvioida",
      "korta meningarna och välj kortare ord, med början här; låt sedan en läsare bedöma"}},
};
constexpr MessageTemplate pla803[] = {
    {"",
     {"\"{word}\" is a word of offices", "\"{word}\" on virkakieltä", "\"{word}\" är myndighetsspråk"},
     {"write \"{plainer}\" or the like, or explain the word in the glossary",
      "kirjoita esimerkiksi \"{plainer}\" tai selitä sana sanastossa",
      "skriv till exempel \"{plainer}\" eller förklara ordet i ordlistan"}},
    {"abbreviation",
     {"the abbreviation \"{word}\" is not explained", "lyhennettä \"{word}\" ei selitetä", "förkortningen \"{word}\" förklaras inte"},
     {"write it out, or explain it in the glossary", "kirjoita se auki tai selitä se sanastossa",
      "skriv ut den eller förklara den i ordlistan"}},
};
constexpr MessageTemplate pla804[] = {
    {"name",
     {"\"{touchpoint}\" has no name: the picture shows nothing for it",
      "palvelutuokiolla \"{touchpoint}\" ei ole nimeä: kuvassa ei lue siitä mitään",
      "kontaktpunkten \"{touchpoint}\" har inget namn: bilden visar ingenting för den"},
     {"give it a \"name\" of a few words", "anna sille muutaman sanan \"name\"", "ge den ett \"name\" på några ord"}},
    {"description",
     {"\"{touchpoint}\" has no description for those who cannot see the picture",
      "palvelutuokiolla \"{touchpoint}\" ei ole kuvausta niille, jotka eivät näe kuvaa",
      "kontaktpunkten \"{touchpoint}\" har ingen beskrivning för dem som inte ser bilden"},
     {"say in a sentence what happens, told to the client", "kerro asiakkaalle yhdellä virkkeellä, mitä tapahtuu",
      "berätta för klienten i en mening vad som händer"}},
    {"no-name",
     {"none of {count} touchpoints has a name: the picture shows nothing for them",
      "yhdelläkään {count} palvelutuokiosta ei ole nimeä: kuvassa ei lue mitään",
      "ingen av {count} kontaktpunkter har ett namn: bilden visar ingenting för dem"},
     {"give each a \"name\" of a few words", "anna jokaiselle muutaman sanan \"name\"", "ge var och en ett \"name\" på några ord"}},
    {"no-description",
     {"none of {count} touchpoints has a description for those who cannot see the picture",
      "yhdelläkään {count} palvelutuokiosta ei ole kuvausta niille, jotka eivät näe kuvaa",
      "ingen av {count} kontaktpunkter har en beskrivning för dem som inte ser bilden"},
     {"say of each in a sentence what happens, told to the client", "kerro jokaisesta asiakkaalle yhdellä virkkeellä, mitä tapahtuu",
      "berätta om var och en för klienten i en mening vad som händer"}},
};

constexpr CodeTexts codes[] = {
    {{"PLA801",
      "long-sentence",
      Severity::advice,
      {"a sentence of more than 15 words for clients, 20 for others", "virke, jossa on yli 15 sanaa asiakkaille tai yli 20 muille",
       "en mening på fler än 15 ord för klienter, 20 för andra"},
      RuleSet::publish},
     pla801},
    {{"PLA802",
      "lix",
      Severity::advice,
      {"long sentences and long words in the texts for clients", "pitkiä virkkeitä ja pitkiä sanoja asiakkaille kirjoitetuissa teksteissä",
       "långa meningar och långa ord i texterna för klienter"},
      RuleSet::publish},
     pla802},
    {{"PLA803",
      "jargon-or-abbreviation",
      Severity::advice,
      {"words of offices and unexplained abbreviations in texts for clients",
       "virkakieltä ja selittämättömiä lyhenteitä asiakkaiden teksteissä",
       "myndighetsspråk och oförklarade förkortningar i texter för klienter"},
      RuleSet::publish},
     pla803},
    {{"PLA804",
      "no-text-alternative",
      Severity::warning,
      {"a touchpoint without a name or a description", "palvelutuokio, jolla ei ole nimeä tai kuvausta",
       "en kontaktpunkt utan namn eller beskrivning"},
      RuleSet::publish},
     pla804},
};

}  // namespace

std::span<const CodeTexts> pla_codes() noexcept { return codes; }

}  // namespace polku::detail
