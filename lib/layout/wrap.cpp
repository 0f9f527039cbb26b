#include <algorithm>
#include <limits>

#include <polku/layout.hpp>

#include "layout/hyphenation.hpp"
#include "text/utf8.hpp"

namespace polku {
namespace {

// Costs of a broken text, in square pixels of white space at the ends of lines: a break inside a part of a word is the last resort.
constexpr std::int64_t line_cost = 2500, soft_hyphen_cost = 3000, compound_cost = 4000, syllable_cost = 60000;
constexpr std::int64_t impossible = std::numeric_limits<std::int64_t>::max() / 4;

/// A piece that is never broken, and what may follow it.
struct Piece {
    std::string text;
    enum class After { space, hyphen, nothing } after = After::nothing;  ///< nothing: the text's own "-" or "/" ends the piece
    std::int64_t break_cost = 0;
};

void add_word(std::vector<Piece>& pieces, std::u32string_view word, Length font_size, Weight weight, Length width,
              std::string_view language) {
    const auto piece = [&](std::u32string_view text, Piece::After after, std::int64_t cost) {
        if (!text.empty()) pieces.push_back({to_utf8(text), after, cost});
    };
    if (word.find(soft_hyphen) != std::u32string_view::npos) {
        std::size_t from = 0;
        for (std::size_t at = word.find(soft_hyphen); at != std::u32string_view::npos; at = word.find(soft_hyphen, from)) {
            piece(word.substr(from, at - from), Piece::After::hyphen, soft_hyphen_cost);
            from = at + 1;
        }
        piece(word.substr(from), Piece::After::space, 0);
        return;
    }
    // A hyphen of the text's own ("client-led") is a place to break; each part may need more.
    std::size_t from = 0;
    for (std::size_t at = word.find_first_of(U"-/"); at != std::u32string_view::npos && at + 1 < word.size();
         at = word.find_first_of(U"-/", at + 1)) {
        if (at == from) continue;
        piece(word.substr(from, at + 1 - from), Piece::After::nothing, 0);
        from = at + 1;
    }
    const std::u32string_view rest = word.substr(from);
    if (text_width(to_utf8(rest), font_size, weight) > width) {
        std::size_t begin = 0;
        for (const auto& point : hyphenation_points(rest, language)) {
            piece(rest.substr(begin, point.at - begin), Piece::After::hyphen, point.compound ? compound_cost : syllable_cost);
            begin = point.at;
        }
        piece(rest.substr(begin), Piece::After::space, 0);
    } else {
        piece(rest, Piece::After::space, 0);
    }
}

std::vector<Piece> pieces_of(std::string_view text, Length font_size, Weight weight, Length width, std::string_view language) {
    std::vector<Piece> pieces;
    std::u32string word;
    for (const char32_t c : code_points(text) + U" ") {
        if (c == U' ' || c == U'\n' || c == U'\t' || c == U'\r') {
            add_word(pieces, word, font_size, weight, width, language);
            word.clear();
        } else {
            word += c;
        }
    }
    return pieces;
}

std::string line_of(const std::vector<Piece>& pieces, std::size_t from, std::size_t to) {
    std::string line;
    for (std::size_t i = from; i < to; ++i) {
        line += pieces[i].text;
        if (i + 1 < to && pieces[i].after == Piece::After::space) line += ' ';
        if (i + 1 == to && pieces[i].after == Piece::After::hyphen) line += '-';
    }
    return line;
}

}  // namespace

std::optional<std::vector<std::string>> wrap(std::string_view text, Length font_size, Weight weight, Length width, std::size_t max_lines,
                                             std::string_view language) {
    const std::vector<Piece> pieces = pieces_of(text, font_size, weight, width, language);
    const std::size_t n = pieces.size();
    if (n == 0) return std::vector<std::string>{};

    // best[k][i]: the cheapest way to set the first i pieces in k lines.
    struct Best {
        std::int64_t cost = impossible;
        std::size_t from = 0;
    };
    std::vector<std::vector<Best>> best(max_lines + 1, std::vector<Best>(n + 1));
    best[0][0].cost = 0;
    for (std::size_t from = 0; from < n; ++from) {
        for (std::size_t to = from + 1; to <= n; ++to) {
            const Length used = text_width(line_of(pieces, from, to), font_size, weight);
            if (used > width) break;
            const std::int64_t slack = (width - used) / px(1);
            const std::int64_t cost = slack * slack + line_cost + (to < n ? pieces[to - 1].break_cost : 0);
            for (std::size_t k = 0; k < max_lines; ++k)
                if (best[k][from].cost + cost < best[k + 1][to].cost) best[k + 1][to] = {best[k][from].cost + cost, from};
        }
    }
    std::size_t lines = 0;
    for (std::size_t k = 1; k <= max_lines; ++k)
        if (best[k][n].cost < impossible && (lines == 0 || best[k][n].cost < best[lines][n].cost)) lines = k;
    if (lines == 0) return std::nullopt;

    std::vector<std::string> result;
    for (std::size_t k = lines, to = n; k > 0; to = best[k--][to].from) result.push_back(line_of(pieces, best[k][to].from, to));
    std::reverse(result.begin(), result.end());
    return result;
}

}  // namespace polku
