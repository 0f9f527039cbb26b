// Running rules over a path or a scenario.
#pragma once

#include <span>
#include <vector>

#include <polku/validate.hpp>

#include "validate/rule.hpp"
#include "validate/scenario_rule.hpp"

namespace polku::detail {

/// The findings of `rules` on `path`, in the order of the rules. A rule that throws is reported as SYS051 and the others
/// still run.
std::vector<Diagnostic> run_rules(std::span<const RuleEntry> rules, const ServicePath& path, const Unsure& unsure,
                                  const ValidateOptions& options);
/// The same for the rules about a scenario and its models: `text` is where it was read from, or nullptr, and `walked` are the models
/// with their sub-paths put in.
std::vector<Diagnostic> run_rules(std::span<const ScenarioRuleEntry> rules, const Scenario& scenario, const SourceMap* text,
                                  std::span<const ServicePath> models, std::span<const ServicePath> walked, const ValidateOptions& options);

}  // namespace polku::detail
