#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

#include "layout/poster_metrics.hpp"
#include "render/palette.hpp"
#include "render/poster_scene.hpp"

namespace polku {
namespace {

using namespace poster_metrics;

/// Of the lines that an overlay gives a thickness, by transition; 0: as it is.
std::vector<Length> thicknesses(const PosterContext& context) {
    constexpr Length least = px(1) + 4, most = px(9);
    std::vector<Length> thick(context.path->transitions.size(), 0);
    double largest = 0;
    for (const auto& flow : context.overlay.flows) largest = std::max(largest, flow.amount);
    std::map<std::string_view, double> amounts;
    for (const auto& flow : context.overlay.flows) amounts.emplace(flow.id, flow.amount);
    for (std::size_t i = 0; i < thick.size(); ++i)
        if (const auto found = amounts.find(context.path->transitions[i].id); found != amounts.end() && largest > 0)
            thick[i] = least + static_cast<Length>(std::lround((most - least) * std::clamp(found->second / largest, 0.0, 1.0)));
    return thick;
}

Length step(Length from, Length to, Length by) { return from < to ? by : from > to ? -by : 0; }

}  // namespace

ScenePolygon arrow_head(Point from, Point tip, Length length, Length half_width, std::string_view fill, std::string_view css) {
    const Length dx = step(from.x, tip.x, length), dy = step(from.y, tip.y, length);
    const Length wx = dy == 0 ? 0 : half_width, wy = dx == 0 ? 0 : half_width;
    return {
        {tip, {tip.x - dx + wx, tip.y - dy + wy}, {tip.x - dx - wx, tip.y - dy - wy}}, {std::string(fill), "", 0, false}, std::string(css)};
}

SceneGroup links_group(const PosterContext& context) {
    SceneGroup group;
    group.hidden = true;
    std::vector<const PlacedLink*> order;
    for (const PlacedLink& link : context.layout.links) order.push_back(&link);
    // The main way lies on top.
    std::stable_sort(order.begin(), order.end(), [&](const PlacedLink* a, const PlacedLink* b) {
        return context.view.links[a->link].main < context.view.links[b->link].main;
    });
    const auto moved = [&](Point p) { return Point{p.x + context.origin.x, p.y + context.origin.y}; };
    const auto data = [&](const ViewLink& link) {
        return std::vector<std::pair<std::string, std::string>>{{"link", context.path->transitions[link.transition].id},
                                                                {"from", context.view.nodes[link.from].id},
                                                                {"to", context.view.nodes[link.to].id}};
    };
    const auto thick = thicknesses(context);
    for (const PlacedLink* placed : order) {
        if (placed->points.size() < 2) continue;
        const ViewLink& link = context.view.links[placed->link];
        SceneGroup one;
        one.css = "link";
        one.data = data(link);
        std::vector<Point> points;
        for (const Point p : placed->points) points.push_back(moved(p));
        const Point tip = points.back(), before = points[points.size() - 2];
        const Length own = thick[link.transition], width = own > 0 ? own : link.main ? px(3) + 4 : px(2);
        const Length head = std::max(link.main ? px(12) : px(10), width + px(6)), half = std::max(link.main ? px(7) : px(5) + 4, width);
        SceneLine line;
        line.points = points;
        line.points.back() = {tip.x - step(before.x, tip.x, head - px(2)), tip.y - step(before.y, tip.y, head - px(2))};
        line.radius = px(10);
        line.paint = {"", std::string(link.main ? palette::ink : palette::grey), width, link.back};
        line.css = link.main ? "main" : "other";
        one.items.push_back({std::move(line)});
        one.items.push_back(
            {arrow_head(before, tip, head, half, link.main ? palette::ink : palette::grey, link.main ? "main-head" : "other-head")});
        group.items.push_back({std::move(one)});
    }
    for (const PlacedLink& placed : context.layout.links) {
        if (placed.label.width == 0) continue;
        const ViewLink& link = context.view.links[placed.link];
        SceneGroup one;
        one.css = "link-label";
        one.data = data(link);
        const Point at = moved({placed.label.x, placed.label.y});
        SceneRect ground = scene_rect({at.x, at.y, placed.label.width, placed.label.height}, std::min(px(12), placed.label.height / 2),
                                      palette::white, "label");
        ground.paint.stroke = palette::grey;
        ground.paint.stroke_width = px(1);
        one.items.push_back({std::move(ground)});
        SceneText text;
        text.lines = placed.lines;
        text.font_size = link_font;
        text.line_height = link_line_height;
        text.anchor = TextAnchor::middle;
        text.at = {at.x + placed.label.width / 2, at.y + placed.label.height / 2 + link_font * 36 / 100 -
                                                      link_line_height * static_cast<Length>(placed.lines.size() - 1) / 2};
        text.fill = palette::ink;
        text.css = "text";
        one.items.push_back({std::move(text)});
        group.items.push_back({std::move(one)});
    }
    for (const Overlay::Badge& badge : context.overlay.transitions)
        for (const PlacedLink& placed : context.layout.links) {
            if (placed.points.empty() || context.path->transitions[context.view.links[placed.link].transition].id != badge.id) continue;
            const Point from = moved(placed.points.front());
            add_badge(badge, {from.x + px(20), from.y - px(11)}, group.items);
        }
    return group;
}

}  // namespace polku
