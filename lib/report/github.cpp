// Annotations for GitHub: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
#include <algorithm>

#include <polku/report.hpp>

#include "diagnostic/sha256.hpp"
#include "report/visible.hpp"

namespace polku {
namespace {

using detail::visible;

std::string one_line(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '%') out += "%25";
        else if (c == '\r') out += "%0D";
        else if (c == '\n') out += "%0A";
        else out += c;
    }
    return out;
}

std::string property(std::string_view text) {
    std::string out;
    for (const char c : one_line(visible(text))) {
        if (c == ':') out += "%3A";
        else if (c == ',') out += "%2C";
        else out += c;
    }
    return out;
}

std::string_view command(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::advice: return "notice";
    }
    return "notice";
}

std::string annotation(const Diagnostic& finding) {
    std::string line = "::" + std::string(command(finding.severity)) + " title=" + property("polku (" + finding.code + ')');
    const auto& place = finding.location;
    if (!place.source.empty()) line += ",file=" + property(place.source);
    if (!place.source.empty() && place.range && place.range->start.line > 0) {
        const auto& [start, end] = *place.range;
        line += ",line=" + std::to_string(start.line) + ",endLine=" + std::to_string(end.line) + ",col=" + std::to_string(start.column);
        // The last column counts, and GitHub takes columns for one line only.
        if (end.line == start.line) line += ",endColumn=" + std::to_string(std::max(start.column + 1, end.column) - 1);
    }
    std::string text = visible(finding.message);
    if (place.source.empty() && !place.pointer.empty()) text += " (" + visible(place.pointer) + ')';
    if (!finding.hint.empty()) text += '\n' + visible(finding.hint);
    return line + "::" + one_line(text) + '\n';
}

constexpr std::size_t shown_of_a_kind = 10;
constexpr Phrase more{"GitHub shows 10 errors and 10 warnings of a step; in all there are: ",
                      "GitHub näyttää vaiheesta 10 virhettä ja 10 varoitusta; kaikkiaan niitä on: ",
                      "GitHub visar 10 fel och 10 varningar av ett steg; sammanlagt finns det: "};

}  // namespace

std::string to_github(const Report& report) {
    std::string text;
    for (const auto severity : {Severity::error, Severity::warning, Severity::advice})
        for (const auto& finding : report.diagnostics)
            if (finding.severity == severity) text += annotation(finding);
    const auto counts = count(report);
    if (counts.errors > shown_of_a_kind || counts.warnings > shown_of_a_kind || counts.hidden > 0)
        text += "::notice title=polku::" + one_line(std::string(more.in(report.language)) + visible(summary_text(report))) + '\n';
    // The report for people quotes the models; commands in it are not obeyed until the word is said that nobody can guess.
    const auto people = to_text(report);
    const auto word = detail::sha256(people);
    return text + "::stop-commands::" + word + '\n' + people + "::" + word + "::\n";
}

}  // namespace polku
