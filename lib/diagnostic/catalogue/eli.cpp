// ELI: for whom a service is: ages, and the days on which a model holds.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr MessageTemplate eli601[] = {
    {"",
     {"an age from {from} and below {below} is nobody's age", "kukaan ei ole yhtä aikaa vähintään {from} ja alle {below} vuotta",
      "ingen är minst {from} och under {below} år"},
     {"let \"below\" be more than \"from\"", "anna kohdan \"below\" olla suurempi kuin \"from\"", "låt \"below\" vara större än \"from\""}},
    {"age",
     {"{value} is no age of a client: it is not from 0 to {limit} years", "{value} ei ole asiakkaan ikä: se ei ole 0–{limit} vuotta",
      "{value} är ingen ålder på en klient: den är inte 0–{limit} år"},
     {"write an age in years", "kirjoita ikä vuosina", "skriv åldern i år"}},
    {"dates",
     {"the model holds until {until}, before it begins to hold on {from}",
      "malli on voimassa {until} asti, ennen kuin se tulee voimaan {from}", "modellen gäller till {until}, innan den börjar gälla {from}"},
     {"mend \"validFrom\" or \"validTo\"", "korjaa \"validFrom\" tai \"validTo\"", "rätta \"validFrom\" eller \"validTo\""}},
};
constexpr MessageTemplate eli602[] = {
    {"",
     {"\"{from}\" hands clients over to \"{to}\", but ends at {below} years, and \"{to}\" begins at {begins}",
      "\"{from}\" siirtää asiakkaita palveluun \"{to}\", mutta päättyy {below} vuoden iässä, ja \"{to}\" alkaa {begins} vuoden iässä",
      "\"{from}\" lämnar över klienter till \"{to}\", men slutar vid {below} år, och \"{to}\" börjar vid {begins}"},
     {"mend an age of one of the services, or lead the client to another", "korjaa jommankumman palvelun ikä tai ohjaa asiakas toiseen",
      "rätta åldern för en av tjänsterna, eller led klienten till en annan"}},
    {"past",
     {"\"{from}\" hands clients over to \"{to}\", but begins at {begins} years, and \"{to}\" ends at {below}",
      "\"{from}\" siirtää asiakkaita palveluun \"{to}\", mutta alkaa {begins} vuoden iässä, ja \"{to}\" päättyy {below} vuoden iässä",
      "\"{from}\" lämnar över klienter till \"{to}\", men börjar vid {begins} år, och \"{to}\" slutar vid {below}"},
     {"mend an age of one of the services, or lead the client to another", "korjaa jommankumman palvelun ikä tai ohjaa asiakas toiseen",
      "rätta åldern för en av tjänsterna, eller led klienten till en annan"}},
};
constexpr MessageTemplate eli603[] = {
    {"",
     {"nothing leads the clients of {services:list} on who turn {below} at {touchpoints:list}, though the service is for those below "
      "{below}",
      "mikään ei ohjaa eteenpäin palvelun {services:list} asiakasta, joka täyttää {below} vuotta vaiheessa {touchpoints:list}, vaikka "
      "palvelu "
      "on alle {below}-vuotiaille",
      "ingenting leder den klient i {services:list} vidare som fyller {below} år i steget {touchpoints:list}, fast tjänsten är för dem "
      "som är under {below}"},
     {"add an interrupt of type \"age\" that leads from there to an end or to another service",
      "lisää keskeytys, jonka tyyppi on \"age\" ja joka johtaa sieltä loppuun tai toiseen palveluun",
      "lägg till ett avbrott av typen \"age\" som leder därifrån till ett slut eller till en annan tjänst"}},
};
constexpr MessageTemplate eli604[] = {
    {"",
     {"clients come to \"{touchpoint}\" at {age} years on average; even the shortest way to a goal takes {time:time}, and \"{service}\" "
      "ends for them after {left:time}",
      "asiakkaat tulevat vaiheeseen \"{touchpoint}\" keskimäärin {age} vuoden iässä; lyhinkin tie tavoitteeseen kestää {time:time}, ja "
      "\"{service}\" päättyy heiltä, kun aikaa on kulunut {left:time}",
      "klienterna kommer till steget \"{touchpoint}\" vid {age} år i medeltal; också den kortaste vägen till ett mål tar {time:time}, och "
      "\"{service}\" slutar för dem efter {left:time}"},
     {"shorten the way, let clients come earlier or stay longer, or give those who come late a goal of their own",
      "lyhennä tietä, päästä asiakkaat tulemaan aiemmin tai olemaan pidempään, tai anna myöhään tuleville oma tavoite",
      "gör vägen kortare, låt klienterna komma tidigare eller stanna längre, eller ge dem som kommer sent ett eget mål"}},
    {"past",
     {"clients come to \"{touchpoint}\" at {age} years on average, but \"{service}\" on the way to a goal is for those below {below}",
      "asiakkaat tulevat vaiheeseen \"{touchpoint}\" keskimäärin {age} vuoden iässä, mutta tien varrella \"{service}\" on alle "
      "{below}-vuotiaille",
      "klienterna kommer till steget \"{touchpoint}\" vid {age} år i medeltal, men \"{service}\" på vägen till ett mål är för dem som är "
      "under {below}"},
     {"mend the age at entry or the ages of the service", "korjaa tulijoiden ikä tai palvelun iät",
      "rätta åldern vid början eller åldrarna för tjänsten"}},
};
constexpr MessageTemplate eli605[] = {
    {"",
     {"the model has limits of age, but does not say from which day it holds",
      "mallissa on ikärajoja, mutta siinä ei kerrota, mistä päivästä alkaen se on voimassa",
      "modellen har åldersgränser, men säger inte från vilken dag den gäller"},
     {"write \"validFrom\", the first day on which the limits are those of the law",
      "kirjoita \"validFrom\", ensimmäinen päivä, jona ikärajat ovat lain mukaiset",
      "skriv \"validFrom\", den första dagen då gränserna är de som lagen har"}},
    {"before",
     {"a value of the limit of age \"{parameter}\" holds until {date}, but the model only from {model}",
      "ikärajan \"{parameter}\" yksi arvo on voimassa {date} asti, mutta malli vasta {model} alkaen",
      "ett värde av åldersgränsen \"{parameter}\" gäller till {date}, men modellen först från {model}"},
     {"remove it, or mend its date or that of the model", "poista se tai korjaa sen tai mallin päivä",
      "ta bort det, eller rätta dess datum eller modellens"}},
    {"after",
     {"a value of the limit of age \"{parameter}\" holds from {date}, but the model only until {model}",
      "ikärajan \"{parameter}\" yksi arvo on voimassa {date} alkaen, mutta malli vain {model} asti",
      "ett värde av åldersgränsen \"{parameter}\" gäller från {date}, men modellen bara till {model}"},
     {"remove it, or mend its date or that of the model", "poista se tai korjaa sen tai mallin päivä",
      "ta bort det, eller rätta dess datum eller modellens"}},
};

