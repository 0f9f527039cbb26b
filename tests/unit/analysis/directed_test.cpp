#include "analysis/directed.hpp"

#include <vector>

#include "catch.hpp"

using namespace polku::detail;
using Edges = std::vector<Directed::Edge>;

// 0 → 1 ⇄ 2 → 3, 4 → 3, 5 ↺
static const Edges edges{{0, 1}, {1, 2}, {2, 1}, {2, 3}, {4, 3}, {5, 5}};

TEST_CASE("reach_from finds what a search reaches, with the step before") {
    const auto reach = reach_from(Directed(6, edges), std::vector<std::size_t>{0});
    CHECK(reach.reached == std::vector<char>{1, 1, 1, 1, 0, 0});
    CHECK(reach.before == std::vector<std::size_t>{nowhere, 0, 1, 2, nowhere, nowhere});
    const auto back = reach_from(Directed(6, edges).reversed(), std::vector<std::size_t>{3});
    CHECK(back.reached == std::vector<char>{1, 1, 1, 1, 1, 0});
}

TEST_CASE("strong components are numbered so that ways lead to lower numbers") {
    const auto components = strong_components(Directed(6, edges));
    CHECK(components.count == 5);
    CHECK(components.of[1] == components.of[2]);
    for (const auto& [from, to] : edges) CHECK(components.of[from] >= components.of[to]);
    CHECK(components.members().at(components.of[1]) == std::vector<std::size_t>{1, 2});
}

TEST_CASE("cycle_through gives a shortest cycle") {
    const Directed graph(6, edges);
    const auto components = strong_components(graph);
    CHECK(cycle_through(graph, 2, components) == std::vector<std::size_t>{2, 1, 2});
    CHECK(cycle_through(graph, 5, components) == std::vector<std::size_t>{5, 5});
    CHECK(cycle_through(graph, 0, components).empty());
}

TEST_CASE("a chain of a million needs no deep stack") {
    Edges chain;
    for (std::size_t v = 0; v + 1 < 1'000'000; ++v) chain.emplace_back(v, v + 1);
    chain.emplace_back(999'999, 0);
    CHECK(strong_components(Directed(1'000'000, chain)).count == 1);
}
