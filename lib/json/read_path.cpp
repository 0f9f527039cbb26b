// Text → path: document, bases, contract, references.
#include <polku/json.hpp>

#include "diagnostic/append.hpp"
#include "diagnostic/persons.hpp"
#include "json/contract/contracts.hpp"
#include "json/document_map.hpp"
#include "json/load_model.hpp"
#include "json/read_model.hpp"
#include "json/reader.hpp"

namespace polku {
namespace {

std::vector<Diagnostic> in_order(std::vector<Diagnostic> findings) {
    sort(findings);
    return findings;
}

}  // namespace

PathReading json::read_model(const std::shared_ptr<const Document>& document, Findings& findings, bool whole) {
    PathReading reading;
    const auto map = std::make_shared<DocumentMap>(document);
    reading.map = map;
    PathData data;
    Reader reader(findings);
    reader.object(contract<PathData>(), *document->root(), &data);
    reading.diagnostics = findings.take();
    const bool kept_contract = !has_errors(reading.diagnostics);
    // Of a text that breaks off, or a list with too many broken items, the rest is unknown: references to it would be blamed wrongly.
    if (kept_contract || (whole && !reader.left_out())) {
        auto part = ServicePath::sound_part(std::move(data), map);
        detail::append(reading.diagnostics, part.diagnostics);
        if (kept_contract && part.whole) reading.path = std::move(part.path);
        else reading.sound_part = std::move(part);
    }
    locate(reading.diagnostics, *map);
    reading.diagnostics = in_order(std::move(reading.diagnostics));
    if (reading.path && reading.diagnostics.empty()) map->forget();
    return reading;
}

PathReading json::read_path_of(const ParsedText& text, const ReadOptions& options, Findings& findings) {
    const auto model = load_model(text, options, findings);
    // Of edits that failed nobody knows what they would have made: only the contract is checked then.
    if (model.usable) return read_model(model.document, findings, model.whole && model.edited);
    PathReading reading;
    reading.map = std::make_shared<DocumentMap>(model.document);
    reading.diagnostics = in_order(findings.take());
    return reading;
}

PathReading read_tolerantly(std::string_view text, const ReadOptions& options) {
    json::Findings findings;
    return json::read_path_of(json::parse_document(text, options.source_name, options.limits, findings), options, findings);
}

Outcome<ServicePath> parse_path(std::string_view text, const ReadOptions& options) {
    auto reading = read_tolerantly(text, options);
    auto findings = detail::with_persons_hidden(std::move(reading.diagnostics));
    if (!reading.path) return {std::move(findings)};
    return {std::move(*reading.path), std::move(findings)};
}

}  // namespace polku
