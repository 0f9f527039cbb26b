// LOC: the languages of the texts.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr Phrase write_it{"write the text in \"{language}\" too, or take the language out of `languages`",
                          "kirjoita teksti myös kielellä \"{language}\" tai poista kieli kohdasta `languages`",
                          "skriv texten också på \"{language}\" eller ta bort språket ur `languages`"};
constexpr Phrase write_them{"write them in \"{language}\" too, or take the language out of `languages`",
                            "kirjoita ne myös kielellä \"{language}\" tai poista kieli kohdasta `languages`",
                            "skriv dem också på \"{language}\" eller ta bort språket ur `languages`"};

constexpr MessageTemplate loc701[] = {
    {"",
     {"one of {all} texts is not in \"{language}\", which the model requires",
      "mallin {all} tekstistä yksi ei ole kielellä \"{language}\", jota malli vaatii",
      "en av {all} texter finns inte på \"{language}\", som modellen kräver"},
     write_it},
    {"several",
     {"{missing} of {all} texts are not in \"{language}\", which the model requires",
      "mallin {all} tekstistä {missing} ei ole kielellä \"{language}\", jota malli vaatii",
      "{missing} av {all} texter finns inte på \"{language}\", som modellen kräver"},
     write_them},
    {"nowhere",
     {"none of {all} texts is in \"{language}\", which the model requires",
      "mallin {all} tekstistä yksikään ei ole kielellä \"{language}\", jota malli vaatii",
      "ingen av {all} texter finns på \"{language}\", som modellen kräver"},
     write_them},
};
constexpr MessageTemplate loc704[] = {
    {"",
     {"one of {all} texts is not in \"{language}\", which pages are offered in",
      "mallin {all} tekstistä yksi ei ole kielellä \"{language}\", jolla sivut tarjotaan",
      "en av {all} texter finns inte på \"{language}\", som sidorna erbjuds på"},
     write_it},
    {"several",
     {"{missing} of {all} texts are not in \"{language}\", which pages are offered in",
      "mallin {all} tekstistä {missing} ei ole kielellä \"{language}\", jolla sivut tarjotaan",
      "{missing} av {all} texter finns inte på \"{language}\", som sidorna erbjuds på"},
     write_them},
    {"nowhere",
     {"none of {all} texts is in \"{language}\", which pages are offered in",
      "mallin {all} tekstistä yksikään ei ole kielellä \"{language}\", jolla sivut tarjotaan",
      "ingen av {all} texter finns på \"{language}\", som sidorna erbjuds på"},
     write_them},
};
constexpr MessageTemplate loc702[] = {
    {"",
     {"the text in \"{language}\" is not written yet: \"{found}\"", "kielen \"{language}\" teksti on vielä kirjoittamatta: \"{found}\"",
      "texten på \"{language}\" är inte skriven ännu: \"{found}\""},
     {"write the text; a language that is not required may be left out until there is one",
      "kirjoita teksti; kielen, jota malli ei vaadi, voi jättää pois siihen asti",
      "skriv texten; ett språk som modellen inte kräver kan utelämnas tills den finns"}},
    {"empty",
     {"the text in \"{language}\" is empty", "kielen \"{language}\" teksti on tyhjä", "texten på \"{language}\" är tom"},
     {"write the text; a language that is not required may be left out until there is one",
      "kirjoita teksti; kielen, jota malli ei vaadi, voi jättää pois siihen asti",
      "skriv texten; ett språk som modellen inte kräver kan utelämnas tills den finns"}},
    {"same",
     {"the text in \"{language}\" is the same as in \"{source}\": \"{found}\"",
      "kielen \"{language}\" teksti on sama kuin kielen \"{source}\": \"{found}\"",
      "texten på \"{language}\" är densamma som på \"{source}\": \"{found}\""},
     {"translate it; if it is a name, suppress the finding and say so", "käännä se; jos se on nimi, vaimenna havainto ja kerro syy",
      "översätt den; om det är ett namn, gör ett undantag för iakttagelsen och motivera det"}},
};
constexpr Phrase say_the_same{"make both texts say the same", "kirjoita molempiin teksteihin sama asia",
                              "låt båda texterna säga samma sak"};
