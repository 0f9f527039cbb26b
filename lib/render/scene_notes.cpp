// What can happen at many places at once is said in one band instead of by an arrow from every card.
#include <algorithm>

#include "layout/poster_metrics.hpp"
#include "layout/words.hpp"
#include "render/palette.hpp"
#include "render/poster_scene.hpp"

namespace polku {
namespace {

using namespace poster_metrics;

constexpr Length font = px(14), row_height = px(34);

Length circle_width(int number) { return std::max(px(22), text_width(std::to_string(number), px(13), Weight::bold) + px(12)); }

Length add_circle(std::vector<SceneItem>& items, int number, Length x, Length y) {
    const Length width = circle_width(number);
    items.push_back({scene_rect({x, y - px(11), width, px(22)}, px(11), palette::ink, "choice")});
    items.push_back({scene_text(std::to_string(number), {x + width / 2, y + px(5)}, px(13), Weight::bold, palette::white, "on-strong",
                                TextAnchor::middle)});
    return width;
}

}  // namespace

Length add_notes(const PosterContext& c, Length y, std::vector<SceneItem>& items, std::vector<SceneGroup>& aside) {
    if (c.view.interrupts.empty()) return 0;
    const Length left = margin + px(18), right = c.width - margin - px(12);
    const std::string any_time(word(Word::any_time, c.view.language));
    SceneGroup band;
    band.hidden = true;
    std::vector<SceneItem> drawn{{scene_text(any_time, {left, y + px(27)}, font, Weight::bold, palette::ink, "text")}};
    const Length first = left + text_width(any_time, font, Weight::bold) + px(24);
    Length x = first, row = 0;
    std::vector<bool> told(c.view.nodes.size(), false);
    for (const ViewInterrupt& interrupt : c.view.interrupts) {
        const ViewNode& target = c.view.nodes[interrupt.to];
        const auto scope = c.path.interrupt_scope(interrupt.interrupt);
        // An interrupt of one or two touchpoints names them; one of many may come at any time.
        std::vector<int> places;
        if (scope.size() <= 2)
            for (const std::size_t t : scope) places.push_back(c.view.nodes[t].number);
        const bool pill = target.aside && !told[interrupt.to];
        const Length name_width = pill ? text_width(target.name.text, font, Weight::bold) : 0;
        Length width = text_width(interrupt.label.text, font, Weight::regular) + px(10) + px(30) + px(8);
        for (const int place : places) width += circle_width(place) + px(6);
        width += pill ? circle_width(target.number) + name_width + px(30) : circle_width(target.number);
        if (x + width > right && x > first) x = first, ++row;
        const Length m = y + px(22) + row * row_height;
        for (const int place : places) x += add_circle(drawn, place, x, m) + px(6);
        drawn.push_back({scene_text(interrupt.label.text, {x, m + px(5)}, font, Weight::regular, palette::ink, "text")});
        x += text_width(interrupt.label.text, font, Weight::regular) + px(10);
        drawn.push_back({SceneLine{{{x, m}, {x + px(24), m}}, 0, {"", std::string(palette::grey), px(2), false}, "other"}});
        drawn.push_back({arrow_head({x, m}, {x + px(30), m}, px(10), px(5) + 4, palette::grey, "other-head")});
        x += px(38);
        if (pill) {
            told[interrupt.to] = true;
            const Length pill_width = circle_width(target.number) + name_width + px(30);
            SceneRect ground = scene_rect({x, m - px(15), pill_width, px(30)}, px(15), palette::white, "end");
            ground.paint.stroke = palette::grey;
            ground.paint.stroke_width = px(2);
            const Length number_width = circle_width(target.number);
            std::vector<SceneItem> parts{
                {std::move(ground)},
                {scene_text(std::to_string(target.number), {x + px(8) + number_width / 2, m + px(5)}, px(15), Weight::bold, palette::grey,
                            "text", TextAnchor::middle)},
                {scene_text(target.name.text, {x + px(12) + number_width, m + px(5)}, font, Weight::bold, palette::ink, "text")}};
            aside.push_back(card_item(c, target, std::move(parts)));
            x += pill_width;
        } else {
            x += add_circle(drawn, target.number, x, m);
        }
        x += px(26);
    }
    const Length height = (row + 1) * row_height + px(10);
    SceneRect ground = scene_rect({margin, y, c.width - 2 * margin, height}, px(10), palette::faint, "notes");
    ground.paint.stroke = palette::hairline;
    ground.paint.stroke_width = px(1);
    band.items.push_back({std::move(ground)});
    for (SceneItem& item : drawn) band.items.push_back(std::move(item));
    items.push_back({std::move(band)});
    return height;
}

}  // namespace polku
