// The steps before every answer: scenario, checks, sub-paths.
#pragma once

#include <polku/api.hpp>

namespace polku::api {

/// The findings of the groups that decide whether a path can be trusted: REF, GRA and PRB; `today` is that of Setting.
std::vector<Diagnostic> core_findings(const ServicePath& path, const std::string& today);

/// The path as the setting has it: edits applied, checked, sub-paths expanded. No value when a step refuses.
Outcome<ServicePath> prepare(const ServicePath& path, const Setting& setting);

}  // namespace polku::api
