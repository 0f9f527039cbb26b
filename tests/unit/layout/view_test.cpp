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

TEST_CASE("A split says that its ways start together, its join what it waits for, a sub-path that it is one") {
    // a(1) b(2) c(3) d(4) done(5) on the main way; then e
    PathData data = test::mini_data("start a -> split b; b -> c, e; c -> d join b; e -> d; d -> end done");
    data.touchpoints[0].subpath.emplace();
    const auto signs = [&](std::string_view language, std::string_view id) {
        return node(view(ServicePath::make(data).value_or_throw(), language), id).signs;
    };
    using Signs = std::vector<ViewSign>;
    CHECK(signs("fi", "a") == Signs{{CardSign::subpath, "oma polkunsa"}});
    CHECK(signs("fi", "b") == Signs{{CardSign::split, "seuraavat samaan aikaan"}});
    CHECK(signs("fi", "c").empty());
    CHECK(signs("fi", "d") == Signs{{CardSign::join, "kun kaikki ovat valmiit"}});
    CHECK(signs("sv", "d") == Signs{{CardSign::join, "när alla är klara"}});
    const auto way_to = [&](std::string_view id) -> Transition& {
        return *std::find_if(data.transitions.begin(), data.transitions.end(),
                             [&](const Transition& t) { return t.from == "b" && t.to == id; });
    };
    way_to("e").awaited = false;
    CHECK(signs("fi", "d") == Signs{{CardSign::join, "kun 3 on valmis"}});
    CHECK(signs("en", "d") == Signs{{CardSign::join, "when 3 is done"}});
    way_to("c").awaited = false;
    CHECK(signs("fi", "d").empty());  // it waits for nothing
}

TEST_CASE("A join that waits for some of its ways names the last step of each") {
    PathData data = test::mini_data("start a -> split b; b -> c, e, f; c -> g; g -> d join b; e -> d; f -> d; d -> end done");
    data.transitions[3].awaited = false;
    REQUIRE(data.transitions[3].to == "f");
    const PathView v = view(ServicePath::make(data).value_or_throw(), "fi");
    const int last = node(v, "g").number, other = node(v, "e").number;
    CHECK(node(v, "d").signs.front().words ==
          "kun " + std::to_string(std::min(last, other)) + " ja " + std::to_string(std::max(last, other)) + " ovat valmiit");
}

TEST_CASE("The legend has the signs that the picture uses and no other") {
    using enum LegendSign;
    using Legend = std::vector<LegendSign>;
    CHECK(legend_signs(view(mini_path("start a -> end b"), "fi")) == Legend{main, end});
    CHECK(legend_signs(view(mini_path("start a -> split b; b -> c, e; c -> d join b; e -> d; d -> end done"), "fi")) ==
          Legend{main, other, join, split, end});
    CHECK(legend_signs(view(mini_path(through_three), "fi")) == Legend{main, other, back, end});
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
