// Texts of a model as they may be shown: nothing invisible, nothing endless; and the nearest word.
#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>

#include <polku/diagnostic.hpp>

#include "diagnostic/code_points.hpp"
#include "text/masking.hpp"
#include "text/utf8.hpp"

namespace polku {
namespace {

std::string escaped(char32_t c) {
    std::array<char, 8> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<unsigned>(c), 16).ptr;
    return "\\u{" + std::string(digits.data(), end) + '}';
}

// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours count one each.
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> above(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(above.begin(), above.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), above[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, above);
        std::swap(above, row);
    }
    return above[b.size()];
}

}  // namespace

std::string quoted_excerpt(std::string_view text, std::size_t limit) {
    // No more is looked at than is shown, and what goes on behind it; a code point has at most four bytes.
    if (limit < text.size()) text = text.substr(0, 4 * (limit + 1 + detail::longest_personal));
    const auto masked = detail::with_personal_data_masked(text);
    text = masked;
    std::string shown;
    for (std::size_t count = 0; !text.empty(); ++count) {
        if (count == limit) return shown + "…";
        const auto c = detail::first_code_point(text);
        if (c.valid && c.value == soft_hyphen) shown += "·";  // many names have them: \u{ad} could not be read
        else if (!c.valid || detail::is_hidden(c.value)) shown += escaped(c.value);
        else shown += text.substr(0, c.bytes);
        text.remove_prefix(c.bytes);
    }
    return shown;
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
    constexpr std::size_t longest = 64;  // ids and keys are short; bounds the work on hostile input
    if (word.empty() || word.size() > longest) return {};
    const std::size_t allowed = std::max<std::size_t>(1, word.size() / 3);
    std::string_view best;
    std::size_t best_distance = allowed + 1;
    for (const auto candidate : candidates) {
        if (candidate == word || candidate.size() > word.size() + allowed || candidate.size() + allowed < word.size()) continue;
        const auto distance = edit_distance(word, candidate);
        if (distance < best_distance) {
            best = candidate;
            best_distance = distance;
        }
    }
    return quoted_excerpt(best) == best ? best : std::string_view{};  // what may not be shown is not suggested
}

}  // namespace polku
