// The steps before every answer: scenario, checks, sub-paths.
#pragma once

#include <polku/api.hpp>

namespace polku::api {

/// The findings that decide whether a path can be trusted (decision 0011); `today` is that of Setting.
std::vector<Diagnostic> core_findings(const ServicePath& path, const std::string& today);

/// The path as the setting has it: edits applied, checked, sub-paths expanded. `sets` are asked of its scenario, too. No value when a
/// step refuses.
Outcome<ServicePath> prepare(const ServicePath& path, const Setting& setting, const std::vector<RuleSet>& sets);

/// All models of its scenario, likewise, in their order. SIM956 when it was asked to stop.
Outcome<std::vector<ServicePath>> prepare_all(const ServicePath& path, const Setting& setting, const std::vector<RuleSet>& sets,
                                              const std::stop_token& stop);

}  // namespace polku::api
