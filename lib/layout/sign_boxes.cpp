#include "layout/sign_boxes.hpp"

#include "layout/poster_metrics.hpp"
#include "layout/words.hpp"

namespace polku {
namespace {

using namespace poster_metrics;

Length strip_height(std::size_t lines) { return static_cast<Length>(lines) * sign_line_height + sign_padding; }

}  // namespace

std::optional<BrokenSigns> break_signs(const ViewNode& node, Length card_width, std::size_t line_limit, std::string_view language) {
    BrokenSigns broken;
    const Length width = card_width - 2 * sign_inset(node.kind) - sign_text.left - sign_text.right;
    for (const ViewSign& sign : node.signs) {
        auto lines = wrap(sign.words, sign_font, Weight::bold, width, line_limit, word_language(language));
        if (!lines) return std::nullopt;
        broken.height += strip_height(lines->size()) + sign_margin;
        broken.lines.push_back(*std::move(lines));
    }
    if (broken.height > 0) broken.height -= sign_saving;
    return broken;
}

void place_signs(PlacedCard& card, const ViewNode& node, const BrokenSigns& signs) {
    card.body = card.box;
    for (std::size_t i = 0; i < signs.lines.size(); ++i) {
        const bool above = node.signs[i].sign == CardSign::join;
        const Length height = strip_height(signs.lines[i].size()), inset = sign_inset(node.kind);
        PlacedSign placed{node.signs[i].sign, {card.box.x + inset, 0, card.box.width - 2 * inset, height}, signs.lines[i]};
        placed.box.y = above ? card.body.y + sign_margin : card.body.bottom() - sign_margin - height;
        if (above) card.body.y += sign_margin + height;
        card.body.height -= sign_margin + height;
        card.signs.push_back(std::move(placed));
    }
}

}  // namespace polku
