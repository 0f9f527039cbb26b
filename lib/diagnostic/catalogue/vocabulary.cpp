// Words that stand in messages of many codes, by their keys.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr NamedPhrase words[] = {
    // phases
    {"entry", {"entry", "alku", "början"}},
    {"middle", {"middle", "keskivaihe", "mitten"}},
    {"exit", {"exit", "loppu", "slutet"}},
};

}  // namespace

std::span<const NamedPhrase> vocabulary() noexcept { return words; }

}  // namespace polku::detail
