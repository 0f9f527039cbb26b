// The words a picture adds of its own, in Finnish, Swedish and English, in one table.
#pragma once

#include <string_view>

namespace polku {

enum class Word {
    // stages and lanes of a path that names none
    stage_first, stage_middle, stage_last, lane_client, lane_professionals, lane_providers,
    // interrupts without a label; {n} is a number
    interrupt_age, interrupt_age_before, interrupt_after, interrupt_hazard, interrupt_date,
    // heading of the note band
    any_time,
    // legend
    legend, legend_main, legend_other, legend_back, legend_choice, legend_elsewhere, legend_end, legend_backstage, legend_numbers,
    // header and footer
    ages, ages_from, ages_below, draft, retired, observed, version, updated, valid_from, sources, assumptions,
    // texts that replace the picture
    list_of_steps, next, no_next, back_to, description_stages, description_way, untranslated
};

/// The word in `language`, by its first subtag; in English for languages that are not in the table.
std::string_view word(Word word, std::string_view language) noexcept;
/// The language `word` answers in: "fi", "sv" or "en".
std::string_view word_language(std::string_view language) noexcept;

}  // namespace polku
