// ELI: for whom a service is: ages, and the days on which a model holds.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr MessageTemplate eli601[] = {
    {"",
     {"an age from {from:number} and below {below:number} is nobody's age",
      "kukaan ei ole yhtä aikaa vähintään {from:number} ja alle {below:number} vuotta",
      "ingen är både minst {from:number} och under {below:number} år"},
     {"let \"below\" be more than \"from\"", "kirjoita kohtaan \"below\" suurempi luku kuin kohtaan \"from\"",
      "skriv ett större tal i \"below\" än i \"from\""}},
    {"age",
     {"{value:number} is no age of a client: it is not from 0 to {limit} years",
      "{value:number} ei voi olla asiakkaan ikä: sen pitää olla 0–{limit} vuotta",
      "{value:number} kan inte vara en klients ålder: den ska vara 0–{limit} år"},
     {"write an age in years", "kirjoita ikä vuosina", "skriv åldern i år"}},
    {"dates",
     {"the model holds until {until}, before it begins to hold on {from}",
      "malli on voimassa {until} asti, ennen kuin se tulee voimaan {from}", "modellen gäller till {until}, innan den börjar gälla {from}"},
     {"mend \"validFrom\" or \"validTo\"", "korjaa \"validFrom\" tai \"validTo\"", "rätta \"validFrom\" eller \"validTo\""}},
};
constexpr MessageTemplate eli602[] = {
    {"",
     {"\"{from}\" hands clients over to \"{to}\", but ends at {below:number} years, and \"{to}\" begins at {begins:number}",
      "\"{from}\" siirtää asiakkaita palveluun \"{to}\", mutta päättyy {below:number} vuoden iässä, ja \"{to}\" alkaa {begins:number} "
      "vuoden iässä",
      "\"{from}\" lämnar över klienter till \"{to}\", men slutar vid {below:number} år, och \"{to}\" börjar vid {begins:number}"},
     {"mend an age of one of the services, or lead the client to another", "korjaa jommankumman palvelun ikä tai ohjaa asiakas toiseen",
      "rätta åldern för en av tjänsterna, eller led klienten till en annan"}},
    {"past",
     {"\"{from}\" hands clients over to \"{to}\", but begins at {begins:number} years, and \"{to}\" ends at {below:number}",
      "\"{from}\" siirtää asiakkaita palveluun \"{to}\", mutta alkaa {begins:number} vuoden iässä, ja \"{to}\" päättyy {below:number} "
      "vuoden iässä",
      "\"{from}\" lämnar över klienter till \"{to}\", men börjar vid {begins:number} år, och \"{to}\" slutar vid {below:number}"},
     {"mend an age of one of the services, or lead the client to another", "korjaa jommankumman palvelun ikä tai ohjaa asiakas toiseen",
      "rätta åldern för en av tjänsterna, eller led klienten till en annan"}},
};
constexpr MessageTemplate eli603[] = {
    {"",
     {"nothing leads the clients of {services:list} on who turn {below:number} at {touchpoints:list}, though the service is for those "
      "below {below:number}",
      "mikään ei ohjaa eteenpäin {services:palvelun|palvelujen} {services:list} asiakasta, joka täyttää {below:number} vuotta "
      "{touchpoints:palvelutuokiossa|palvelutuokioissa} {touchpoints:list}, vaikka palvelu on alle {below:number}-vuotiaille",
      "en klient i {services:list} som fyller {below:number} år vid {touchpoints:list} leds inte vidare, fast servicen är för dem som är "
      "under {below:number} år"},
     {"add an interrupt of type \"age\" that leads from there to an end or to another service",
      "lisää keskeytys, jonka tyyppi on \"age\" ja joka johtaa sieltä loppuun tai toiseen palveluun",
      "lägg till ett avbrott av typen \"age\" som leder därifrån till ett slut eller till en annan service"}},
};
constexpr MessageTemplate eli604[] = {
    {"",
     {"clients come to \"{touchpoint}\" at {age:number} years on average; even the shortest way to a goal takes {time:time}, and "
      "\"{service}\" ends for them after {left:time}",
      "asiakkaat tulevat palvelutuokioon \"{touchpoint}\" keskimäärin {age:number} vuoden iässä; lyhinkin tie tavoitteeseen kestää "
      "{time:time}, ja \"{service}\" päättyy heiltä, kun aikaa on kulunut {left:time}",
      "klienterna kommer till kontaktpunkten \"{touchpoint}\" vid {age:number} år i medeltal; också den kortaste vägen till ett mål tar "
      "{time:time}, och \"{service}\" slutar för dem efter {left:time}"},
     {"shorten the way, let clients come earlier or stay longer, or give those who come late a goal of their own",
      "lyhennä tietä, ota asiakkaat vastaan aiemmin tai pidä heidät palvelussa pidempään, tai anna myöhään tuleville oma tavoite",
      "gör vägen kortare, låt klienterna komma tidigare eller stanna längre, eller ge dem som kommer sent ett eget mål"}},
    {"past",
     {"clients come to \"{touchpoint}\" at {age:number} years on average, but \"{service}\" on the way to a goal is for those below "
      "{below:number}",
      "asiakkaat tulevat palvelutuokioon \"{touchpoint}\" keskimäärin {age:number} vuoden iässä, mutta tien varrella \"{service}\" on alle "
      "{below:number}-vuotiaille",
      "klienterna kommer till kontaktpunkten \"{touchpoint}\" vid {age:number} år i medeltal, men \"{service}\" på vägen till ett mål är "
      "för dem som är under {below:number} år"},
     {"mend the age at entry or the ages of the service", "korjaa tulijoiden ikä tai palvelun ikärajat",
      "rätta åldern vid början eller servicens åldersgränser"}},
};
constexpr MessageTemplate eli605[] = {
    {"",
     {"the model has limits of age, but does not say from which day it holds",
      "mallissa on ikärajoja, mutta siinä ei kerrota, mistä päivästä alkaen se on voimassa",
      "modellen har åldersgränser, men anger inte från vilken dag den gäller"},
     {"write \"validFrom\", the first day on which the limits are those of the law",
      "kirjoita \"validFrom\", ensimmäinen päivä, jona ikärajat ovat lain mukaiset",
      "skriv \"validFrom\", den första dagen då gränserna är de som lagen har"}},
    {"before",
     {"a value of the limit of age \"{parameter}\" holds until {date}, but the model only from {model}",
      "ikärajan \"{parameter}\" yksi arvo on voimassa {date} asti, mutta malli vasta {model} alkaen",
      "ett värde för åldersgränsen \"{parameter}\" gäller till {date}, men modellen först från {model}"},
     {"remove it, or mend its date or that of the model", "poista se tai korjaa sen tai mallin päivä",
      "ta bort det, eller rätta dess datum eller modellens"}},
    {"after",
     {"a value of the limit of age \"{parameter}\" holds from {date}, but the model only until {model}",
      "ikärajan \"{parameter}\" yksi arvo on voimassa {date} alkaen, mutta malli vain {model} asti",
      "ett värde för åldersgränsen \"{parameter}\" gäller från {date}, men modellen bara till {model}"},
     {"remove it, or mend its date or that of the model", "poista se tai korjaa sen tai mallin päivä",
      "ta bort det, eller rätta dess datum eller modellens"}},
};
constexpr MessageTemplate eli607[] = {
    {"",
     {"{percent:number} % of {who:phrase} are younger than {age:number} years, but {whose:phrase} is for clients of {age:number} and older",
      "{percent:number} % {who:phrase} on alle {age:number}-vuotiaita, mutta {whose:phrase} on vähintään {age:number}-vuotiaille",
      "{percent:number} % av {who:phrase} är under {age:number} år, men {whose:phrase} är för dem som är minst {age:number} år"},
     {"mend these ages or the lowest age of the service", "korjaa nämä iät tai palvelun alaikäraja",
      "rätta de här åldrarna eller servicens nedre åldersgräns"}},
    {"old",
     {"{percent:number} % of {who:phrase} are {age:number} years or older, but {whose:phrase} is for clients below {age:number}",
      "{percent:number} % {who:phrase} on vähintään {age:number}-vuotiaita, mutta {whose:phrase} on alle {age:number}-vuotiaille",
      "{percent:number} % av {who:phrase} är minst {age:number} år, men {whose:phrase} är för dem som är under {age:number} år"},
     {"mend these ages or the highest age of the service", "korjaa nämä iät tai palvelun yläikäraja",
      "rätta de här åldrarna eller servicens övre åldersgräns"}},
    {"unit-young",
     {"{percent:number} % of {who:phrase} are younger than {age:number} years ({mean:number} on average), but {whose:phrase} is for "
      "clients "
      "of {age:number} and older",
      "{percent:number} % {who:phrase} on alle {age:number}-vuotiaita (keskimäärin {mean:number} vuotta), mutta {whose:phrase} on "
      "vähintään "
      "{age:number}-vuotiaille",
      "{percent:number} % av {who:phrase} är under {age:number} år ({mean:number} år i medeltal), men {whose:phrase} är för dem som är "
      "minst "
      "{age:number} år"},
     {"if these are years, write \"unit\": \"year\"", "jos nämä ovat vuosia, kirjoita \"unit\": \"year\"",
      "om det här är år, skriv \"unit\": \"year\""}},
    {"unit-old",
     {"{percent:number} % of {who:phrase} are {age:number} years or older ({mean:number} on average), but {whose:phrase} is for clients "
      "below "
      "{age:number}",
      "{percent:number} % {who:phrase} on vähintään {age:number}-vuotiaita (keskimäärin {mean:number} vuotta), mutta {whose:phrase} on "
      "alle "
      "{age:number}-vuotiaille",
      "{percent:number} % av {who:phrase} är minst {age:number} år ({mean:number} år i medeltal), men {whose:phrase} är för dem som är "
      "under "
      "{age:number} år"},
     {"mend the numbers or their \"unit\"", "korjaa luvut tai niiden \"unit\"", "rätta talen eller deras \"unit\""}},
};
constexpr MessageTemplate eli608[] = {
    {"",
     {"interrupt \"{interrupt}\" comes at {age:number} years, but everybody it is for is {from:number} or older: all are led on at once",
      "keskeytys \"{interrupt}\" tulee {age:number} vuoden iässä, mutta kaikki sen piirissä ovat vähintään {from:number}-vuotiaita: "
      "kaikki ohjataan heti eteenpäin",
      "avbrottet \"{interrupt}\" kommer vid {age:number} år, men alla som det gäller är minst {from:number} år: alla leds vidare genast"},
     {"mend the age, or how long before it the interrupt comes", "korjaa ikä tai se, kuinka paljon ennen sitä keskeytys tulee",
      "rätta åldern eller hur långt före den avbrottet kommer"}},
    {"late",
     {"interrupt \"{interrupt}\" comes at {age:number} years, but the services it interrupts are for clients below {below:number}",
      "keskeytys \"{interrupt}\" tulee {age:number} vuoden iässä, mutta palvelut, jotka se keskeyttää, ovat alle "
      "{below:number}-vuotiaille",
      "avbrottet \"{interrupt}\" kommer vid {age:number} år, men de servicer som det avbryter är för dem som är under {below:number} år"},
     {"mend the age of the interrupt or of the services", "korjaa keskeytyksen ikä tai palvelujen ikärajat",
      "rätta åldern för avbrottet eller servicernas åldersgränser"}},
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
       "ikäraja mallissa, jossa ei kerrota, milloin se on voimassa, tai ikäraja, joka on voimassa muulloin kuin malli",
       "en åldersgräns i en modell som inte anger när den gäller, eller som gäller andra dagar än modellen"},
      RuleSet::publish},
     eli605},
    {{"ELI607",
      "entry-outside-window",
      Severity::warning,
      {"clients who come at ages for which the service is not", "asiakkaat, joiden ikäisille palvelu ei ole",
       "klienter i åldrar som servicen inte är till för"},
      RuleSet::publish},
     eli607},
    {{"ELI608",
      "mistimed-interrupt",
      Severity::warning,
      {"an age at which everybody is led on at once, or that comes after the service has ended",
       "ikä, jossa kaikki ohjataan heti eteenpäin tai joka tulee vasta palvelun päätyttyä",
       "en ålder då alla leds vidare genast, eller som kommer efter att servicen har slutat"},
      RuleSet::publish},
     eli608},
};

}  // namespace

std::span<const CodeTexts> eli_codes() noexcept { return codes; }

}  // namespace polku::detail
