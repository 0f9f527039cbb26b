#include <polku/boost_graph.hpp>

#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/dominator_tree.hpp>
#include <boost/graph/topological_sort.hpp>

#include "catch.hpp"
#include "mini_path.hpp"

using namespace polku;
using namespace polku::test;

namespace {

//            ┌─> plan ──┐
// need ─> ask┤          ├─> meet ─> done
//            └─> wait ──┘
const char* diamond = "start need -> ask; ask -> plan[0.5], wait[rest]; plan~5 -> meet~1; wait~30 -> meet; meet -> end done";

}  // namespace

TEST_CASE("boost graph: vertices are touchpoints and edges transitions, in document order") {
    const auto path = mini_path(diamond);
    const auto graph = to_graph(path);
    REQUIRE(boost::num_vertices(graph) == path->touchpoints.size());
    REQUIRE(boost::num_edges(graph) == path->transitions.size());
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        const auto i = boost::get(boost::edge_index, graph, edge);
        CHECK(boost::source(edge, graph) == path.from_of(i));
        CHECK(boost::target(edge, graph) == path.to_of(i));
    }
}

TEST_CASE("boost graph: parallel transitions stay parallel") {
    CHECK(boost::num_edges(to_graph(mini_path("start a -> end b[0.5]; a -> b[rest]"))) == 2);
}

TEST_CASE("boost graph: topological order") {
    const auto path = mini_path(diamond);
    const auto graph = to_graph(path);
    std::vector<std::size_t> reversed;
    boost::topological_sort(graph, std::back_inserter(reversed));
    std::vector<std::size_t> position(reversed.size());
    for (std::size_t i = 0; i < reversed.size(); ++i) position[reversed[i]] = reversed.size() - i;
    for (std::size_t i = 0; i < path->transitions.size(); ++i) CHECK(position[path.from_of(i)] < position[path.to_of(i)]);
    const auto loop = to_graph(mini_path("start a -> b; b -> a[return]"));
    CHECK_THROWS_AS(boost::topological_sort(loop, std::back_inserter(reversed)), boost::not_a_dag);
}

TEST_CASE("boost graph: dominators name what nobody can avoid") {
    const auto path = mini_path(diamond);
    const auto graph = to_graph(path);
    std::vector<std::size_t> dominator(boost::num_vertices(graph), PathGraph::null_vertex());
    boost::lengauer_tarjan_dominator_tree(graph, path.starts().front(), dominator.data());
    const auto id_of = [&](const char* id) { return dominator[*path.find_touchpoint(id)]; };
    CHECK(id_of("meet") == *path.find_touchpoint("ask"));
    CHECK(id_of("done") == *path.find_touchpoint("meet"));
}

TEST_CASE("boost graph: shortest way by the days of the touchpoints on it") {
    const auto path = mini_path(diamond);
    const auto graph = to_graph(path);
    std::vector<double> days(path->transitions.size(), 0);
    for (std::size_t i = 0; i < days.size(); ++i)
        if (const auto& duration = path->touchpoints[path.to_of(i)].duration) days[i] = duration->law->value->value;
    std::vector<double> distance(boost::num_vertices(graph));
    boost::dijkstra_shortest_paths(graph, path.starts().front(),
                                   boost::weight_map(boost::make_iterator_property_map(days.data(), boost::get(boost::edge_index, graph)))
                                       .distance_map(distance.data()));
    CHECK(distance[*path.find_touchpoint("done")] == 6);
}
