#include "layout/route.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <optional>
#include <queue>

namespace polku::grid {
namespace {

constexpr int bend_cost = 42, crossing_cost = 150, overlap_cost = 900, off_centre_cost = 16, off_track_cost = 2;

struct Port {
    Side side;
    GridPoint outside;  ///< the grid point next to the card
    int cost;
    Orientation orientation() const { return side == Side::left || side == Side::right ? horizontal : vertical; }
};

class Router {
public:
    Router(const Graph& graph, const Arrangement& arrangement, const RouteMetrics& metrics) : graph_(graph), arrangement_(arrangement) {
        const int tracks = std::min(9, 4 + static_cast<int>(graph.links.size()) / 14);
        x_ = {arrangement.shape.column_count(), tracks};
        y_ = {arrangement.shape.row_count(), tracks};
        px_ = positions(x_, metrics.card_width, metrics);
        py_ = positions(y_, metrics.card_height, metrics);
        const std::size_t points = static_cast<std::size_t>(x_.count()) * static_cast<std::size_t>(y_.count());
        blocked_.assign(points, false);
        users_[horizontal].resize(points, nobody);
        users_[vertical].resize(points, nobody);
        known_.assign(points * 2, 0);
        cost_.resize(points * 2);
        before_.resize(points * 2);
        for (std::size_t n = 0; n < graph.nodes.size(); ++n) {
            const Cell c = arrangement.cells[n];
            for (int y = y_.port(c.row, 0); y <= y_.port(c.row + arrangement.spans[n] - 1, ports - 1); ++y)
                for (int x = x_.port(c.column, 0); x <= x_.port(c.column, ports - 1); ++x) blocked_[at({x, y})] = true;
        }
        routes_.resize(graph.links.size());
    }

    Routing run(int passes) {
        std::vector<std::size_t> order(graph_.links.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            const auto key = [&](std::size_t l) {
                const Link& link = graph_.links[l];
                const Cell f = cell(link.from), t = cell(link.to);
                return std::pair{link.main ? 0 : link.back ? 2 : 1, std::abs(f.column - t.column) + std::abs(f.row - t.row)};
            };
            return key(a) != key(b) ? key(a) < key(b) : a < b;
        });
        for (const std::size_t l : order) lay(l);
        for (int pass = 0; pass < passes; ++pass)
            for (const std::size_t l : order) take_up(l), lay(l);

        Routing routing{x_, y_, {}, 0, 0, 0, 0};
        for (std::size_t l = 0; l < routes_.size(); ++l) {
            count(l);
            const Route& r = routes_[l];
            routing.cost += r.length + bend_cost * r.bends;
            routing.bends += r.bends;
            routing.crossings += r.crossings;
            routing.overlaps += r.overlaps;
        }
        routing.crossings /= 2;  // both links of a crossing count it
        routing.cost +=
            static_cast<std::int64_t>(crossing_cost) * routing.crossings + static_cast<std::int64_t>(overlap_cost) * routing.overlaps;
        routing.routes = std::move(routes_);
        return routing;
    }

private:
    static constexpr int nobody = -1;

    static std::vector<int> positions(const Lines& lines, int size, const RouteMetrics& metrics) {
        std::vector<int> out;
        int at = 0;
        for (int i = 0; i < lines.count(); ++i) {
            const int w = lines.within(i);
            if (w == 0) at += metrics.clearance;
            else if (w < lines.tracks) at += metrics.track;
            else if (w == lines.tracks) at += metrics.clearance + size / 4;
            else at += size / 4;
            out.push_back(at);
            if (w == lines.tracks + ports - 1) at += size / 4;
        }
        return out;
    }

    Cell cell(int node) const { return arrangement_.cells[static_cast<std::size_t>(node)]; }
    std::size_t at(GridPoint p) const {
        return static_cast<std::size_t>(p.y) * static_cast<std::size_t>(x_.count()) + static_cast<std::size_t>(p.x);
    }

    std::vector<Port> ports_of(int node) const {
        const Cell c = cell(node);
        const int span = arrangement_.spans[static_cast<std::size_t>(node)];
        std::vector<Port> list;
        for (int k = 0; k < span * ports; ++k) {
            const int y = y_.port(c.row + k / ports, k % ports);
            const int cost = span > 1 ? 0 : k == ports / 2 ? 0 : off_centre_cost;
            list.push_back({Side::left, {x_.track(c.column, x_.tracks - 1), y}, cost});
            list.push_back({Side::right, {x_.track(c.column + 1, 0), y}, cost});
        }
        for (int k = 0; k < ports; ++k) {
            const int x = x_.port(c.column, k), cost = k == ports / 2 ? 0 : off_centre_cost;
            list.push_back({Side::top, {x, y_.track(c.row, y_.tracks - 1)}, cost});
            list.push_back({Side::bottom, {x, y_.track(c.row + span, 0)}, cost});
        }
        return list;
    }

