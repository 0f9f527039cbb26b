// The sentences of related places.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr NamedPhrase phrases[] = {
    {"actor-here", {"the actor stands here", "toimija on tässä", "aktören står här"}},
    {"begins", {"it begins here", "se alkaa tästä", "den börjar här"}},
    {"broken-here", {"here it is broken", "tässä sitä rikotaan", "här följs den inte"}},
    {"external-here", {"it is external", "se on ulkopuolinen", "den är extern"}},
    {"first", {"the first stands here", "ensimmäinen on tässä", "den första står här"}},
    {"join", {"the join", "yhtymäkohta", "samlingspunkten"}},
    {"missing-here", {"the missing one is named here", "puuttuvaan viitataan tässä", "den som saknas nämns här"}},
    {"missing-too", {"missing here too", "puuttuu tästäkin", "saknas här också"}},
    {"old-name", {"the old name is used here", "vanha nimi on tässä", "det gamla namnet används här"}},
    {"other", {"the other one", "toinen", "den andra"}},
    {"other-language", {"the text it is compared with", "teksti, johon verrataan", "texten som det jämförs med"}},
    {"same-round", {"part of the same round", "osa samaa kierrosta", "en del av samma slinga"}},
    {"same-sum", {"part of the same sum", "osa samaa summaa", "en del av samma summa"}},
    {"shows-here", {"it shows here", "se näkyy tässä", "det syns här"}},
    {"split", {"the split", "haarautuma", "förgreningen"}},
    {"in-arm-too", {"the same in arm \"{arm}\"", "samoin vaihtoehdossa \"{arm}\"", "detsamma i alternativet \"{arm}\""}},
    {"comes-late", {"this comes only at {age} years", "tämä tulee vasta {age} vuoden iässä", "det här kommer först vid {age} år"}},
    {"too", {"here, too", "samoin tässä", "också här"}},
    {"unit-here", {"its unit stands here", "sen yksikkö on tässä", "dess enhet står här"}},
    {"unsourced-too", {"without a source too", "tälläkään ei ole lähdettä", "saknar också källa"}},
    {"way-out", {"a way out", "tie eteenpäin", "en väg vidare"}},
};

}  // namespace

std::span<const NamedPhrase> related_phrases() noexcept { return phrases; }

}  // namespace polku::detail