constexpr MessageTemplate loc703[] = {
    {"",
     {"the text in \"{language}\" has {added:list} where the text in \"{source}\" has {missing:list}",
      "kielen \"{language}\" tekstissä on {added:list}, mutta kielen \"{source}\" tekstissä {missing:list}",
      "texten på \"{language}\" har {added:list} där texten på \"{source}\" har {missing:list}"},
     say_the_same},
    {"missing",
     {"the text in \"{language}\" lacks {missing:list}, which the text in \"{source}\" has",
      "kielen \"{language}\" tekstistä puuttuu jotakin, mitä kielen \"{source}\" tekstissä on: {missing:list}",
      "texten på \"{language}\" saknar {missing:list}, som texten på \"{source}\" har"},
     say_the_same},
    {"added",
     {"the text in \"{language}\" has {added:list}, which the text in \"{source}\" lacks",
      "kielen \"{language}\" tekstissä on {added:list}, mutta kielen \"{source}\" tekstissä ei",
      "texten på \"{language}\" har {added:list}, som texten på \"{source}\" saknar"},
     say_the_same},
    {"links",
     {"the text in \"{language}\" has {links} {links:link|links}, the text in \"{source}\" has {wanted}",
      "kielen \"{language}\" tekstissä on linkkejä {links}, kielen \"{source}\" tekstissä {wanted}",
      "texten på \"{language}\" har {links} {links:länk|länkar}, texten på \"{source}\" har {wanted}"},
     {"give every language its link", "anna jokaiselle kielelle oma linkki", "ge varje språk sin länk"}},
};

constexpr Phrase set_them{"`set` these texts in the variant too, or choose a name with the same words",
                          "muuta muunnelmassa myös nämä tekstit (`set`), tai valitse nimi, jossa on samat sanat",
                          "ändra också de här texterna i varianten (`set`), eller välj ett namn med samma ord"};
constexpr MessageTemplate loc705[] = {
    {"",
     {"\"{actor}\" is called \"{name}\" here, but one inherited text still says \"{old}\"",
      "\"{actor}\" on tässä nimeltään \"{name}\", mutta yhdessä perityssä tekstissä lukee yhä \"{old}\"",
      "\"{actor}\" heter \"{name}\" här, men i en ärvd text står fortfarande \"{old}\""},
     set_them},
    {"several",
     {"\"{actor}\" is called \"{name}\" here, but {count} inherited texts still say \"{old}\"",
      "\"{actor}\" on tässä nimeltään \"{name}\", mutta {count} perityssä tekstissä lukee yhä \"{old}\"",
      "\"{actor}\" heter \"{name}\" här, men i {count} ärvda texter står fortfarande \"{old}\""},
     set_them},
};

constexpr CodeTexts codes[] = {
    {{"LOC701",
      "missing-translation",
      Severity::error,
      {"texts that lack a language the model requires", "tekstejä, joista puuttuu mallin vaatima kieli",
       "texter som saknar ett språk som modellen kräver"}},
     loc701},
    {{"LOC702",
      "placeholder-text",
      Severity::warning,
      {"a text that waits for its words: empty, TODO, or not translated", "teksti, joka on tyhjä, kesken tai kääntämättä",
       "en text som är tom, ofärdig eller inte översatt"},
      RuleSet::publish},
     loc702},
    {{"LOC703",
      "language-mismatch",
      Severity::warning,
      {"numbers, quoted parameters or links that differ between the languages of a text",
       "luvut, viittaukset parametreihin tai linkit, jotka eroavat tekstin eri kielillä",
       "tal, hänvisningar till parametrar eller länkar som skiljer sig mellan en texts språk"},
      RuleSet::publish},
     loc703},
    {{"LOC704",
      "missing-offered-translation",
      Severity::warning,
      {"texts that lack a language in which pages are offered", "tekstejä, joista puuttuu kieli, jolla sivut tarjotaan",
       "texter som saknar ett språk som sidorna erbjuds på"},
      RuleSet::publish},
     loc704},
    {{"LOC705",
      "old-name",
      Severity::warning,
      {"texts of the base that call an actor by the name a variant has changed",
       "pohjamallin tekstejä, joissa toimijalla on nimi, jonka muunnelma on vaihtanut",
       "texter i basmodellen som kallar en aktör vid det namn som en variant har bytt"},
      RuleSet::publish},
     loc705},
};

}  // namespace

std::span<const CodeTexts> loc_codes() noexcept { return codes; }

}  // namespace polku::detail
