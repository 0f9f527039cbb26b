// From cells and tracks to lengths.
#pragma once

#include <vector>

#include "layout/grid.hpp"
#include "layout/route.hpp"

namespace polku::grid {

/// All cards are equally wide; a row is as high as its longest name asks for.
struct CardSizes {
    Length width = 0;
    std::vector<Length> heights;  ///< of each node
};

/// Room added to gutters, by gutter (one more than there are columns, or rows), beyond what tracks need.
struct Extra {
    std::vector<Length> columns, rows;
};

struct Geometry {
    Length width = 0, height = 0;
    std::vector<Length> column_x, row_y;            ///< left border of each column's cards, top of each row's
    std::vector<Length> column_gutter, row_gutter;  ///< widths of the gutters
    std::vector<Box> cards;                         ///< of each node
    std::vector<std::vector<Point>> links;          ///< of each link, from border to border
};

/// The smallest place for an arrangement and its routing, with `extra` room in the gutters.
Geometry place(const Graph& graph, const Arrangement& arrangement, const Routing& routing, const CardSizes& sizes, const Extra& extra);

/// `extra`, enlarged so that the picture comes nearer to the proportions of the page.
Extra stretched(const Geometry& geometry, const Extra& extra, Length around_x, Length around_y, int page_width_mm, int page_height_mm);

}  // namespace polku::grid
