// REF: ids that name nothing, or name two things.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr MessageTemplate ref201[] = {
    {"",
     {"no {kind:word} is called \"{id}\"", "{kind:word} \"{id}\" puuttuu", "{kind:word} \"{id}\" finns inte"},
     {"define {kind:a} \"{id}\", or name one that exists", "lisää {kind:a} \"{id}\" tai käytä tunnusta, joka on olemassa",
      "definiera {kind:a} \"{id}\" eller använd ett id som finns"}},
    {"near",
     {"no {kind:word} is called \"{id}\"; did you mean \"{nearest}\"?", "{kind:word} \"{id}\" puuttuu; tarkoititko \"{nearest}\"?",
      "{kind:word} \"{id}\" finns inte; menade du \"{nearest}\"?"},
     {"write \"{nearest}\", or define {kind:a} \"{id}\"", "kirjoita \"{nearest}\" tai lisää {kind:a} \"{id}\"",
      "skriv \"{nearest}\" eller definiera {kind:a} \"{id}\""}},
    {"several",
     {"no {kind:word} is called \"{id}\", which is named {count} times",
      "{kind:word} \"{id}\" puuttuu, mutta siihen viitataan {count} kertaa", "{kind:word} \"{id}\" finns inte men nämns {count} gånger"},
     {"define {kind:a} \"{id}\", or name one that exists in all these places",
      "lisää {kind:a} \"{id}\" tai käytä kaikissa näissä paikoissa tunnusta, joka on olemassa",
      "definiera {kind:a} \"{id}\" eller använd på alla dessa ställen ett id som finns"}},
    {"several-near",
     {"no {kind:word} is called \"{id}\", which is named {count} times; did you mean \"{nearest}\"?",
      "{kind:word} \"{id}\" puuttuu, mutta siihen viitataan {count} kertaa; tarkoititko \"{nearest}\"?",
      "{kind:word} \"{id}\" finns inte men nämns {count} gånger; menade du \"{nearest}\"?"},
     {"write \"{nearest}\" in all these places, or define {kind:a} \"{id}\"",
      "kirjoita kaikkiin näihin paikkoihin \"{nearest}\" tai lisää {kind:a} \"{id}\"",
      "skriv \"{nearest}\" på alla dessa ställen eller definiera {kind:a} \"{id}\""}},
    {"removed",
     {"{kind:word} \"{id}\" is removed here, but {user} still names it",
      "{kind:word} \"{id}\" poistetaan tässä, mutta {user} viittaa siihen vielä",
      "{kind:word} \"{id}\" tas bort här men nämns fortfarande av {user}"},
     {"remove or change {user}, too", "poista myös {user} tai muuta sitä", "ta också bort {user} eller ändra det"}},
    {"removed-several",
     {"{kind:word} \"{id}\" is removed here, but {user} and others still name it",
      "{kind:word} \"{id}\" poistetaan tässä, mutta {user} ja muut viittaavat siihen vielä",
      "{kind:word} \"{id}\" tas bort här men nämns fortfarande av {user} och andra"},
     {"remove or change {user} and the others, too", "poista myös {user} ja muut, tai muuta niitä",
      "ta också bort {user} och de andra, eller ändra dem"}},
    {"more",
     {"{count} more {count:reference to what does not exist is|references to what does not exist are} not listed",
      "{count} {count:muu viittaus|muuta viittausta} puuttuvaan on jätetty luettelosta pois",
      "{count} {count:hänvisning|hänvisningar} till som inte leder någonstans har utelämnats"},
     {"mend those that are listed, and check again", "korjaa luetellut ja tarkista uudelleen", "rätta dem som listas och granska igen"}},
};
constexpr MessageTemplate ref202[] = {
    {"",
     {"{kind:word} \"{id}\" is defined twice", "{kind:word} \"{id}\" on mallissa kahdesti", "{kind:word} \"{id}\" definieras två gånger"},
     {"give one of them another id", "anna toiselle eri tunnus", "ge den ena ett annat id"}},
    {"base",
     {"model \"{id}\" stands twice in \"base\"", "malli \"{id}\" on kohdassa \"base\" kahdesti",
      "modellen \"{id}\" står två gånger i \"base\""},
     {"remove one of them: its resources would be counted twice", "poista niistä toinen: sen resurssit laskettaisiin kahdesti",
      "ta bort den ena: dess resurser skulle räknas två gånger"}},
    {"more",
     {"{count} more {count:id that is|ids that are} defined twice {count:is|are} not listed",
      "{count} {count:muu kahdesti käytetty tunnus|muuta kahdesti käytettyä tunnusta} on jätetty luettelosta pois",
      "{count} id till som definieras två gånger har utelämnats"},
     {"give one of each two another id", "anna kunkin parin toiselle eri tunnus", "ge den ena i varje par ett annat id"}},
};
constexpr MessageTemplate ref203[] = {
    {"",
     {"{kind:word} \"{id}\" is never used", "{kind:word} \"{id}\" on käyttämättä", "{kind:word} \"{id}\" används aldrig"},
     {"use it, or remove it", "käytä sitä tai poista se", "använd det som definieras, eller ta bort det"}},
};
constexpr MessageTemplate ref204[] = {
    {"",
     {"\"{from}\" leads to \"{to}\" twice in the same way",
      "palvelutuokiosta \"{from}\" on kaksi samanlaista siirtymää palvelutuokioon \"{to}\"",
      "från kontaktpunkten \"{from}\" går två likadana övergångar till kontaktpunkten \"{to}\""},
     {"remove one of the two transitions", "poista toinen siirtymistä", "ta bort den ena övergången"}},
    {"probability",
     {"\"{from}\" leads to \"{to}\" with two probabilities",
      "palvelutuokiosta \"{from}\" on kaksi siirtymää palvelutuokioon \"{to}\", kummallakin oma todennäköisyytensä",
      "från kontaktpunkten \"{from}\" går två övergångar till kontaktpunkten \"{to}\", var och en med sin sannolikhet"},
     {"make one transition with the sum of both, or give both a label",
      "tee niistä yksi siirtymä, jolla on niiden summa, tai anna kummallekin nimi (label)",
      "gör en övergång med bådas summa eller ge båda en etikett (label)"}},
};
constexpr MessageTemplate ref205[] = {
    {"",
     {"a case of parameter \"{id}\" depends on parameter \"{other}\", which has cases itself",
      "parametrin \"{id}\" tapaus riippuu parametrista \"{other}\", jolla on itselläänkin tapauksia",
      "ett fall av parametern \"{id}\" beror på parametern \"{other}\", som själv har fall"},
     {"write the number there, or name a parameter without cases", "kirjoita siihen luku tai käytä parametria, jolla ei ole tapauksia",
      "skriv talet där eller använd en parameter utan fall"}},
};
constexpr MessageTemplate ref206[] = {
    {"",
     {"service \"{id}\" is part of itself", "palvelu \"{id}\" on itsensä osa", "servicen \"{id}\" är en del av sig själv"},
     {"remove one `partOf` of the circle", "poista kehästä yksi `partOf`", "ta bort ett `partOf` ur ringen"}},
};
constexpr MessageTemplate ref207[] = {
    {"",
     {"the path is said to be about \"{service}\", a service of another organisation",
      "polun sanotaan kertovan palvelusta \"{service}\", joka on toisen organisaation",
      "stigen sägs handla om \"{service}\", en service i en annan organisation"},
     {"name a service of this path in \"main\", or leave out \"external\"",
      "nimeä kohdassa \"main\" tämän polun oma palvelu tai jätä \"external\" pois",
      "ange en egen service i \"main\" eller utelämna \"external\""}},
};

