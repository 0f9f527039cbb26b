// The version of the library. Standard library only.
#pragma once

#include <string_view>

namespace polku {

/// "0.1.0": the version of the code (SemVer). The model format has its own number.
std::string_view version() noexcept;

}  // namespace polku
