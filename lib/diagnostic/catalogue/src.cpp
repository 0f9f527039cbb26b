// SRC: where numbers come from.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr MessageTemplate src551[] = {
    {"",
     {"one of {all} numbers names no source", "mallin {all} luvusta yksi on ilman lähdettä", "ett av {all} tal anger ingen källa"},
     {"name its `sources`; for an assumption, one of the type \"assumption\"",
      "lisää sen lähde kohtaan `sources`; oletukselle käy lähde, jonka tyyppi on \"assumption\"",
      "ange dess källa i `sources`; för ett antagande duger en källa av typen \"assumption\""}},
    {"several",
     {"{count} of {all} numbers name no source", "mallin {all} luvusta {count} on ilman lähdettä",
      "{count} av {all} tal anger ingen källa"},
     {"name their `sources`; for an assumption, one of the type \"assumption\"",
      "lisää niiden lähteet kohtaan `sources`; oletukselle käy lähde, jonka tyyppi on \"assumption\"",
      "ange deras källor i `sources`; för ett antagande duger en källa av typen \"assumption\""}},
    {"assumptions",
     {"{count} of {all} numbers of an approved model are assumptions, more than half",
      "hyväksytyn mallin {all} luvusta {count} on oletuksia, yli puolet",
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
