// Findings that people have looked at and keep, with a reason: of a model (`lint`), of a project's configuration, or all
// that were there when a baseline was made.
#pragma once

#include <span>
#include <vector>

#include <polku/validate.hpp>

#include "validate/rule.hpp"

namespace polku::detail {

/// Marks what the model's own `lint` covers. With `complete`, when every finding there can be is in `findings`, adds STY902 for
/// entries that cover nothing, are past their date, or could never cover anything.
void apply_lint(std::vector<Diagnostic>& findings, const ServicePath& path, const ValidateOptions& options, bool complete);
/// Marks what the configuration and the baseline cover, and adds STY902 for what covers nothing.
void apply_configuration(std::vector<Diagnostic>& findings, const ValidateOptions& options);

}  // namespace polku::detail
