// REF201 and REF202: ids that name nothing, or two things.
#pragma once

#include <vector>

#include <polku/model.hpp>

#include "model/definitions.hpp"

namespace polku::detail {

/// Findings with pointers, in document order; `defined` is what the data defines.
std::vector<Diagnostic> check_references(const PathData& data, const Definitions& defined);

}  // namespace polku::detail
