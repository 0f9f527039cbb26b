// The words a picture adds of its own, in Finnish, Swedish and English, in one table.
#pragma once

#include <string>
#include <string_view>

#include <polku/enums.hpp>
#include <polku/layout.hpp>

namespace polku {

enum class Word {
    // stages and lanes of a path that names none
    stage_first,
    stage_middle,
    stage_last,
    lane_client,
    lane_professionals,
    lane_providers,
    // interrupts without a label; {n} is a number
    interrupt_age,
    interrupt_age_before,
    interrupt_after,
    interrupt_hazard,
    interrupt_date,
    // heading of the note band
    any_time,
    // signs on cards; {list} is numbers of touchpoints
    sign_join_all,
    sign_join_one,
    sign_join_some,
    sign_split,
    sign_subpath,
    list_and,
    // legend
    legend,
    legend_main,
    legend_other,
    legend_back,
    legend_choice,
    legend_join,
    legend_split,
    legend_subpath,
    legend_end,
    legend_backstage,
    legend_numbers,
    // header and footer
    ages,
    ages_from,
    ages_below,
    draft,
    retired,
    observed,
    version,
    updated,
    valid_from,
    sources,
    assumptions,
    // texts that replace the picture
    list_of_steps,
    next,
    no_next,
    back_to,
    description_stages,
    description_way,
    untranslated
};

/// What the legend says of a sign.
Word legend_word(LegendSign sign) noexcept;

/// The word in `language`, by its first subtag; in English for languages that are not in the table.
std::string_view word(Word word, std::string_view language) noexcept;
/// The language `word` answers in: "fi", "sv" or "en".
std::string_view word_language(std::string_view language) noexcept;

enum class Amount { one, several };
/// "kuukausi", "månader", "weeks", …: the form that follows a number.
std::string_view unit_word(Unit unit, Amount amount, std::string_view language) noexcept;
/// An ISO date as people write it: 15.1.2025, in English 15 January 2025. Anything else comes back as it is.
std::string date_text(std::string_view iso_date, std::string_view language);

}  // namespace polku
