// Ways for the links: right angles on a sparse grid of tracks in the gutters and port lines across the cells.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/grid.hpp"

namespace polku::grid {

inline constexpr int ports = 3;  ///< on each side of a card

enum class Side { left, right, top, bottom };
enum Orientation { horizontal = 0, vertical = 1 };

/// The lines of the routing grid, in one direction: gutter 0, cell 0, gutter 1, …; a gutter has `tracks` lines, a cell has
/// `ports`.
struct Lines {
    int cells = 0, tracks = 0;
    int count() const { return (cells + 1) * tracks + cells * ports; }
    int track(int gutter, int t) const { return gutter * (tracks + ports) + t; }
    int port(int cell, int p) const { return cell * (tracks + ports) + tracks + p; }
    int group(int line) const { return line / (tracks + ports); }   ///< gutter or cell of the line
    int within(int line) const { return line % (tracks + ports); }  ///< below `tracks`: a track, else a port
    bool is_track(int line) const { return within(line) < tracks; }
};

struct GridPoint {
    int x = 0, y = 0;  ///< indices of lines
    bool operator==(const GridPoint&) const = default;
};

struct Route {
    Side from_side = Side::right, to_side = Side::left;
    std::vector<GridPoint> points;  ///< every corner; the first and last lie just outside the two cards
    int bends = 0, crossings = 0, overlaps = 0;
    int length = 0;  ///< in estimated pixels
};

struct Routing {
    Lines x, y;
    std::vector<Route> routes;  ///< of each link
    std::int64_t cost = 0;
    int crossings = 0, bends = 0, overlaps = 0;
};

/// Estimated sizes in pixels: of a card, and between two tracks.
struct RouteMetrics {
    int card_width = 190, card_height = 84, track = 9, clearance = 16;
};

/// Routes all links: the main way first, then the short ones; each is taken up and laid again `passes` times. Lines may cross but
/// not run over one another, and no two links share a port, unless there is no other way at all.
Routing route(const Graph& graph, const Arrangement& arrangement, const RouteMetrics& metrics, int passes);

}  // namespace polku::grid
