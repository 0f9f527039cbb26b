#include <polku/layout.hpp>

#include <algorithm>

#include "catch.hpp"
#include "mini_path.hpp"

using namespace polku;
using polku::test::mini_path;

namespace {

// The main service "m" in the middle of a way through "before" and "after":
//   need → ask → live ⇄ review → leave → done, review → other → gone; ask → no
const char* const through_three = R"(
    service m; service before; service after
    entry start need@before -> entry ask@before
    ask -> middle live@m[0.7], end no@before[rest]
    live -> middle review@m
    review -> live[0.6 return], exit leave@after[0.3], exit other@after[rest]
    leave -> end done@after
    other -> end gone@after
    * -> end quit@m[0.01/month]
)";

const ViewNode& node(const PathView& v, std::string_view id) {
    return *std::find_if(v.nodes.begin(), v.nodes.end(), [&](const ViewNode& n) { return n.id == id; });
}

}  // namespace

TEST_CASE("Default stages: by the phase of the main service, else by what leads to its middle") {
    const ServicePath path = mini_path(through_three);
    const PathView v = view(path, "fi");
    REQUIRE(v.stages.size() == 3);
    CHECK(v.stages[0].name.text == "Alku");
    CHECK(node(v, "need").stage == 0);
    CHECK(node(v, "ask").stage == 0);
    CHECK(node(v, "live").stage == 1);
    CHECK(node(v, "review").stage == 1);
    CHECK(node(v, "leave").stage == 2);
    CHECK(node(v, "no").stage == 2);  // an end stands last, wherever it is reached from
    CHECK(node(v, "done").stage == 2);
}

TEST_CASE("Links that close a cycle or are returns lead back, the others are free of cycles") {
    const PathView v = view(mini_path(through_three), "fi");
    for (const ViewLink& link : v.links) CHECK(link.back == (v.nodes[link.from].id == "review" && v.nodes[link.to].id == "live"));
    const PathView unmarked = view(mini_path("start a -> b -> c; c -> b[0.5], end d[rest]"), "fi");
    int back = 0;
    for (const ViewLink& link : unmarked.links) back += link.back ? 1 : 0;
    CHECK(back == 1);
}

TEST_CASE("Numbers follow the main way, then the stages; every number once") {
    const PathView v = view(mini_path(through_three), "fi");
    std::vector<int> numbers;
    for (const ViewNode& n : v.nodes) numbers.push_back(n.number);
    std::sort(numbers.begin(), numbers.end());
    for (std::size_t i = 0; i < numbers.size(); ++i) CHECK(numbers[i] == static_cast<int>(i) + 1);
    CHECK(node(v, "need").number == 1);
    CHECK(node(v, "ask").number == 2);
    CHECK(node(v, "live").number == 3);
    CHECK(node(v, "review").number == 4);
    REQUIRE(!v.main_way.empty());
    for (std::size_t i = 0; i + 1 < v.main_way.size(); ++i) CHECK(v.nodes[v.main_way[i]].number + 1 == v.nodes[v.main_way[i + 1]].number);
}

TEST_CASE("Every transition is one link, and stands among the ways out and in of its touchpoints") {
    const ServicePath path = mini_path(through_three);
    const PathView v = view(path, "sv");
    REQUIRE(v.links.size() == path->transitions.size());
    for (std::size_t l = 0; l < v.links.size(); ++l) {
        const ViewLink& link = v.links[l];
        CHECK(std::count(v.nodes[link.from].next.begin(), v.nodes[link.from].next.end(), l) == 1);
        CHECK(std::count(v.nodes[link.to].previous.begin(), v.nodes[link.to].previous.end(), l) == 1);
    }
}

TEST_CASE("An end that only interrupts lead to stands beside the grid") {
    const PathView v = view(mini_path(through_three), "fi");
    CHECK(node(v, "quit").aside);
    CHECK(!node(v, "no").aside);
    REQUIRE(v.interrupts.size() == 1);
    CHECK(v.nodes[v.interrupts[0].to].id == "quit");
}

TEST_CASE("Parameters in texts are written as the language writes numbers") {
    const ServicePath path = mini_path("$every = 1.5; start a -> end b");
    CHECK(with_numbers(path, "{every} kk", "fi") == "1,5 kk");
    CHECK(with_numbers(path, "{every} months", "en") == "1.5 months");
    CHECK(with_numbers(path, "{unknown} {", "fi") == "{unknown} {");
}
