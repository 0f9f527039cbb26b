// Sub-paths in place, their models found by a resolver.
#pragma once

#include <vector>

#include <polku/json.hpp>

namespace polku::detail {

/// The path with its sub-paths put in; the path itself when it has none, or when there is no resolver.
Outcome<ServicePath> with_subpaths(const ServicePath& path, const Resolver& resolver);

/// Finds `models` by their ids, and all else by `resolver`: a sub-path that a scenario is also about is put in as the scenario
/// has it.
Resolver in_place_of(std::vector<ServicePath> models, Resolver resolver);

/// Each of a scenario's models with its sub-paths put in, or as it is where they cannot be.
std::vector<ServicePath> walked_models(const std::vector<ServicePath>& models, const Resolver& resolver);

}  // namespace polku::detail
