// Sub-paths put in: the path as engines walk it. Standard library only.
#pragma once

#include <functional>
#include <optional>

#include <polku/diagnostic.hpp>
#include <polku/model.hpp>

namespace polku {

/// Finds the model of a sub-path; nullopt when it has none. Nothing is ever opened by itself.
using PathResolver = std::function<std::optional<ServicePath>(const ModelReference&)>;

/// The path with every sub-path put in its place, sub-paths of sub-paths included.
///
/// A touchpoint `m` of kind subpath stays as a touchpoint of no length that leads to the model's start `m-<start>`; all
/// elements of the model follow with their ids behind `m-`. Each of its ends becomes a touchpoint of no length from which
/// the way out leads that names it under `ends` (a single way out without `ends` takes them all). Holds of this path that
/// last until `m` last until the sub-path is done, and `m` sets attributes then. Interrupts of this path whose scope holds
/// `m` reach everything put in except its pauses, and stand first; those of the sub-path stay inside it. Attributes are
/// shared by id, resources go by `bind`, and the sub-path's population, rules and costs are left out.
///
/// No value, with findings, when a model or start is not to be found or contains itself (SUB151), ends are not covered
/// once each (SUB152), an attribute is missing (SUB153), a resource is not bound (SUB154), an interrupt cannot be kept
/// inside (SUB155), or the new ids are taken (REF202).
Outcome<ServicePath> expand_subpaths(const ServicePath& path, const PathResolver& resolver);

}  // namespace polku
