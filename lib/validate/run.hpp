// Running rules over a path, and what is done with their findings.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include <polku/validate.hpp>

#include "validate/rule.hpp"

namespace polku::detail {

/// True when `options` ask for findings of `code`: select names it or a prefix of it, and ignore does not.
bool is_selected(std::string_view code, const ValidateOptions& options);

/// The findings of `rules` on `path`, in the order of the rules. A rule that throws is reported as SYS051 and the others
/// still run.
std::vector<Diagnostic> run_rules(std::span<const RuleEntry> rules, const ServicePath& path, const Unsure& unsure,
                                  const ValidateOptions& options);

/// Leaves out what the path's own `lint` suppresses. SYN and SYS findings cannot be suppressed in a model.
void apply_suppressions(std::vector<Diagnostic>& findings, const PathData& data, std::string_view today);

/// Orders, leaves out what is not selected, and cuts floods: at most `limit_per_code` of each code, errors of the
/// reader included, with one SYS053 per cut code at the end that says exactly how many there are.
std::vector<Diagnostic> finished(std::vector<Diagnostic> findings, const ValidateOptions& options);

}  // namespace polku::detail
