// Findings as JSON for programs, and back.
#include <polku/json.hpp>

#include "json/contract/contracts.hpp"
#include "json/format_check.hpp"
#include "json/json_text.hpp"
#include "json/parse_document.hpp"
#include "json/reader.hpp"
#include "json/writer.hpp"

namespace polku {
namespace {

using json::Writer;

// Reads what `root` holds by the contract of T; with a format, only when it says that one.
template <class T>
Outcome<T> parsed_as(std::string_view text, std::string_view format, const ReadOptions& options) {
    json::Findings findings;
    const auto parsed = json::parse_document(text, options.source_name, options.limits, findings);
    const auto* root = parsed.document->root();
    T value;
    if (root != nullptr && (format.empty() || json::check_format(*root, format, findings)))
        json::Reader(findings).object(json::contract<T>(), *root, &value);
    const bool sound = parsed.whole && !findings.has_errors();
    auto list = findings.take();
    sort(list);
    if (!sound) return list;
    return {std::move(value), std::move(list)};
}

template <class T>
std::string written(const T& value, Writer::Layout layout = Writer::Layout::indented) {
    Writer writer(layout);
    writer.object(json::contract<T>(), &value);
    return json::with_hidden_escaped(writer.take());
}

}  // namespace

std::string to_json(const Report& report) { return written(report); }

std::string to_json(const std::vector<Diagnostic>& diagnostics) {
    Report report;
    report.diagnostics = diagnostics;
    return written(report);
}

std::string to_json(const Diagnostic& finding) { return written(finding, Writer::Layout::one_line); }

std::string to_json_lines(const Report& report) {
    std::string lines;
    for (const auto& finding : report.diagnostics) lines += to_json(finding);
    for (const auto& finding : report.suppressed) lines += to_json(finding);
    return lines;
}

Outcome<Report> parse_findings(std::string_view text, const ReadOptions& options) {
    return parsed_as<Report>(text, "polku-findings", options);
}

Outcome<Diagnostic> parse_finding(std::string_view text) { return parsed_as<Diagnostic>(text, "", {}); }

std::string to_json(const std::vector<BaselineEntry>& baseline) { return written(json::BaselineFile{baseline}); }

Outcome<std::vector<BaselineEntry>> parse_baseline(std::string_view text, const ReadOptions& options) {
    auto file = parsed_as<json::BaselineFile>(text, "polku-baseline", options);
    if (!file) return std::move(file).diagnostics();
    auto entries = file->entries;
    // An entry that hides nothing any more is a finding, which points at it.
    json::Findings again;
    const auto parsed = json::parse_document(text, options.source_name, options.limits, again);
    if (const auto* list = parsed.document->root()->find("entries")) {
        std::size_t index = 0;
        for (const json::Node& node : json::Children(*list)) {
            if (index == entries.size()) break;
            auto& entry = entries[index];
            entry.location = {options.source_name, child_pointer("/entries", index), json::place_of(node, Anchor::opening_brace)};
            ++index;
        }
    }
    return {std::move(entries), std::move(file).diagnostics()};
}

}  // namespace polku
