#pragma once

#include <string_view>

#include <polku/enums.hpp>

namespace polku {

/// Path data of an icon, drawn with a line on a field of 24 × 24.
std::string_view icon_path(Icon icon) noexcept;

}  // namespace polku
