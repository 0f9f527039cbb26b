// What a finding's message was given.
#pragma once

#include <string_view>

#include <polku/diagnostic.hpp>

namespace polku::detail {

/// The value of an argument of the finding; empty when it has none of that name.
inline std::string_view argument(const Diagnostic& finding, std::string_view name) {
    for (const auto& arg : finding.args)
        if (arg.name == name) return arg.value;
    return {};
}

}  // namespace polku::detail
