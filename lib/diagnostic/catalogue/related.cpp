// The sentences of related places.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr NamedPhrase phrases[] = {
    {"first", {"the first stands here", "ensimmäinen on tässä", "den första står här"}},
    {"other", {"the other one", "toinen", "den andra"}},
    {"same-round", {"part of the same round", "osa samaa kierrosta", "en del av samma rundgång"}},
    {"same-sum", {"part of the same sum", "osa samaa summaa", "en del av samma summa"}},
    {"unit-here", {"its unit stands here", "sen yksikkö on tässä", "dess enhet står här"}},
    {"way-out", {"a way out", "tie eteenpäin", "en väg vidare"}},
};

}  // namespace

std::span<const NamedPhrase> related_phrases() noexcept { return phrases; }

}  // namespace polku::detail
