// Text → Document, with every syntax finding.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <polku/json.hpp>

#include "json/document.hpp"
#include "json/findings.hpp"

namespace polku::json {

struct ParsedText {
    std::shared_ptr<Document> document;  ///< its root is nullptr when nothing could be read
    bool whole = false;                  ///< false: a syntax error ends the document somewhere
};

/// Reads JSON. What stands before a syntax error is kept, so that its contract can still be checked.
ParsedText parse_document(std::string_view text, const std::string& name, const Limits& limits, Findings& findings);
/// The document of a text that was read before without a syntax error; what was found then is not found again.
std::shared_ptr<const Document> parse_again(std::shared_ptr<const SourceFile> source);

}  // namespace polku::json
