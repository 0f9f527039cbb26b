#include "layout/labels.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <optional>

namespace polku::grid {
namespace {

constexpr Length apart = px(4);         ///< between a label and what it must not touch
constexpr Length over_line = px(5);     ///< how far a label beside its own line reaches over it, so that they are seen to belong together
constexpr Length line_showing = px(7);  ///< of the link's own line on both sides of a label that lies on it
constexpr Length arrow = px(15);        ///< the arrow head stays free

bool overlap(const Box& a, const Box& b) { return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom(); }
Box grown(const Box& b, Length by) { return {b.x - by, b.y - by, b.width + 2 * by, b.height + 2 * by}; }
Box around(Point a, Point b) { return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x) + 1, std::abs(a.y - b.y) + 1}; }

struct Candidate {
    Box box;
    Length cost = 0;
    std::size_t shape = 0;
};

class Placer {
public:
    Placer(const Graph& graph, const Geometry& geometry) : graph_(graph), geometry_(geometry), boxes_(graph.links.size()) {}

    std::vector<Candidate> candidates(std::size_t l) const {
        std::vector<Candidate> list;
        for (std::size_t s = 0; s < graph_.links[l].labels.size(); ++s) add_candidates(l, s, list);
        std::stable_sort(list.begin(), list.end(), [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
        return list;
    }

    void add_candidates(std::size_t l, std::size_t shape, std::vector<Candidate>& list) const {
        const LabelShape& label = graph_.links[l].labels[shape];
        const std::vector<Point>& way = geometry_.links[l];
        Length gone = static_cast<Length>(shape) * px(30);  // of the way, up to the segment; the first shape is preferred
        for (std::size_t i = 1; i < way.size(); ++i) {
            const Point a = way[i - 1], b = way[i];
            const bool flat = a.y == b.y;
            const Length length = std::abs(a.x - b.x) + std::abs(a.y - b.y);
            const Length along = flat ? label.width : label.height;
            const Length end_free = line_showing + (i + 1 == way.size() ? arrow : 0);
            const int sign = (flat ? b.x - a.x : b.y - a.y) >= 0 ? 1 : -1;
            const auto centred = [&](Length d, Length side) {  // middle of the label at `d` from a, `side` off the line
                const Point p = flat ? Point{a.x + sign * d, a.y + side} : Point{a.x + side, a.y + sign * d};
                return Box{p.x - label.width / 2, p.y - label.height / 2, label.width, label.height};
            };
            for (Length d = along / 2 + line_showing; d + along / 2 + end_free <= length; d += px(4))
                list.push_back({centred(d, 0), gone + d - along / 2, shape});
            const Length off = (flat ? label.height : label.width) / 2 - over_line;
            for (Length d = along / 2; d + along / 2 <= length; d += px(4))
                for (const int side : {1, -1}) list.push_back({centred(d, side * off), gone + d - along / 2 + px(40), shape});
            gone += length;
        }
    }

    bool off_cards(const Box& box) const {
        if (box.x < 0 || box.right() > geometry_.width || box.y < 0 || box.bottom() > geometry_.height) return false;
        return std::none_of(geometry_.cards.begin(), geometry_.cards.end(), [&](const Box& c) { return overlap(grown(box, apart), c); });
    }
    bool off_labels(const Box& box, std::size_t l) const {
        for (std::size_t k = 0; k < boxes_.size(); ++k)
            if (k != l && boxes_[k].width > 0 && overlap(grown(box, apart), boxes_[k])) return false;
        return true;
    }
    bool off_lines(const Box& box, std::size_t l) const {
        for (std::size_t k = 0; k < geometry_.links.size(); ++k) {
            const auto& way = geometry_.links[k];
            for (std::size_t i = 1; i < way.size(); ++i) {
                if (k == l) {
                    // Its own line may pass under the label, but not its arrow head, and no corner of it.
                    if (i + 1 == way.size() && overlap(box, grown(tip(way), px(5)))) return false;
                    const Box point{way[i].x, way[i].y, 1, 1};
                    if (i + 1 < way.size() && overlap(grown(box, px(2)), point)) return false;
                } else if (overlap(grown(box, apart), around(way[i - 1], way[i]))) {
                    return false;
                }
            }
        }
        return true;
    }
    void set(std::size_t l, const Box& box) { boxes_[l] = box; }
    const std::vector<Box>& boxes() const { return boxes_; }

private:
    static Box tip(const std::vector<Point>& way) {
        const Point end = way.back(), before = way[way.size() - 2];
        const auto step = [](Length from, Length to) { return from < to ? arrow : from > to ? -arrow : 0; };
        return around(end, {end.x + step(end.x, before.x), end.y + step(end.y, before.y)});
    }

    const Graph& graph_;
    const Geometry& geometry_;
    std::vector<Box> boxes_;
};

/// Which gutter to widen, and by how much, for a label that found no place.
void want(const Graph& graph, const Geometry& geometry, std::size_t l, int round, Extra& wanted) {
    const LabelShape& label = graph.links[l].labels.back();  // the narrowest
    const auto& way = geometry.links[l];
    const auto gutter_at = [](const std::vector<Length>& cells, Length position) {
        return static_cast<std::size_t>(std::upper_bound(cells.begin(), cells.end(), position) - cells.begin());
    };
    // A label lies best in a gutter between rows; a link that stays in its row needs a wider gutter between columns.
    for (std::size_t i = 1; i < way.size(); ++i) {
        const Point a = way[i - 1], b = way[i];
        if (a.x != b.x || round % 3 == 2) continue;
        const Length first = i == 1 ? (b.y > a.y ? a.y + 1 : a.y - 1) : std::min(a.y, b.y);
        const std::size_t row = b.y > a.y || i > 1 ? gutter_at(geometry.row_y, first) : gutter_at(geometry.row_y, a.y - px(1));
        wanted.rows[std::min(row, wanted.rows.size() - 1)] = std::max(wanted.rows[std::min(row, wanted.rows.size() - 1)], px(14));
        return;
    }
    // The gutter on the side where the link leaves, in the third try whatever way it goes.
    std::size_t flat = 1;
    while (flat + 1 < way.size() && way[flat - 1].y != way[flat].y) ++flat;
    const Point from = way[flat - 1], to = way[flat];
    const Length length = std::abs(from.x - to.x);
    const std::size_t column =
        std::min(gutter_at(geometry.column_x, to.x > from.x ? from.x + px(1) : from.x - px(1)), wanted.columns.size() - 1);
    const Length missing = std::max<Length>(px(8), label.width + 2 * line_showing + arrow - length);
    wanted.columns[column] = std::max(wanted.columns[column], missing);
}

}  // namespace

Labels place_labels(const Graph& graph, const Geometry& geometry, int round) {
    Placer placer(graph, geometry);
    std::vector<std::vector<Candidate>> clean(graph.links.size());
    std::vector<std::size_t> order;
    for (std::size_t l = 0; l < graph.links.size(); ++l) {
        if (graph.links[l].labels.empty() || geometry.links[l].size() < 2) continue;
        order.push_back(l);
        for (Candidate& c : placer.candidates(l))
            if (placer.off_cards(c.box) && placer.off_lines(c.box, l)) clean[l].push_back(c);
    }
    // Who has the least choice goes first.
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return clean[a].size() < clean[b].size(); });
    Labels labels;
    labels.shapes.assign(graph.links.size(), 0);
    labels.wanted = {std::vector<Length>(geometry.column_gutter.size(), 0), std::vector<Length>(geometry.row_gutter.size(), 0)};
    for (const std::size_t l : order) {
        const auto it = std::find_if(clean[l].begin(), clean[l].end(), [&](const Candidate& c) { return placer.off_labels(c.box, l); });
        if (it != clean[l].end()) {
            placer.set(l, it->box);
            labels.shapes[l] = it->shape;
        } else {
            labels.unplaced.push_back(l);
            want(graph, geometry, l, round, labels.wanted);
        }
    }
    labels.boxes = placer.boxes();
    return labels;
}

Box forced_label(const Graph& graph, const Geometry& geometry, const std::vector<Box>& others, std::size_t link) {
    Placer placer(graph, geometry);
    for (std::size_t l = 0; l < others.size(); ++l) placer.set(l, others[l]);
    const std::vector<Candidate> list = placer.candidates(link);
    for (const Candidate& c : list)
        if (c.shape == 0 && placer.off_cards(c.box) && placer.off_labels(c.box, link)) return c.box;
    for (const Candidate& c : list)
        if (c.shape == 0 && placer.off_cards(c.box)) return c.box;
    const Point at = geometry.links[link].front();
    return {at.x, at.y, graph.links[link].labels.front().width, graph.links[link].labels.front().height};
}

}  // namespace polku::grid
