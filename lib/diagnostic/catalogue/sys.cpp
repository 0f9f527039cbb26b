// SYS: the tool itself, not the model.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr MessageTemplate sys051[] = {
    {"",
     {"rule {rule} failed: {reason}", "säännön {rule} tarkistus epäonnistui: {reason}",
      "granskningen av regeln {rule} misslyckades: {reason}"},
     {"the other rules still ran; please report this", "muut säännöt tarkistettiin; ilmoita tästä, kiitos",
      "de andra reglerna granskades; rapportera gärna det här"}},
    {"no-reason",
     {"rule {rule} failed: no reason given", "säännön {rule} tarkistus epäonnistui: syytä ei kerrottu",
      "granskningen av regeln {rule} misslyckades: ingen orsak angavs"},
     {"the other rules still ran; please report this", "muut säännöt tarkistettiin; ilmoita tästä, kiitos",
      "de andra reglerna granskades; rapportera gärna det här"}},
};
constexpr Phrase check_the_name{"check the name and that you may read the file", "tarkista nimi ja se, että saat lukea tiedoston",
                                "kontrollera namnet och att du får läsa filen"};
constexpr MessageTemplate sys052[] = {
    {"",
     {"cannot read {file}: {reason}", "tiedostoa {file} ei voi lukea: {reason}", "filen {file} kan inte läsas: {reason}"},
     check_the_name},
    {"missing", {"cannot read {file}: there is no such file", "tiedostoa {file} ei ole", "filen {file} finns inte"}, check_the_name},
    {"folder", {"cannot read {file}: it is a folder", "{file} on kansio eikä tiedosto", "{file} är en mapp och ingen fil"}, check_the_name},
    {"no-file",
     {"cannot read {file}: it is no regular file", "{file} ei ole tavallinen tiedosto", "{file} är ingen vanlig fil"},
     check_the_name},
    {"closed",
     {"cannot read {file}: it cannot be opened", "tiedostoa {file} ei voi avata", "filen {file} kan inte öppnas"},
     check_the_name},
    {"broken",
     {"cannot read {file}: reading stopped in the middle", "tiedoston {file} lukeminen keskeytyi", "läsningen av filen {file} avbröts"},
     check_the_name},
};
constexpr MessageTemplate sys053[] = {
    {"",
     {"{hidden} more {hidden:finding|findings} of {of} {hidden:is|are} not shown: {total} in all",
      "{hidden} {hidden:muu havainto|muuta havaintoa} koodilla {of} on jätetty näyttämättä: niitä on yhteensä {total}",
      "{hidden} {hidden:iakttagelse|iakttagelser} till med koden {of} visas inte: sammanlagt {total}"},
     {"mend those shown first; the same mistake may cause the rest", "korjaa ensin ne, jotka näkyvät: sama virhe voi olla muidenkin syy",
      "rätta först dem som visas: samma fel kan ligga bakom resten"}},
};
constexpr Phrase ask_another{"ask one of its languages: {languages}", "pyydä jotakin sen kielistä: {languages}",
                             "be om något av dess språk: {languages}"};
constexpr MessageTemplate sys054[] = {
    {"",
     {"\"{path}\" has no texts in \"{language}\"", "polulla \"{path}\" ei ole tekstejä kielellä \"{language}\"",
      "stigen \"{path}\" har inga texter på språket \"{language}\""},
     ask_another},
    {"nearest",
     {"\"{path}\" has no texts in \"{language}\"; did you mean \"{nearest}\"?",
      "polulla \"{path}\" ei ole tekstejä kielellä \"{language}\"; tarkoititko \"{nearest}\"?",
      "stigen \"{path}\" har inga texter på språket \"{language}\"; menade du \"{nearest}\"?"},
     ask_another},
};

constexpr MessageTemplate sys055[] = {
    {"",
     {"the fixes were not made: with them the model would have the error {of} at \"{at}\"",
      "korjauksia ei tehty: niiden jälkeen mallissa olisi virhe {of} kohdassa \"{at}\"",
      "rättelserna gjordes inte: med dem skulle modellen ha felet {of} vid \"{at}\""},
     {"mend the findings by hand, one after the other", "korjaa havainnot käsin yksi kerrallaan",
      "rätta iakttagelserna för hand, en i taget"}},
};

constexpr MessageTemplate sys056[] = {
    {"broken",
     {"these bytes are no whole part of a simulation", "nämä tavut eivät ole simuloinnin ehjä osa",
      "de här byten är ingen hel del av en simulering"},
     {"send the bytes as they were made, all of them", "lähetä tavut sellaisina kuin ne tehtiin, kaikki",
      "skicka alla byte så som de gjordes"}},
    {"version",
     {"this part of a simulation is of polku {found}, and here is {wanted}",
      "tämän simuloinnin osan teki polku {found}, ja tässä on {wanted}",
      "den här delen av en simulering gjordes av polku {found}, och här är {wanted}"},
     {"use the same version of polku in all processes and machines", "käytä samaa polkun versiota kaikissa prosesseissa ja koneissa",
      "använd samma version av polku i alla processer och på alla datorer"}},
};

constexpr CodeTexts codes[] = {
    {{"SYS051",
      "rule-failed",
      Severity::error,
      {"a rule failed inside; the others still ran", "säännön tarkistus epäonnistui; muut tarkistettiin",
       "granskningen av en regel misslyckades; de andra granskades"}},
     sys051},
    {{"SYS052",
      "unreadable-file",
      Severity::error,
      {"a file that cannot be opened or read", "tiedosto, jota ei voi avata tai lukea", "en fil som inte kan öppnas eller läsas"}},
     sys052},
    {{"SYS053",
      "findings-cut",
      Severity::advice,
      {"so many findings of one code that only the first are shown",
       "niin monta havaintoa yhdellä koodilla, että vain ensimmäiset näytetään",
       "så många iakttagelser med en kod att bara de första visas"}},
     sys053},
    {{"SYS054",
      "no-such-language",
      Severity::error,
      {"a picture asked in a language that the path has no texts in", "kuva kielellä, jolla polulla ei ole tekstejä",
       "en bild på ett språk som stigen inte har texter på"}},
     sys054},
    {{"SYS055",
      "fixes-refused",
      Severity::error,
      {"automatic fixes that would bring a new error", "automaattiset korjaukset, jotka toisivat uuden virheen",
       "automatiska rättelser som skulle ge ett nytt fel"}},
     sys055},
    {{"SYS056",
      "unreadable-part",
      Severity::error,
      {"bytes that are no part of a simulation of this version", "tavut, jotka eivät ole tämän version simuloinnin osa",
       "byte som inte är en del av en simulering av den här versionen"}},
     sys056},
};

}  // namespace

std::span<const CodeTexts> sys_codes() noexcept { return codes; }

}  // namespace polku::detail
