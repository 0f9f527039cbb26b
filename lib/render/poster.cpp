#include <algorithm>

#include <polku/render.hpp>

#include "layout/poster_metrics.hpp"
#include "layout/words.hpp"
#include "render/palette.hpp"
#include "render/poster_scene.hpp"

namespace polku {
namespace {

std::string fill(std::string_view pattern, std::string_view key, std::string_view value) {
    std::string text(pattern);
    if (const auto at = text.find(key); at != std::string::npos) text.replace(at, key.size(), value);
    return text;
}

std::string without_soft_hyphens(std::string text) {
    for (std::size_t at = text.find("\xc2\xad"); at != std::string::npos; at = text.find("\xc2\xad")) text.erase(at, 2);
    return text;
}

std::string description(const PathView& view) {
    std::string stages;
    for (const ViewStage& s : view.stages) stages += (stages.empty() ? "" : ", ") + s.name.text;
    std::string text = fill(word(Word::description_stages, view.language), "{list}", stages);
    const auto named = [&](std::size_t n) { return std::to_string(view.nodes[n].number) + " (" + view.nodes[n].name.text + ")"; };
    if (!view.main_way.empty()) {
        text += " " + fill(fill(word(Word::description_way, view.language), "{a}", named(view.main_way.front())), "{b}",
                           named(view.main_way.back()));
    }
    for (const std::size_t n : view.order)
        for (const ViewSign& sign : view.nodes[n].signs) text += " " + named(n) + ": " + sign.words + ".";
    return without_soft_hyphens(std::move(text));
}

/// FNV-1a of what the picture shows: two different pictures on one page do not share ids.
std::string content_prefix(const ServicePath& path, const PathView& view, const PosterLayout& layout) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    const auto add = [&](std::string_view text) {
        for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
        hash = (hash ^ 0xffu) * 0x100000001b3u;
    };
    add(path->id), add(path->version), add(view.language), add(view.title.text);
    for (const ViewNode& n : view.nodes) add(n.id), add(n.name.text);
    for (const PlacedCard& c : layout.cards) add(std::to_string(c.box.x) + "," + std::to_string(c.box.y));
    std::string text = "p";
    for (int i = 0; i < 8; ++i, hash >>= 4) text += "0123456789abcdef"[hash & 15];
    return text + "-";
}

/// The same arrangement in every language, that of the source language, wherever it reads well: so people can talk about
/// one picture.
PosterLayout layout_like_source(const ServicePath& path, const PathView& seen, const PosterOptions& options) {
    PosterOptions own = options;
    if (own.previous.empty() && options.language != path->languages.source) {
        PosterOptions source = options;
        source.language = path->languages.source;
        own.previous = poster_layout(view(path, source.language), source).cells;
    }
    return poster_layout(seen, own);
}

}  // namespace

Scene poster(const ServicePath& path, const PosterOptions& options, const Overlay& overlay) {
    using namespace poster_metrics;
    const PathView seen = view(path, options.language);
    const PosterLayout layout = layout_like_source(path, seen, options);
    PosterContext context{path,
                          seen,
                          layout,
                          options,
                          overlay,
                          {margin + layout.lane_label, margin + header + chevron + gap},
                          layout.width + chrome_width(layout.lane_label)};

    Scene scene;
    scene.language = options.language;
    scene.title = without_soft_hyphens(seen.title.text);
    scene.description = description(seen);
    scene.label_font = layout.label_font;
    scene.width = context.width;

    std::vector<SceneItem> furniture;
    std::vector<SceneGroup> aside;
    Length y = context.origin.y + layout.height + gap;
    if (const Length height = add_notes(context, y, furniture, aside); height > 0) y += height + gap;
    y += add_legend(context, y, furniture) + gap;
    add_footer(context, y, furniture);
    scene.height = y + footer + margin;

    scene.items.push_back({scene_rect({0, 0, scene.width, scene.height}, 0, palette::white, "ground")});
    SceneGroup around;
    around.hidden = true;
    add_header(context, around.items);
    add_bands(context, around.items);
    scene.items.push_back({std::move(around)});
    scene.items.push_back({links_group(context)});
    for (SceneItem& item : furniture) scene.items.push_back(std::move(item));
    scene.items.push_back({cards_group(context, aside)});
    scene.id_prefix = options.id_prefix.empty() ? content_prefix(path, seen, layout) : options.id_prefix;
    return scene;
}

std::string to_svg(const ServicePath& path, const DrawOptions& options) {
    PosterOptions poster_options = options.poster;
    poster_options.language = options.language;
    return to_svg(poster(path, poster_options, options.overlay));
}

}  // namespace polku
