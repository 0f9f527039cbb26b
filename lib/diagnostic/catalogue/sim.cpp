// SIM: what stops a simulation.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr MessageTemplate sim953[] = {
    {"",
     {"\"{touchpoint}\" stands for the model \"{model}\", which has not been put in",
      "vaiheen \"{touchpoint}\" tilalle kuuluu malli \"{model}\", jota ei ole liitetty polkuun",
      "steget \"{touchpoint}\" står för modellen \"{model}\", som inte har lagts in"},
     {"expand the sub-paths first", "liitä ensin alipolut polkuun", "lägg först in delstigarna"}},
};
constexpr MessageTemplate sim954[] = {
    {"",
     {"{element:phrase} asks for the age, but the age at entering \"{at}\" is not given",
      "{element:phrase} riippuu iästä, mutta ikää alussa \"{at}\" ei ole annettu",
      "{element:phrase} beror på åldern, men åldern vid början \"{at}\" har inte getts"},
     {"add an entry for \"{at}\" to population.entryAge", "lisää kohtaan population.entryAge ikä alulle \"{at}\"",
      "lägg till åldern vid början \"{at}\" i population.entryAge"}},
};
constexpr MessageTemplate sim955[] = {
    {"",
     {"client {client} of replication {replication} had more than {limit} events, the last at \"{touchpoint}\"",
      "toiston {replication} asiakkaalla {client} oli enemmän kuin {limit} tapahtumaa, viimeinen vaiheessa \"{touchpoint}\"",
      "klient {client} i upprepning {replication} hade fler än {limit} händelser, den sista i steget \"{touchpoint}\""},
     {"look for a loop without an end, or one that takes no time", "etsi kierros, joka ei lopu tai jossa ei kulu aikaa",
      "leta efter en rundgång som inte tar slut eller inte tar någon tid"}},
};
constexpr MessageTemplate sim956[] = {
    {"",
     {"the simulation was stopped after {clients} clients", "simulointi pysäytettiin, kun asiakkaita oli {clients}",
      "simuleringen stoppades efter {clients} klienter"},
     {"let it run, or ask for fewer clients", "anna sen edetä loppuun tai pyydä vähemmän asiakkaita",
      "låt den gå klart eller be om färre klienter"}},
};
constexpr MessageTemplate sim957[] = {
    {"",
     {"\"{date}\" is no date", "\"{date}\" ei ole päivämäärä", "\"{date}\" är inget datum"},
     {"write dates as 2026-01-31", "kirjoita päivämäärät näin: 2026-01-31", "skriv datum så här: 2026-01-31"}},
    {"rhythms",
     {"\"{touchpoint}\" has more than {limit} rhythms of contacts", "vaiheessa \"{touchpoint}\" on yli {limit} yhteydenpidon rytmiä",
      "steget \"{touchpoint}\" har fler än {limit} rytmer för kontakter"},
     {"split the touchpoint", "jaa vaihe useaksi", "dela upp steget"}},
    {"case",
     {"parameter \"{parameter}\" has a case that asks for more than attributes and dates",
      "parametrilla \"{parameter}\" on tapaus, joka riippuu muustakin kuin ominaisuuksista ja päivistä",
      "parametern \"{parameter}\" har ett fall som beror på annat än egenskaper och datum"},
     {"let its cases ask for attributes and dates only", "anna sen tapausten riippua vain ominaisuuksista ja päivistä",
      "låt dess fall bero bara på egenskaper och datum"}},
    {"interval",
     {"a rhythm of contacts at \"{touchpoint}\" comes every {value} days", "vaiheen \"{touchpoint}\" yhteydenpidon väli on {value} päivää",
      "mellanrummet för kontakter i steget \"{touchpoint}\" är {value} dagar"},
     {"an interval is above 0", "väli on yli 0", "ett mellanrum är över 0"}},
};

constexpr CodeTexts codes[] = {
    {{"SIM953",
      "unexpanded-subpath",
      Severity::error,
      {"a touchpoint that stands for another model reaches the simulation", "vaihe, jonka tilalle kuuluu toinen malli, on simuloinnissa",
       "ett steg som står för en annan modell kommer till simuleringen"}},
     sim953},
    {{"SIM954",
      "age-not-given",
      Severity::error,
      {"something depends on the client's age, and it is not known", "jokin riippuu asiakkaan iästä, eikä sitä tiedetä",
       "något beror på klientens ålder, som inte är känd"}},
     sim954},
    {{"SIM955",
      "endless-client",
      Severity::error,
      {"a client whose path does not come to an end", "asiakas, jonka polku ei lopu", "en klient vars stig inte tar slut"}},
     sim955},
    {{"SIM956",
      "stopped",
      Severity::error,
      {"a simulation that was asked to stop has no result", "pysäytetyllä simuloinnilla ei ole tulosta",
       "en simulering som stoppades har inget resultat"}},
     sim956},
    {{"SIM957",
      "not-simulated",
      Severity::error,
      {"a value that the simulation cannot work with", "arvo, jolla ei voi simuloida", "ett värde som inte kan simuleras"}},
     sim957},
};

}  // namespace

std::span<const CodeTexts> sim_codes() noexcept { return codes; }

}  // namespace polku::detail
