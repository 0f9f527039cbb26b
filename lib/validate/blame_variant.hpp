// The edits of a variant behind its findings.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include <polku/json.hpp>

namespace polku::detail {

/// Moves findings that stand in a base, but would not without one of the variant's edits, to that edit. `findings_of` checks
/// another text in the place of `text`.
void blame_edits_of_variant(std::vector<Diagnostic>& findings, const PathReading& reading, std::string_view text, const ReadOptions& read,
                            const std::function<std::vector<Diagnostic>(std::string_view)>& findings_of);

}  // namespace polku::detail
