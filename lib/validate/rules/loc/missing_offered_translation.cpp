// LOC704: a text lacks a language that pages are offered in. What is required too is LOC701's.
#include <algorithm>

#include "validate/language_coverage.hpp"
#include "validate/rules.hpp"

namespace polku::detail::rules {

void missing_offered_translation(Context& context) {
    const auto& required = context.path->languages.required;
    const auto& offered = context.path->languages.offered;
    std::vector<WantedLanguage> wanted;
    for (std::size_t i = 0; i < offered.size(); ++i)
        if (std::find(required.begin(), required.end(), offered[i]) == required.end())
            wanted.push_back({offered[i], child_pointer("/languages/offered", i)});
    report_missing_languages(context, "LOC704", wanted);
}

}  // namespace polku::detail::rules
