#include "layout/grid.hpp"

#include <algorithm>

namespace polku::grid {

int Shape::column_begin(int stage) const {
    int sum = 0;
    for (int s = 0; s < stage; ++s) sum += columns[static_cast<std::size_t>(s)];
    return sum;
}

int Shape::row_begin(int lane) const {
    int sum = 0;
    for (int l = 0; l < lane; ++l) sum += rows[static_cast<std::size_t>(l)];
    return sum;
}

Graph graph_of(const PathView& view) {
    Graph graph;
    graph.stages = static_cast<int>(view.stages.size());
    graph.lanes = static_cast<int>(view.lanes.size());
    std::vector<std::size_t> order;
    for (std::size_t n = 0; n < view.nodes.size(); ++n)
        if (!view.nodes[n].aside) order.push_back(n);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const ViewNode &x = view.nodes[a], &y = view.nodes[b];
        return x.stage != y.stage ? x.stage < y.stage : x.lane != y.lane ? x.lane < y.lane : x.number < y.number;
    });
    std::vector<int> place(view.nodes.size(), -1);
    for (const std::size_t n : order) {
        place[n] = static_cast<int>(graph.nodes.size());
        graph.nodes.push_back({n, static_cast<int>(view.nodes[n].stage), static_cast<int>(view.nodes[n].lane), view.nodes[n].kind});
    }
    graph.links_of.resize(graph.nodes.size());
    for (std::size_t l = 0; l < view.links.size(); ++l) {
        const ViewLink& link = view.links[l];
        if (place[link.from] < 0 || place[link.to] < 0) continue;
        Link g;
        g.view = l;
        g.from = place[link.from];
        g.to = place[link.to];
        g.weight = 45 + static_cast<int>(link.share * 100) + (link.main ? 60 : 0);
        g.main = link.main;
        g.back = link.back;
        graph.links.push_back(g);
    }
    std::sort(graph.links.begin(), graph.links.end(), [&](const Link& a, const Link& b) {
        return a.from != b.from ? a.from < b.from : a.to != b.to ? a.to < b.to : a.view < b.view;
    });
    for (std::size_t l = 0; l < graph.links.size(); ++l) {
        const Link& link = graph.links[l];
        graph.links_of[static_cast<std::size_t>(link.from)].push_back(static_cast<int>(l));
        if (link.to != link.from) graph.links_of[static_cast<std::size_t>(link.to)].push_back(static_cast<int>(l));
    }
    return graph;
}

namespace {

/// Drops the unused of `groups` (columns of stages, rows of lanes), at least one of each group staying; `place` gives a
/// node's column or row.
template <class Place>
void drop_unused(std::vector<int>& groups, std::vector<Cell>& cells, Place place) {
    int total = 0;
    for (const int g : groups) total += g;
    std::vector<int> used(static_cast<std::size_t>(total), 0), to(static_cast<std::size_t>(total), 0);
    for (Cell& c : cells) used[static_cast<std::size_t>(place(c))] = 1;
    int from = 0, next = 0;
    for (int& group : groups) {
        const int end = from + group;
        int kept = 0;
        for (; from < end; ++from) {
            const bool keep = used[static_cast<std::size_t>(from)] || (from + 1 == end && kept == 0);
            to[static_cast<std::size_t>(from)] = next;
            if (keep) ++kept, ++next;
        }
        group = kept;
    }
    for (Cell& c : cells) place(c) = to[static_cast<std::size_t>(place(c))];
}

}  // namespace

void tidy(const Graph& graph, Arrangement& arrangement) {
    drop_unused(arrangement.shape.columns, arrangement.cells, [](Cell& c) -> int& { return c.column; });
    drop_unused(arrangement.shape.rows, arrangement.cells, [](Cell& c) -> int& { return c.row; });
    arrangement.spans.assign(graph.nodes.size(), 1);
    const auto taken = [&](Cell cell) {
        for (std::size_t n = 0; n < arrangement.cells.size(); ++n) {
            const Cell& c = arrangement.cells[n];
            if (c.column == cell.column && cell.row >= c.row && cell.row < c.row + arrangement.spans[n]) return true;
        }
        return false;
    };
    for (std::size_t n = 0; n < graph.nodes.size(); ++n) {
        if (graph.nodes[n].kind != CardKind::goal) continue;
        const int begin = arrangement.shape.row_begin(graph.nodes[n].lane), end = arrangement.shape.row_begin(graph.nodes[n].lane + 1);
        Cell& cell = arrangement.cells[n];
        if (cell.row > begin && !taken({cell.column, cell.row - 1})) {
            --cell.row;
            arrangement.spans[n] = 2;
        } else if (cell.row + 1 < end && !taken({cell.column, cell.row + 1})) {
            arrangement.spans[n] = 2;
        }
    }
}

}  // namespace polku::grid
