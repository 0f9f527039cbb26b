// LOC701: a text lacks a language that the model requires. One finding for a language, however many texts lack it.
#include "validate/language_coverage.hpp"
#include "validate/rules.hpp"

namespace polku::detail::rules {

void missing_translation(Context& context) {
    const auto& required = context.path->languages.required;
    std::vector<WantedLanguage> wanted;
    for (std::size_t i = 0; i < required.size(); ++i) wanted.push_back({required[i], child_pointer("/languages/required", i)});
    report_missing_languages(context, "LOC701", wanted);
}

}  // namespace polku::detail::rules
