// The parts of a poster's scene; poster.cpp puts them together.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <polku/render.hpp>

namespace polku {

/// What every part needs to know.
struct PosterContext {
    const ServicePath& path;
    const PathView& view;
    const PosterLayout& layout;
    const PosterOptions& options;
    const Overlay& overlay;
    Point origin{};  ///< of the layout in the picture
    Length width = 0;
};

/// Index of a lane's colours: the client's are the first whatever its place.
std::size_t lane_colour(const PathView& view, std::size_t lane);

SceneRect scene_rect(Box box, Length radius, std::string_view fill, std::string_view css);
SceneText scene_text(std::string line, Point at, Length size, Weight weight, std::string_view fill, std::string_view css,
                     TextAnchor anchor = TextAnchor::start);
/// An arrow head whose tip is at `tip`, pointing away from `from`.
ScenePolygon arrow_head(Point from, Point tip, Length length, Length half_width, std::string_view fill, std::string_view css);

/// The little drawing of a sign, `poster_metrics::sign_mark` wide; `left` is the middle of its left side.
void add_sign_mark(CardSign sign, Point left, std::string_view colour, std::string_view css, std::vector<SceneItem>& items);

/// Title, summary and the pill for whom the path is; returns nothing below `poster_metrics::header`.
void add_header(const PosterContext& context, std::vector<SceneItem>& items);
/// Chevrons of the stages, bands of the lanes.
void add_bands(const PosterContext& context, std::vector<SceneItem>& items);
/// Lines, arrow heads and labels of the links: decoration for assistive technology, the list says the same.
SceneGroup links_group(const PosterContext& context);
/// One list item for each touchpoint, in the order of the numbers.
SceneGroup cards_group(const PosterContext& context, const std::vector<SceneGroup>& aside);
/// The band of interrupts at `y`: its ground goes to `items`, the ends that only interrupts lead to go to `aside`.
/// Returns its height; 0 when there are none.
Length add_notes(const PosterContext& context, Length y, std::vector<SceneItem>& items, std::vector<SceneGroup>& aside);
/// The signs that the picture uses, at `y`; returns the height.
Length add_legend(const PosterContext& context, Length y, std::vector<SceneItem>& items);
void add_footer(const PosterContext& context, Length y, std::vector<SceneItem>& items);
/// A badge of the overlay, with its upper right corner there.
void add_badge(const Overlay::Badge& badge, Point corner, std::vector<SceneItem>& items);

/// The group of a touchpoint, a link when the options say so, around what is drawn of it.
SceneGroup card_item(const PosterContext& context, const ViewNode& node, std::vector<SceneItem> drawn);

}  // namespace polku
