// Where the signs of a card stand: strips inside its border, what came before above the name, the others below it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <polku/layout.hpp>

namespace polku {

/// The words of a node's signs broken for one width of card, in the order of ViewNode::signs.
struct BrokenSigns {
    std::vector<std::vector<std::string>> lines{};
    Length height = 0;  ///< that they take from the card, together
};

/// nullopt when the words of a sign do not fit into `line_limit` lines.
std::optional<BrokenSigns> break_signs(const ViewNode& node, Length card_width, std::size_t line_limit, std::string_view language);

/// Gives the card its signs, and the body that they leave of its box.
void place_signs(PlacedCard& card, const ViewNode& node, const BrokenSigns& signs);

}  // namespace polku
