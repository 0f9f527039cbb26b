// Personal identity codes in texts, with their checksum.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace polku::detail {

enum class IdentityCodeKind : std::uint8_t {
    finnish,            ///< henkilötunnus of a person: individual number 002–899
    finnish_temporary,  ///< individual number 900–999: given for the time being by an organisation, or made up for a test
    swedish             ///< personnummer or samordningsnummer
};

struct IdentityCode {
    std::string_view text;  ///< a view into the text
    IdentityCodeKind kind = IdentityCodeKind::finnish;
};

/// The identity codes of a text in order, those only whose date exists and whose check character is right: a Finnish
/// "DDMMYYsNNNc" with every sign of the century that is in use since 2023, and a Swedish "YYMMDD-NNNN" or with the century
/// before it. Small letters and typographic hyphens count; a code inside a longer word or number does not. Linear in the text.
std::vector<IdentityCode> find_identity_codes(std::string_view text);

}  // namespace polku::detail
