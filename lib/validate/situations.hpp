// The situations in which parameters have other values: which case of a parameter holds depends on attributes, age,
// date and what happened before, and two parameters may depend on the same of them. A rule that looks at numbers looks
// at them in every such situation.
#pragma once

#include <functional>
#include <span>
#include <string>

#include <polku/evaluation.hpp>

namespace polku::detail {

/// Calls `visit` for the combinations (combinations.hpp) that the cases of the parameters among `numbers` tell apart, first
/// for the plain situation in which nothing is known and no case holds but those without conditions. `describe` is asked by
/// who has something to say, and gives what messages take as "{x:case}": "" or "flag-is special-need true;age-below 18".
/// Combinations beyond 1,024 are left out. `visit` returns false to stop.
void for_each_situation(const ServicePath& path, std::span<const Number> numbers,
                        const std::function<bool(const Situation& situation, const std::function<std::string()>& describe)>& visit);

}  // namespace polku::detail
