// find_blocks decides by one walk over the graph. Here every state that clients can come to is looked at, for thousands of
// small paths, and what the format says of blocks is asked of all of them: both must say the same.
#include <algorithm>
#include <deque>
#include <map>
#include <set>

#include <polku/analysis.hpp>
#include <polku/simulate.hpp>

#include "analysis/blocks.hpp"
#include "catch.hpp"
#include "mini_path.hpp"
#include "random_blocks.hpp"

using namespace polku;
using namespace polku::test;
using detail::BlockProblem;
using detail::find_blocks;
using detail::nowhere;
using Kind = BlockProblem::Kind;

namespace {

using Nesting = std::vector<std::size_t>;  // ways out of splits, from the outside in

struct Thread {
    std::size_t touchpoint = 0;
    Nesting nesting{};
    bool on_the_way = false;  // it has just been started and has not arrived
    auto operator<=>(const Thread&) const = default;
};
using State = std::set<Thread>;

class Explorer {
public:
    explicit Explorer(const ServicePath& path) : path_(path) {}

    bool is_sound() {
        for (std::size_t t = 0; t < path_->touchpoints.size(); ++t) check_join(t);
        for (const auto start : path_.starts())
            if (is_join(start)) sound_ = false;
            else explore({{start, {}, false}}, true);
        if (sound_) check_regions();
        if (sound_) check_waiting();
        return sound_;
    }

private:
    bool is_end(std::size_t t) const { return path_->touchpoints[t].kind == TouchpointKind::end; }
    bool is_split(std::size_t t) const { return path_->touchpoints[t].split && !is_end(t); }
    std::size_t split_of(std::size_t join) const {
        const auto split = path_.find_touchpoint(path_->touchpoints[join].join);
        return split && is_split(*split) ? *split : nowhere;
    }
    bool is_join(std::size_t t) const { return split_of(t) != nowhere; }
    std::size_t join_of(std::size_t split) const {
        for (std::size_t t = 0; t < path_->touchpoints.size(); ++t)
            if (split_of(t) == split) return t;
        return nowhere;
    }
    bool has(const Nesting& nesting, std::size_t split) const {
        return std::any_of(nesting.begin(), nesting.end(), [&](auto way) { return path_.from_of(way) == split; });
    }

    void check_join(std::size_t t) {
        if (path_->touchpoints[t].join.empty()) return;
        if (!is_join(t) || join_of(split_of(t)) != t) sound_ = false;
    }

    // Everything that can follow from `first`, with the joins that go on and whether an end is reached.
    struct Seen {
        std::set<std::pair<std::size_t, Nesting>> joined{};
        bool ended_inside = false;  // an end was reached inside a block
    };
    Seen explore(const State& first, bool with_interrupts) {
        seen_ = {};
        interrupts_ = with_interrupts;
        std::set<State> known{first};
        open_ = {first};
        while (!open_.empty() && (sound_ || !with_interrupts)) {
            const auto state = open_.front();
            open_.pop_front();
            for (const auto& thread : state) {
                if (!thread.on_the_way) positions_.insert({thread.touchpoint, thread.nesting});
                step(state, thread);
            }
            for (auto& next : next_)
                if (known.insert(next).second) open_.push_back(next);
            next_.clear();
        }
        return seen_;
    }

    void step(const State& state, const Thread& thread) {
        State others = state;
        others.erase(thread);
        if (thread.on_the_way) return arrive(others, thread.touchpoint, thread.nesting);
        if (interrupts_) interrupt(others, thread);
        if (is_split(thread.touchpoint)) return fire(others, thread);
        for (const auto k : path_.outgoing(thread.touchpoint)) arrive(others, path_.to_of(k), thread.nesting);
    }

    void interrupt(const State& others, const Thread& thread) {
        for (std::size_t i = 0; i < path_->interrupts.size(); ++i) {
            const auto scope = path_.interrupt_scope(i);
            if (std::find(scope.begin(), scope.end(), thread.touchpoint) == scope.end()) continue;
            if (path_->interrupts[i].cancels == Cancels::client) stand({}, path_.interrupt_target(i), {});
            else if (!has(thread.nesting, split_of(path_.interrupt_target(i)))) stand(others, path_.interrupt_target(i), thread.nesting);
            else arrive(others, path_.interrupt_target(i), thread.nesting);
        }
    }

