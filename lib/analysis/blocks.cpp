#include "analysis/blocks.hpp"

#include <algorithm>
#include <utility>

namespace polku::detail {
namespace {

using Kind = BlockProblem::Kind;

constexpr std::size_t most = 1000;

bool may_be_left_out(const Transition& way) { return way.when.has_value(); }

// Gives every touchpoint the way on which it lies, breadth first from the starts, and reports where one would get two.
class Walk {
public:
    explicit Walk(const ServicePath& path)
        : path_(path),
          reached(path->touchpoints.size(), 0),
          before(path->touchpoints.size(), nowhere),
          counts(path->transitions.size(), 0),
          blocks{joins_of_splits(path), std::vector<std::size_t>(path->touchpoints.size(), nowhere), {}},
          waits_for_(path->touchpoints.size(), nowhere) {
        for (std::size_t t = 0; t < waits_for_.size(); ++t) {
            const auto& id = path->touchpoints[t].join;
            const auto split = id.empty() ? std::nullopt : path.find_touchpoint(id);
            if (split && is_split(*split)) waits_for_[t] = *split;
        }
    }

    void run() {
        check_joins();
        for (const auto start : path_.starts())
            if (is_join(start)) report(Kind::past_split, start, split_of_join(start), nowhere);
            else enter(start, nowhere, nowhere);
        go_on();
        // What only an interrupt leads to comes after, so that the interrupt is blamed where both cannot be.
        const auto by_touchpoint = interrupts_by_touchpoint();
        for (std::size_t i = 0; i < order.size(); ++i) {
            for (const auto k : by_touchpoint.successors(order[i])) interrupt(order[i], k - path_->touchpoints.size());
            go_on();
        }
        forget_joins_of_mixed();
    }

    bool is_end(std::size_t t) const { return path_->touchpoints[t].kind == TouchpointKind::end; }
    bool is_split(std::size_t t) const { return path_->touchpoints[t].split && !is_end(t); }
    bool is_join(std::size_t t) const { return split_of_join(t) != nowhere; }
    /// The split a join waits for; nowhere when it is no join of a split.
    std::size_t split_of_join(std::size_t t) const { return waits_for_[t]; }
    /// Ways that nobody waits for stop at once when there is nothing to wait for.
    bool starts_ways(std::size_t split) const {
        const auto out = path_.outgoing(split);
        return blocks.joins[split] == nowhere ||
               std::any_of(out.begin(), out.end(), [&](std::size_t k) { return path_->transitions[k].awaited; });
    }
    bool always_waits(std::size_t split) const {
        const auto out = path_.outgoing(split);
        return std::any_of(out.begin(), out.end(), [&](std::size_t k) { return always_awaited(k); });
    }
    /// The step to `to` on `way` is a problem already; where it leads is not asked any more.
    bool is_reported(std::size_t to, std::size_t way) const {
        return !is_end(to) &&
               (is_join(to) ? way == nowhere || split_of_join(to) != split_of_way(way) : reached[to] && blocks.ways[to] != way);
    }
    bool always_awaited(std::size_t k) const { return path_->transitions[k].awaited && !may_be_left_out(path_->transitions[k]); }
    std::size_t split_of_way(std::size_t way) const { return path_.from_of(way); }
    std::size_t way_around(std::size_t way) const { return blocks.ways[split_of_way(way)]; }

    std::vector<std::size_t> way_to(std::size_t t) const {
        constexpr std::size_t longest = 200;
        std::vector<std::size_t> way;
        for (; t != nowhere && way.size() < longest; t = before[t]) way.push_back(t);
        std::reverse(way.begin(), way.end());
        return way;
    }

private:
    /// Each kind once for a split or an interrupt. `from` is the touchpoint before `t`, if any.
    void report(Kind kind, std::size_t t, std::size_t split, std::size_t from, std::size_t interrupt = nowhere) {
        const bool said = std::any_of(blocks.problems.begin(), blocks.problems.end(), [&](const BlockProblem& p) {
            return p.kind == kind && p.split == split && p.interrupt == interrupt && (split != nowhere || p.touchpoint == t);
        });
        if (said || blocks.problems.size() >= most) return;
        blocks.problems.push_back({kind, t, split, nowhere, interrupt, way_to(from)});
        blocks.problems.back().witness.push_back(t);
    }
    /// What is wrong is looked into a thousand times only: each look may cost as much as blocks are nested.
    bool may_look() { return looks_++ < most; }

