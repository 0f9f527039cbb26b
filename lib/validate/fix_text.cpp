// Mending a text by the fixes of its findings.
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>

#include <polku/validate.hpp>

#include "validate/text_edits.hpp"

namespace polku {
namespace {

// A fix may lay bare another finding with a fix (what only the removed thing used); a model has few such steps.
constexpr int passes = 100;

bool is_wanted(const Diagnostic& finding, Fixes which) { return finding.fix && (which == Fixes::all || finding.fix->safe); }

using Taken = std::map<std::uint64_t, std::uint64_t>;  // from where to where a text is changed

bool stands_free(const TextEdit& edit, const Taken& taken) {
    const auto begin = edit.range.start.offset, end = edit.range.end.offset;
    const auto next = taken.lower_bound(begin);
    if (next != taken.end() && (next->first == begin || next->first < end)) return false;
    return next == taken.begin() || std::prev(next)->second <= begin;
}

// Makes as many fixes as do not touch each other; false when there is none.
bool mend(FixedText& fixed, const std::vector<Diagnostic>& findings, Fixes which) {
    std::vector<TextEdit> chosen;
    Taken taken;
    for (const auto& finding : findings) {
        if (!is_wanted(finding, which)) continue;
        const auto& edits = finding.fix->edits;
        if (!std::all_of(edits.begin(), edits.end(), [&](const TextEdit& edit) { return stands_free(edit, taken); })) continue;
        for (const auto& edit : edits) taken[edit.range.start.offset] = edit.range.end.offset;
        chosen.insert(chosen.end(), edits.begin(), edits.end());
        fixed.mended.push_back(finding);
    }
    std::sort(chosen.begin(), chosen.end(),
              [](const TextEdit& a, const TextEdit& b) { return a.range.start.offset < b.range.start.offset; });
    fixed.text = detail::with_edits(fixed.text, chosen);
    return !chosen.empty();
}

// The errors that keep a text from being read, whatever was asked for. An error of another rule that shows after a fix was hidden
// by what was mended: it is told of the mended text like any other.
std::vector<Diagnostic> reading_errors_of(std::string_view text, const ReadOptions& read, const std::string& language) {
    ValidateOptions options;
    options.select = {"SYN", "SCH", "REF"};
    options.limit_per_code = 0;
    options.language = language;
    auto report = validate_text(text, read, options);
    std::vector<Diagnostic> errors;
    for (auto* list : {&report.diagnostics, &report.suppressed})
        std::copy_if(std::make_move_iterator(list->begin()), std::make_move_iterator(list->end()), std::back_inserter(errors),
                     [](const Diagnostic& finding) { return finding.severity == Severity::error; });
    return errors;
}

// What an error says, whatever else the fixes change about it: the id of its element, and whether something near is still there.
std::string identity_of(Diagnostic error) {
    error.subject = {};
    error.args.erase(std::remove_if(error.args.begin(), error.args.end(), [](const Argument& a) { return a.name == "nearest"; }),
                     error.args.end());
    return fingerprint(error);
}

}  // namespace

FixedText fix_text(std::string_view text, Fixes which, const ReadOptions& read, const ValidateOptions& options) {
    auto asked = options;
    asked.limit_per_code = 0;
    FixedText fixed;
    fixed.text = text;
    for (int pass = 0; pass < passes; ++pass)
        if (!mend(fixed, validate_text(fixed.text, read, asked).diagnostics, which)) break;
    if (fixed.mended.empty()) return fixed;

    std::map<std::string, std::size_t> old;
    for (const auto& error : reading_errors_of(text, read, options.language)) ++old[identity_of(error)];
    for (const auto& error : reading_errors_of(fixed.text, read, options.language)) {
        if (auto& known = old[identity_of(error)]; known > 0) {
            --known;
            continue;
        }
        auto refused = make_diagnostic("SYS055", "", {{"of", error.code}, {"at", quoted_excerpt(error.location.pointer)}}, "");
        refused.location.source = read.source_name;
        return {std::string(text), {}, in_language(std::move(refused), options.language)};
    }
    return fixed;
}

}  // namespace polku
