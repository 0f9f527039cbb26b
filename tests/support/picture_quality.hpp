// Judges a picture from its scene: what is drawn, not what the layout meant. Lengths in eighths of a pixel.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <polku/render.hpp>

namespace polku::test {

struct PictureQuality {
    int nodes = 0, links = 0;
    int node_overlaps = 0;        ///< pairs of cards that share more than a pixel
    int links_through_nodes = 0;  ///< links that enter a card that is neither of their own
    int crossings = 0;            ///< pairs of segments of different links that cross properly
    int shared_runs = 0;          ///< pairs of segments of different links that lie on one another
    int bends = 0;
    int label_hits = 0;      ///< labels on a card, on another label or on a foreign line
    int labels_apart = 0;    ///< labels that do not touch their own line
    int text_overflows = 0;  ///< lines wider than what holds them, or outside the picture
    int text_overlaps = 0;   ///< pairs of lines that lie on one another, in the same card or anywhere else
    int stage_violations = 0, lane_violations = 0;
    int dangling = 0;           ///< ends of links that touch no border of their card
    int shared_ports = 0;       ///< places where a link in and a link out meet
    double points_on_page = 0;  ///< size of the names on the page, in points
};

namespace picture {

struct Drawn {
    struct Node {
        Box box;
        CardKind kind;
        std::vector<SceneText> texts;
    };
    struct Line {
        std::string id, from, to;
        std::vector<Point> points;
    };
    struct Label {
        std::string id;
        Box box;
        std::vector<SceneText> texts;
    };
    std::map<std::string, Node> nodes;
    std::vector<Line> lines;
    std::vector<Label> labels;
    std::vector<Box> lanes, separators;
    std::vector<SceneText> texts;
};

inline Box bounds(const std::vector<Point>& points) {
    Box box{points[0].x, points[0].y, 0, 0};
    Length right = box.x, bottom = box.y;
    for (const Point p : points)
        box.x = std::min(box.x, p.x), box.y = std::min(box.y, p.y), right = std::max(right, p.x), bottom = std::max(bottom, p.y);
    box.width = right - box.x;
    box.height = bottom - box.y;
    return box;
}

inline std::string data(const SceneGroup& group, std::string_view key) {
    for (const auto& [k, v] : group.data)
        if (k == key) return v;
    return {};
}

inline Box first_box(const SceneGroup& group) {
    for (const SceneItem& item : group.items) {
        if (const auto* r = std::get_if<SceneRect>(&item.value)) return r->box;
        if (const auto* p = std::get_if<ScenePolygon>(&item.value)) return bounds(p->points);
    }
    return {};
}

inline std::vector<SceneText> texts_of(const SceneGroup& group) {
    std::vector<SceneText> texts;
    for (const SceneItem& item : group.items)
        if (const auto* t = std::get_if<SceneText>(&item.value)) texts.push_back(*t);
    return texts;
}

inline void collect(const std::vector<SceneItem>& items, Drawn& drawn) {
    for (const SceneItem& item : items) {
        if (const auto* r = std::get_if<SceneRect>(&item.value)) {
            if (r->css.starts_with("lane-")) drawn.lanes.push_back(r->box);
            if (r->css == "separator") drawn.separators.push_back(r->box);
        }
        if (const auto* t = std::get_if<SceneText>(&item.value)) drawn.texts.push_back(*t);
        const auto* group = std::get_if<SceneGroup>(&item.value);
        if (group == nullptr) continue;
        if (group->css == "node") {
            drawn.nodes[data(*group, "node")] = {first_box(*group), CardKind::card, texts_of(*group)};
        } else if (group->css == "link") {
            Drawn::Line line{data(*group, "link"), data(*group, "from"), data(*group, "to"), {}};
            for (const SceneItem& part : group->items) {
                if (const auto* l = std::get_if<SceneLine>(&part.value)) line.points = l->points;
                if (const auto* head = std::get_if<ScenePolygon>(&part.value)) line.points.back() = head->points.front();  // the tip
            }
            drawn.lines.push_back(std::move(line));
        } else if (group->css == "link-label") {
            drawn.labels.push_back({data(*group, "link"), first_box(*group), texts_of(*group)});
        }
        collect(group->items, drawn);
    }
}

inline bool overlap(const Box& a, const Box& b) { return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom(); }
inline Box shrunk(const Box& b, Length by) { return {b.x + by, b.y + by, b.width - 2 * by, b.height - 2 * by}; }
inline Box segment(Point a, Point b) { return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)}; }