    /// A port is known by its card and the grid point outside it.
    bool port_used(int node, const Port& port) const {
        for (const int l : graph_.links_of[static_cast<std::size_t>(node)]) {
            const Link& link = graph_.links[static_cast<std::size_t>(l)];
            const Route& r = routes_[static_cast<std::size_t>(l)];
            if (r.points.empty()) continue;
            if (link.from == node && r.from_side == port.side && r.points.front() == port.outside) return true;
            if (link.to == node && r.to_side == port.side && r.points.back() == port.outside) return true;
        }
        return false;
    }

    enum class Mode { clean, desperate };

    /// What it costs to pass `p` in a direction; nullopt when it may not.
    std::optional<int> pass(GridPoint p, Orientation o, Mode mode) const {
        const std::size_t i = at(p);
        if (blocked_[i]) return std::nullopt;
        int cost = 0;
        if (users_[o][i] != nobody) {
            if (mode == Mode::clean) return std::nullopt;
            cost += overlap_cost;
        }
        if (users_[1 - o][i] != nobody) cost += crossing_cost;
        const Lines& across = o == horizontal ? y_ : x_;
        const int line = o == horizontal ? p.y : p.x;
        if (across.is_track(line)) cost += off_track_cost * std::abs(across.within(line) - across.tracks / 2) / 2;
        return cost;
    }

    bool may_turn(GridPoint p, Mode mode) const {
        return mode == Mode::desperate || (users_[horizontal][at(p)] == nobody && users_[vertical][at(p)] == nobody);
    }

    void lay(std::size_t l) {
        if (!search(l, Mode::clean)) search(l, Mode::desperate);
        occupy(l, static_cast<int>(l));
    }

    void take_up(std::size_t l) {
        occupy(l, nobody);
        routes_[l] = {};
    }

    bool search(std::size_t l, Mode mode) {
        const Link& link = graph_.links[l];
        struct Open {
            int estimate, cost;
            std::size_t state;
            bool operator>(const Open& o) const { return estimate != o.estimate ? estimate > o.estimate : state > o.state; }
        };
        std::priority_queue<Open, std::vector<Open>, std::greater<>> open;
        const Cell t = cell(link.to);
        const int left = px_[static_cast<std::size_t>(x_.port(t.column, 0))],
                  right = px_[static_cast<std::size_t>(x_.port(t.column, ports - 1))];
        const int top = py_[static_cast<std::size_t>(y_.port(t.row, 0))],
                  bottom =
                      py_[static_cast<std::size_t>(y_.port(t.row + arrangement_.spans[static_cast<std::size_t>(link.to)] - 1, ports - 1))];
        const auto ahead = [&](GridPoint p) {
            const int x = px_[static_cast<std::size_t>(p.x)], y = py_[static_cast<std::size_t>(p.y)];
            return std::max({left - x, x - right, 0}) / 2 + std::max({top - y, y - bottom, 0}) / 2;
        };
        ++round_;
        const auto reach = [&](GridPoint p, Orientation o, int cost, std::size_t before) {
            const std::size_t state = at(p) * 2 + o;
            if (known_[state] == round_ && cost_[state] <= cost) return;
            known_[state] = round_;
            cost_[state] = cost;
            before_[state] = before;
            open.push({cost + ahead(p), cost, state});
        };
        const std::vector<Port> outs = ports_of(link.from), ins = ports_of(link.to);
        constexpr std::size_t start = std::numeric_limits<std::size_t>::max();
        for (const Port& port : outs) {
            if (mode == Mode::clean && port_used(link.from, port)) continue;
            if (const auto cost = pass(port.outside, port.orientation(), mode))
                reach(port.outside, port.orientation(), *cost + port.cost, start);
        }
        int best = std::numeric_limits<int>::max();
        std::size_t best_state = start;
        const Port* best_port = nullptr;
        while (!open.empty()) {
            const Open top_state = open.top();
            open.pop();
            if (top_state.estimate >= best) break;
            const std::size_t state = top_state.state;
            if (cost_[state] != top_state.cost) continue;
            const Orientation o = static_cast<Orientation>(state % 2);
            const GridPoint p{static_cast<int>(state / 2 % static_cast<std::size_t>(x_.count())),
                              static_cast<int>(state / 2 / static_cast<std::size_t>(x_.count()))};
            for (const Port& port : ins) {
                if (!(port.outside == p) || (mode == Mode::clean && port_used(link.to, port))) continue;
                if (o != port.orientation() && !may_turn(p, mode)) continue;
                const int total = top_state.cost + port.cost + (o != port.orientation() ? bend_cost : 0);
                if (total < best) best = total, best_state = state, best_port = &port;
            }
            for (const Orientation to : {horizontal, vertical}) {
                if (to != o && !may_turn(p, mode)) continue;
                for (const int step : {1, -1}) {
                    const GridPoint q{p.x + (to == horizontal ? step : 0), p.y + (to == vertical ? step : 0)};
                    if (q.x < 0 || q.y < 0 || q.x >= x_.count() || q.y >= y_.count()) continue;
                    const auto cost = pass(q, to, mode);
                    if (!cost) continue;
                    const int length = to == horizontal ? std::abs(px_[static_cast<std::size_t>(q.x)] - px_[static_cast<std::size_t>(p.x)])
                                                        : std::abs(py_[static_cast<std::size_t>(q.y)] - py_[static_cast<std::size_t>(p.y)]);
                    reach(q, to, top_state.cost + *cost + length + (to != o ? bend_cost : 0), state);
                }
            }
        }
        if (best_port == nullptr) return false;
        trace(l, best_state, *best_port, outs, start);
        return true;
    }

