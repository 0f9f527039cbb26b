// DEC: official decisions.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr MessageTemplate dec451[] = {
    {"",
     {"the decision \"{touchpoint}\" is made by \"{actor}\", who may not decide",
      "päätöksen \"{touchpoint}\" tekee \"{actor}\", joka ei saa päättää",
      "beslutet \"{touchpoint}\" fattas av \"{actor}\", som inte får besluta"},
     {"name an actor who may decide as `initiator`, or give \"{actor}\" \"mayDecide\": true or \"if-in-office\" if the law lets them",
      "nimeä kohtaan `initiator` toimija, joka saa päättää, tai anna toimijalle \"{actor}\" \"mayDecide\": true tai \"if-in-office\", jos "
      "laki sallii",
      "ange som `initiator` en aktör som får besluta, eller ge \"{actor}\" \"mayDecide\": true eller \"if-in-office\" om lagen tillåter "
      "det"}},
    {"nobody",
     {"nobody is named who makes the decision \"{touchpoint}\"", "päätökselle \"{touchpoint}\" ei ole nimetty tekijää",
      "ingen har angetts som fattar beslutet \"{touchpoint}\""},
     {"name an actor who may decide as `initiator`", "nimeä kohtaan `initiator` toimija, joka saa päättää",
      "ange som `initiator` en aktör som får besluta"}},
};
constexpr MessageTemplate dec452[] = {
    {"",
     {"the decision \"{touchpoint}\" does not say how to appeal", "päätöksessä \"{touchpoint}\" ei kerrota, miten muutosta haetaan",
      "i beslutet \"{touchpoint}\" står inte hur man söker ändring"},
     {"add \"redress\": how to appeal, told to the client", "lisää \"redress\": kerro asiakkaalle, miten muutosta haetaan",
      "lägg till \"redress\": berätta för klienten hur man söker ändring"}},
};

constexpr CodeTexts codes[] = {
    {{"DEC451",
      "no-authority",
      Severity::error,
      {"a decision made by someone who may not decide", "päätös, jonka tekijä ei saa päättää",
       "ett beslut som fattas av någon som inte får besluta"},
      RuleSet::publish},
     dec451},
    {{"DEC452",
      "no-redress",
      Severity::warning,
      {"a decision that does not say how to appeal", "päätös, jossa ei kerrota, miten muutosta haetaan",
       "ett beslut där det inte står hur man söker ändring"},
      RuleSet::publish},
     dec452},
};

}  // namespace

std::span<const CodeTexts> dec_codes() noexcept { return codes; }

}  // namespace polku::detail
