// What the sub-paths of a path lack: found by a check already, not only when something is computed.
#pragma once

#include <vector>

#include <polku/json.hpp>
#include <polku/validate.hpp>

namespace polku::detail {

/// SUB of each sub-path that cannot be put in, at the touchpoint that stands for it or, for a sub-path of a sub-path, in the text of
/// its own model. Nothing without a resolver.
std::vector<Diagnostic> subpath_findings(const ServicePath& path, const Resolver& resolver);

}  // namespace polku::detail
