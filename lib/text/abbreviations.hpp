// Abbreviations that are written with a full stop.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace polku::detail {

enum class Stop : std::uint8_t {
    sentence,      ///< no abbreviation: the full stop ends the sentence
    abbreviation,  ///< the sentence goes on: "esim. Kela"
    either,        ///< the sentence ends if a capital follows: "jne. Sitten"
    before_number  ///< the sentence goes on before a number only: "n. 5", "no. 3"
};

/// Bytes of the longest word that may be one.
inline constexpr std::size_t longest_abbreviation = 6;

/// What the full stop behind `word` (in small letters, without that full stop: "t.ex") means in `language`.
Stop stop_behind(std::string_view word, std::string_view language) noexcept;

}  // namespace polku::detail
