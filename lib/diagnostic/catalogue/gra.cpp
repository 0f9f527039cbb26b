// GRA: the structure of the way: entries, exits, loops.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {

std::span<const CodeTexts> gra_codes() noexcept { return {}; }

}  // namespace polku::detail
