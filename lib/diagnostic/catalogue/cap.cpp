// CAP: whether there is enough of every resource, computed before anything is simulated.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr MessageTemplate cap501[] = {
    {"",
     {"\"{resource}\" is overloaded: ρ = {rho:number}; {needed:number} needed, {given:number} given",
      "\"{resource}\" ylikuormittuu: ρ = {rho:number}; tarvitaan {needed:number}, käytettävissä on {given:number}",
      "\"{resource}\" överbelastas: ρ = {rho:number}; {needed:number} behövs, {given:number} finns"},
     {"give it {needed:number} or more, or look at the arrivals and at how long clients stay",
      "nosta määrä vähintään lukuun {needed:number}, tai tarkista tulijoiden määrä ja se, kauanko asiakkaat viipyvät",
      "höj antalet till minst {needed:number}, eller se över ankomsterna och hur länge klienterna stannar"}},
    {"about",
     {"\"{resource}\" is overloaded: ρ is about {rho:number}; about {needed:number} needed, {given:number} given",
      "\"{resource}\" ylikuormittuu: ρ on noin {rho:number}; tarvitaan noin {needed:number}, käytettävissä on {given:number}",
      "\"{resource}\" överbelastas: ρ är ungefär {rho:number}; ungefär {needed:number} behövs, {given:number} finns"},
     {"give it more, or look at the arrivals and the stays; the figure leaves out limits of age and date, and of ways side by side the "
      "longest counts",
      "nosta määrää, tai tarkista tulijoiden määrä ja viipymät; luvussa ei ole mukana iän ja päivän rajoja, ja rinnakkaisista teistä "
      "lasketaan pisin",
      "höj antalet, eller se över ankomsterna och vistelserna; siffran beaktar inte gränser för ålder och datum, och av parallella vägar "
      "räknas den längsta"}},
};
constexpr MessageTemplate cap502[] = {
    {"",
     {"\"{resource}\" is nearly full: ρ = {rho:number}; {share:number} % of those who need it wait, {waiting:number} "
      "{waiting:client|clients} at a time; a client waits {wait:time} for it on average",
      "\"{resource}\" on lähes täynnä: ρ = {rho:number}; {share:number} % sitä tarvitsevista odottaa, {waiting:number} "
      "{waiting:asiakas|asiakasta} kerrallaan; yhden asiakkaan odotus on keskimäärin {wait:time}",
      "\"{resource}\" är nästan full: ρ = {rho:number}; {share:number} % av dem som behöver den väntar, {waiting:number} "
      "{waiting:klient|klienter} åt gången; en klient väntar i medeltal {wait:time}"},
     {"give it {enough:number}, so that fewer than 5 % wait, if one queue is shared and clients come at random",
      "nosta määrä lukuun {enough:number}, niin alle 5 % odottaa, jos jono on yhteinen ja asiakkaat tulevat satunnaisesti",
      "höj antalet till {enough:number}, så väntar färre än 5 %, om kön är gemensam och klienterna kommer slumpmässigt"}},
    {"about",
     {"\"{resource}\" is nearly full: ρ is about {rho:number}; about {share:number} % of those who need it wait, {waiting:number} "
      "{waiting:client|clients} at a time; a client waits {wait:time} for it on average",
      "\"{resource}\" on lähes täynnä: ρ on noin {rho:number}; noin {share:number} % sitä tarvitsevista odottaa, {waiting:number} "
      "{waiting:asiakas|asiakasta} kerrallaan; yhden asiakkaan odotus on keskimäärin {wait:time}",
      "\"{resource}\" är nästan full: ρ är ungefär {rho:number}; ungefär {share:number} % av dem som behöver den väntar, {waiting:number} "
      "{waiting:klient|klienter} åt gången; en klient väntar i medeltal {wait:time}"},
     {"give it about {enough:number}, so that fewer than 5 % wait; the figure leaves out limits of age and date, and of ways side by side "
      "the longest counts",
      "nosta määrä suunnilleen lukuun {enough:number}, niin alle 5 % odottaa; luvussa ei ole mukana iän ja päivän rajoja, ja "
      "rinnakkaisista teistä lasketaan pisin",
      "höj antalet till ungefär {enough:number}, så väntar färre än 5 %; siffran beaktar inte gränser för ålder och datum, och av "
      "parallella vägar räknas den längsta"}},
    {"plain",
     {"\"{resource}\" is nearly full: ρ is about {rho:number}", "\"{resource}\" on lähes täynnä: ρ on noin {rho:number}",
      "\"{resource}\" är nästan full: ρ är ungefär {rho:number}"},
     {"give it more, or simulate to see how long clients wait", "nosta määrää, tai simuloi ja katso, kauanko asiakkaat odottavat",
      "höj antalet, eller simulera för att se hur länge klienterna väntar"}},
};
constexpr MessageTemplate cap503[] = {
    {"",
     {"a hold takes {slots:number} {slots:place|places} of \"{resource}\", but there {given:is|are} {given:number}: whoever needs them "
      "waits for ever",
      "varaus vie {slots:number} {slots:paikan|paikkaa} resurssista \"{resource}\", mutta niitä on {given:number}: se, joka tarvitsee ne, "
      "odottaa ikuisesti",
      "en reservation tar {slots:number} {slots:plats|platser} av \"{resource}\", men det finns {given:number}: den som behöver dem väntar "
      "för evigt"},
     {"give \"{resource}\" at least {slots:number} {slots:place|places}, or let the hold take fewer",
      "anna resurssille \"{resource}\" vähintään {slots:number} {slots:paikka|paikkaa} tai varaa vähemmän",
      "ge \"{resource}\" minst {slots:number} {slots:plats|platser}, eller reservera färre"}},
    {"none",
     {"clients need \"{resource}\", but there is none of it", "asiakkaat tarvitsevat resurssia \"{resource}\", mutta sitä ei ole",
      "klienterna behöver \"{resource}\", men den finns inte"},
     {"give it units and slots above 0, or \"unlimited\" if it is only counted",
      "kirjoita sen yksiköiden ja paikkojen määräksi yli 0, tai \"unlimited\", jos se vain lasketaan",
      "skriv fler enheter och platser än 0, eller \"unlimited\" om den bara räknas"}},
};
constexpr MessageTemplate cap504[] = {
    {"",
     {"the clients of the first day hold {held:number} places of \"{resource}\", which has {places:number}: {needed:number} needed so that "
      "fewer than 5 % wait, {given:number} given",
      "ensimmäisen päivän asiakkailla on {held:number} paikkaa resurssista \"{resource}\", jossa niitä on {places:number}: jotta alle 5 % "
      "odottaisi, tarvitaan {needed:number}, käytettävissä on {given:number}",
      "den första dagens klienter har {held:number} platser av \"{resource}\", som har {places:number}: {needed:number} behövs för att "
      "färre än 5 % ska vänta, {given:number} finns"},
     {"give it {needed:number}; clients divided by the caseload leave no room for chance",
      "nosta määrä lukuun {needed:number}; pelkkä asiakasmäärä jaettuna mitoituksella ei jätä varaa sattumalle",
      "höj antalet till {needed:number}; klientantalet delat med dimensioneringen lämnar inget utrymme för slumpen"}},
};
constexpr MessageTemplate cap505[] = {
    {"",
     {"no day of the horizon, {from} to {until}, is open", "yksikään tarkasteluajan {from}–{until} päivä ei ole auki",
      "ingen dag under tidshorisonten {from}–{until} är öppen"},
     {"take days out of \"closed\", or let the horizon be longer",
      "poista päiviä kohdasta \"closed\" tai pidennä tarkasteluaikaa (\"horizon\")",
      "ta bort dagar från \"closed\" eller förläng tidshorisonten (\"horizon\")"}},
    {"outside",
     {"{date} is closed, but lies outside the horizon, {from} to {until}",
      "{date} on suljettu, mutta se ei kuulu tarkasteluaikaan {from}–{until}",
      "{date} är stängt men ligger utanför tidshorisonten {from}–{until}"},
     {"mend the date, or remove it", "korjaa päivä tai poista se", "rätta datumet eller ta bort det"}},
    {"not-worked",
     {"{date} is closed, but nobody works on that day of the week anyway",
      "{date} on suljettu, mutta sinä viikonpäivänä ei muutenkaan "
      "tehdä työtä",
      "{date} är stängt, men den veckodagen arbetar ändå ingen"},
     {"mend the date, or remove it", "korjaa päivä tai poista se", "rätta datumet eller ta bort det"}},
    {"holiday",
     {"{date} is closed, but it is a public holiday, on which nobody works anyway",
      "{date} on suljettu, mutta se on pyhä tai muu vapaapäivä, jolloin ei muutenkaan tehdä työtä",
      "{date} är stängt, men det är en helgdag, då ingen ändå arbetar"},
     {"mend the date, or remove it", "korjaa päivä tai poista se", "rätta datumet eller ta bort det"}},
    {"twice",
     {"the staffing of \"{resource}\" is given twice for the same time",
      "resurssin \"{resource}\" henkilöstö on annettu samalle ajalle kahdesti",
      "bemanningen av \"{resource}\" anges två gånger för samma tid"},
     {"make one row of the two, or give them dates that follow each other", "tee riveistä yksi tai anna niille peräkkäiset ajat",
      "gör en rad av de två eller ge dem tider som följer på varandra"}},
    {"backwards",
     {"the staffing of \"{resource}\" ends on {until}, before it begins on {from}",
      "resurssin \"{resource}\" henkilöstörivi päättyy {until}, ennen kuin se alkaa {from}",
      "bemanningen av \"{resource}\" slutar {until}, innan den börjar {from}"},
     {"mend one of the dates", "korjaa toinen päivistä", "rätta ett av datumen"}},
};

