#include <polku/expansion.hpp>

#include "catch.hpp"
#include "mini_path.hpp"

using namespace polku;
using namespace polku::test;

namespace {

/// A sub-path with two starts, two ends, a way back, a hazard of its own, a pool and a parameter.
ServicePath make(PathData data) { return ServicePath::make(std::move(data)).value_or_throw(); }

PathData child_data() {
    auto data = mini_data(
        "service guidance; $p-again = 0.25 in 0..0.5; ?special = 0.5\n"
        "start need@guidance~2 -> meet@guidance~10\n"
        "meet -> meet[$p-again return], end good@guidance[0.5], end left@guidance[rest]\n"
        "start other@guidance -> meet\n"
        "*@guidance -> left[0.3/month]");
    data.id = "x.child";
    Resource pool;
    pool.id = "guides";
    data.resources.push_back(pool);
    Hold hold;
    hold.resource = "guides";
    hold.from = {"meet"};
    hold.until = {"meet"};
    data.services[0].holds.push_back(hold);
    return data;
}

ServicePath child() { return make(child_data()); }

PathData parent_data() {
    auto data = mini_data(
        "service care; ?special = 0.5\n"
        "start ask@care~1 -> mentor@care; mentor -> plan@care~5, end gone@care; plan -> end done@care\n"
        "*@care -> gone[0.01/month]; *(ask) -> gone[0.02/month]");
    data.id = "x.parent";
    auto& mentor = data.touchpoints[1];
    mentor.kind = TouchpointKind::subpath;
    mentor.subpath.emplace();
    mentor.subpath->model.id = "x.child";
    mentor.subpath->start = "need";
    mentor.subpath->bind = {{"guides", "our-guides"}};
    Resource pool;
    pool.id = "our-guides";
    data.resources.push_back(pool);
    Hold hold;
    hold.resource = "our-guides";
    hold.from = {"mentor"};
    hold.until = {"mentor"};
    data.services[0].holds.push_back(hold);
    for (auto& transition : data.transitions)
        if (transition.from == "mentor") transition.ends = {transition.to == "plan" ? "good" : "left"};
    return data;
}

PathResolver finds(const ServicePath& model) {
    return [model](const ModelReference& reference) -> std::optional<ServicePath> {
        if (reference.id != model->id) return std::nullopt;
        return model;
    };
}

std::vector<std::string> codes(const Outcome<ServicePath>& outcome) {
    std::vector<std::string> found;
    for (const auto& d : outcome.diagnostics()) found.push_back(d.code);
    return found;
}

const Transition& way(const ServicePath& path, std::string_view id) { return path->transitions[path.find_transition(id).value()]; }

}  // namespace

TEST_CASE("expansion: a path without sub-paths stays as it is") {
    const auto path = mini_path("start a -> end b");
    CHECK(expand_subpaths(path, nullptr).value_or_throw() == path);
}

TEST_CASE("expansion: texts go on quoting the numbers of their own model") {
    auto part = child_data();
    part.touchpoints[1].name.set("en", "Meet, {p-again} of them {again}");
    part.touchpoints[1].name.set("fi", "Tapaa {p-again}");
    part.parameters.push_back(part.parameters.front());
    part.parameters.back().id = "again";
    const auto path = expand_subpaths(make(parent_data()), finds(make(part))).value_or_throw();
    const auto& name = path->touchpoints[path.find_touchpoint("mentor-meet").value()].name;
    CHECK(name == Text{{{"en", "Meet, {mentor-p-again} of them {mentor-again}"}, {"fi", "Tapaa {mentor-p-again}"}}});
}

