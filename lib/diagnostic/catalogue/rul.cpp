// RUL: the path's own rules.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr MessageTemplate rul351[] = {
    {"",
     {"rule \"{rule}\" is broken at \"{touchpoint}\"{case:case}",
      "sääntöä \"{rule}\" rikotaan palvelutuokiossa \"{touchpoint}\"{case:case}",
      "regeln \"{rule}\" följs inte i kontaktpunkten \"{touchpoint}\"{case:case}"},
     {"mend the way that leads there, the holds or the rule", "korjaa sinne johtavaa tietä, varauksia tai sääntöä",
      "ändra vägen dit, reservationerna eller regeln"}},
    {"undecided",
     {"it was not decided whether rule \"{rule}\" is kept: there are too many combinations",
      "ei ratkaistu, noudatetaanko sääntöä \"{rule}\": yhdistelmiä on liikaa",
      "det avgjordes inte om regeln \"{rule}\" följs: kombinationerna är för många"},
     {"ask for fewer attributes in the conditions of the model", "kysy mallin ehdoissa vähemmän ominaisuuksia",
      "fråga efter färre egenskaper i modellens villkor"}},
};

constexpr CodeTexts codes[] = {
    {{"RUL351",
      "rule-violated",
      Severity::error,
      {"a rule of the path that some clients break somewhere",
       "polun oma sääntö, jota jossakin palvelutuokiossa joidenkin asiakkaiden kohdalla rikotaan",
       "en av stigens egna regler som någonstans inte följs för vissa klienter"}},
     rul351},
};

}  // namespace

std::span<const CodeTexts> rul_codes() noexcept { return codes; }

}  // namespace polku::detail
