// Places for the texts of links.
#pragma once

#include <vector>

#include "layout/grid.hpp"
#include "layout/place.hpp"

namespace polku::grid {

struct Labels {
    std::vector<Box> boxes;           ///< of each link; empty when it has no label or no clean place
    std::vector<std::size_t> shapes;  ///< which of Link::labels each box holds
    std::vector<std::size_t> unplaced;
    Extra wanted;  ///< room in gutters that would make a place
};

/// Puts each label on or beside its own line, near the source, off every card, every other label and every foreign line.
/// `round` counts the tries: what is wanted for a label without a place changes, so that one of them helps.
Labels place_labels(const Graph& graph, const Geometry& geometry, int round);

/// The least bad place of the first shape of a label that has no clean one: off cards, whatever lines it covers.
Box forced_label(const Graph& graph, const Geometry& geometry, const std::vector<Box>& others, std::size_t link);

}  // namespace polku::grid
