#include "layout/anneal.hpp"

#include <algorithm>
#include <cstdlib>

namespace polku::grid {
namespace {

// Costs in hundredths of the length of one step to the right.
constexpr int per_step = 60, per_bend = 60, up = 55, backward = 330, blocked = 200, crossing = 170, beside_label = 90;
constexpr int start_off_corner = 15, end_off_edge = 18, big_goal = 60, off_wish = 60;

class Occupancy {
public:
    Occupancy(const Shape& shape, const std::vector<Cell>& cells) : width_(shape.column_count()) {
        taken_.assign(static_cast<std::size_t>(width_ * shape.row_count()), -1);
        for (std::size_t n = 0; n < cells.size(); ++n) at(cells[n]) = static_cast<int>(n);
    }
    int& at(Cell c) { return taken_[static_cast<std::size_t>(c.row * width_ + c.column)]; }
    bool free(int column, int row) const { return taken_[static_cast<std::size_t>(row * width_ + column)] < 0; }
    /// Cards strictly between two cells of one row, or of one column.
    int between_in_row(int row, int a, int b) const {
        int count = 0;
        for (int c = std::min(a, b) + 1; c < std::max(a, b); ++c) count += free(c, row) ? 0 : 1;
        return count;
    }
    int between_in_column(int column, int a, int b) const {
        int count = 0;
        for (int r = std::min(a, b) + 1; r < std::max(a, b); ++r) count += free(column, r) ? 0 : 1;
        return count;
    }

private:
    int width_;
    std::vector<int> taken_;
};

int link_cost(const Link& link, Cell a, Cell b, const Occupancy& occupancy) {
    const int dx = b.column - a.column, dy = b.row - a.row, far = std::abs(dx) + std::abs(dy);
    if (far == 0) return 0;
    int cost = per_step * far;
    if (dy == 0) {
        const int in_the_way = occupancy.between_in_row(a.row, a.column, b.column);
        cost += in_the_way * blocked;
        if (std::abs(dx) == 1 && !link.labels.empty()) cost += beside_label;
    } else if (dx == 0) {
        cost += occupancy.between_in_column(a.column, a.row, b.row) * blocked;
        if (dy < 0 && !link.back) cost += up;
    } else {
        // One bend along the row first, or along the column first; or two bends through the gutters between the cards.
        const int row_first = occupancy.between_in_row(a.row, a.column, b.column) + (occupancy.free(b.column, a.row) ? 0 : 1) +
                              occupancy.between_in_column(b.column, a.row, b.row);
        const int column_first = occupancy.between_in_column(a.column, a.row, b.row) + (occupancy.free(a.column, b.row) ? 0 : 1) +
                                 occupancy.between_in_row(b.row, a.column, b.column);
        const int gutter = std::min(std::abs(dx) == 1 ? 0 : occupancy.between_in_row(b.row, a.column, b.column),
                                    std::abs(dx) == 1 ? 0 : occupancy.between_in_row(a.row, a.column, b.column));
        cost += per_bend + std::min({row_first * blocked, column_first * blocked, per_bend + gutter * blocked});
        if (dy < 0 && !link.back) cost += up / 2;
    }
    if (dx < 0 && !link.back) cost += backward;
    if (dx > 0 && link.back) cost += backward / 3;
    return cost;
}

/// Whether the straight lines between two pairs of cells cross, or lie on one another.
bool lines_cross(Cell a, Cell b, Cell c, Cell d) {
    const auto side = [](Cell p, Cell q, Cell r) {
        const int v = (q.column - p.column) * (r.row - p.row) - (q.row - p.row) * (r.column - p.column);
        return v > 0 ? 1 : v < 0 ? -1 : 0;
    };
    const int s1 = side(a, b, c), s2 = side(a, b, d), s3 = side(c, d, a), s4 = side(c, d, b);
    return s1 * s2 < 0 && s3 * s4 < 0;
}

int place_cost(const Graph& graph, const Shape& shape, const Node& node, Cell cell, const Occupancy& occupancy) {
    const int first_column = shape.column_begin(node.stage), last_column = shape.column_begin(node.stage + 1) - 1;
    const int first_row = shape.row_begin(node.lane), last_row = shape.row_begin(node.lane + 1) - 1;
    switch (node.kind) {
        case CardKind::start: return start_off_corner * ((cell.column - first_column) * 2 + (cell.row - first_row));
        case CardKind::goal: {
            const bool big = (cell.row > first_row && occupancy.free(cell.column, cell.row - 1)) ||
                             (cell.row < last_row && occupancy.free(cell.column, cell.row + 1));
            return end_off_edge * (last_column - cell.column) * 2 + (big ? 0 : big_goal);
        }
        case CardKind::end: return end_off_edge * (node.stage + 1 == graph.stages ? last_column - cell.column : 0);
        default: return 0;
    }
}

}  // namespace

std::int64_t arrangement_cost(const Graph& graph, const Shape& shape, const std::vector<Cell>& cells, const Wishes& wishes) {
    const Occupancy occupancy(shape, cells);
    std::int64_t cost = 0;
    for (std::size_t i = 0; i < graph.links.size(); ++i) {
        const Link& link = graph.links[i];
        const Cell a = cells[static_cast<std::size_t>(link.from)], b = cells[static_cast<std::size_t>(link.to)];
        cost += static_cast<std::int64_t>(link_cost(link, a, b, occupancy)) * link.weight / 100;
        for (std::size_t k = i + 1; k < graph.links.size(); ++k) {
            const Link& other = graph.links[k];
            if (other.from == link.from || other.from == link.to || other.to == link.from || other.to == link.to) continue;
            if (lines_cross(a, b, cells[static_cast<std::size_t>(other.from)], cells[static_cast<std::size_t>(other.to)])) cost += crossing;
        }
    }
    for (std::size_t n = 0; n < graph.nodes.size(); ++n) {
        cost += place_cost(graph, shape, graph.nodes[n], cells[n], occupancy);
        if (!wishes.empty()) cost += off_wish * (std::abs(wishes[n].column - cells[n].column) + std::abs(wishes[n].row - cells[n].row));
    }
    return cost;
}

Arrangement anneal(const Graph& graph, const Shape& shape, const Wishes& wishes, int steps, std::uint64_t seed) {
    Random random(seed);
    const std::size_t count = graph.nodes.size();
    std::vector<Cell> cells(count);
    std::vector<int> taken(static_cast<std::size_t>(shape.column_count() * shape.row_count()), -1);
    const auto slot = [&](Cell c) -> int& { return taken[static_cast<std::size_t>(c.row * shape.column_count() + c.column)]; };

    // Start: wishes that can be granted, then column by column in the order of the nodes.
    std::vector<bool> placed(count, false);
    for (std::size_t n = 0; n < wishes.size(); ++n) {
        const Node& node = graph.nodes[n];
        const Cell w = wishes[n];
        const bool inside = w.column >= shape.column_begin(node.stage) && w.column < shape.column_begin(node.stage + 1) &&
                            w.row >= shape.row_begin(node.lane) && w.row < shape.row_begin(node.lane + 1);
        if (inside && slot(w) < 0) slot(w) = static_cast<int>(n), cells[n] = w, placed[n] = true;
    }
    for (std::size_t n = 0; n < count; ++n) {
        const Node& node = graph.nodes[n];
        for (int c = shape.column_begin(node.stage); c < shape.column_begin(node.stage + 1) && !placed[n]; ++c)
            for (int r = shape.row_begin(node.lane); r < shape.row_begin(node.lane + 1) && !placed[n]; ++r)
                if (slot({c, r}) < 0) slot({c, r}) = static_cast<int>(n), cells[n] = {c, r}, placed[n] = true;
    }

    Arrangement best{shape, cells, {}, arrangement_cost(graph, shape, cells, wishes)};
    std::int64_t cost = best.cost;
    if (count == 0) return best;
    constexpr std::int64_t first_threshold = 260;
    for (int step = 0; step < steps; ++step) {
        const std::size_t n = static_cast<std::size_t>(random.below(static_cast<int>(count)));
        const Node& node = graph.nodes[n];
        const int columns = shape.columns[static_cast<std::size_t>(node.stage)], rows = shape.rows[static_cast<std::size_t>(node.lane)];
        if (columns * rows == 1) continue;
        const int pick = random.below(columns * rows);
        const Cell to{shape.column_begin(node.stage) + pick % columns, shape.row_begin(node.lane) + pick / columns};
        const Cell from = cells[n];
        if (to == from) continue;
        const int other = slot(to);
        const auto exchange = [&](Cell here, Cell there) {
            cells[n] = there;
            if (other >= 0) cells[static_cast<std::size_t>(other)] = here;
            slot(there) = static_cast<int>(n);
            slot(here) = other;
        };
        exchange(from, to);
        const std::int64_t now = arrangement_cost(graph, shape, cells, wishes);
        // The threshold falls to nothing over the first four fifths; its random part lets small losses through more often.
        const std::int64_t left = std::max<std::int64_t>(0, static_cast<std::int64_t>(steps) * 4 / 5 - step);
        const std::int64_t threshold = first_threshold * left / std::max(1, steps * 4 / 5) * random.below(1024) / 1024;
        if (now - cost <= threshold) {
            cost = now;
            if (cost < best.cost) best.cells = cells, best.cost = cost;
        } else {
            exchange(to, from);
        }
    }
    return best;
}

}  // namespace polku::grid
