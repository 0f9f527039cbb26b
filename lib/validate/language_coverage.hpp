// Languages that texts of a model lack.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "validate/rule.hpp"

namespace polku::detail {

struct WantedLanguage {
    std::string_view language;
    std::string pointer;  ///< where the model says that it wants it
};

/// Reports with `code` each language that some text lacks: one finding for a language, at the first text without it, or where
/// the model asks for it when no text has it.
void report_missing_languages(Context& context, std::string_view code, const std::vector<WantedLanguage>& wanted);

}  // namespace polku::detail