constexpr CodeTexts codes[] = {
    {{"REF201",
      "dangling-target",
      Severity::error,
      {"an id that names nothing in the model", "tunnus, jota mallissa ei ole", "ett id som inte finns i modellen"}},
     ref201},
    {{"REF202",
      "duplicate-id",
      Severity::error,
      {"two elements of one kind with the same id", "kaksi samanlajista osaa, joilla on sama tunnus",
       "två delar av samma slag med samma id"}},
     ref202},
    {{"REF203",
      "unused-definition",
      Severity::warning,
      {"something defined that nothing uses", "osa, jota mikään ei käytä", "en definition som ingenting använder"}},
     ref203},
    {{"REF204",
      "duplicate-transition",
      Severity::warning,
      {"two transitions that say the same", "kaksi siirtymää, jotka sanovat saman", "två övergångar som säger samma sak"}},
     ref204},
    {{"REF205",
      "nested-parameter",
      Severity::error,
      {"a case of a parameter that depends on a parameter with cases", "parametrin tapaus, joka riippuu parametrista, jolla on tapauksia",
       "ett fall av en parameter som beror på en parameter med fall"}},
     ref205},
    {{"REF206",
      "circular-service",
      Severity::error,
      {"a service that is part of itself", "palvelu, joka on itsensä osa", "en service som är en del av sig själv"}},
     ref206},
    {{"REF207",
      "external-main",
      Severity::warning,
      {"a main service of another organisation", "pääpalvelu, joka on toisen organisaation", "en huvudservice i en annan organisation"}},
     ref207},
};

}  // namespace

std::span<const CodeTexts> ref_codes() noexcept { return codes; }

}  // namespace polku::detail