/// A segment has no area: it enters a box when it passes its inside.
inline bool enters(const Box& s, const Box& box) {
    return s.x < box.right() && s.right() > box.x && s.y < box.bottom() && s.bottom() > box.y;
}

inline bool cross(const Box& a, const Box& b) {
    const bool a_flat = a.height == 0, b_flat = b.height == 0;
    if (a_flat == b_flat) return false;
    const Box &flat = a_flat ? a : b, &steep = a_flat ? b : a;
    return steep.x > flat.x && steep.x < flat.right() && flat.y > steep.y && flat.y < steep.bottom();
}

inline bool same_run(const Box& a, const Box& b) {
    if (a.height == 0 && b.height == 0 && a.y == b.y) return std::min(a.right(), b.right()) > std::max(a.x, b.x);
    if (a.width == 0 && b.width == 0 && a.x == b.x) return std::min(a.bottom(), b.bottom()) > std::max(a.y, b.y);
    return false;
}

/// The horizontal room that a line of text takes.
inline std::pair<Length, Length> extent(const SceneText& text, const std::string& line) {
    const Length width = text_width(line, text.font_size, text.weight);
    const Length left = text.anchor == TextAnchor::start    ? text.at.x
                        : text.anchor == TextAnchor::middle ? text.at.x - width / 2
                                                            : text.at.x - width;
    return {left, left + width};
}

/// Lines of `texts` that do not fit into `box` with `padding` on every side.
inline int overflows(const std::vector<SceneText>& texts, const Box& box, Length padding) {
    int count = 0;
    for (const SceneText& text : texts)
        for (std::size_t i = 0; i < text.lines.size(); ++i) {
            const auto [left, right] = extent(text, text.lines[i]);
            const Length base = text.at.y + static_cast<Length>(i) * text.line_height;
            const bool inside = left >= box.x + padding && right <= box.right() - padding && base - text.font_size * 3 / 4 >= box.y &&
                                base + text.font_size / 4 <= box.bottom();
            count += inside ? 0 : 1;
        }
    return count;
}

/// Pairs of lines that share room. A line takes from its capitals to a little below its base.
inline int overlapping_lines(const std::vector<SceneText>& texts) {
    std::vector<Box> boxes;
    for (const SceneText& text : texts)
        for (std::size_t i = 0; i < text.lines.size(); ++i) {
            const auto [left, right] = extent(text, text.lines[i]);
            const Length base = text.at.y + static_cast<Length>(i) * text.line_height;
            boxes.push_back({left, base - text.font_size * 72 / 100, right - left, text.font_size * 80 / 100});
        }
    int count = 0;
    for (std::size_t a = 0; a < boxes.size(); ++a)
        for (std::size_t b = a + 1; b < boxes.size(); ++b) count += overlap(boxes[a], boxes[b]) ? 1 : 0;
    return count;
}

inline bool on_border(Point p, const Box& box, Length tolerance) {
    const bool beside = p.y >= box.y - tolerance && p.y <= box.bottom() + tolerance,
               below = p.x >= box.x - tolerance && p.x <= box.right() + tolerance;
    const bool left_right = beside && (std::abs(p.x - box.x) <= tolerance || std::abs(p.x - box.right()) <= tolerance);
    const bool top_bottom = below && (std::abs(p.y - box.y) <= tolerance || std::abs(p.y - box.bottom()) <= tolerance);
    return left_right || top_bottom;
}

}  // namespace picture

