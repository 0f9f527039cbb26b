// What the rules need to know of a path as a graph, worked out once. Ways are transitions and interrupts (from every
// touchpoint in their scope); whether a condition can ever be met is not asked.
#pragma once

#include <cstddef>
#include <vector>

#include <polku/model.hpp>

#include "analysis/blocks.hpp"
#include "analysis/directed.hpp"

namespace polku::detail {

struct GraphFacts {
    Directed ways;          ///< transitions and interrupts
    Reach from_start;       ///< along `ways`
    Reach possible;         ///< along ways whose probability can be above 0
    Reach to_end;           ///< an end can be reached, along `ways` (searched backwards: `before` is the next step)
    Components components;  ///< of `ways`
    Blocks blocks;
};

/// Touchpoints whose ways could not all be read count as entered, or as leading on: nothing is known of them.
struct AssumedWays {
    std::vector<std::size_t> in{};
    std::vector<std::size_t> out{};
};

GraphFacts graph_facts(const ServicePath& path, const AssumedWays& assumed = {});

/// False when the transition has a probability that is 0 as written, in every case and over the parameter's range.
bool can_be_taken(const ServicePath& path, std::size_t transition);

}  // namespace polku::detail
