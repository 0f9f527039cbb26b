// ACC: how people get in.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr MessageTemplate acc851[] = {
    {"",
     {"\"{touchpoint}\" is begun by the client and offers one channel only: \"{channel}\"",
      "palvelutuokion \"{touchpoint}\" aloittaa asiakas, ja siihen on vain yksi kanava: \"{channel}\"",
      "\"{touchpoint}\" inleds av klienten och erbjuder bara en kanal: \"{channel}\""},
     {"offer a second way to get in touch, such as a telephone number or a visit",
      "tarjoa toinen tapa ottaa yhteyttä, esimerkiksi puhelin tai käynti",
      "erbjud ett andra sätt att ta kontakt, till exempel telefon eller besök"}},
};

constexpr CodeTexts codes[] = {
    {{"ACC851",
      "few-channels",
      Severity::warning,
      {"an entry that the client begins and that offers one channel only",
       "alkuvaiheen palvelutuokio, jonka asiakas aloittaa ja johon on vain yksi kanava",
       "en kontaktpunkt i inledningsskedet som klienten inleder och som bara erbjuder en kanal"},
      RuleSet::publish},
     acc851},
};

}  // namespace

std::span<const CodeTexts> acc_codes() noexcept { return codes; }

}  // namespace polku::detail
