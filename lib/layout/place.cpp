#include "layout/place.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "layout/poster_metrics.hpp"

namespace polku::grid {
namespace {

using namespace poster_metrics;

constexpr Length outer_gutter = px(10), inner_column_gutter = px(28), inner_row_gutter = px(26), group_gutter = px(30);

/// Which tracks of each gutter carry a link along the gutter.
std::vector<std::vector<bool>> used_tracks(const Lines& lines, const Routing& routing, Orientation along) {
    std::vector<std::vector<bool>> used(static_cast<std::size_t>(lines.cells) + 1,
                                        std::vector<bool>(static_cast<std::size_t>(lines.tracks), false));
    for (const Route& r : routing.routes)
        for (std::size_t i = 1; i < r.points.size(); ++i) {
            const GridPoint a = r.points[i - 1], b = r.points[i];
            const bool runs = along == vertical ? a.x == b.x && a.y != b.y : a.y == b.y && a.x != b.x;
            const int line = along == vertical ? a.x : a.y;
            if (runs && lines.is_track(line))
                used[static_cast<std::size_t>(lines.group(line))][static_cast<std::size_t>(lines.within(line))] = true;
        }
    return used;
}

struct Placed {
    std::vector<Length> line;    ///< position of each line
    std::vector<Length> cell;    ///< begin of each cell
    std::vector<Length> gutter;  ///< width of each gutter
    Length total = 0;
};

Placed place_lines(const Lines& lines, const std::vector<std::vector<bool>>& used, const std::vector<int>& groups,
                   const std::vector<Length>& sizes, Length inner, const std::vector<Length>& extra) {
    std::vector<bool> boundary(static_cast<std::size_t>(lines.cells) + 1, false);
    int sum = 0;
    for (const int g : groups) boundary[static_cast<std::size_t>(sum += g)] = true;
    Placed placed;
    placed.line.resize(static_cast<std::size_t>(lines.count()));
    Length at = 0;
    for (int g = 0; g <= lines.cells; ++g) {
        const std::size_t gutter = static_cast<std::size_t>(g);
        const bool outer = g == 0 || g == lines.cells;
        const int count = static_cast<int>(std::count(used[gutter].begin(), used[gutter].end(), true));
        const Length least = outer ? outer_gutter : boundary[gutter] ? group_gutter : inner;
        // Outside, the border of the band needs less room than a card does.
        const Length for_tracks = count == 0 ? 0 : (count - 1) * track + clearance + (outer ? outer_gutter : clearance);
        const Length width = std::max(least, for_tracks) + (extra.empty() ? 0 : extra[gutter]);
        const Length span = count == 0 ? 0 : (count - 1) * track;
        Length next = at + (outer ? (g == 0 ? width - clearance - span : clearance) : (width - span) / 2);
        for (int t = 0; t < lines.tracks; ++t) {
            placed.line[static_cast<std::size_t>(lines.track(g, t))] = std::min(next, at + width);
            if (used[gutter][static_cast<std::size_t>(t)]) next += track;
        }
        placed.gutter.push_back(width);
        at += width;
        if (g == lines.cells) break;
        placed.cell.push_back(at);
        const Length size = sizes[gutter];
        for (int p = 0; p < ports; ++p) placed.line[static_cast<std::size_t>(lines.port(g, p))] = at + size * (p + 1) / (ports + 1);
        at += size;
    }
    placed.total = at;
    return placed;
}

Length square_root(std::int64_t v) {
    std::int64_t r = 0;
    for (std::int64_t bit = std::int64_t{1} << 30; bit > 0; bit >>= 1)
        if ((r + bit) * (r + bit) <= v) r += bit;
    return static_cast<Length>(r);
}

/// How far the border of a card stands back from its box at `offset` from the middle of its left or right side.
Length inset(CardKind kind, const Box& box, Length offset) {
    const std::int64_t half = box.height / 2, d = std::min<std::int64_t>(std::abs(offset), half);
    if (kind == CardKind::choice) return static_cast<Length>(slant * d / half);
    const std::int64_t radius = corner_radius(kind, box.height), into = d - (half - radius);
    return into <= 0 ? 0 : static_cast<Length>(radius) - square_root(radius * radius - into * into);
}

Point border(CardKind kind, const Box& box, Side side, Point outside) {
    const Length back = inset(kind, box, outside.y - (box.y + box.height / 2));
    switch (side) {
        case Side::left: return {box.x + back, outside.y};
        case Side::right: return {box.right() - back, outside.y};
        case Side::top: return {outside.x, box.y};
        case Side::bottom: return {outside.x, box.bottom()};
    }
    return outside;
}

}  // namespace

Geometry place(const Graph& graph, const Arrangement& arrangement, const Routing& routing, const CardSizes& sizes, const Extra& extra) {
    std::vector<Length> heights(static_cast<std::size_t>(routing.y.cells), least_card_height);
    for (std::size_t n = 0; n < graph.nodes.size(); ++n) {
        Length& height = heights[static_cast<std::size_t>(arrangement.cells[n].row)];
        if (arrangement.spans[n] == 1) height = std::max(height, sizes.heights[n]);
    }
    const Placed x =
        place_lines(routing.x, used_tracks(routing.x, routing, vertical), arrangement.shape.columns,
                    std::vector<Length>(static_cast<std::size_t>(routing.x.cells), sizes.width), inner_column_gutter, extra.columns);
    const Placed y =
        place_lines(routing.y, used_tracks(routing.y, routing, horizontal), arrangement.shape.rows, heights, inner_row_gutter, extra.rows);
    Geometry g{x.total, y.total, x.cell, y.cell, x.gutter, y.gutter, {}, {}};
    for (std::size_t n = 0; n < graph.nodes.size(); ++n) {
        const Cell c = arrangement.cells[n];
        const int last = c.row + arrangement.spans[n] - 1;
        Box box{x.cell[static_cast<std::size_t>(c.column)], y.cell[static_cast<std::size_t>(c.row)], sizes.width, 0};
        box.height = y.cell[static_cast<std::size_t>(last)] + heights[static_cast<std::size_t>(last)] - box.y;
        if (graph.nodes[n].kind == CardKind::end) box.y += px(4), box.height -= px(8);
        g.cards.push_back(box);
    }
    for (std::size_t l = 0; l < graph.links.size(); ++l) {
        const Link& link = graph.links[l];
        const Route& r = routing.routes[l];
        std::vector<Point> way;
        const auto add = [&](Point p) {
            while (way.size() >= 2 && ((way[way.size() - 2].x == way.back().x && way.back().x == p.x) ||
                                       (way[way.size() - 2].y == way.back().y && way.back().y == p.y)))
                way.pop_back();
            if (way.empty() || !(way.back() == p)) way.push_back(p);
        };
        std::vector<Point> corners;
        for (const GridPoint p : r.points)
            corners.push_back({x.line[static_cast<std::size_t>(p.x)], y.line[static_cast<std::size_t>(p.y)]});
        if (!corners.empty()) {
            add(border(graph.nodes[static_cast<std::size_t>(link.from)].kind, g.cards[static_cast<std::size_t>(link.from)], r.from_side,
                       corners.front()));
            for (const Point p : corners) add(p);
            add(border(graph.nodes[static_cast<std::size_t>(link.to)].kind, g.cards[static_cast<std::size_t>(link.to)], r.to_side,
                       corners.back()));
        }
        g.links.push_back(std::move(way));
    }
    return g;
}

Extra stretched(const Geometry& geometry, const Extra& extra, Length around_x, Length around_y, int page_width_mm, int page_height_mm) {
    constexpr Length most_column = px(44), most_row = px(26);
    Extra out = extra;
    const std::int64_t width = geometry.width + around_x, height = geometry.height + around_y;
    const auto spread = [](std::vector<Length>& gutters, std::int64_t missing, Length most) {
        const std::int64_t each = std::min<std::int64_t>(most, missing / static_cast<std::int64_t>(gutters.size() - 1));
        for (std::size_t i = 0; i < gutters.size(); ++i) {
            const std::int64_t share = i == 0 || i + 1 == gutters.size() ? each / 2 : each;
            gutters[i] += static_cast<Length>(share / px(1) * px(1));
        }
    };
    if (width * page_height_mm < height * page_width_mm) {
        spread(out.columns, height * page_width_mm / page_height_mm - width, most_column);
    } else {
        spread(out.rows, width * page_height_mm / page_width_mm - height, most_row);
    }
    return out;
}

}  // namespace polku::grid
