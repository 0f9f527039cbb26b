// Sizes that the layout and the drawing of a poster share.
#pragma once

#include <polku/layout.hpp>

namespace polku::poster_metrics {

inline constexpr Length margin = px(16);
inline constexpr Length label_font = px(17);  ///< of the names on cards: the size a reader feels
inline constexpr Length line_height = px(20);
inline constexpr Length link_font = px(14), link_line_height = px(16);
inline constexpr Length stripe = px(36);             ///< left part of a card: number and icon
inline constexpr Length least_card_height = px(62);  ///< number above icon
inline constexpr int most_lines = 4;                 ///< of a name
inline constexpr Length card_padding = px(17);       ///< above and below the lines, together
inline constexpr Length slant = px(14);              ///< of a choice's hexagon
inline constexpr Length lane_font = px(15);
inline constexpr Length band_gap = px(6);
inline constexpr Length title_font = px(32), subtitle_font = px(18);
inline constexpr Length header = px(72);  ///< title and subtitle
inline constexpr Length chevron = px(42);
inline constexpr Length notes = px(44), legend = px(38), footer = px(18);
inline constexpr Length gap = px(8);         ///< between these blocks
inline constexpr Length track = px(13);      ///< between parallel links
inline constexpr Length clearance = px(16);  ///< between a card and the nearest track: room for an arrow head

/// From the left border of a card to its text, and from its text to the right border.
struct Insets {
    Length left = 0, right = 0;
};
constexpr Insets text_insets(CardKind kind) {
    switch (kind) {
        case CardKind::start: return {px(48), px(10)};
        case CardKind::choice: return {px(54), px(14)};
        case CardKind::goal: return {px(44), px(8)};
        case CardKind::end: return {px(38), px(32)};
        default: return {px(44), px(7)};
    }
}

/// Radius of a card's corners; a choice has slanted sides instead.
constexpr Length corner_radius(CardKind kind, Length height) {
    const Length most = height / 2;
    switch (kind) {
        case CardKind::start:
        case CardKind::end: return most < px(36) ? most : px(36);
        case CardKind::goal: return px(20);
        case CardKind::choice: return 0;
        default: return px(12);
    }
}

/// Height of everything that is not the grid.
constexpr Length chrome_height(bool with_notes) {
    return 2 * margin + header + chevron + gap + gap + legend + gap + footer + (with_notes ? notes + gap : 0);
}
constexpr Length chrome_width(Length lane_label) { return 2 * margin + lane_label; }

}  // namespace polku::poster_metrics