    void trace(std::size_t l, std::size_t last, const Port& in, const std::vector<Port>& outs, std::size_t start) {
        Route route;
        std::vector<GridPoint> points;
        std::size_t first = last;
        for (std::size_t s = last; s != start; s = before_[s]) {
            points.push_back({static_cast<int>(s / 2 % static_cast<std::size_t>(x_.count())),
                              static_cast<int>(s / 2 / static_cast<std::size_t>(x_.count()))});
            first = s;
        }
        std::reverse(points.begin(), points.end());
        for (const Port& port : outs)
            if (port.outside == points.front() && port.orientation() == static_cast<Orientation>(first % 2)) route.from_side = port.side;
        route.to_side = in.side;
        route.points = std::move(points);
        routes_[l] = std::move(route);
    }

    static bool is_horizontal(Side side) { return side == Side::left || side == Side::right; }

    /// The directions in which a route uses its point `i` (points are all grid points on the way while routing).
    std::pair<bool, bool> uses(const Route& r, std::size_t i) const {
        bool h = false, v = false;
        const auto with = [&](GridPoint a, GridPoint b) { (a.y == b.y ? h : v) = true; };
        if (i == 0) (is_horizontal(r.from_side) ? h : v) = true;
        else with(r.points[i - 1], r.points[i]);
        if (i + 1 == r.points.size()) (is_horizontal(r.to_side) ? h : v) = true;
        else with(r.points[i], r.points[i + 1]);
        return {h, v};
    }

    void occupy(std::size_t l, int user) {
        const Route& r = routes_[l];
        for (std::size_t i = 0; i < r.points.size(); ++i) {
            const auto [h, v] = uses(r, i);
            if (h) users_[horizontal][at(r.points[i])] = user;
            if (v) users_[vertical][at(r.points[i])] = user;
        }
    }

    /// Fills in the figures of a finished route and keeps only its corners.
    void count(std::size_t l) {
        Route& r = routes_[l];
        std::vector<GridPoint> corners;
        for (std::size_t i = 0; i < r.points.size(); ++i) {
            const auto [h, v] = uses(r, i);
            const std::size_t p = at(r.points[i]);
            const int me = static_cast<int>(l);
            if (h && v) ++r.bends;
            const auto foreign = [&](Orientation o) { return users_[o][p] != nobody && users_[o][p] != me; };
            if ((h && foreign(horizontal)) || (v && foreign(vertical))) ++r.overlaps;
            else if ((h && foreign(vertical)) || (v && foreign(horizontal))) ++r.crossings;
            if (i > 0)
                r.length += std::abs(px_[static_cast<std::size_t>(r.points[i].x)] - px_[static_cast<std::size_t>(r.points[i - 1].x)]) +
                            std::abs(py_[static_cast<std::size_t>(r.points[i].y)] - py_[static_cast<std::size_t>(r.points[i - 1].y)]);
            if (i == 0 || i + 1 == r.points.size() || (h && v)) corners.push_back(r.points[i]);
        }
        r.points = std::move(corners);
    }

    const Graph& graph_;
    const Arrangement& arrangement_;
    Lines x_, y_;
    std::vector<int> px_, py_;
    std::vector<bool> blocked_;
    std::vector<int> users_[2];  ///< which link passes each point, by direction
    std::vector<Route> routes_;
    // of the search: what is known in this round
    std::vector<unsigned> known_;
    std::vector<int> cost_;
    std::vector<std::size_t> before_;
    unsigned round_ = 0;
};

}  // namespace

Routing route(const Graph& graph, const Arrangement& arrangement, const RouteMetrics& metrics, int passes) {
    return Router(graph, arrangement, metrics).run(passes);
}

}  // namespace polku::grid
