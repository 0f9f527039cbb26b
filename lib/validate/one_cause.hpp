// One root cause is one finding, where two rules or the reader and a rule see the same mistake and neither knows of the other.
#pragma once

#include <vector>

#include <polku/diagnostic.hpp>

namespace polku::detail {

/// Leaves out what another finding explains: a missing id where the only double one of its kind is the copy that should have had it
/// (REF202 "renamed"), a key of a law that the format does not know (PRB404), and a value outside its own range where an error stands at
/// it.
void say_causes_once(std::vector<Diagnostic>& findings);

}  // namespace polku::detail
