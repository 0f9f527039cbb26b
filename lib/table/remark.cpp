#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include <polku/diagnostic.hpp>
#include <polku/remark.hpp>

#include "table/remark_texts.hpp"

namespace polku {
namespace {

using detail::RemarkText;

const RemarkText* find_text(std::string_view key) noexcept {
    const auto texts = detail::remark_texts();
    const auto found = std::find_if(texts.begin(), texts.end(), [&](const RemarkText& text) { return text.key == key; });
    return found == texts.end() ? nullptr : &*found;
}

/// The text up to the next "{name}", which are both taken from `rest`; the name is empty behind the last.
struct Piece {
    std::string_view before, name;
};
Piece next_piece(std::string_view& rest) noexcept {
    const auto open = rest.find('{');
    if (open == std::string_view::npos) return {std::exchange(rest, {}), {}};
    const auto close = rest.find('}', open);
    const Piece piece{rest.substr(0, open), rest.substr(open + 1, close - open - 1)};
    rest.remove_prefix(close + 1);
    return piece;
}

const RemarkArgument* find_argument(const Remark& remark, std::string_view name) noexcept {
    const auto found = std::find_if(remark.args.begin(), remark.args.end(), [&](const auto& argument) { return argument.name == name; });
    return found == remark.args.end() ? nullptr : &*found;
}

std::string shown_plainly(std::string_view name, std::string_view value) {
    constexpr auto facts = std::to_array<std::string_view>({"value", "limit", "code"});
    if (std::find(facts.begin(), facts.end(), name) != facts.end()) return std::string(value);
    return '"' + std::string(value) + '"';
}

std::string_view text_in(const RemarkText& text, std::string_view language) noexcept {
    return Phrase{text.en, text.fi, text.sv}.in(language);
}

}  // namespace

bool is_remark(const Remark& remark) noexcept {
    const auto* text = find_text(remark.key);
    if (text == nullptr) return false;
    std::size_t blanks = 0;
    for (auto rest = text->en; !rest.empty();)
        if (const auto piece = next_piece(rest); !piece.name.empty()) {
            const auto* argument = find_argument(remark, piece.name);
            if (argument == nullptr || argument->values.empty()) return false;
            ++blanks;
        }
    return blanks == remark.args.size();
}

Remark make_remark(std::string_view key, std::vector<RemarkArgument> args) {
    Remark remark{std::string(key), std::move(args)};
    if (!is_remark(remark)) throw std::invalid_argument("no remark " + remark.key + " with these arguments");
    return remark;
}

std::string sentence_of(const Remark& remark, std::string_view language, const ShowArgument& show) {
    if (!is_remark(remark)) throw std::invalid_argument("no remark " + remark.key + " with these arguments");
    std::string sentence;
    for (auto rest = text_in(*find_text(remark.key), language); !rest.empty();) {
        const auto piece = next_piece(rest);
        sentence += piece.before;
        if (piece.name.empty()) continue;
        std::string_view separator;
        for (const auto& value : find_argument(remark, piece.name)->values) {
            sentence += separator;
            sentence += show ? show(piece.name, value) : shown_plainly(piece.name, value);
            separator = ", ";
        }
    }
    return sentence;
}

}  // namespace polku
