// PRV: privacy, and text that acts on the program that shows it.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr Phrase remove_code{"remove it: a model describes services, never persons, and whoever has the file has the code",
                             "poista se: malli kuvaa palveluja, ei henkilöitä, ja tunnus on kaikilla, joilla on tiedosto",
                             "ta bort den: en modell beskriver tjänster, aldrig personer, och alla som har filen har beteckningen"};
constexpr Phrase move_contact{"move it to `contact`, or remove it", "siirrä se kohtaan `contact` tai poista se",
                              "flytta den till `contact` eller ta bort den"};

constexpr MessageTemplate prv961[] = {
    {"",
     {"a Finnish personal identity code stands here ({code}; its check character is right)",
      "tässä on henkilötunnus ({code}; sen tarkistusmerkki on oikea)",
      "här står en finländsk personbeteckning ({code}; kontrolltecknet stämmer)"},
     remove_code},
    {"swedish",
     {"a Swedish personal identity number stands here ({code}; its check digit is right)",
      "tässä on ruotsalainen henkilönumero ({code}; sen tarkistusnumero on oikea)",
      "här står ett svenskt personnummer ({code}; kontrollsiffran stämmer)"},
     remove_code},
    {"temporary",
     {"a temporary personal identity code stands here ({code}): of a person in some register, or made up for a test",
      "tässä on tilapäinen henkilötunnus ({code}): se kuuluu jossakin rekisterissä olevalle henkilölle tai on keksitty testiä varten",
      "här står en tillfällig personbeteckning ({code}): den tillhör en person i något register eller är påhittad för ett test"},
     remove_code},
    {"email",
     {"an e-mail address stands outside `contact`", "sähköpostiosoite on muualla kuin kohdassa `contact`",
      "en e-postadress står utanför `contact`"},
     move_contact},
    {"phone",
     {"a telephone number stands outside `contact`", "puhelinnumero on muualla kuin kohdassa `contact`",
      "ett telefonnummer står utanför `contact`"},
     move_contact},
};
constexpr MessageTemplate prv962[] = {
    {"",
     {"the law of an observed model lists {count} {count:value|values}, fewer than {limit}: they are the times of single clients",
      "havainnoista tehdyn mallin jakaumassa on {count} {count:arvo|arvoa}, alle {limit}: ne ovat yksittäisten asiakkaiden aikoja",
      "fördelningen i en observerad modell har {count} {count:värde|värden}, färre än {limit}: de är enskilda klienters tider"},
     {"fit another law, or take in more clients", "sovita toinen jakauma tai ota mukaan enemmän asiakkaita",
      "anpassa en annan fördelning eller ta med fler klienter"}},
};
constexpr MessageTemplate prv963[] = {
    {"",
     {"a link has the scheme \"{scheme}\", which no page may link to", "linkin alku on \"{scheme}\", johon mikään sivu ei saa linkittää",
      "en länk börjar med \"{scheme}\", som ingen sida får länka till"},
     {"use https, http, mailto or tel, or remove the link", "käytä alkua https, http, mailto tai tel, tai poista linkki",
      "använd https, http, mailto eller tel, eller ta bort länken"}},
    {"blank",
     {"the address has a blank in it: \"{text}\"", "osoitteessa on välilyönti: \"{text}\"",
      "adressen innehåller ett blanksteg: \"{text}\""},
     {"write the address as a browser shows it, and what else is to be said in `cite`",
      "kirjoita osoite niin kuin selain sen näyttää ja muu kohtaan `cite`",
      "skriv adressen som webbläsaren visar den, och annat i `cite`"}},
    {"bidi",
     {"the text holds {character}, which turns the direction of what is shown",
      "tekstissä on merkki {character}, joka kääntää näytettävän tekstin suunnan",
      "texten innehåller {character}, som vänder riktningen på det som visas"},
     {"remove the character", "poista merkki", "ta bort tecknet"}},
    {"control",
     {"the text holds {character}, which no XML document may hold", "tekstissä on merkki {character}, jota XML ei salli",
      "texten innehåller {character}, som inget XML-dokument får innehålla"},
     {"remove the character", "poista merkki", "ta bort tecknet"}},
    {"formula",
     {"the text begins like a formula: \"{text}\"", "teksti alkaa kuin kaava: \"{text}\"", "texten börjar som en formel: \"{text}\""},
     {"begin it with a letter: a spreadsheet would compute it", "aloita se kirjaimella: taulukkolaskenta laskisi sen",
      "börja med en bokstav: ett kalkylprogram skulle räkna ut den"}},
};

constexpr CodeTexts codes[] = {
    {{"PRV961",
      "personal-data",
      Severity::error,
      {"identity codes, and e-mail addresses and telephone numbers outside `contact`",
       "henkilötunnukset sekä sähköpostiosoitteet ja puhelinnumerot muualla kuin kohdassa `contact`",
       "personbeteckningar samt e-postadresser och telefonnummer utanför `contact`"}},
     prv961},
    {{"PRV962",
      "small-cell",
      Severity::error,
      {"a law of an observed model that shows single clients", "havainnoista tehdyn mallin jakauma, josta näkyy yksittäisiä asiakkaita",
       "en fördelning i en observerad modell som visar enskilda klienter"},
      RuleSet::publish},
     prv962},
    {{"PRV963",
      "unsafe-text",
      Severity::warning,
      {"text that acts on the program that shows it", "teksti, joka vaikuttaa ohjelmaan, jossa se näytetään",
       "text som påverkar programmet som visar den"},
      RuleSet::publish},
     prv963},
};

}  // namespace

std::span<const CodeTexts> prv_codes() noexcept { return codes; }

}  // namespace polku::detail
