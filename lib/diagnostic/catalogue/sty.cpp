// STY: the model as a text that people keep.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr MessageTemplate sty901[] = {
    {"",
     {"the path has {count} touchpoints, more than {limit}: too many for one picture",
      "polulla on {count} palvelutuokiota, enemmän kuin {limit}: liikaa yhteen kuvaan",
      "stigen har {count} kontaktpunkter, fler än {limit}: för många för en bild"},
     {"put a stretch of the way into a path of its own (\"kind\": \"subpath\")",
      "siirrä osa polusta omaksi polukseen (\"kind\": \"subpath\")", "gör en del av stigen till en egen stig (\"kind\": \"subpath\")"}},
    {"ways",
     {"\"{touchpoint}\" has {count} ways out, more than {limit}: too many to follow in a picture",
      "palvelutuokiosta \"{touchpoint}\" lähtee {count} tietä, enemmän kuin {limit}: liikaa kuvasta seurattavaksi",
      "från kontaktpunkten \"{touchpoint}\" går {count} vägar, fler än {limit}: för många att följa i en bild"},
     {"ask one question after the other, or join ways that lead to the same place",
      "kysy yksi asia kerrallaan tai yhdistä tiet, jotka vievät samaan paikkaan",
      "fråga en sak i taget eller slå ihop vägar som leder till samma ställe"}},
};
constexpr MessageTemplate sty902[] = {
    {"unused",
     {"the suppression of {of} hides nothing", "koodin {of} vaimennus ei piilota mitään", "undantaget för {of} döljer ingenting"},
     {"remove it", "poista se", "ta bort det"}},
    {"ended",
     {"the suppression of {of} ended on {until}", "koodin {of} vaimennus päättyi {until}", "undantaget för {of} upphörde {until}"},
     {"mend what it hid, or give it a later date", "korjaa se, minkä vaimennus piilotti, tai anna myöhempi päivä",
      "åtgärda det som doldes eller ange ett senare datum"}},
    {"no-reason",
     {"the suppression of {of} gives no reason", "koodin {of} vaimennuksessa ei ole perustelua", "undantaget för {of} saknar motivering"},
     {"say why the finding is kept: without a reason it is not hidden",
      "kerro, miksi havainto saa jäädä: ilman perustelua sitä ei piiloteta",
      "motivera varför iakttagelsen får vara kvar: utan motivering döljs den inte"}},
    {"no-code",
     {"\"{of}\" is not the code of a rule", "\"{of}\" ei ole minkään säännön koodi", "\"{of}\" är inte koden för någon regel"},
     {"write three letters and three digits such as GRA307, or remove the suppression",
      "kirjoita kolme kirjainta ja kolme numeroa, esimerkiksi GRA307, tai poista vaimennus",
      "skriv tre bokstäver och tre siffror, till exempel GRA307, eller ta bort undantaget"}},
    {"never",
     {"{of} cannot be suppressed", "koodia {of} ei voi vaimentaa", "{of} kan inte undantas"},
     {"mend what it says, and remove the suppression", "korjaa asia ja poista vaimennus", "åtgärda felet och ta bort undantaget"}},
    {"identity-code",
     {"{of} cannot be suppressed for a personal identity code", "koodia {of} ei voi vaimentaa, kun havainto on henkilötunnus",
      "{of} kan inte undantas när det gäller en personbeteckning"},
     {"remove the identity code, and the suppression", "poista henkilötunnus ja vaimennus", "ta bort personbeteckningen och undantaget"}},
    {"baseline",
     {"the baseline knows {of}, but it is not there any more (entries too many: {count})",
      "lähtötaso tuntee koodin {of}, mutta sitä ei enää löydy (ylimääräisiä merkintöjä: {count})",
      "baslinjen känner {of}, men den finns inte längre (överflödiga poster: {count})"},
     {"write the baseline again, so that it cannot hide a new one", "kirjoita lähtötaso uudelleen, jotta se ei piilota uutta havaintoa",
      "skriv baslinjen på nytt så att den inte döljer en ny iakttagelse"}},
};
constexpr MessageTemplate sty903[] = {
    {"",
     {"{touchpoints:list} {touchpoints:stands|stand} in no column: the model has stages, and neither {touchpoints:it|they} nor the service "
      "names one",
      "{touchpoints:list} ei ole missään sarakkeessa: mallissa on jaksoja, mutta palvelutuokio tai sen palvelu ei nimeä niistä mitään",
      "{touchpoints:list} står inte i någon kolumn: modellen har etapper, men varken kontaktpunkten eller dess service anger någon"},
     {"give each a \"stage\", or give one to the service", "anna kullekin \"stage\" tai anna se palvelulle",
      "ge var och en en \"stage\", eller ge servicen en"}},
};

constexpr CodeTexts codes[] = {
    {{"STY901",
      "too-big-for-one-picture",
      Severity::advice,
      {"more touchpoints or ways than people understand in one picture", "enemmän palvelutuokioita tai teitä kuin yhdestä kuvasta ymmärtää",
       "fler kontaktpunkter eller vägar än man förstår i en bild"},
      RuleSet::style},
     sty901},
    {{"STY902",
      "unused-suppression",
      Severity::warning,
      {"a suppression that hides nothing, gives no reason, or is past its date",
       "vaimennus, joka ei piilota mitään, jota ei ole perusteltu tai jonka aika on päättynyt",
       "ett undantag som inte döljer något, saknar motivering eller har upphört"}},
     sty902},
    {{"STY903",
      "no-stage",
      Severity::warning,
      {"a touchpoint in no column of a picture with stages of its own", "palvelutuokio, joka ei ole missään kuvan omista sarakkeista",
       "en kontaktpunkt som inte står i någon av bildens egna kolumner"},
      RuleSet::publish},
     sty903},
};

}  // namespace

std::span<const CodeTexts> sty_codes() noexcept { return codes; }

}  // namespace polku::detail
