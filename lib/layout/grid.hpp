// The grid of a poster: stages are groups of columns, lanes groups of rows, every card stands in one cell.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <polku/layout.hpp>

namespace polku::grid {

struct Node {
    std::size_t view = 0;  ///< index in PathView::nodes
    int stage = 0, lane = 0;
    CardKind kind = CardKind::card;
};

struct LabelShape {
    std::vector<std::string> lines;
    Length width = 0, height = 0;
};

struct Link {
    std::size_t view = 0;  ///< index in PathView::links
    int from = 0, to = 0;  ///< indices of Graph::nodes
    int weight = 100;      ///< per cent: how much its length matters
    bool main = false, back = false;
    std::vector<LabelShape> labels{};  ///< ways to break its label, the best first; empty: no label
};

/// What stands in the grid, in an order that does not depend on the order of the file.
struct Graph {
    int stages = 0, lanes = 0;
    std::vector<Node> nodes;
    std::vector<Link> links;
    std::vector<std::vector<int>> links_of;  ///< of each node, both ways
};

/// How many columns each stage and how many rows each lane has.
struct Shape {
    std::vector<int> columns, rows;
    int column_begin(int stage) const;
    int row_begin(int lane) const;
    int column_count() const { return column_begin(static_cast<int>(columns.size())); }
    int row_count() const { return row_begin(static_cast<int>(rows.size())); }
};

struct Cell {
    int column = 0, row = 0;
    bool operator==(const Cell&) const = default;
};

struct Arrangement {
    Shape shape;
    std::vector<Cell> cells;  ///< of each node
    std::vector<int> spans;   ///< rows each node covers: 2 for a goal with a free cell below, else 1
    std::int64_t cost = 0;    ///< of the search that found it: comparable within one graph
};

/// Own generator (SplitMix64): the same numbers with every compiler and library.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15u);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }
    /// A number from 0 to below `n` (n > 0).
    int below(int n) { return static_cast<int>((next() >> 33) % static_cast<std::uint64_t>(n)); }

private:
    std::uint64_t state_;
};

Graph graph_of(const PathView& view);

/// Removes rows and columns without a card, and lets a goal cover the free cell beside it.
void tidy(const Graph& graph, Arrangement& arrangement);

}  // namespace polku::grid
