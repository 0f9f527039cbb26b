// Texts of models in outputs.
#pragma once

#include <limits>
#include <string>
#include <string_view>

#include <polku/diagnostic.hpp>

namespace polku::detail {

/// The whole text with everything that would act or hide shown as \u{1b}: control and bidi characters, invalid bytes.
inline std::string visible(std::string_view text) { return quoted_excerpt(text, std::numeric_limits<std::size_t>::max()); }

}  // namespace polku::detail
