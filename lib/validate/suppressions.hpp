// Findings that people have looked at and keep, with a reason: of a model (`lint`), of a project's configuration, or all
// that were there when a baseline was made.
#pragma once

#include <span>
#include <vector>

#include <polku/validate.hpp>

#include "validate/rule.hpp"

namespace polku::detail {

/// Whether every finding there can be was looked for: a text with errors is only checked in part.
enum class Completeness { whole, partial };

/// Marks what the `lint` of a model or scenario covers, and adds STY902 for entries that are past their date, could never cover
/// anything, or, when all was looked for, cover nothing. `map`, if there is one, places these in the text.
void apply_lint(std::vector<Diagnostic>& findings, std::span<const Suppression> ignored, const SourceMap* map,
                const ValidateOptions& options, Completeness completeness);
/// The same for the suppressions of a configuration.
void apply_configuration(std::vector<Diagnostic>& findings, const ValidateOptions& options, Completeness completeness);
/// The same for a baseline: each entry covers as many findings as it counts, the first ones.
void apply_baseline(std::vector<Diagnostic>& findings, const ValidateOptions& options, Completeness completeness);

}  // namespace polku::detail
