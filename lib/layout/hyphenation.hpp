// Where a long word may be broken when it carries no soft hyphens.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace polku {

struct HyphenationPoint {
    std::size_t at = 0;     ///< code points before the break
    bool compound = false;  ///< between the parts of a compound, where a reader expects it
};

/// Break points of `word` in Finnish ("fi…") or Swedish ("sv…"), at least four letters from either end, in order;
/// none in other languages, whose words are then never broken.
std::vector<HyphenationPoint> hyphenation_points(std::u32string_view word, std::string_view language);

}  // namespace polku
