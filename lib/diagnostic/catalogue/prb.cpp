// PRB: probabilities, durations and laws.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {

std::span<const CodeTexts> prb_codes() noexcept { return {}; }

}  // namespace polku::detail
