// What a check found, and its forms for people and programs that are no JSON (those stand in json.hpp). Standard library only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <polku/diagnostic.hpp>

namespace polku {

/// What a check found.
struct Report {
    std::vector<Diagnostic> diagnostics{};           ///< ordered
    std::vector<Diagnostic> suppressed{};            ///< known to the model, the configuration or the baseline; each says by what
    std::vector<std::string> codes{};                ///< what was looked for, ordered: a code of these without a finding is in order
    std::vector<std::string> sources{};              ///< what was checked: the names of the texts, in their order
    std::string language = "en";                     ///< of the messages
    std::shared_ptr<const SourceMap> map = nullptr;  ///< the texts the findings are about; nullptr when there is none

    operator const std::vector<Diagnostic>&() const& noexcept { return diagnostics; }
    // A report is its findings: it can be gone through, and given to whoever wants a span of them.
    const Diagnostic* begin() const noexcept { return diagnostics.data(); }
    const Diagnostic* end() const noexcept { return diagnostics.data() + diagnostics.size(); }
    std::size_t size() const noexcept { return diagnostics.size(); }
    bool empty() const noexcept { return diagnostics.empty(); }
    const Diagnostic& operator[](std::size_t index) const noexcept { return diagnostics[index]; }
    const Diagnostic& front() const noexcept { return diagnostics.front(); }
    const Diagnostic& back() const noexcept { return diagnostics.back(); }
};

/// How many findings there are, exactly: those that were cut (SYS053) and those a reader only counted are in it.
struct Counts {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t advice = 0;
    std::size_t hidden = 0;      ///< of these, so many are not in the list
    std::size_t suppressed = 0;  ///< not in the others
    bool operator==(const Counts&) const = default;
};
Counts count(std::span<const Diagnostic> findings);
Counts count(const Report& report);
/// The findings of several texts as one report, in the order of the texts; what stands in two of them is told once.
Report merged(std::vector<Report> reports);

/// False for what nobody may silence: a text was not read, a check failed, or a personal identity code stands in a model.
bool can_be_suppressed(const Diagnostic& finding) noexcept;
/// False for codes of which no finding can be suppressed.
bool can_be_suppressed(std::string_view code) noexcept;

/// So many findings of a text that were there when a baseline was made: they are known, and only new ones count.
struct BaselineEntry {
    std::string source{};  ///< what was checked
    std::string code{};
    std::string fingerprint{};
    std::uint64_t count = 1;
    Location location{};  ///< of the entry in its file
    bool operator==(const BaselineEntry&) const = default;
};
/// What a baseline of a report on one text holds, ordered by code and fingerprint: the findings it has, and those a baseline
/// suppresses already. What cannot be suppressed is left out. The report must not be cut.
std::vector<BaselineEntry> baseline_of(const Report& report);

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
/// All of a report in that form, in its language; the last line also says how many findings are suppressed and how many codes
/// were looked for.
std::string to_text(const Report& report, const ReportOptions& options = {});
/// "1 error, 2 warnings"; "no findings", in `language` (fi, sv, en). Findings that were cut (SYS053) are counted.
std::string summary_text(std::span<const Diagnostic> findings, std::string_view language = "en");
/// The last line of a report: "1 error (1 suppressed); 24 codes looked for".
std::string summary_text(const Report& report);

/// Commands of GitHub's workflows, one line for each finding, errors first; a last one says how many there are in all when they
/// are more than GitHub shows of a step (10 errors and 10 warnings). Nothing that a model says can become a command.
std::string to_github(const Report& report);
/// JUnit XML: a suite for each text, a case for each rule looked for, which fails when it has findings of that severity or a
/// graver one. Milder and suppressed findings are told as output.
std::string to_junit(const Report& report, Severity fails_from = Severity::error);

/// The page of a code ("GRA304") or name ("dead-end") as Markdown: what the rule catches, why, an example that has it and
/// one that has not, and how to mend it. For an unknown code a sentence that names the nearest. Needs no files.
std::string explain(std::string_view code_or_name);

}  // namespace polku
