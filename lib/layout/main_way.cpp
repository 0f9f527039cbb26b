#include "layout/main_way.hpp"

#include <algorithm>
#include <queue>

namespace polku {

void mark_links_back(PathView& view, const std::vector<bool>& against_phases, const std::vector<std::size_t>& starts) {
    for (std::size_t i = 0; i < view.links.size(); ++i)
        if (against_phases[i] || view.nodes[view.links[i].to].stage < view.nodes[view.links[i].from].stage) view.links[i].back = true;

    enum class Mark { fresh, open, done };
    std::vector<Mark> marks(view.nodes.size(), Mark::fresh);
    struct Frame {
        std::size_t node;
        std::vector<std::size_t> links;
        std::size_t next = 0;
    };
    const auto frame = [&](std::size_t node) {
        Frame f{node, view.nodes[node].next, 0};
        std::stable_sort(f.links.begin(), f.links.end(),
                         [&](std::size_t a, std::size_t b) { return view.links[a].share > view.links[b].share; });
        marks[node] = Mark::open;
        return f;
    };
    const auto walk = [&](std::size_t root) {
        if (marks[root] != Mark::fresh) return;
        std::vector<Frame> stack{frame(root)};
        while (!stack.empty()) {
            Frame& top = stack.back();
            if (top.next == top.links.size()) {
                marks[top.node] = Mark::done;
                stack.pop_back();
                continue;
            }
            ViewLink& link = view.links[top.links[top.next++]];
            if (link.back) continue;
            if (marks[link.to] == Mark::open) link.back = true;
            if (marks[link.to] == Mark::fresh) stack.push_back(frame(link.to));
        }
    };
    for (const std::size_t s : starts) walk(s);
    for (std::size_t n = 0; n < view.nodes.size(); ++n) walk(n);
}

void mark_main_way(PathView& view, const std::vector<std::size_t>& starts) {
    if (starts.empty()) return;
    const std::size_t n = view.nodes.size();
    // Shares among the ways that do not go back: who goes round a loop leaves it one day.
    std::vector<double> onward(n, 0);
    for (const ViewLink& link : view.links)
        if (!link.back) onward[link.from] += link.share;

    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<double> best(n, 0);
    std::vector<std::size_t> by(n, none);
    std::vector<bool> settled(n, false);
    struct Candidate {
        double probability;
        std::size_t node;
        bool operator<(const Candidate& other) const {
            return probability != other.probability ? probability < other.probability : node > other.node;
        }
    };
    std::priority_queue<Candidate> queue;
    best[starts.front()] = 1;
    queue.push({1, starts.front()});
    while (!queue.empty()) {
        const Candidate top = queue.top();
        queue.pop();
        if (settled[top.node]) continue;
        settled[top.node] = true;
        for (const std::size_t i : view.nodes[top.node].next) {
            const ViewLink& link = view.links[i];
            if (link.back) continue;
            const double share = onward[link.from] > 1 ? link.share : onward[link.from] > 0 ? link.share / onward[link.from] : 0;
            const double probability = top.probability * share;
            if (probability > best[link.to] && !settled[link.to])
                best[link.to] = probability, by[link.to] = i, queue.push({probability, link.to});
        }
    }
    std::size_t end = none;
    for (const CardKind kind : {CardKind::goal, CardKind::end})
        for (std::size_t t = 0; t < n && (end == none || view.nodes[end].kind == kind); ++t)
            if (view.nodes[t].kind == kind && best[t] > 0 && (end == none || best[t] > best[end])) end = t;
    if (end == none) return;
    for (std::size_t t = end;; t = view.links[by[t]].from) {
        view.main_way.push_back(t);
        if (by[t] == none) break;
        view.links[by[t]].main = true;
    }
    std::reverse(view.main_way.begin(), view.main_way.end());
}

}  // namespace polku
