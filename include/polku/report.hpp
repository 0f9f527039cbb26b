// Findings for people: a text with excerpts of the source, and the page of a rule. Standard library only.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <polku/diagnostic.hpp>

namespace polku {

enum class Color { no, yes };

struct ReportOptions {
    Color color = Color::no;           ///< yes: ANSI colours. Whoever writes to a terminal decides (NO_COLOR, no terminal: no)
    std::size_t width = 100;           ///< columns of an excerpt; longer lines are cut around what is marked
    std::string_view language = "en";  ///< of the last line when there are no findings; findings are reported in their own
};

/// All findings in the order given, each with the excerpt of its source, related places, the way that shows it and what
/// to do, and a last line that counts them. `map` gives the source lines; without it, or for findings without a
/// place in a text, pointers stand instead. Characters that would act on a terminal are shown as \u{1b}.
std::string to_text(std::span<const Diagnostic> findings, const SourceMap* map, const ReportOptions& options = {});
/// One finding in that form, without the last line.
std::string to_text(const Diagnostic& finding, const SourceMap* map, const ReportOptions& options = {});
/// "1 error, 2 warnings"; "no findings", in `language` (fi, sv, en). Findings that were cut (SYS053) are counted.
std::string summary_text(std::span<const Diagnostic> findings, std::string_view language = "en");

/// The page of a code ("GRA304") or name ("dead-end") as Markdown: what the rule catches, why, an example that has it and
/// one that has not, and how to mend it. For an unknown code a sentence that names the nearest. Needs no files.
std::string explain(std::string_view code_or_name);

}  // namespace polku