TEST_CASE("expansion: the model stands in place of its touchpoint, every id behind the touchpoint's") {
    const auto path = expand_subpaths(make(parent_data()), finds(child())).value_or_throw();
    std::vector<std::string> ids;
    for (const auto& t : path->touchpoints) ids.push_back(t.id);
    CHECK(ids == std::vector<std::string>{"ask", "mentor", "mentor-need", "mentor-meet", "mentor-good", "mentor-left", "mentor-other",
                                          "plan", "gone", "done"});
    CHECK(path.starts().size() == 1);
    CHECK(path.ends().size() == 2);
    CHECK(path->touchpoints[1].kind == TouchpointKind::action);
    CHECK_FALSE(path->touchpoints[1].subpath);
    CHECK(way(path, "mentor-enter").from == "mentor");
    CHECK(way(path, "mentor-enter").to == "mentor-need");
    CHECK(way(path, "mentor-t2").probability == parameter("mentor-p-again"));
    CHECK(path->parameters.back().id == "mentor-p-again");
    CHECK(path->services.back().id == "mentor-guidance");
    CHECK(path->services.back().part_of == "care");
}

TEST_CASE("expansion: each end of the model goes the way that names it") {
    const auto path = expand_subpaths(make(parent_data()), finds(child())).value_or_throw();
    CHECK(path->transitions[path.outgoing(*path.find_touchpoint("mentor-good")).front()].to == "plan");
    CHECK(path->transitions[path.outgoing(*path.find_touchpoint("mentor-left")).front()].to == "gone");
    CHECK(path->touchpoints[*path.find_touchpoint("mentor-good")].kind == TouchpointKind::action);
}

TEST_CASE("expansion: a single way out takes every end") {
    auto data = parent_data();
    std::erase_if(data.transitions, [](const Transition& t) { return t.from == "mentor" && t.to == "gone"; });
    for (auto& transition : data.transitions) transition.ends.clear();
    const auto path = expand_subpaths(make(data), finds(child())).value_or_throw();
    for (const auto* end : {"mentor-good", "mentor-left"})
        CHECK(path->transitions[path.outgoing(*path.find_touchpoint(end)).front()].to == "plan");
}

TEST_CASE("expansion: interrupts around reach what is put in, and stand before those inside") {
    const auto path = expand_subpaths(make(parent_data()), finds(child())).value_or_throw();
    REQUIRE(path->interrupts.size() == 3);
    const auto in_scope = [&](std::size_t interrupt, std::string_view touchpoint) {
        const auto scope = path.interrupt_scope(interrupt);
        return std::find(scope.begin(), scope.end(), *path.find_touchpoint(touchpoint)) != scope.end();
    };
    CHECK(in_scope(0, "ask"));
    CHECK(in_scope(0, "mentor-meet"));
    CHECK_FALSE(in_scope(1, "mentor-meet"));
    CHECK(path->interrupts[2].id == "mentor-i1");
    CHECK(in_scope(2, "mentor-meet"));
    CHECK_FALSE(in_scope(2, "plan"));
    CHECK(path->interrupts[2].to == "mentor-left");
    CHECK(path->interrupts[2].cancels == Cancels::thread);
}

TEST_CASE("expansion: resources go by their binding and holds around last until the sub-path is done") {
    const auto path = expand_subpaths(make(parent_data()), finds(child())).value_or_throw();
    CHECK(path->resources.size() == 1);
    CHECK(path->services[0].holds[0].from == std::vector<std::string>{"mentor"});
    CHECK(path->services[0].holds[0].until == std::vector<std::string>{"mentor-good", "mentor-left"});
    CHECK(path->services[1].holds[0].resource == "our-guides");
    CHECK(path->services[1].holds[0].from == std::vector<std::string>{"mentor-meet"});
}

TEST_CASE("expansion: pauses inside are out of reach of interrupts around") {
    auto data = child_data();
    data.touchpoints[1].kind = TouchpointKind::pause;
    const auto path = expand_subpaths(make(parent_data()), finds(make(data))).value_or_throw();
    const auto scope = path.interrupt_scope(0);
    CHECK(std::find(scope.begin(), scope.end(), *path.find_touchpoint("mentor-meet")) == scope.end());
    CHECK(std::find(scope.begin(), scope.end(), *path.find_touchpoint("mentor-need")) != scope.end());
}

