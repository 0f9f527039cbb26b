// Finding a good cell for every card.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/grid.hpp"

namespace polku::grid {

/// Cells that cards should stay near (from an earlier picture), by node; empty: none.
using Wishes = std::vector<Cell>;

/// What an arrangement costs, from the relative positions of linked cards alone (no routing): the lower the better.
std::int64_t arrangement_cost(const Graph& graph, const Shape& shape, const std::vector<Cell>& cells, const Wishes& wishes);

/// Threshold accepting (Dueck & Scheuer 1990): like simulated annealing, but in whole numbers only, so that every
/// compiler walks the same way. A card moves within its stage and lane; the shape must have room for all.
Arrangement anneal(const Graph& graph, const Shape& shape, const Wishes& wishes, int steps, std::uint64_t seed);

}  // namespace polku::grid
