// A model's text and those it extends → one merged document.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <polku/json.hpp>

#include "json/document.hpp"
#include "json/findings.hpp"
#include "json/parse_document.hpp"

namespace polku::json {

struct LoadedModel {
    std::shared_ptr<Document> document;  ///< for places, whatever happened
    bool usable = false;                 ///< the contract can be checked
    bool whole = false;                  ///< no text was cut off by a syntax error
    bool edited = true;                  ///< every edit found its place: otherwise nobody knows what was meant
};

/// Checks the format of a model's text, and merges the bases first.
LoadedModel load_model(const ParsedText& text, const ReadOptions& options, Findings& findings);
/// The same for the model that `reference` names; `at` is where it is named, `pointer` its pointer there.
LoadedModel load_reference(const Node& at, std::string_view pointer, const ReadOptions& options, Findings& findings);

}  // namespace polku::json
