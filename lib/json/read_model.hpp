// The second layer of reading: a whole, merged document → a path.
#pragma once

#include <memory>

#include <polku/json.hpp>

#include "json/document.hpp"
#include "json/findings.hpp"

namespace polku::json {

/// Checks the contract and makes the path; `findings` are those made so far. `whole` is false for a document that a
/// syntax error cut off.
PathReading read_model(const std::shared_ptr<const Document>& document, Findings& findings, bool whole);

}  // namespace polku::json
