// How arguments of findings are shown in a language, so that the arguments themselves are the same in all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <polku/diagnostic.hpp>

namespace polku::detail {

/// `text` with its "{name}" and "{name:form}" replaced (catalogue.hpp says which forms there are). What names no argument stays.
std::string filled(std::string_view text, const std::vector<Argument>& args, std::string_view language);

/// Ids separated by spaces, quoted and joined: "a", "b" and "c". After eight it says how many more there are.
std::string list_text(std::string_view ids, std::string_view language);
/// A number of days in the largest unit that gives at least one: "18 months".
std::string time_text(double days, std::string_view language);
/// The word of the vocabulary; the key itself when the vocabulary lacks it.
std::string_view word_text(std::string_view key, std::string_view language);
/// A key of the phrases (phrases.cpp) and, after spaces, what stands for its {1}, {2}, …, the last of them with the rest:
/// "duration plan" is: the duration of "plan". The text itself when there is no such phrase.
std::string phrase_text(std::string_view phrase, std::string_view language);

}  // namespace polku::detail
