// The situations in which parameters have other values: which case of a parameter holds depends on attributes, age,
// date and what happened before, and two parameters may depend on the same of them. A rule that looks at numbers looks
// at them in every such situation.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>

#include <polku/evaluation.hpp>

namespace polku::detail {

inline constexpr std::size_t most_situations = 1024;

/// Calls `visit` for the combinations (combinations.hpp) that the cases of the parameters among `numbers` tell apart, first
/// for the plain situation in which nothing is known and no case holds but those without conditions. `describe` is asked by
/// who has something to say, and gives what messages take as "{x:case}": "" or "flag-is special-need true;age-below 18".
/// `visit` returns false to stop. False when there are more combinations than `most_situations` and those beyond were left out:
/// who asks says so.
bool for_each_situation(const ServicePath& path, std::span<const Number> numbers,
                        const std::function<bool(const Situation& situation, const std::function<std::string()>& describe)>& visit);

}  // namespace polku::detail
