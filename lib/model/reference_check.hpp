// REF201 and REF202: ids that name nothing, or two things.
#pragma once

#include <vector>

#include <polku/model.hpp>

namespace polku::detail {

/// Findings with pointers, in document order.
std::vector<Diagnostic> check_references(const PathData& data);

}  // namespace polku::detail
