// A path as a Boost.Graph graph, for those who ask for it: vertex i is touchpoint i. Everything else needs no Boost.
#pragma once

#include <cstddef>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/properties.hpp>

#include <polku/model.hpp>

namespace polku {

/// Vertices are touchpoints and edges are transitions, both in document order; `boost::edge_index` of an edge is the index
/// of its transition. Parallel transitions stay parallel edges. Works with any Boost.Graph algorithm.
using PathGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, boost::no_property,
                                        boost::property<boost::edge_index_t, std::size_t>>;

/// The graph of a path. Interrupts are no edges: they can happen anywhere in their scope.
inline PathGraph to_graph(const ServicePath& path) {
    PathGraph graph(path->touchpoints.size());
    for (std::size_t i = 0; i < path->transitions.size(); ++i) boost::add_edge(path.from_of(i), path.to_of(i), i, graph);
    return graph;
}

}  // namespace polku