constexpr CodeTexts codes[] = {
    {{"CAP501",
      "overload",
      Severity::warning,
      {"clients need more of a resource than there is of it", "asiakkaat tarvitsevat resurssia enemmän kuin sitä on",
       "klienterna behöver mer av en resurs än det finns"},
      RuleSet::simulate},
     cap501},
    {{"CAP502",
      "near-overload",
      Severity::warning,
      {"a resource is so full that clients wait", "resurssi on niin täynnä, että asiakkaat odottavat",
       "en resurs är så full att klienterna väntar"},
      RuleSet::simulate},
     cap502},
    {{"CAP503",
      "impossible-demand",
      Severity::error,
      {"a hold needs more places than there are", "varaus tarvitsee enemmän paikkoja kuin niitä on",
       "en reservation behöver fler platser än det finns"},
      RuleSet::simulate},
     cap503},
    {{"CAP504",
      "caseload",
      Severity::warning,
      {"the clients of the first day leave too little room at a caseload",
       "ensimmäisen päivän asiakkaat jättävät asiakaspaikkoihin liian vähän tilaa",
       "den första dagens klienter lämnar för få lediga platser"},
      RuleSet::simulate},
     cap504},
    {{"CAP505",
      "calendar",
      Severity::error,
      {"a calendar or dated staffing that cannot be meant", "kalenteri tai päivätty henkilöstö, joka on selvästi virheellinen",
       "en kalender eller daterad bemanning som uppenbart är felaktig"},
      RuleSet::simulate},
     cap505},
};

}  // namespace

std::span<const CodeTexts> cap_codes() noexcept { return codes; }

}  // namespace polku::detail
