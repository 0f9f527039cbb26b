// Which findings can be mended by a program, and how: one table for all codes.
#pragma once

#include <span>
#include <string_view>

#include <polku/diagnostic.hpp>

namespace polku::detail {

/// Gives findings of `text`, which is called `source`, their fixes, where there is one. What stands in other texts gets none.
void add_fixes(std::span<Diagnostic> findings, std::string_view text, std::string_view source, const SourceMap& map);

}  // namespace polku::detail
