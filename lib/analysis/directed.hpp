// A plain directed graph in flat arrays with the three searches the checks need, all iterative: a chain of a million
// touchpoints must not need a deep stack. Boost.Graph is for users and for heavier algorithms (boost_graph.hpp).
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace polku::detail {

inline constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

/// Vertices 0 … n-1; the successors of a vertex keep the order of the list of edges.
class Directed {
public:
    using Edge = std::pair<std::size_t, std::size_t>;
    Directed(std::size_t vertices, std::span<const Edge> edges);

    std::size_t size() const noexcept { return begin_.size() - 1; }
    std::span<const std::size_t> successors(std::size_t vertex) const {
        return std::span{targets_}.subspan(begin_[vertex], begin_[vertex + 1] - begin_[vertex]);
    }
    Directed reversed() const;

private:
    std::vector<std::size_t> begin_;
    std::vector<std::size_t> targets_;
};

/// A breadth-first search from `seeds`.
struct Reach {
    std::vector<char> reached;
    std::vector<std::size_t> before;  ///< the vertex before on a shortest way; nowhere for seeds and what is not reached
};
Reach reach_from(const Directed& graph, std::span<const std::size_t> seeds);

/// Strong components (Tarjan). Numbered in reverse topological order: an edge between components goes to a lower number.
struct Components {
    std::vector<std::size_t> of;  ///< the component of each vertex
    std::size_t count = 0;
    /// The members of each component, ascending.
    std::vector<std::vector<std::size_t>> members() const;
};
Components strong_components(const Directed& graph);

/// A shortest cycle through `vertex`, as vertices with `vertex` first and last; empty when there is none. `components`
/// are those of the graph, or of one with more edges: a cycle never leaves its component.
std::vector<std::size_t> cycle_through(const Directed& graph, std::size_t vertex, const Components& components);

}  // namespace polku::detail