    void fire(const State& others, const Thread& thread) {
        const auto split = thread.touchpoint;
        const auto out = path_.outgoing(split);
        if (has(thread.nesting, split)) {
            sound_ = false;
            return;
        }
        if (out.empty()) return;
        std::vector<std::size_t> open;
        for (const auto k : out)
            if (path_->transitions[k].when) open.push_back(k);
        for (std::size_t choice = 0; choice < (std::size_t{1} << open.size()); ++choice) {
            State next = others;
            bool waits = false;
            for (const auto k : out) {
                const auto place = std::find(open.begin(), open.end(), k);
                if (place != open.end() && !(choice >> (place - open.begin()) & 1)) continue;
                auto nesting = thread.nesting;
                nesting.push_back(k);
                next.insert({path_.to_of(k), nesting, true});
                waits = waits || path_->transitions[k].awaited;
            }
            const auto join = join_of(split);
            if (waits) next_.push_back(next);
            else if (join != nowhere) go_on(others, join, thread.nesting);
            else sound_ = false;  // nobody goes on whom anybody waits for
        }
    }

    void arrive(const State& others, std::size_t to, const Nesting& nesting) {
        const auto split = split_of(to);
        if (split == nowhere) return stand(others, to, nesting);
        if (nesting.empty() || path_.from_of(nesting.back()) != split) {
            sound_ = false;
            return;
        }
        const auto around = Nesting(nesting.begin(), nesting.end() - 1);
        const auto inside = [&](const Thread& t) {
            return t.nesting.size() >= nesting.size() && std::equal(around.begin(), around.end(), t.nesting.begin()) &&
                   path_.from_of(t.nesting[around.size()]) == split;
        };
        State left;
        bool waits = false;
        for (const auto& other : others) {
            if (!inside(other)) left.insert(other);
            else waits = waits || path_->transitions[other.nesting[around.size()]].awaited;
        }
        if (!path_->transitions[nesting.back()].awaited || waits) next_.push_back(others);
        else go_on(left, to, around);
    }

    void go_on(const State& others, std::size_t join, const Nesting& nesting) {
        seen_.joined.insert({join, nesting});
        stand(others, join, nesting);
    }

    void stand(State others, std::size_t t, const Nesting& nesting) {
        if (is_end(t)) {
            seen_.ended_inside = seen_.ended_inside || !nesting.empty();
            return;
        }
        if (std::any_of(others.begin(), others.end(), [&](const Thread& o) { return !o.on_the_way && o.touchpoint == t; })) sound_ = false;
        others.insert({t, nesting, false});
        next_.push_back(std::move(others));
    }

    // Blocks nest or are apart, and are entered only by their split.
    void check_regions() {
        std::map<std::size_t, std::set<std::size_t>> regions;
        for (const auto& [t, nesting] : positions_)
            for (const auto way : nesting) regions[path_.from_of(way)].insert(t);
        for (const auto& [split, region] : regions) {
            for (const auto& [t, nesting] : positions_)
                if (region.count(t) && !has(nesting, split)) sound_ = false;
            for (const auto& other : regions) {
                std::vector<std::size_t> both;
                std::set_intersection(region.begin(), region.end(), other.second.begin(), other.second.end(), std::back_inserter(both));
                if (!both.empty() && both.size() != region.size() && both.size() != other.second.size()) sound_ = false;
            }
        }
    }

    // Without interrupts every way that is waited for can come to its join or an end, and every join can go on. Each
    // thread is looked at alone: what it does behind its own join, where the threads beside it are missing, does not count.
    void check_waiting() {
        const auto positions = positions_;
        bool all_go_on = true;
        for (const auto& [t, nesting] : positions) {
            if (!nesting.empty() && std::all_of(nesting.begin(), nesting.end(), [&](auto k) { return path_->transitions[k].awaited; })) {
                const auto seen = explore({{t, {nesting.back()}, false}}, false);
                if (!seen.ended_inside && !seen.joined.count({join_of(path_.from_of(nesting.back())), {}})) all_go_on = false;
            }
            if (!is_split(t) || join_of(t) == nowhere || path_.outgoing(t).empty()) continue;
            if (!explore({{t, {}, false}}, false).joined.count({join_of(t), {}})) all_go_on = false;
        }
        sound_ = all_go_on;
    }

