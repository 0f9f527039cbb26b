// Which codes are asked for.
#pragma once

#include <string_view>

#include <polku/validate.hpp>

namespace polku::detail {

/// True when `options` ask for findings of `code`.
bool is_selected(std::string_view code, const ValidateOptions& options);
/// True when findings of `code` are asked for, or some of them are told to whoever asks: a personal identity code stands in a file for
/// everyone who has it.
bool is_looked_for(std::string_view code, const ValidateOptions& options);

}  // namespace polku::detail
