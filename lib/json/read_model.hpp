// The layers of reading behind the public functions: a parsed text → a path or a scenario.
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include <polku/json.hpp>

#include "json/document.hpp"
#include "json/findings.hpp"
#include "json/parse_document.hpp"

namespace polku::json {

/// A parsed text with its findings so far; or already the model, read while it was parsed.
struct FirstLook {
    ParsedText text{};
    Findings findings{};
    std::optional<PathReading> reading{};
};
/// A long model about which the parser and the contract have nothing to say is read at once, in half the time and memory of the way
/// over a whole document, which every other text goes.
FirstLook parse_or_read(std::string_view text, const ReadOptions& options);

/// The model or the scenario in a parsed text; `findings` are those of parsing.
PathReading read_path_of(const ParsedText& text, const ReadOptions& options, Findings& findings);
ScenarioReading read_scenario_of(const ParsedText& text, Findings& findings);

/// Checks the contract of a merged document and makes the path; `findings` are those made so far. `whole` is false for a document that a
/// syntax error cut off.
PathReading read_model(const std::shared_ptr<const Document>& document, Findings& findings, bool whole);

}  // namespace polku::json