/// Judges the poster of `view` on a page of that size.
inline PictureQuality picture_quality(const Scene& scene, const PathView& view, int page_width_mm = 277, int page_height_mm = 190) {
    using namespace picture;
    Drawn drawn;
    collect(scene.items, drawn);
    PictureQuality q;
    q.nodes = static_cast<int>(drawn.nodes.size());
    q.links = static_cast<int>(drawn.lines.size());

    for (auto a = drawn.nodes.begin(); a != drawn.nodes.end(); ++a)
        for (auto b = std::next(a); b != drawn.nodes.end(); ++b)
            q.node_overlaps += overlap(shrunk(a->second.box, 4), shrunk(b->second.box, 4)) ? 1 : 0;

    for (std::size_t i = 0; i < drawn.lines.size(); ++i) {
        const auto& line = drawn.lines[i];
        for (std::size_t k = 1; k < line.points.size(); ++k) {
            const Box s = segment(line.points[k - 1], line.points[k]);
            if (k > 1) ++q.bends;
            for (const auto& [id, node] : drawn.nodes)
                if (enters(s, shrunk(node.box, id == line.from || id == line.to ? px(20) : px(2)))) ++q.links_through_nodes;
            for (std::size_t j = i + 1; j < drawn.lines.size(); ++j)
                for (std::size_t m = 1; m < drawn.lines[j].points.size(); ++m) {
                    const Box t = segment(drawn.lines[j].points[m - 1], drawn.lines[j].points[m]);
                    q.crossings += cross(s, t) ? 1 : 0;
                    q.shared_runs += same_run(s, t) ? 1 : 0;
                }
        }
        // The border of a pill or a hexagon stands back from its box: by at most a quarter of its height.
        const Box &from = drawn.nodes.at(line.from).box, &to = drawn.nodes.at(line.to).box;
        q.dangling += on_border(line.points.front(), from, px(20)) ? 0 : 1;
        q.dangling += on_border(line.points.back(), to, px(20)) ? 0 : 1;
        for (const auto& other : drawn.lines)
            if (other.from == line.to &&
                std::abs(other.points.front().x - line.points.back().x) + std::abs(other.points.front().y - line.points.back().y) < px(6))
                ++q.shared_ports;
    }
    for (std::size_t i = 0; i < drawn.labels.size(); ++i) {
        const auto& label = drawn.labels[i];
        for (const auto& [id, node] : drawn.nodes) q.label_hits += overlap(label.box, node.box) ? 1 : 0;
        for (std::size_t j = i + 1; j < drawn.labels.size(); ++j) q.label_hits += overlap(label.box, drawn.labels[j].box) ? 1 : 0;
        bool touches = false;
        for (const auto& line : drawn.lines)
            for (std::size_t k = 1; k < line.points.size(); ++k)
                if (enters(segment(line.points[k - 1], line.points[k]), label.box)) {
                    if (line.id == label.id) touches = true;
                    else ++q.label_hits;
                }
        q.labels_apart += touches ? 0 : 1;
        q.text_overflows += overflows(label.texts, label.box, px(3));
    }
    const Box canvas{0, 0, scene.width, scene.height};
    q.text_overflows += overflows(drawn.texts, canvas, px(4));
    q.text_overlaps = overlapping_lines(drawn.texts);
    for (const auto& [id, node] : drawn.nodes) q.text_overflows += overflows(node.texts, node.box, px(4));

    std::sort(drawn.separators.begin(), drawn.separators.end(), [](const Box& a, const Box& b) { return a.x < b.x; });
    std::sort(drawn.lanes.begin(), drawn.lanes.end(), [](const Box& a, const Box& b) { return a.y < b.y; });
    for (const ViewNode& node : view.nodes) {
        const auto it = drawn.nodes.find(node.id);
        if (it == drawn.nodes.end() || node.aside) continue;
        const Box& box = it->second.box;
        const Length left = node.stage == 0 ? 0 : drawn.separators.at(node.stage - 1).right();
        const Length right = node.stage == drawn.separators.size() ? scene.width : drawn.separators.at(node.stage).x;
        if (box.x < left || box.right() > right) ++q.stage_violations;
        const Box& lane = drawn.lanes.at(node.lane);
        if (box.y < lane.y || box.bottom() > lane.bottom()) ++q.lane_violations;
    }
    const double scale = std::min(page_width_mm / (scene.width / 8.0), page_height_mm / (scene.height / 8.0));  // mm a pixel
    q.points_on_page = scene.label_font / 8.0 * scale * 72 / 25.4;
    return q;
}

}  // namespace polku::test
