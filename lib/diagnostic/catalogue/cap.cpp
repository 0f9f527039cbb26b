// CAP: whether there is enough of every resource, computed before anything is simulated.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr MessageTemplate cap501[] = {
    {"",
     {"\"{resource}\" is overloaded: ρ = {rho}; {needed} needed, {given} given",
      "\"{resource}\" ylikuormittuu: ρ = {rho}; tarvitaan {needed}, on {given}",
      "\"{resource}\" överbelastas: ρ = {rho}; {needed} behövs, {given} finns"},
     {"give it {needed} or more, or look at the arrivals and at how long clients stay",
      "lisää sitä niin, että sitä on {needed} tai enemmän, tai katso saapumisia ja sitä, kauanko asiakkaat viipyvät",
      "ge den {needed} eller mer, eller se på ankomsterna och hur länge klienterna stannar"}},
    {"about",
     {"\"{resource}\" is overloaded: ρ is about {rho}; about {needed} needed, {given} given",
      "\"{resource}\" ylikuormittuu: ρ on noin {rho}; tarvitaan noin {needed}, on {given}",
      "\"{resource}\" överbelastas: ρ är ungefär {rho}; ungefär {needed} behövs, {given} finns"},
     {"give it more, or look at the arrivals and the stays; the figure leaves out limits of age and date, and of ways side by side the "
      "longest counts",
      "lisää sitä, tai katso saapumisia ja viipymiä; luvussa ei ole iän ja päivän rajoja, ja rinnakkaisista teistä pisin ratkaisee",
      "ge den mer, eller se på ankomsterna och vistelserna; siffran utelämnar gränser för ålder och datum, och av parallella vägar räknas "
      "den längsta"}},
};
constexpr MessageTemplate cap502[] = {
    {"",
     {"\"{resource}\" is nearly full: ρ = {rho}; {share} % of those who need it wait, {waiting} clients at a time; a client waits "
      "{wait:time} for it on average",
      "\"{resource}\" on lähes täynnä: ρ = {rho}; {share} % sitä tarvitsevista odottaa, {waiting} asiakasta kerrallaan; yhden asiakkaan "
      "odotus on keskimäärin {wait:time}",
      "\"{resource}\" är nästan full: ρ = {rho}; {share} % av dem som behöver den väntar, {waiting} klienter åt gången; en klient väntar i "
      "medeltal {wait:time}"},
     {"give it {enough}, so that fewer than 5 % wait, if one queue is shared and clients come at random",
      "anna sitä {enough}, niin alle 5 % odottaa, jos jono on yhteinen ja asiakkaat tulevat satunnaisesti",
      "ge den {enough}, så att färre än 5 % väntar, om kön är gemensam och klienterna kommer slumpmässigt"}},
    {"about",
     {"\"{resource}\" is nearly full: ρ is about {rho}; about {share} % of those who need it wait, {waiting} clients at a time; a client "
      "waits {wait:time} for it on average",
      "\"{resource}\" on lähes täynnä: ρ on noin {rho}; noin {share} % sitä tarvitsevista odottaa, {waiting} asiakasta kerrallaan; yhden "
      "asiakkaan odotus on keskimäärin {wait:time}",
      "\"{resource}\" är nästan full: ρ är ungefär {rho}; ungefär {share} % av dem som behöver den väntar, {waiting} klienter åt gången; "
      "en klient väntar i medeltal {wait:time}"},
     {"give it about {enough}, so that fewer than 5 % wait; the figure leaves out limits of age and date, and of ways side by side the "
      "longest counts",
      "anna sitä noin {enough}, niin alle 5 % odottaa; luvussa ei ole iän ja päivän rajoja, ja rinnakkaisista teistä pisin ratkaisee",
      "ge den ungefär {enough}, så att färre än 5 % väntar; siffran utelämnar gränser för ålder och datum, och av parallella vägar "
      "räknas den längsta"}},
    {"plain",
     {"\"{resource}\" is nearly full: ρ is about {rho}", "\"{resource}\" on lähes täynnä: ρ on noin {rho}",
      "\"{resource}\" är nästan full: ρ är ungefär {rho}"},
     {"give it more, or simulate to see how long clients wait", "lisää sitä, tai simuloi ja katso, kauanko asiakkaat odottavat",
      "ge den mer, eller simulera för att se hur länge klienterna väntar"}},
};
constexpr MessageTemplate cap503[] = {
    {"",
     {"a hold takes {slots} places of \"{resource}\", but there are {given}: whoever needs them waits for ever",
      "varaus vie {slots} paikkaa resurssista \"{resource}\", mutta niitä on {given}: tarvitsija odottaa ikuisesti",
      "en bokning tar {slots} platser av \"{resource}\", men det finns {given}: den som behöver dem väntar för evigt"},
     {"give \"{resource}\" at least {slots} places, or let the hold take fewer",
      "anna resurssille \"{resource}\" vähintään {slots} paikkaa tai varaa vähemmän",
      "ge \"{resource}\" minst {slots} platser, eller boka färre"}},
    {"none",
     {"clients need \"{resource}\", but there is none of it", "asiakkaat tarvitsevat resurssia \"{resource}\", mutta sitä ei ole",
      "klienterna behöver \"{resource}\", men den finns inte"},
     {"give it units and slots above 0, or \"unlimited\" if it is only counted",
      "anna sille yksiköitä ja paikkoja enemmän kuin 0, tai \"unlimited\", jos se vain lasketaan",
      "ge den enheter och platser över 0, eller \"unlimited\" om den bara räknas"}},
};
constexpr MessageTemplate cap504[] = {
    {"",
     {"the clients of the first day hold {held} places of \"{resource}\", which has {places}: {needed} needed so that fewer than 5 % "
      "wait, {given} given",
      "ensimmäisen päivän asiakkailla on {held} paikkaa resurssista \"{resource}\", jossa niitä on {places}: tarvitaan {needed}, jotta "
      "alle 5 % odottaa, on {given}",
      "den första dagens klienter har {held} platser av \"{resource}\", som har {places}: {needed} behövs för att färre än 5 % ska "
      "vänta, {given} finns"},
     {"give it {needed}; clients divided by the caseload leave no room for chance",
      "anna sitä {needed}; asiakkaat jaettuna mitoituksella ei jätä tilaa sattumalle",
      "ge den {needed}; klienterna delade med dimensioneringen lämnar inget rum för slumpen"}},
};
constexpr MessageTemplate cap505[] = {
    {"",
     {"no day of the horizon, {from} to {until}, is open", "yksikään päivä ajalla {from}–{until} ei ole auki",
      "ingen dag under tiden {from}–{until} är öppen"},
     {"take days out of \"closed\", or let the horizon be longer", "poista päiviä kohdasta \"closed\" tai pidennä aikaa (\"horizon\")",
      "ta bort dagar från \"closed\" eller förläng tiden (\"horizon\")"}},
    {"outside",
     {"{date} is closed, but lies outside the horizon, {from} to {until}", "{date} on suljettu, mutta se ei ole ajalla {from}–{until}",
      "{date} är stängt, men ligger utanför tiden {from}–{until}"},
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
      "resurssin \"{resource}\" miehitys on annettu samalle ajalle kahdesti",
      "bemanningen av \"{resource}\" anges två gånger för samma tid"},
     {"make one row of the two, or give them dates that follow each other", "tee riveistä yksi tai anna niille peräkkäiset ajat",
      "gör en rad av de två eller ge dem tider som följer på varandra"}},
    {"backwards",
     {"the staffing of \"{resource}\" ends on {until}, before it begins on {from}",
      "resurssin \"{resource}\" miehitys päättyy {until}, ennen kuin se alkaa {from}",
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
       "en bokning behöver fler platser än det finns"},
      RuleSet::simulate},
     cap503},
    {{"CAP504",
      "caseload",
      Severity::warning,
      {"the clients of the first day leave too little room at a caseload", "ensimmäisen päivän asiakkaat täyttävät asiakasmäärän",
       "den första dagens klienter fyller antalet platser"},
      RuleSet::simulate},
     cap504},
    {{"CAP505",
      "calendar",
      Severity::error,
      {"a calendar or dated staffing that cannot be meant", "kalenteri tai päivätty miehitys, jota ei voi tarkoittaa",
       "en kalender eller daterad bemanning som inte kan vara avsedd"},
      RuleSet::simulate},
     cap505},
};

}  // namespace

std::span<const CodeTexts> cap_codes() noexcept { return codes; }

}  // namespace polku::detail
