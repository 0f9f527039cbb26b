#include "analysis/directed.hpp"

#include <algorithm>
#include <unordered_map>

namespace polku::detail {

Directed::Directed(std::size_t vertices, std::span<const Edge> edges) : begin_(vertices + 1, 0), targets_(edges.size()) {
    for (const auto& edge : edges) ++begin_[edge.first + 1];
    for (std::size_t v = 0; v < vertices; ++v) begin_[v + 1] += begin_[v];
    auto next = begin_;
    for (const auto& edge : edges) targets_[next[edge.first]++] = edge.second;
}

Directed Directed::reversed() const {
    std::vector<Edge> edges;
    edges.reserve(targets_.size());
    for (std::size_t v = 0; v < size(); ++v)
        for (const auto target : successors(v)) edges.emplace_back(target, v);
    return {size(), edges};
}

Reach reach_from(const Directed& graph, std::span<const std::size_t> seeds) {
    Reach result{std::vector<char>(graph.size(), 0), std::vector<std::size_t>(graph.size(), nowhere)};
    std::vector<std::size_t> queue;
    for (const auto seed : seeds)
        if (!result.reached[seed]) {
            result.reached[seed] = 1;
            queue.push_back(seed);
        }
    for (std::size_t i = 0; i < queue.size(); ++i)
        for (const auto target : graph.successors(queue[i]))
            if (!result.reached[target]) {
                result.reached[target] = 1;
                result.before[target] = queue[i];
                queue.push_back(target);
            }
    return result;
}

std::vector<std::vector<std::size_t>> Components::members() const {
    std::vector<std::vector<std::size_t>> lists(count);
    for (std::size_t v = 0; v < of.size(); ++v) lists[of[v]].push_back(v);
    return lists;
}

Components strong_components(const Directed& graph) {
    const std::size_t n = graph.size();
    Components result{std::vector<std::size_t>(n, nowhere), 0};
    std::vector<std::size_t> order(n, nowhere), low(n, 0), next(n, 0), stack, call;
    std::size_t time = 0;
    for (std::size_t root = 0; root < n; ++root) {
        if (order[root] != nowhere) continue;
        call.push_back(root);
        while (!call.empty()) {
            const auto v = call.back();
            if (order[v] == nowhere) {
                order[v] = low[v] = time++;
                stack.push_back(v);
            }
            const auto successors = graph.successors(v);
            if (next[v] < successors.size()) {
                const auto w = successors[next[v]++];
                if (order[w] == nowhere) call.push_back(w);
                else if (result.of[w] == nowhere) low[v] = std::min(low[v], order[w]);
                continue;
            }
            call.pop_back();
            if (!call.empty()) low[call.back()] = std::min(low[call.back()], low[v]);
            if (low[v] != order[v]) continue;
            for (bool open = true; open;) {
                const auto w = stack.back();
                stack.pop_back();
                result.of[w] = result.count;
                open = w != v;
            }
            ++result.count;
        }
    }
    return result;
}

std::vector<std::size_t> cycle_through(const Directed& graph, std::size_t vertex, const Components& components) {
    std::unordered_map<std::size_t, std::size_t> before;  // looked up, never iterated; as small as the component
    std::vector<std::size_t> queue{vertex};
    for (std::size_t i = 0; i < queue.size(); ++i)
        for (const auto target : graph.successors(queue[i])) {
            if (target == vertex) {
                std::vector<std::size_t> cycle{vertex};
                for (auto v = queue[i]; v != vertex; v = before.at(v)) cycle.push_back(v);
                cycle.push_back(vertex);
                std::reverse(cycle.begin(), cycle.end());
                return cycle;
            }
            if (components.of[target] == components.of[vertex] && before.emplace(target, queue[i]).second) queue.push_back(target);
        }
    return {};
}

}  // namespace polku::detail