    void check_joins() {
        for (std::size_t t = 0; t < path_->touchpoints.size(); ++t) {
            if (path_->touchpoints[t].join.empty()) continue;
            const auto split = split_of_join(t);
            if (split == nowhere) report(Kind::no_split, t, nowhere, nowhere);
            else if (blocks.joins[split] != t) report(Kind::second_join, t, split, nowhere);
        }
    }

    // Who comes into a block past its split comes to its join past its split.
    void forget_joins_of_mixed() {
        auto& all = blocks.problems;
        std::vector<char> mixed(path_->touchpoints.size(), 0);
        for (const auto& problem : all)
            if (problem.kind == Kind::mixed) mixed[problem.split] = 1;
        all.erase(
            std::remove_if(all.begin(), all.end(), [&](const BlockProblem& p) { return p.kind == Kind::past_split && mixed[p.split]; }),
            all.end());
    }

    void go_on() {
        for (; next_ < order.size(); ++next_) leave(order[next_]);
    }

    void leave(std::size_t t) {
        if (is_end(t)) return;
        if (is_split(t)) return fire(t);
        for (const auto k : path_.outgoing(t)) arrive(t, path_.to_of(k), blocks.ways[t]);
    }

    void fire(std::size_t split) {
        const auto join = blocks.joins[split];
        const auto around = blocks.ways[split];
        if (starts_ways(split))
            for (const auto k : path_.outgoing(split)) {
                counts[k] = path_->transitions[k].awaited && (around == nowhere || counts[around]) ? 1 : 0;
                arrive(split, path_.to_of(k), k);
            }
        if (always_waits(split) || path_.outgoing(split).empty()) return;
        if (join != nowhere) enter(join, around, split);
        else report(Kind::nothing_starts, split, split, before[split]);
    }

    // Someone on `way` goes from `from` to `to`.
    void arrive(std::size_t from, std::size_t to, std::size_t way) {
        const auto split = split_of_join(to);
        if (split == nowhere) return enter(to, way, from);
        if (way != nowhere && split_of_way(way) == split) return enter(to, blocks.ways[split], from);
        if (may_look()) report(lies_in(way, split) ? Kind::crossed : Kind::past_split, to, split, from);
    }

    bool lies_in(std::size_t way, std::size_t split) const {
        while (way != nowhere && split_of_way(way) != split) way = way_around(way);
        return way != nowhere;
    }

    void enter(std::size_t t, std::size_t way, std::size_t from) {
        if (!reached[t]) {
            reached[t] = 1;
            blocks.ways[t] = way;
            before[t] = from;
            order.push_back(t);
            return;
        }
        // An end is the end of everything, wherever it is reached.
        if (blocks.ways[t] != way && !is_end(t) && may_look()) conflict(t, way, from);
    }

    void conflict(std::size_t t, std::size_t way, std::size_t from) {
        if (lies_in(way, t)) return report(Kind::again, t, t, from);
        // From the outside in: where the two part is what is wrong.
        const auto known = nesting(blocks.ways[t]), found = nesting(way);
        std::size_t depth = 0;
        while (depth < known.size() && depth < found.size() && known[depth] == found[depth]) ++depth;
        if (depth < known.size() && depth < found.size() && split_of_way(known[depth]) == split_of_way(found[depth]))
            return report(Kind::twice, t, split_of_way(found[depth]), from);
        report(Kind::mixed, t, split_of_way(depth < known.size() ? known[depth] : found[depth]), from);
    }

    std::vector<std::size_t> nesting(std::size_t way) const {
        std::vector<std::size_t> ways;
        for (; way != nowhere; way = way_around(way)) ways.push_back(way);
        std::reverse(ways.begin(), ways.end());
        return ways;
    }

    Directed interrupts_by_touchpoint() const {
        const auto n = path_->touchpoints.size();
        std::vector<Directed::Edge> edges;
        for (std::size_t k = 0; k < path_->interrupts.size(); ++k)
            for (const auto t : path_.interrupt_scope(k)) edges.emplace_back(t, n + k);
        return {n + path_->interrupts.size(), edges};
    }

    void interrupt(std::size_t from, std::size_t k) {
        if (is_end(from)) return;
        const auto to = path_.interrupt_target(k);
        const bool of_one_way = path_->interrupts[k].cancels == Cancels::thread;
        const auto way = of_one_way ? blocks.ways[from] : nowhere;
        if (of_one_way && way != nowhere && split_of_join(to) == split_of_way(way)) return arrive(from, to, way);
        if (!reached[to] && !(is_join(to) && lies_in(way, split_of_join(to)))) return enter(to, way, from);
        if (is_end(to) || (reached[to] && blocks.ways[to] == way) || !may_look()) return;
        const auto inside = blocks.ways[to] != nowhere ? blocks.ways[to] : way;
        report(Kind::interrupt, to, split_of_way(inside), from, k);
    }

