// Sizes that the layout and the drawing of a poster share.
#pragma once

#include <polku/layout.hpp>

namespace polku::poster_metrics {

inline constexpr Length margin = px(14);
inline constexpr Length label_font = px(17);  ///< of the names on cards: the size a reader feels
inline constexpr Length line_height = px(20);
inline constexpr Length link_font = px(14), link_line_height = px(16);
inline constexpr Length stripe = px(36);             ///< left part of a card: number and icon
inline constexpr Length least_card_height = px(62);  ///< number above icon
inline constexpr int most_lines = 4;                 ///< of a name
inline constexpr Length card_padding = px(17);       ///< above and below the lines, together
inline constexpr Length slant = px(14);              ///< of a choice's hexagon
inline constexpr Length sign_font = px(14), sign_line_height = px(16);
inline constexpr Length sign_padding = px(4);   ///< of a sign's strip above and below its lines, together
inline constexpr Length sign_margin = px(4);    ///< between a strip and the border of its card
inline constexpr Length sign_saving = px(4);    ///< what a card with signs needs less around its name: a strip is no border
inline constexpr Length sign_mark = px(18);     ///< width of the little drawing before the words
inline constexpr Length sign_mark_gap = px(7);  ///< between it and the words
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

/// From the left border of a sign's strip to its words (the drawing stands between), and from them to its right border.
inline constexpr Insets sign_text{px(7) + sign_mark + sign_mark_gap, px(6)};
/// From the border of a card to the strips of its signs: further in where its corners are cut.
constexpr Length sign_inset(CardKind kind) {
    switch (kind) {
        case CardKind::start:
        case CardKind::end: return px(22);
        case CardKind::choice: return slant + px(3);
        case CardKind::goal: return px(9);
        default: return sign_margin;
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
