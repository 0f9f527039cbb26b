// Which numbers of columns and rows are worth a try.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/grid.hpp"

namespace polku::grid {

/// Size of a cell with its gutter, and of everything around the grid, for estimates.
struct CellSize {
    Length width = 0, height = 0;
    Length around_x = 0, around_y = 0;
};

struct ScoredShape {
    Shape shape;
    std::int64_t score = 0;  ///< the higher the better
};

/// The best `count` shapes that hold all cards: by the size the text would have on the page, and by the room left for
/// links. Page in millimetres.
std::vector<ScoredShape> candidate_shapes(const Graph& graph, const CellSize& size, int page_width_mm, int page_height_mm,
                                          std::size_t count);

}  // namespace polku::grid