    const ServicePath& path_;
    std::size_t next_ = 0;
    std::size_t looks_ = 0;

public:
    std::vector<char> reached;
    std::vector<std::size_t> before;
    std::vector<std::size_t> order{};  ///< as reached
    std::vector<char> counts;          ///< per transition out of a split: it and all ways around it are waited for
    Blocks blocks;

private:
    std::vector<std::size_t> waits_for_;
};

// Which touchpoints can lead on to the join of their way, and which to an end. A way comes past a split inside it only
// when that split's own join goes on. All of this is "true when any, or all, of these are", so it spreads backwards
// through a graph of such statements, each with the number of others it still waits for.
class WaysOn {
public:
    explicit WaysOn(const Walk& walk, const ServicePath& path)
        : walk_(walk), path_(path), n_(path->touchpoints.size()), missing_(5 * n_, 1) {
        for (const auto t : walk_.order)
            if (walk_.is_split(t)) add_split(t);
            else if (!walk_.is_end(t) && walk_.blocks.ways[t] != nowhere) add_plain(t);
        spread();
    }

    bool to_join(std::size_t t) const { return missing_[t] == 0; }
    bool to_end(std::size_t t) const { return missing_[n_ + t] == 0; }
    bool goes_on(std::size_t split) const { return missing_[2 * n_ + split] == 0; }

private:
    void add_plain(std::size_t t) {
        for (const auto k : path_.outgoing(t)) {
            const auto to = path_.to_of(k);
            const auto way = walk_.blocks.ways[t];
            if (walk_.split_of_join(to) == walk_.split_of_way(way) || walk_.is_reported(to, way)) set(t);
            else if (walk_.is_end(to)) set(n_ + t);
            else edges_.insert(edges_.end(), {{to, t}, {n_ + to, n_ + t}});
        }
    }

    void add_split(std::size_t split) {
        const auto join = walk_.blocks.joins[split];
        const auto goes_on = 2 * n_ + split, to_join = 3 * n_ + split, to_end = 4 * n_ + split;
        std::size_t needed = 0;
        for (const auto k : path_.outgoing(split)) {
            if (!walk_.starts_ways(split)) break;
            const auto to = path_.to_of(k);
            const bool joins = walk_.split_of_join(to) == split || walk_.is_reported(to, k);
            const bool ends = !joins && walk_.is_end(to);
            if (ends) set(n_ + split);
            else if (!joins) edges_.emplace_back(n_ + to, n_ + split);
            if (!walk_.always_awaited(k) || joins) continue;
            ++needed;
            if (!ends) edges_.emplace_back(to, goes_on);
        }
        if (join == nowhere) return;
        missing_[goes_on] = needed;
        if (needed == 0) true_.push_back(goes_on);
        if (walk_.is_end(join)) {
            edges_.emplace_back(goes_on, n_ + split);
            return;
        }
        missing_[to_join] = missing_[to_end] = 2;
        edges_.insert(edges_.end(), {{goes_on, to_join}, {join, to_join}, {to_join, split}});
        edges_.insert(edges_.end(), {{goes_on, to_end}, {n_ + join, to_end}, {to_end, n_ + split}});
    }

    void set(std::size_t statement) {
        if (missing_[statement] == 0) return;
        missing_[statement] = 0;
        true_.push_back(statement);
    }

    void spread() {
        const Directed graph(5 * n_, edges_);
        for (std::size_t i = 0; i < true_.size(); ++i)
            for (const auto next : graph.successors(true_[i]))
                if (missing_[next] > 0 && --missing_[next] == 0) true_.push_back(next);
    }

    const Walk& walk_;
    const ServicePath& path_;
    std::size_t n_;
    std::vector<std::size_t> missing_;
    std::vector<Directed::Edge> edges_{};
    std::vector<std::size_t> true_{};
};

// Ways that wait for ever. What is wrong inside an inner block is not said of the ways around it again.
class Waiting {
public:
    Waiting(Walk& walk, const ServicePath& path)
        : walk_(walk),
          path_(path),
          explained_(path->transitions.size(), 0),
          explained_splits_(path->touchpoints.size(), 0),
          broken_(path->touchpoints.size(), 0) {}

