#include "report/excerpt_line.hpp"

#include <algorithm>

#include <polku/diagnostic.hpp>

#include "diagnostic/code_points.hpp"
#include "text/masking.hpp"
#include "text/utf8.hpp"

namespace polku::detail {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// A code point as it is shown.
struct Cell {
    std::string text;
    std::size_t columns;
};

std::vector<Cell> cells_of(std::string_view line) {
    constexpr std::size_t tab = 4;
    std::vector<Cell> cells;
    std::size_t column = 0;
    while (!line.empty()) {
        const auto c = first_code_point(line);
        Cell cell;
        if (c.valid && c.value == '\t') {
            cell = {std::string(tab - column % tab, ' '), tab - column % tab};
        } else if (!c.valid || is_hidden(c.value)) {
            cell.text = quoted_excerpt(line.substr(0, c.bytes));
            cell.columns = c.value == soft_hyphen ? 1 : cell.text.size();
        } else {
            cell = {std::string(line.substr(0, c.bytes)), columns_of(c.value)};
        }
        column += cell.columns;
        cells.push_back(std::move(cell));
        line.remove_prefix(c.bytes);
    }
    return cells;
}

std::size_t columns(const std::vector<Cell>& cells, std::size_t begin, std::size_t end) {
    std::size_t sum = 0;
    for (std::size_t i = begin; i < std::min(end, cells.size()); ++i) sum += cells[i].columns;
    return sum;
}

}  // namespace

ExcerptLine excerpt_line(std::string_view line, std::size_t begin, std::size_t end, std::size_t width) {
    if (line.substr(0, 3) == byte_order_mark) line.remove_prefix(3);  // it does not count as a column
    // Only what is near the mark is looked at: a whole model may stand in one line.
    const std::size_t near = 2 * width + longest_personal;
    std::size_t skipped = 0;
    for (; skipped + near < begin && !line.empty(); ++skipped) line.remove_prefix(first_code_point(line).bytes);
    begin -= skipped;
    end = std::max(end, begin + skipped) - skipped;
    // A log of a check is kept and shared: no excerpt shows whose code, address or number stands in a model.
    const auto cells = cells_of(with_personal_data_masked(line.substr(0, std::min(line.size(), 4 * (begin + near)))));
    begin = std::min(begin, cells.size());
    end = std::clamp(end, begin, cells.size());
    std::size_t first = 0, last = cells.size();
    if (skipped > 0 || columns(cells, 0, cells.size()) > width) {
        // A third of the width before the mark, the rest from its beginning on.
        first = begin;
        for (std::size_t used = 0; first > 0 && used + cells[first - 1].columns <= width / 3;) used += cells[--first].columns;
        last = first;
        for (std::size_t used = 0; last < cells.size() && used + cells[last].columns <= width;) used += cells[last++].columns;
    }
    const bool cut_before = skipped + first > 0;
    ExcerptLine result;
    if (cut_before) result.text += "…";
    for (std::size_t i = first; i < last; ++i) result.text += cells[i].text;
    if (last < cells.size()) result.text += "…";
    result.mark_begin = columns(cells, first, begin) + (cut_before ? 1 : 0);
    result.mark_length = std::max<std::size_t>(1, columns(cells, begin, std::min(end, last)));
    return result;
}

}  // namespace polku::detail