TEST_CASE("expansion: what the touchpoint sets is set when the sub-path is done") {
    auto data = parent_data();
    data.touchpoints[1].sets = {{"special", true}};
    const auto path = expand_subpaths(make(data), finds(child())).value_or_throw();
    CHECK(path->touchpoints[1].sets.empty());
    CHECK(path->touchpoints[*path.find_touchpoint("mentor-left")].sets == data.touchpoints[1].sets);
}

TEST_CASE("expansion: sub-paths of sub-paths are put in too") {
    auto middle = parent_data();
    middle.id = "x.middle";
    auto outer = parent_data();
    outer.id = "x.outer";
    outer.touchpoints[1].subpath->model.id = "x.middle";
    outer.touchpoints[1].subpath->start = "ask";
    outer.touchpoints[1].subpath->bind = {{"our-guides", "our-guides"}};
    for (auto& transition : outer.transitions)
        if (transition.from == "mentor") transition.ends = {transition.to == "plan" ? "done" : "gone"};
    const auto resolver = [&](const ModelReference& reference) -> std::optional<ServicePath> {
        return reference.id == "x.middle" ? make(middle) : child();
    };
    const auto path = expand_subpaths(make(outer), resolver).value_or_throw();
    CHECK(path.find_touchpoint("mentor-mentor-meet"));
    CHECK(way(path, "mentor-mentor-t2").probability == parameter("mentor-mentor-p-again"));
    std::vector<std::string> services;
    for (const auto s : path.services_of(*path.find_touchpoint("mentor-mentor-meet"))) services.push_back(path->services[s].id);
    CHECK(services == std::vector<std::string>{"mentor-mentor-guidance", "mentor-care", "care"});
}

TEST_CASE("expansion: findings") {
    const auto expand = [](const PathData& data) { return expand_subpaths(make(data), finds(child())); };
    auto data = parent_data();
    SECTION("no model") {
        const auto none = [](const ModelReference&) -> std::optional<ServicePath> { return std::nullopt; };
        const auto missing = expand_subpaths(make(data), none);
        REQUIRE(codes(missing) == std::vector<std::string>{"SUB151"});
        CHECK(missing.diagnostics()[0].hint.find("resolver") == std::string::npos);  // there is one: the id or the version is wrong
        const auto nobody_asked = expand_subpaths(make(data), nullptr);
        REQUIRE(codes(nobody_asked) == std::vector<std::string>{"SUB151"});
        CHECK(nobody_asked.diagnostics()[0].hint.find("resolver") != std::string::npos);
    }
    SECTION("no such start") {
        data.touchpoints[1].subpath->start = "meet";
        CHECK(codes(expand(data)) == std::vector<std::string>{"SUB151"});
    }
    SECTION("a model that contains itself") {
        data.id = "x.child";
        CHECK(codes(expand(data)) == std::vector<std::string>{"SUB151"});
    }
    SECTION("an end that no way takes") {
        for (auto& transition : data.transitions)
            if (transition.to == "gone") transition.ends.clear();
        CHECK(codes(expand(data)) == std::vector<std::string>{"SUB152"});
    }
    SECTION("an end that two ways take, and one that does not exist") {
        for (auto& transition : data.transitions)
            if (transition.to == "gone") transition.ends = {"good", "left", "lost"};
        CHECK(codes(expand(data)) == std::vector<std::string>{"SUB152", "SUB152"});
    }
    SECTION("a resource that is not bound") {
        data.touchpoints[1].subpath->bind.clear();
        CHECK(codes(expand(data)) == std::vector<std::string>{"SUB154"});
    }
    SECTION("an attribute that this path does not have") {
        auto asking = child_data();
        asking.transitions[1].choice = Transition::Choice::when;
        asking.transitions[1].when = Condition{Condition::Kind::attribute, "special"};
        data.population.reset();
        CHECK(codes(expand_subpaths(make(data), finds(make(asking)))) == std::vector<std::string>{"SUB153"});
    }
}
