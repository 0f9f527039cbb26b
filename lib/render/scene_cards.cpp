#include <algorithm>
#include <array>

#include "layout/poster_metrics.hpp"
#include "layout/words.hpp"
#include "render/palette.hpp"
#include "render/poster_scene.hpp"

namespace polku {
namespace {

using namespace poster_metrics;

Length middle(Length begin, Length size) { return begin + size / 2; }

/// Lines of text whose block is centred on `y`.
SceneText block(const PlacedCard& card, const ViewNode& node, Length x, Length y, std::string_view fill, std::string_view css) {
    const Length line = card.font == label_font ? line_height : card.font * 6 / 5;
    SceneText text;
    text.lines = card.lines;
    text.line_height = line;
    text.font_size = card.font;
    text.weight = Weight::bold;
    // Capitals are 0.72 em high: half of that below the middle is where the only line stands.
    text.at = {x, y + card.font * 36 / 100 - line * static_cast<Length>(card.lines.size() - 1) / 2};
    text.fill = fill;
    text.css = css;
    text.language = node.name.language;
    return text;
}

SceneIcon icon(Icon which, Point centre, Length size, std::string_view colour, std::string_view css) {
    return {which, {centre.x - size / 2, centre.y - size / 2}, size, std::string(colour), std::string(css)};
}

Box moved(Box box, Point by) { return {box.x + by.x, box.y + by.y, box.width, box.height}; }

/// A strip in which the card says how it begins or goes on: dark on a white card, white on a dark one.
void add_sign(const PosterContext& context, const ViewNode& node, const PlacedSign& sign, std::vector<SceneItem>& items) {
    const Box box = moved(sign.box, context.origin);
    const bool dark = node.kind == CardKind::card || node.kind == CardKind::end;
    items.push_back({scene_rect(box, px(7), dark ? palette::ink : palette::white, dark ? "choice" : "label")});
    const std::string_view colour = dark ? palette::white : palette::ink;
    const Length centre = middle(box.y, box.height);
    add_sign_mark(sign.sign, {box.x + sign_text.left - sign_mark_gap - sign_mark, centre}, colour, dark ? "icon-on-strong" : "icon", items);
    SceneText text = scene_text("", {box.x + sign_text.left, 0}, sign_font, Weight::bold, colour, dark ? "on-strong" : "text");
    text.lines = sign.lines;
    text.line_height = sign_line_height;
    text.at.y = centre + sign_font * 36 / 100 - sign_line_height * static_cast<Length>(sign.lines.size() - 1) / 2;
    text.language = word_language(context.view.language);
    items.push_back({std::move(text)});
}

constexpr Length badge_height = px(22);
Length badge_width(const Overlay::Badge& badge) { return text_width(badge.text, px(13), Weight::bold) + px(16); }

bool overlap(const Box& a, const Box& b) { return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom(); }

/// The upper right corner of a badge on a card: on its upper edge, right if no label and no arrow head is there, else where there is none.
Point badge_corner(const PosterContext& context, const Overlay::Badge& badge, const Box& card) {
    const Length width = badge_width(badge), outside = px(17), inset = px(6);
    const Length right = card.right() - inset, left = card.x + inset + width, above = card.y - outside,
                 below = card.bottom() + outside - badge_height, centre = middle(card.x, card.width) + width / 2;
    const std::array<Point, 6> corners{{{right, above}, {right, below}, {left, above}, {left, below}, {centre, above}, {centre, below}}};
    const auto is_free = [&](Point corner) {
        const Box there{corner.x - width, corner.y, width, badge_height};
        return std::none_of(context.layout.links.begin(), context.layout.links.end(), [&](const PlacedLink& link) {
            if (link.label.width > 0 && overlap(there, moved(link.label, context.origin))) return true;
            if (link.points.empty()) return false;
            const Point tip = link.points.back();
            return overlap(there, moved({tip.x - px(7), tip.y - px(7), px(14), px(14)}, context.origin));
        });
    };
    const auto* found = std::find_if(corners.begin(), corners.end(), is_free);
    return found == corners.end() ? corners.front() : *found;
}

std::vector<SceneItem> draw(const PosterContext& context, const PlacedCard& card) {
    const ViewNode& node = context.view.nodes[card.node];
    const palette::LaneColours& colours = palette::lane(lane_colour(context.view, node.lane));
    const Box box = moved(card.box, context.origin), body = moved(card.body, context.origin);
    const std::string number = std::to_string(node.number);
    const Length radius = corner_radius(node.kind, box.height), centre = middle(body.y, body.height);
    const Insets insets = text_insets(node.kind);
    std::vector<SceneItem> items;
    switch (node.kind) {
        case CardKind::choice: {
            const Length m = centre, waist = middle(box.y, box.height);
            items.push_back({ScenePolygon{{{box.x + slant, box.y},
                                           {box.right() - slant, box.y},
                                           {box.right(), waist},
                                           {box.right() - slant, box.bottom()},
                                           {box.x + slant, box.bottom()},
                                           {box.x, waist}},
                                          {std::string(palette::ink), "", 0, false},
                                          "choice"}});
            items.push_back({scene_rect({box.x + px(14), m - px(17), px(34), px(34)}, px(17), palette::white, "choice-number")});
            items.push_back(
                {scene_text(number, {box.x + px(31), m + px(6)}, px(17), Weight::bold, palette::ink, "text", TextAnchor::middle)});
            items.push_back({block(card, node, box.x + insets.left, m, palette::white, "on-strong")});
            break;
        }
        case CardKind::goal: {
            items.push_back({scene_rect(box, radius, colours.strong, "strong")});
            if (body.height > body.width * 3 / 4 && card.font > label_font) {
                const Length text_height = static_cast<Length>(card.lines.size()) * card.font * 6 / 5, size = px(72);
                const Length space = (body.height - size - text_height) / 3;
                items.push_back({scene_text(number, {box.x + px(22), body.y + px(32)}, px(18), Weight::bold, palette::white, "on-strong",
                                            TextAnchor::middle)});
                items.push_back(
                    {icon(node.icon, {middle(box.x, box.width), body.y + space + size / 2}, size, palette::white, "icon-on-strong")});
                SceneText text =
                    block(card, node, middle(box.x, box.width), body.y + 2 * space + size + text_height / 2, palette::white, "on-strong");
                text.anchor = TextAnchor::middle;
                items.push_back({std::move(text)});
            } else {
                items.push_back({scene_text(number, {box.x + px(22), centre - px(9)}, px(18), Weight::bold, palette::white, "on-strong",
                                            TextAnchor::middle)});
                items.push_back({icon(node.icon, {box.x + px(22), centre + px(13)}, px(24), palette::white, "icon-on-strong")});
                items.push_back({block(card, node, box.x + insets.left, centre, palette::white, "on-strong")});
            }
            break;
        }
        case CardKind::start: {
            items.push_back({scene_rect(box, radius, colours.strong, "strong")});
            items.push_back({scene_text(number, {box.x + px(29), centre - px(9)}, px(18), Weight::bold, palette::white, "on-strong",
                                        TextAnchor::middle)});
            items.push_back({icon(node.icon, {box.x + px(29), centre + px(13)}, px(22), palette::white, "icon-on-strong")});
            items.push_back({block(card, node, box.x + insets.left, centre, palette::white, "on-strong")});
            break;
        }
        case CardKind::end: {
            SceneRect pill = scene_rect(box, radius, palette::white, "end");
            pill.paint.stroke = palette::grey;
            pill.paint.stroke_width = px(2);
            items.push_back({std::move(pill)});
            items.push_back(
                {scene_text(number, {box.x + px(22), centre + px(6)}, px(17), Weight::bold, palette::grey, "text", TextAnchor::middle)});
            items.push_back({block(card, node, box.x + insets.left, centre, palette::ink, "text")});
            items.push_back({icon(node.icon, {box.right() - px(19), centre}, px(20), palette::grey, "icon")});
            break;
        }
        default: {
            SceneRect ground =
                scene_rect(box, radius, node.backstage ? palette::faint : palette::white, node.backstage ? "card-backstage" : "card");
            ground.paint.stroke = colours.line;
            ground.paint.stroke_width = px(2);
            ground.paint.dashed = node.backstage;
            items.push_back({std::move(ground)});
            if (!node.backstage) {
                const Length in = px(1);
                SceneRect left = scene_rect({box.x + in, box.y + in, stripe, box.height - 2 * in}, radius - in, colours.tint, "stripe");
                left.corners = Corners::left;
                items.push_back({std::move(left)});
            }
            items.push_back(
                {scene_text(number, {box.x + px(19), centre - px(8)}, px(18), Weight::bold, colours.strong, "text", TextAnchor::middle)});
            items.push_back({icon(node.icon, {box.x + px(19), centre + px(14)}, px(24), colours.strong, "icon")});
            items.push_back({block(card, node, box.x + insets.left, centre, palette::ink, "text")});
        }
    }
    for (const PlacedSign& sign : card.signs) add_sign(context, node, sign, items);
    for (const Overlay::Badge& badge : context.overlay.touchpoints)
        if (badge.id == node.id) add_badge(badge, badge_corner(context, badge, box), items);
    return items;
}

}  // namespace

void add_badge(const Overlay::Badge& badge, Point corner, std::vector<SceneItem>& items) {
    const Length width = badge_width(badge);
    const Box box{corner.x - width, corner.y, width, badge_height};
    SceneRect ground = scene_rect(box, px(11), palette::tones[static_cast<std::size_t>(badge.tone)], "label");
    ground.paint.stroke = palette::ink;
    ground.paint.stroke_width = px(1);
    items.push_back({std::move(ground)});
    items.push_back(
        {scene_text(badge.text, {box.x + width / 2, box.y + px(16)}, px(13), Weight::bold, palette::ink, "text", TextAnchor::middle)});
}

void add_sign_mark(CardSign sign, Point left, std::string_view colour, std::string_view css, std::vector<SceneItem>& items) {
    const auto line = [&](std::vector<Point> points, Length width) {
        items.push_back({SceneLine{std::move(points), 0, {"", std::string(colour), width, false}, std::string(css)}});
    };
    const auto arrow = [&](Length from, Length to, Length y) {
        line({{from, y}, {to, y}}, px(2));
        line({{to - px(4), y - px(4)}, {to, y}, {to - px(4), y + px(4)}}, px(2));
    };
    if (sign == CardSign::subpath) {  // a way inside a frame
        SceneRect frame = scene_rect({left.x + px(1), left.y - px(7), sign_mark - px(2), px(14)}, px(3), "", css);
        frame.paint.stroke = colour;
        frame.paint.stroke_width = px(2);
        items.push_back({std::move(frame)});
        arrow(left.x + px(5), left.x + px(13), left.y);
        return;
    }
    // A bar that two arrows leave, or that two arrows come to.
    const bool split = sign == CardSign::split;
    const Length bar = split ? left.x + px(2) : left.x + sign_mark - px(2);
    line({{bar, left.y - px(8)}, {bar, left.y + px(8)}}, px(3));
    for (const Length y : {left.y - px(5), left.y + px(5)})
        arrow(split ? bar : left.x, split ? left.x + sign_mark - px(1) : bar - px(3), y);
}

SceneGroup card_item(const PosterContext& context, const ViewNode& node, std::vector<SceneItem> drawn) {
    SceneGroup item;
    item.role = "listitem";
    SceneGroup link;
    link.css = "node";
    link.id = "n" + std::to_string(node.number);
    link.data = {{"node", node.id}};
    if (!context.options.link_prefix.empty()) link.href = context.options.link_prefix + std::to_string(node.number);
    link.items = std::move(drawn);
    item.items.push_back({std::move(link)});
    return item;
}

SceneGroup cards_group(const PosterContext& context, const std::vector<SceneGroup>& aside) {
    SceneGroup list;
    list.role = "list";
    list.name = context.view.title.text;
    std::vector<const PlacedCard*> card_of(context.view.nodes.size(), nullptr);
    for (const PlacedCard& card : context.layout.cards) card_of[card.node] = &card;
    for (const std::size_t n : context.view.order)
        if (card_of[n] != nullptr) list.items.push_back({card_item(context, context.view.nodes[n], draw(context, *card_of[n]))});
    for (const SceneGroup& group : aside) list.items.push_back({group});
    return list;
}

}  // namespace polku
