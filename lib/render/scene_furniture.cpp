// What stands around the grid: header, bands, notes on interrupts, legend, footer.
#include <algorithm>
#include <optional>

#include <polku/evaluation.hpp>

#include "layout/poster_metrics.hpp"
#include "layout/words.hpp"
#include "render/palette.hpp"
#include "render/poster_scene.hpp"

namespace polku {
namespace {

using namespace poster_metrics;

std::string fill(std::string_view pattern, std::string_view key, std::string_view value) {
    std::string text(pattern);
    if (const auto at = text.find(key); at != std::string::npos) text.replace(at, key.size(), value);
    return text;
}

std::string whole(double value) { return std::to_string(static_cast<long long>(value + 0.5)); }

/// "18–22-vuotiaille · luonnos"
std::string audience_pill(const PosterContext& c) {
    const std::string& language = c.view.language;
    std::string text;
    const auto add = [&](std::string part) { text += (text.empty() ? "" : " · ") + part; };
    if (c.path->population && c.path->population->age) {
        const AgeRange& age = *c.path->population->age;
        const std::string from = age.from ? whole(value_of(c.path, *age.from)) : "",
                          last = age.below ? whole(value_of(c.path, *age.below) - 1) : "";
        if (age.from && age.below) add(fill(fill(word(Word::ages, language), "{a}", from), "{b}", last));
        else if (age.from) add(fill(word(Word::ages_from, language), "{a}", from));
        else if (age.below) add(fill(word(Word::ages_below, language), "{b}", whole(value_of(c.path, *age.below))));
    }
    if (c.path->status != Status::approved) add(std::string(word(c.path->status == Status::draft ? Word::draft : Word::retired, language)));
    if (c.path->kind == ModelKind::observed) add(std::string(word(Word::observed, language)));
    return text;
}

/// A row of samples with texts, broken into as many rows as the width asks for.
class Flow {
public:
    Flow(Length left, Length right, Length first_x, Length gap) : left_(left), right_(right), x_(first_x), gap_(gap) {}
    /// The place of the next thing of that width.
    Point next(Length width) {
        if (x_ + width > right_ && x_ > left_) x_ = left_, ++row_;
        const Point at{x_, row_};
        x_ += width + gap_;
        return at;
    }
    Length rows() const { return row_ + 1; }

private:
    Length left_, right_, x_, gap_;
    Length row_ = 0;
};

/// A sign as it looks in the picture, `width` wide; `at` is the middle of its left side.
void add_sample(LegendSign sign, Point at, Length width, std::vector<SceneItem>& items) {
    const auto arrow = [&](bool main, bool dashed) {
        const std::string_view colour = main ? palette::ink : palette::grey;
        items.push_back({SceneLine{
            {at, {at.x + width - px(8), at.y}}, 0, {"", std::string(colour), main ? px(3) + 4 : px(2), dashed}, main ? "main" : "other"}});
        items.push_back({arrow_head(at, {at.x + width, at.y}, main ? px(12) : px(10), main ? px(7) : px(5) + 4, colour,
                                    main ? "main-head" : "other-head")});
    };
    const Box box{at.x, at.y - px(12), width, px(24)};
    const auto outlined = [&](Length radius, std::string_view fill_colour, std::string_view css, bool dashed) {
        SceneRect rect = scene_rect(box, radius, fill_colour, css);
        rect.paint.stroke = palette::grey;
        rect.paint.stroke_width = px(2);
        rect.paint.dashed = dashed;
        items.push_back({std::move(rect)});
    };
    const auto strip = [&](CardSign which) {
        items.push_back({scene_rect(box, px(7), palette::ink, "choice")});
        add_sign_mark(which, {at.x + (width - sign_mark) / 2, at.y}, palette::white, "icon-on-strong", items);
    };
    switch (sign) {
        case LegendSign::main: return arrow(true, false);
        case LegendSign::other: return arrow(false, false);
        case LegendSign::back: return arrow(false, true);
        case LegendSign::choice:
            items.push_back({ScenePolygon{{{box.x + px(9), box.y},
                                           {box.right() - px(9), box.y},
                                           {box.right(), at.y},
                                           {box.right() - px(9), box.bottom()},
                                           {box.x + px(9), box.bottom()},
                                           {box.x, at.y}},
                                          {std::string(palette::ink), "", 0, false},
                                          "choice"}});
            return;
        case LegendSign::join: return strip(CardSign::join);
        case LegendSign::split: return strip(CardSign::split);
        case LegendSign::subpath: return strip(CardSign::subpath);
        case LegendSign::end:
            outlined(px(12), palette::white, "end", false);
            items.push_back({SceneIcon{Icon::exit_door, {at.x + px(14), at.y - px(8)}, px(16), std::string(palette::grey), "icon"}});
            return;
        case LegendSign::backstage: return outlined(px(6), palette::faint, "card-backstage", true);
    }
}

}  // namespace

std::size_t lane_colour(const PathView& view, std::size_t lane) {
    std::size_t client = 0;
    for (std::size_t l = 0; l < view.lanes.size(); ++l)
        if (view.lanes[l].client) client = l;
    if (!view.lanes.empty() && !view.lanes[client].client) return lane + 1;  // a picture without the client's lane
    return lane == client ? 0 : lane < client ? lane + 1 : lane;
}

SceneRect scene_rect(Box box, Length radius, std::string_view fill_colour, std::string_view css) {
    return {box, radius, {std::string(fill_colour), "", 0, false}, std::string(css)};
}

SceneText scene_text(std::string line, Point at, Length size, Weight weight, std::string_view fill_colour, std::string_view css,
                     TextAnchor anchor) {
    SceneText text;
    text.lines.push_back(std::move(line));
    text.at = at;
    text.font_size = size;
    text.weight = weight;
    text.anchor = anchor;
    text.fill = fill_colour;
    text.css = css;
    return text;
}

void add_header(const PosterContext& c, std::vector<SceneItem>& items) {
    const std::string pill = audience_pill(c);
    const Length pill_width = pill.empty() ? 0 : text_width(pill, px(15), Weight::bold) + px(36);
    if (!pill.empty()) {
        items.push_back({scene_rect({c.width - margin - pill_width, margin, pill_width, px(34)}, px(17), palette::badge, "badge")});
        items.push_back({scene_text(pill, {c.width - margin - pill_width / 2, margin + px(22)}, px(15), Weight::bold, palette::badge_ink,
                                    "text", TextAnchor::middle)});
    }
    const Length room = c.width - 2 * margin - pill_width - px(20);
    Length size = title_font;
    while (size > px(18) && text_width(c.view.title.text, size, Weight::bold) > room) size -= px(1);
    SceneText title = scene_text(c.view.title.text, {margin, margin + px(28)}, size, Weight::bold, palette::ink, "heading");
    title.language = c.view.title.language;
    items.push_back({std::move(title)});
    const ViewText& text =
        c.overlay.subtitle.empty() ? c.view.summary : ViewText{c.overlay.subtitle, std::string(word_language(c.view.language))};
    for (Length font : {subtitle_font, px(16), px(14)}) {
        const Length width = c.width - 2 * margin;
        auto lines = wrap(text.text, font, Weight::regular, width, font == subtitle_font ? 1 : 2, text.language);
        if (!lines || lines->empty()) continue;
        SceneText summary =
            scene_text("", {margin, margin + px(57) - (lines->size() > 1 ? px(6) : 0)}, font, Weight::regular, palette::grey, "heading");
        summary.lines = *std::move(lines);
        summary.line_height = font * 9 / 8;
        summary.language = text.language;
        items.push_back({std::move(summary)});
        break;
    }
}

void add_bands(const PosterContext& c, std::vector<SceneItem>& items) {
    const Length top = c.origin.y - gap - chevron, notch = px(18);
    const std::size_t last = c.layout.stages.empty() ? 0 : c.layout.stages.size() - 1;
    for (std::size_t s = 0; s < c.layout.stages.size(); ++s) {
        const Length half_gap = band_gap / 2;
        const Length left = c.origin.x + c.layout.stages[s].x + (s == 0 ? 0 : half_gap),
                     right = c.origin.x + c.layout.stages[s].right() - (s == last ? 0 : half_gap);
        std::vector<Point> points{{left, top}, {s == last ? right : right - notch, top}};
        if (s != last) points.push_back({right, top + chevron / 2});
        points.push_back({s == last ? right : right - notch, top + chevron});
        points.push_back({left, top + chevron});
        if (s != 0) points.push_back({left + notch, top + chevron / 2});
        items.push_back({ScenePolygon{points, {std::string(palette::stage(s)), "", 0, false}, "strong"}});
        const Length text_left = left + (s == 0 ? px(16) : px(30)), text_right = right - (s == last ? px(16) : px(26));
        const ViewStage& stage = c.view.stages[s];
        Length size = px(20);
        auto lines = wrap(stage.name.text, size, Weight::bold, text_right - text_left, 1, stage.name.language);
        for (size = px(17); !lines && size >= px(12); size -= px(1))
            lines = wrap(stage.name.text, size, Weight::bold, text_right - text_left, 2, stage.name.language);
        if (!lines) continue;
        SceneText name = scene_text("", {text_left, top + chevron / 2 + size * 36 / 100 - (lines->size() > 1 ? size * 6 / 10 : 0)}, size,
                                    Weight::bold, palette::white, "on-strong");
        const Length used = text_width(lines->front(), size, Weight::bold);
        const bool alone = lines->size() == 1;
        name.lines = *std::move(lines);
        name.line_height = size * 6 / 5;
        items.push_back({std::move(name)});
        const Length room = text_right - text_left - used - px(20);
        for (std::size_t most = 1; alone && most <= 2 && room > px(40); ++most)
            if (auto summary = wrap(stage.summary.text, px(14), Weight::regular, room, most, stage.summary.language);
                summary && !summary->empty()) {
                SceneText text = scene_text("", {text_right, top + chevron / 2 + px(5) - px(8) * static_cast<Length>(summary->size() - 1)},
                                            px(14), Weight::regular, palette::white, "on-strong", TextAnchor::end);
                text.lines = *std::move(summary);
                text.line_height = px(16);
                items.push_back({std::move(text)});
                break;
            }
    }
    for (std::size_t l = 0; l < c.layout.lanes.size(); ++l) {
        const palette::LaneColours& colours = palette::lane(lane_colour(c.view, l));
        const Length half_gap = band_gap / 2;
        const Length y = c.origin.y + c.layout.lanes[l].y + (l == 0 ? 0 : half_gap);
        const Length height = c.origin.y + c.layout.lanes[l].bottom() - (l + 1 == c.layout.lanes.size() ? 0 : half_gap) - y;
        const Length left = margin, right = c.width - margin, lane_label = c.layout.lane_label;
        items.push_back(
            {scene_rect({left, y, right - left, height}, px(10), colours.tint, "lane-" + std::to_string(lane_colour(c.view, l)))});
        SceneRect label = scene_rect({left, y, lane_label - band_gap, height}, px(10), colours.strong, "strong");
        label.corners = Corners::left;
        items.push_back({std::move(label)});
        const ViewText& name = c.view.lanes[l].name;
        for (Length size = lane_font; size >= px(9); size -= px(1))
            if (auto lines = wrap(name.text, size, Weight::bold, lane_label - band_gap - px(8),
                                  std::max<std::size_t>(1, static_cast<std::size_t>(height / (size * 6 / 5)) - 1), name.language)) {
                SceneText text = scene_text("",
                                            {left + (lane_label - band_gap) / 2,
                                             y + height / 2 + size * 36 / 100 - size * 6 / 10 * static_cast<Length>(lines->size() - 1)},
                                            size, Weight::bold, palette::white, "on-strong", TextAnchor::middle);
                text.lines = *std::move(lines);
                text.line_height = size * 6 / 5;
                items.push_back({std::move(text)});
                break;
            }
    }
    for (std::size_t s = 1; s < c.layout.stages.size(); ++s)
        items.push_back({scene_rect({c.origin.x + c.layout.stages[s].x - band_gap / 2, c.origin.y, band_gap, c.layout.height}, 0,
                                    palette::white, "separator")});
}

Length add_legend(const PosterContext& c, Length y, std::vector<SceneItem>& items) {
    const std::string& language = c.view.language;
    const Length font = px(14), sample = px(44), row = px(28), left = margin + px(18);
    struct Entry {
        std::optional<LegendSign> sign;
        std::string text;
        Length width;
    };
    std::vector<Entry> entries;
    Length widths = 0;
    const auto add = [&](std::optional<LegendSign> sign, Word said) {
        Entry entry{sign, std::string(word(said, language)), 0};
        entry.width = (sign ? sample + px(10) : 0) + text_width(entry.text, font, Weight::regular);
        widths += entry.width;
        entries.push_back(std::move(entry));
    };
    for (const LegendSign sign : legend_signs(c.view)) add(sign, legend_word(sign));
    add(std::nullopt, Word::legend_numbers);

    const std::string heading(word(Word::legend, language));
    const Length first = left + text_width(heading, font, Weight::bold) + px(28), right = c.width - margin - px(10);
    // Entries stand a little closer where that saves a row.
    const Length fitting = (right - first - widths) / std::max<Length>(1, static_cast<Length>(entries.size()) - 1);
    Flow flow(left, right, first, fitting < px(16) ? px(28) : std::min(fitting, px(28)));
    std::vector<SceneItem> drawn;
    drawn.push_back({scene_text(heading, {left, y + px(24)}, font, Weight::bold, palette::ink, "text")});
    for (const Entry& entry : entries) {
        const Point cell = flow.next(entry.width);
        const Point at{cell.x, y + px(19) + cell.y * row};
        if (entry.sign) add_sample(*entry.sign, at, sample, drawn);
        drawn.push_back({scene_text(entry.text, {at.x + (entry.sign ? sample + px(10) : 0), at.y + px(5)}, font, Weight::regular,
                                    palette::ink, "text")});
    }
    const Length height = flow.rows() * row + px(10);
    SceneRect ground = scene_rect({margin, y, c.width - 2 * margin, height}, px(10), palette::faint, "legend");
    ground.paint.stroke = palette::hairline;
    ground.paint.stroke_width = px(1);
    SceneGroup group;
    group.hidden = true;
    group.items.push_back({std::move(ground)});
    for (SceneItem& item : drawn) group.items.push_back(std::move(item));
    items.push_back({std::move(group)});
    return height;
}

void add_footer(const PosterContext& c, Length y, std::vector<SceneItem>& items) {
    const std::string& language = c.view.language;
    const Length font = px(13);
    std::string right = c.path->id + " · " + std::string(word(Word::version, language)) + " " + c.path->version;
    if (!c.path->updated.empty()) right += " · " + std::string(word(Word::updated, language)) + " " + date_text(c.path->updated, language);
    else if (!c.path->valid_from.empty())
        right += " · " + std::string(word(Word::valid_from, language)) + " " + date_text(c.path->valid_from, language);
    const Length base = y + px(16);
    items.push_back({scene_text(right, {c.width - margin, base}, font, Weight::regular, palette::grey, "heading", TextAnchor::end)});
    // As many whole sources as there is room for; the page has them all.
    const Length room = c.width - 2 * margin - text_width(right, font, Weight::regular) - px(40);
    std::string left;
    std::size_t shown = 0, cited = 0;
    for (const Source& source : c.path->source_list) cited += source.type != SourceType::assumption ? 1 : 0;
    for (const Source& source : c.path->source_list) {
        if (source.type == SourceType::assumption) continue;
        const std::string longer = (left.empty() ? std::string(word(Word::sources, language)) + ": " : left + "; ") + source.cite;
        const std::string rest = shown + 1 < cited ? " (+" + std::to_string(cited - shown - 1) + ")" : "";
        if (text_width(longer + rest, font, Weight::regular) > room) break;
        left = longer;
        ++shown;
    }
    if (shown > 0 && shown < cited) left += " (+" + std::to_string(cited - shown) + ")";
    if (!left.empty()) items.push_back({scene_text(left, {margin, base}, font, Weight::regular, palette::grey, "heading")});
}

}  // namespace polku