    void run() {
        const WaysOn on(walk_, path_);
        for (const auto& problem : walk_.blocks.problems)
            if (problem.split != nowhere) {
                broken_[problem.split] = 1;
                explain(walk_.blocks.ways[problem.split]);
            }
        explain_reported();
        std::vector<std::pair<std::size_t, std::size_t>> stuck;  // a touchpoint and its way, the first of each way
        std::vector<char> seen(path_->transitions.size(), 0);
        for (const auto t : walk_.order) {
            const auto way = walk_.blocks.ways[t];
            if (way == nowhere || seen[way] || !walk_.counts[way] || walk_.is_end(t) || on.to_join(t) || on.to_end(t)) continue;
            seen[way] = 1;
            stuck.emplace_back(t, way);
            explained_splits_[walk_.split_of_way(way)] = 1;
            explain(walk_.way_around(way));
        }
        std::vector<std::size_t> closed;
        for (const auto t : walk_.order)
            if (walk_.is_split(t) && walk_.blocks.joins[t] != nowhere && !on.goes_on(t)) {
                closed.push_back(t);
                explain(walk_.blocks.ways[t]);
            }
        for (const auto& [t, way] : stuck)
            if (!explained_[way] && !broken_[walk_.split_of_way(way)]) report(Kind::stuck, t, way);
        for (const auto split : closed)
            if (!explained_splits_[split] && !broken_[split])
                for (const auto k : path_.outgoing(split))
                    if (walk_.always_awaited(k) && !arrives(on, k)) {
                        report(Kind::never_joins, walk_.blocks.joins[split], k);
                        break;
                    }
    }

private:
    bool arrives(const WaysOn& on, std::size_t k) const {
        const auto to = path_.to_of(k);
        return walk_.split_of_join(to) == walk_.split_of_way(k) || walk_.is_reported(to, k) || (!walk_.is_end(to) && on.to_join(to));
    }
    // Around a step that is a problem already nothing more is said: what would follow it was not looked at.
    void explain_reported() {
        for (const auto t : walk_.order) {
            const auto way = walk_.blocks.ways[t];
            if (walk_.is_end(t) || (walk_.is_split(t) && !walk_.starts_ways(t))) continue;
            for (const auto k : path_.outgoing(t))
                if (walk_.is_split(t) ? walk_.is_reported(path_.to_of(k), k) : walk_.is_reported(path_.to_of(k), way))
                    explain(walk_.is_split(t) ? k : way);
        }
    }
    void explain(std::size_t way) {
        for (; way != nowhere && !explained_[way]; way = walk_.way_around(way)) {
            explained_[way] = 1;
            explained_splits_[walk_.split_of_way(way)] = 1;
        }
    }
    void report(Kind kind, std::size_t t, std::size_t way) {
        if (walk_.blocks.problems.size() >= most) return;
        const auto shown = kind == Kind::stuck ? t : path_.to_of(way);
        auto witness = kind == Kind::stuck ? walk_.way_to(t) : walk_.way_to(walk_.split_of_way(way));
        if (kind == Kind::never_joins) witness.push_back(shown);
        walk_.blocks.problems.push_back({kind, t, walk_.split_of_way(way), way, nowhere, std::move(witness)});
    }

    Walk& walk_;
    const ServicePath& path_;
    std::vector<char> explained_;         ///< ways: something inside them is wrong
    std::vector<char> explained_splits_;  ///< splits: something on their ways is
    std::vector<char> broken_;            ///< splits that are no block at all: what waits there for ever was not looked at
};

}  // namespace

std::vector<std::size_t> joins_of_splits(const ServicePath& path) {
    std::vector<std::size_t> joins(path->touchpoints.size(), nowhere);
    for (std::size_t t = 0; t < path->touchpoints.size(); ++t) {
        const auto& id = path->touchpoints[t].join;
        const auto split = id.empty() ? std::nullopt : path.find_touchpoint(id);
        if (split && path->touchpoints[*split].split && joins[*split] == nowhere) joins[*split] = t;
    }
    return joins;
}

bool stops_with_its_block(const ServicePath& path, const Blocks& blocks, std::size_t touchpoint) {
    for (auto way = blocks.ways[touchpoint]; way != nowhere; way = blocks.ways[path.from_of(way)])
        if (!path->transitions[way].awaited && blocks.joins[path.from_of(way)] != nowhere) return true;
    return false;
}

Blocks find_blocks(const ServicePath& path) {
    const auto& all = path->touchpoints;
    if (std::none_of(all.begin(), all.end(), [](const Touchpoint& t) { return t.split || !t.join.empty(); })) {
        const std::vector<std::size_t> none(all.size(), nowhere);
        return {none, none, {}};
    }
    Walk walk(path);
    walk.run();
    Waiting(walk, path).run();
    return std::move(walk.blocks);
}

}  // namespace polku::detail
