// Which codes are asked for.
#pragma once

#include <string_view>

#include <polku/validate.hpp>

namespace polku::detail {

/// True when `options` ask for findings of `code`.
bool is_selected(std::string_view code, const ValidateOptions& options);

}  // namespace polku::detail
