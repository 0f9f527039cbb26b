// The pages of docs/rules, compiled in (cmake/rule_pages.cmake writes the table when the library is built).
#pragma once

#include <span>
#include <string_view>

namespace polku::detail {

struct RulePage {
    std::string_view code;
    std::string_view text;
};

/// Ordered by code.
std::span<const RulePage> rule_pages() noexcept;

}  // namespace polku::detail