constexpr CodeTexts codes[] = {
    {{"ELI601",
      "bad-window",
      Severity::error,
      {"ages that nobody has, or a model that ends before it begins",
       "iät, joita ei ole kenelläkään, tai malli, joka päättyy ennen alkuaan",
       "åldrar som ingen har, eller en modell som slutar innan den börjar"},
      RuleSet::publish},
     eli601},
    {{"ELI602",
      "hand-off-age",
      Severity::error,
      {"a hand-off between services for other ages", "siirto palvelujen välillä, joiden iät eivät kohtaa",
       "en överlämning mellan tjänster för olika åldrar"},
      RuleSet::publish},
     eli602},
    {{"ELI603",
      "no-age-out",
      Severity::error,
      {"a highest age at which nothing happens", "yläikäraja, jonka kohdalla ei tapahdu mitään",
       "en övre åldersgräns där ingenting händer"},
      RuleSet::publish},
     eli603},
    {{"ELI604",
      "right-too-short",
      Severity::warning,
      {"clients who enter too late to reach a goal", "asiakkaat, jotka tulevat liian myöhään ehtiäkseen tavoitteeseen",
       "klienter som kommer för sent för att hinna till ett mål"},
      RuleSet::publish},
     eli604},
    {{"ELI605",
      "undated-limit",
      Severity::warning,
      {"a limit of age in a model that does not say when it holds, or for other days than its own",
       "ikäraja mallissa, joka ei kerro, milloin se on voimassa, tai muille päiville kuin mallin omille",
       "en åldersgräns i en modell som inte säger när den gäller, eller för andra dagar än modellens egna"},
      RuleSet::publish},
     eli605},
};

}  // namespace

std::span<const CodeTexts> eli_codes() noexcept { return codes; }

}  // namespace polku::detail
