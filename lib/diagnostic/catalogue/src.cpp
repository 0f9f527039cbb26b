// SRC: where numbers come from.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr MessageTemplate src551[] = {
    {"",
     {"one of {all} numbers names no source", "yhdellä {all} luvusta ei ole lähdettä", "ett av {all} tal anger ingen källa"},
     {"name its `sources`, or give it the strength \"assumption\"", "nimeä sen `sources` tai anna sille vahvuus \"assumption\"",
      "ange dess `sources` eller ge det styrkan \"assumption\""}},
    {"several",
     {"{count} of {all} numbers name no source", "{count} luvulla {all} luvusta ei ole lähdettä", "{count} av {all} tal anger ingen källa"},
     {"name their `sources`, or a source of the type \"assumption\"", "nimeä niiden `sources`, tai lähde, jonka tyyppi on \"assumption\"",
      "ange deras `sources`, eller en källa av typen \"assumption\""}},
    {"assumptions",
     {"{count} of {all} numbers of an approved model are assumptions, more than half",
      "hyväksytyn mallin luvuista {count}/{all} on oletuksia, yli puolet",
      "{count} av {all} tal i en godkänd modell är antaganden, mer än hälften"},
     {"replace assumptions by figures with a source, or call the model a draft",
      "korvaa oletuksia lähteellisillä luvuilla tai merkitse malli luonnokseksi",
      "ersätt antaganden med tal som har en källa, eller kalla modellen ett utkast"}},
};

constexpr CodeTexts codes[] = {
    {{"SRC551",
      "unsourced-number",
      Severity::warning,
      {"numbers without a source, or an approved model that rests on assumptions",
       "lukuja ilman lähdettä, tai hyväksytty malli, joka perustuu oletuksiin",
       "tal utan källa, eller en godkänd modell som vilar på antaganden"},
      RuleSet::publish},
     src551},
};

}  // namespace

std::span<const CodeTexts> src_codes() noexcept { return codes; }

}  // namespace polku::detail
