// What a picture or page of a path shows (the view), and where a poster puts it (the layout). Standard library only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <polku/model.hpp>

namespace polku {

/// A text for people and the tag of the language it is in, which differs from the one asked for on a fallback.
struct ViewText {
    std::string text;
    std::string language;
    bool operator==(const ViewText&) const = default;
};

enum class CardKind { start, card, choice, goal, end };  ///< goal: an end with the outcome goal-reached; end: any other

struct ViewStage {
    std::string id;
    ViewText name;
    ViewText summary;
};

struct ViewLane {
    std::string id;
    ViewText name;
    bool client = false;  ///< the lane of the client
};

/// What a card says beside its name.
enum class CardSign {
    join,    ///< it begins when ways side by side have come together: "when 9 and 10 are done"
    split,   ///< its ways out start side by side
    subpath  ///< it stands for a path of its own
};
struct ViewSign {
    CardSign sign = CardSign::join;
    std::string words{};  ///< in the language of `word_language`
    bool operator==(const ViewSign&) const = default;
};

struct ViewNode {
    std::size_t touchpoint = 0;  ///< index in the path
    std::string id;
    ViewText name;
    int number = 0;         ///< reading order, from 1: the main way first, then the others by stage
    std::size_t stage = 0;  ///< index in PathView::stages
    std::size_t lane = 0;   ///< index in PathView::lanes
    CardKind kind = CardKind::card;
    Icon icon = Icon::person;
    bool backstage = false;
    bool aside = false;                   ///< an end that only interrupts lead to: shown in the note band, not in the grid
    std::vector<std::size_t> next{};      ///< links out, indices in PathView::links, in document order
    std::vector<std::size_t> previous{};  ///< links in
    std::vector<ViewSign> signs{};        ///< each at most once, in the order of CardSign
};

struct ViewLink {
    std::size_t transition = 0;  ///< index in the path
    std::size_t from = 0;        ///< indices in PathView::nodes
    std::size_t to = 0;
    double share = 1;   ///< of the clients who leave `from`; 1 for each way of a split
    bool main = false;  ///< a step of the main way
    bool back = false;  ///< leads back: a return, or against the order of the stages of one service
    ViewText label{};
};

struct ViewInterrupt {
    std::size_t interrupt = 0;  ///< index in the path
    std::size_t to = 0;         ///< index in PathView::nodes
    ViewText label{};           ///< the interrupt's own, or made from its trigger
};

/// A path as one reader sees it in one language. Nodes stand in document order: node i is touchpoint i.
struct PathView {
    std::string language;
    ViewText title, summary, audience;
    std::vector<ViewStage> stages;  ///< only those with a node
    std::vector<ViewLane> lanes;    ///< only those with a node
    std::vector<ViewNode> nodes;
    std::vector<ViewLink> links;
    std::vector<ViewInterrupt> interrupts;
    std::vector<std::size_t> order;     ///< nodes by number
    std::vector<std::size_t> main_way;  ///< nodes of the most probable way from the first start to a goal
};

/// What a picture's legend explains.
enum class LegendSign { main, other, back, choice, join, split, subpath, end, backstage };
/// The signs that a picture of the view uses, in the order of a legend.
std::vector<LegendSign> legend_signs(const PathView& view);

/// The view of a path. `language` may be any tag; texts without it fall back to the path's source language.
PathView view(const ServicePath& path, std::string_view language);

/// `text` with every {parameter} replaced by its base value, written as the language writes numbers.
std::string with_numbers(const ServicePath& path, std::string_view text, std::string_view language);

// ---- measuring text ----------------------------------------------------------------------------------------------

/// Lengths in layouts and scenes: whole eighths of a pixel, so that every machine computes the same picture.
using Length = std::int32_t;
constexpr Length px(int pixels) noexcept { return pixels * 8; }

enum class Weight { regular, bold };

/// The width of UTF-8 `text` in Liberation Sans (metrics of Arial), rounded up. Soft hyphens have none.
Length text_width(std::string_view text, Length font_size, Weight weight);

/// Breaks `text` into at most `max_lines` lines no wider than `width`, as even as they can be: at spaces, soft hyphens,
/// and, for a word wider than the line, by the syllables of `language`. nullopt when it does not fit.
/// Lines come without soft hyphens; a word that goes on ends with "-".
std::optional<std::vector<std::string>> wrap(std::string_view text, Length font_size, Weight weight, Length width, std::size_t max_lines,
                                             std::string_view language);

// ---- the poster --------------------------------------------------------------------------------------------------

struct Point {
    Length x = 0, y = 0;
    bool operator==(const Point&) const = default;
};

struct Box {
    Length x = 0, y = 0, width = 0, height = 0;
    Length right() const noexcept { return x + width; }
    Length bottom() const noexcept { return y + height; }
    bool operator==(const Box&) const = default;
};

/// Where a touchpoint stood in an earlier picture of the path, counted in cells of the whole grid.
struct PlacedCell {
    std::string id;
    int column = 0, row = 0;
};

struct PosterOptions {
    std::string language = "fi";
    std::uint64_t seed = 1;                         ///< of the search for a good arrangement
    int effort = 100;                               ///< per cent of the usual search
    int page_width_mm = 277, page_height_mm = 190;  ///< the page the text should be readable on: A4 without its margins
    /// Cells of an earlier picture. They are kept when the picture comes out well with them; else cards stay near them.
    std::vector<PlacedCell> previous{};
    std::string link_prefix = "#vaihe-";  ///< a card links to this and its number; empty: no links
    std::string id_prefix = "";           ///< of ids in the SVG; empty: made from the picture's content
};

struct PlacedSign {
    CardSign sign = CardSign::join;
    Box box{};
    std::vector<std::string> lines{};
};

struct PlacedCard {
    std::size_t node = 0;  ///< index in PathView::nodes
    int column = 0, row = 0;
    Box box{};
    Box body{};  ///< the part of the box that its signs leave for number, icon and name
    Length font = 0;
    std::vector<std::string> lines{};
    std::vector<PlacedSign> signs{};
};

struct PlacedLink {
    std::size_t link = 0;         ///< index in PathView::links
    std::vector<Point> points{};  ///< from the border of one card to the border of the other, right angles only
    Box label{};                  ///< empty when the link has no label
    std::vector<std::string> lines{};
};

/// The grid of a poster with everything in its place; (0, 0) is the corner of the first band.
struct PosterLayout {
    Length width = 0, height = 0;
    Length lane_label = 0;  ///< width of the strip left of it that names the lanes
    Length label_font = 0;  ///< of the names on the cards
    int crossings = 0, bends = 0;
    std::vector<Box> stages{};  ///< the columns of each stage
    std::vector<Box> lanes{};   ///< the rows of each lane
    std::vector<PlacedCard> cards{};
    std::vector<PlacedLink> links{};
    std::vector<PlacedCell> cells{};  ///< for PosterOptions::previous of the next picture
};

/// A stranger's path of any size gets a layout; the search is tuned for up to about sixty touchpoints.
PosterLayout poster_layout(const PathView& view, const PosterOptions& options = {});

}  // namespace polku