    const ServicePath& path_;
    bool sound_ = true;
    bool interrupts_ = false;
    Seen seen_{};
    std::deque<State> open_{};
    std::vector<State> next_{};
    std::set<std::pair<std::size_t, Nesting>> positions_{};
};

std::string text_of(const ServicePath& path) {
    std::string text;
    for (const auto& t : path->touchpoints)
        text += t.id + (t.split ? " split" : "") + (t.kind == TouchpointKind::end ? " end" : "") +
                (t.join.empty() ? "" : " join " + t.join) + "; ";
    for (const auto& t : path->transitions) text += t.from + (t.awaited ? "->" : "~>") + t.to + (t.when ? "? " : " ");
    for (const auto& i : path->interrupts)
        text += (i.cancels == Cancels::thread ? " thread " : " client ") + i.scope->touchpoints[0] + "=>" + i.to;
    return text;
}

std::vector<Kind> kinds(std::string_view text) {
    std::vector<Kind> found;
    const auto blocks = find_blocks(mini_path(text));
    for (const auto& problem : blocks.problems) found.push_back(problem.kind);
    return found;
}
std::vector<std::string> witness(std::string_view text) {
    const auto path = mini_path(text);
    std::vector<std::string> ids;
    const auto blocks = find_blocks(path);
    for (const auto t : blocks.problems.at(0).witness) ids.push_back(path->touchpoints[t].id);
    return ids;
}
using Kinds = std::vector<Kind>;
using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("blocks: the decision is that of a search through all states") {
    std::size_t sound = 0;
    constexpr std::uint32_t paths = 10000;
    for (std::uint32_t seed = 0; seed < paths; ++seed) {
        const auto path = ServicePath::make(RandomBlocks(seed).make()).value_or_throw();
        Explorer explorer(path);
        const bool expected = explorer.is_sound();
        const auto blocks = find_blocks(path);
        INFO("seed " << seed << ": " << text_of(path));
        REQUIRE(blocks.problems.empty() == expected);
        sound += expected ? 1 : 0;
    }
    CHECK(sound > paths / 4);
    CHECK(sound < paths * 3 / 4);
}

TEST_CASE("blocks: what is sound, both engines walk without trouble") {
    const auto complains = [](const auto& outcome) {
        return std::any_of(outcome.diagnostics().begin(), outcome.diagnostics().end(),
                           [](const Diagnostic& d) { return d.code == "ANA927" || d.code == "ANA925"; });
    };
    std::size_t walked = 0;
    for (std::uint32_t seed = 0; seed < 1500; ++seed) {
        const auto path = ServicePath::make(RandomBlocks(seed).make()).value_or_throw();
        if (!find_blocks(path).problems.empty()) continue;
        const auto& all = path->touchpoints;
        bool dead_end = false;  // that is another rule's
        for (std::size_t t = 0; t < all.size(); ++t)
            dead_end = dead_end || (all[t].kind != TouchpointKind::end && path.outgoing(t).empty());
        if (dead_end) continue;
        INFO("seed " << seed << ": " << text_of(path));
        SimulationOptions run;
        run.clients = 50;
        run.threads = 1;
        CHECK_FALSE(complains(simulate_clients(path, run)));
        AnalysisOptions ask;
        ask.sensitivity = false;
        CHECK_FALSE(complains(exact_answers(path, ask)));
        ++walked;
    }
    CHECK(walked > 300);
}

TEST_CASE("blocks: which way a touchpoint lies on") {
    const auto path =
        mini_path("start a -> split s; s -> b, split u; u -> c, d[aside]; c -> v join u; d -> v; v -> j join s; b -> j; j -> end z");
    const auto blocks = find_blocks(path);
    CHECK(blocks.problems.empty());
    const auto way = [&](const char* id) { return blocks.ways[path.find_touchpoint(id).value()]; };
    CHECK(way("a") == nowhere);
    CHECK(way("j") == nowhere);
    CHECK(path.to_of(way("b")) == path.find_touchpoint("b").value());
    CHECK(way("u") == way("v"));
    CHECK(path.from_of(way("c")) == path.find_touchpoint("u").value());
    CHECK(blocks.joins[path.find_touchpoint("u").value()] == path.find_touchpoint("v").value());
}

TEST_CASE("blocks: each problem, with a way that shows it") {
    const std::string sound = "start a -> split s; s -> b, c; b -> j join s; c -> j; j -> end z";
    CHECK(kinds(sound).empty());
    CHECK(kinds(sound + "; b -> z").empty());  // an end stops everything
    CHECK(kinds("?x = 0.5; start a -> split s; s -> b[if x], c[if !x]; b -> j join s; c -> j; j -> end z").empty());

    CHECK(kinds("start a -> b -> j join a -> end z") == Kinds{Kind::no_split});
    CHECK(kinds(sound + "; b -> y join s -> z") == Kinds{Kind::second_join});
    CHECK(kinds("?x = 0.5; start a -> split s; s -> b[if x]; b -> end z") == Kinds{Kind::nothing_starts});

    const auto again = sound + "; b -> s";
    CHECK(kinds(again) == Kinds{Kind::again});
    CHECK(witness(again) == Ids{"a", "s", "b", "s"});
    const std::string twice = "start a -> split s; s -> b, c; b -> d -> j join s; c -> d; j -> end z";
    CHECK(kinds(twice) == Kinds{Kind::twice});
    CHECK(witness(twice) == Ids{"a", "s", "c", "d"});
    const auto left = sound + "; j -> y -> z; b -> y";
    CHECK(kinds(left) == Kinds{Kind::mixed});
    CHECK(kinds(sound + "; a -> b") == Kinds{Kind::mixed});
    const auto past = sound + "; a -> j";
    CHECK(kinds(past) == Kinds{Kind::past_split});
    CHECK(witness(past) == Ids{"a", "j"});
    CHECK(kinds("start a -> split s; s -> split u, b; u -> c, d; c -> v join u; d -> j join s; v -> j; b -> j; j -> end z") ==
          Kinds{Kind::crossed});
    CHECK(kinds(sound + "; * -> b[0.1/month]") == Kinds{Kind::interrupt});
    CHECK(kinds(sound + "; * -> j[0.1/month]").empty());
    CHECK(kinds(sound + "; *(b) -> c[0.1/month thread]") == Kinds{Kind::interrupt});
    CHECK(kinds("start a -> split s; s -> b, c; b -> d -> j join s; c -> j; j -> end z; *(b) -> d[0.1/month thread]").empty());

    const std::string round = "start a -> split s; s -> b, c; b -> j join s; c -> d -> c; j -> end z";
    CHECK(kinds(round) == Kinds{Kind::stuck});
    CHECK(witness(round) == Ids{"a", "s", "c"});
    CHECK(kinds(round + "; * -> z[0.1/month]") == Kinds{Kind::stuck});  // an interrupt would hide it
    CHECK(kinds("start a -> split s; s -> b, c[aside]; b -> j join s; c -> d -> c; j -> end z").empty());
    const std::string never = "start a -> split s; s -> b, c; b -> j join s; c -> end z; j -> z";
    CHECK(kinds(never) == Kinds{Kind::never_joins});
    CHECK(witness(never) == Ids{"a", "s", "c"});
    CHECK(kinds("?x = 0.5; start a -> split s; s -> b, c[if x]; b -> j join s; c -> end z; j -> z").empty());
}

TEST_CASE("blocks: what is wrong inside is not said again outside") {
    CHECK(kinds("start a -> split s; s -> split u, b; u -> c, d; c -> v join u; d -> d; v -> j join s; b -> j; j -> end z") ==
          Kinds{Kind::stuck});
    CHECK(kinds("start a -> split s; s -> split u, b; u -> c, d; c -> v join u; d -> j; v -> j join s; b -> j; j -> end z") ==
          Kinds{Kind::crossed});
}

TEST_CASE("blocks: a hundred thousand touchpoints in a row, and as many blocks inside each other") {
    constexpr std::size_t many = 100'000;
    PathData data;
    data.id = "test.deep";
    data.version = "1.0.0";
    data.services.emplace_back().id = "s";
    const auto add = [&](const std::string& id) -> Touchpoint& {
        auto& touchpoint = data.touchpoints.emplace_back();
        touchpoint.id = id;
        touchpoint.service = "s";
        return touchpoint;
    };
    const auto lead = [&](const std::string& from, const std::string& to) {
        auto& transition = data.transitions.emplace_back();
        transition.id = "t" + std::to_string(data.transitions.size());
        transition.from = from;
        transition.to = to;
    };
    for (std::size_t i = 0; i < many; ++i) {
        add("s" + std::to_string(i)).split = true;
        add("j" + std::to_string(i)).join = "s" + std::to_string(i);
        if (i > 0) lead("s" + std::to_string(i - 1), "s" + std::to_string(i));
        if (i > 0) lead("j" + std::to_string(i), "j" + std::to_string(i - 1));
    }
    data.touchpoints.front().kind = TouchpointKind::start;
    add("z").kind = TouchpointKind::end;
    lead("s" + std::to_string(many - 1), "j" + std::to_string(many - 1));
    lead("j0", "z");
    CHECK(find_blocks(ServicePath::make(data).value_or_throw()).problems.empty());
    data.transitions[data.transitions.size() - 2].to = "s5";  // the innermost way fires an outer split again
    const auto problems = find_blocks(ServicePath::make(data).value_or_throw()).problems;
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].kind == Kind::again);
    CHECK(problems[0].witness.size() == 201);
}
