// The path's own `rules`, proved over the graph: where clients can be, what they are like there and what they hold, for
// every combination of attributes with which they come in.
//
// What happened before (visits, times, ages) is not followed: a way that depends on it may be taken and may not. Ways side
// by side are walked one by one; what another way takes or gives back meanwhile may have happened or not. Holds that begin
// where the ways begin begin at the same moment.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <polku/model.hpp>

#include "analysis/blocks.hpp"

namespace polku::detail {

struct BrokenRule {
    std::size_t rule = 0;
    std::size_t touchpoint = 0;
    std::string combination{};           ///< as Combinations::facts writes it
    std::vector<std::size_t> witness{};  ///< a shortest way there, from a start; the last 200 touchpoints of a longer one
};

struct Requirements {
    std::vector<BrokenRule> broken{};      ///< the nearest place of each broken rule, in document order
    std::vector<std::size_t> undecided{};  ///< rules that are kept as far as was looked, where there is more to look at
};

/// At most 4,096 combinations of attributes, 64 resources and 4,000,000 positions are looked at. `blocks` are sound.
Requirements check_requirements(const ServicePath& path, const Blocks& blocks);

}  // namespace polku::detail
