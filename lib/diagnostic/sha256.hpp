// SHA-256 (FIPS 180-4).
#pragma once

#include <string>
#include <string_view>

namespace polku::detail {

/// The digest in 64 hexadecimal digits, lower case.
std::string sha256(std::string_view bytes);

}  // namespace polku::detail
