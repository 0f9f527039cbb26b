#include "layout/shapes.hpp"

#include <algorithm>
#include <cstdint>

namespace polku::grid {
namespace {

int ceil_div(int a, int b) { return (a + b - 1) / b; }

}  // namespace

std::vector<ScoredShape> candidate_shapes(const Graph& graph, const CellSize& size, int page_width_mm, int page_height_mm,
                                          std::size_t count) {
    const std::size_t stages = static_cast<std::size_t>(graph.stages), lanes = static_cast<std::size_t>(graph.lanes);
    if (graph.nodes.empty()) return {};
    std::vector<std::vector<int>> cards(stages, std::vector<int>(lanes, 0));
    for (const Node& n : graph.nodes) ++cards[static_cast<std::size_t>(n.stage)][static_cast<std::size_t>(n.lane)];
    std::vector<int> most(lanes, 0), sum(lanes, 0);
    for (std::size_t s = 0; s < stages; ++s)
        for (std::size_t l = 0; l < lanes; ++l) most[l] = std::max(most[l], cards[s][l]), sum[l] += cards[s][l];

    // Rows of the lanes: all combinations when there are few, else the rows that k columns a stage would need.
    std::vector<std::vector<int>> row_choices{{}};
    std::size_t combinations = 1;
    for (std::size_t l = 0; l < lanes; ++l)
        combinations = std::min<std::size_t>(combinations * static_cast<std::size_t>(std::min(most[l], 6)), 100000);
    if (combinations <= 4000) {
        for (std::size_t l = 0; l < lanes; ++l) {
            std::vector<std::vector<int>> longer;
            for (const auto& rows : row_choices)
                for (int r = 1; r <= std::min(most[l] + 1, 6); ++r) longer.push_back(rows), longer.back().push_back(r);
            row_choices = std::move(longer);
        }
    } else {
        row_choices.clear();
        const int deepest = *std::max_element(most.begin(), most.end());
        for (int k = 1; k <= std::min(deepest, 40); ++k) {
            std::vector<int> rows;
            for (std::size_t l = 0; l < lanes; ++l) rows.push_back(std::max(1, ceil_div(most[l], k)));
            row_choices.push_back(std::move(rows));
        }
    }

    std::vector<ScoredShape> scored;
    const auto consider = [&](const std::vector<int>& columns, const std::vector<int>& rows) {
        const Shape shape{columns, rows};
        const int across = shape.column_count(), down = shape.row_count();
        const std::int64_t width = static_cast<std::int64_t>(across) * size.width + size.around_x;
        const std::int64_t height = static_cast<std::int64_t>(down) * size.height + size.around_y;
        // Scale in thousandths of a millimetre per pixel: 170 of them are 8.2 pt at 17 px. Above 205 more helps nobody.
        const std::int64_t scale = std::min(page_width_mm * 8000LL / width, page_height_mm * 8000LL / height);
        std::int64_t score = std::min<std::int64_t>(scale, 205) * 10 - std::max<std::int64_t>(0, 178 - scale) * 40;
        // Full blocks leave no way through, nearly empty pictures are dull.
        for (std::size_t s = 0; s < stages; ++s)
            for (std::size_t l = 0; l < lanes; ++l) {
                const int room = columns[s] * rows[l];
                if (cards[s][l] == room && room > 1) score -= 40;
            }
        const int spare = across * down * 100 / static_cast<int>(graph.nodes.size());
        score -= std::max(0, 150 - spare) * 2 + std::max(0, spare - 230) * 1;
        scored.push_back({shape, score});
    };
    for (const auto& rows : row_choices) {
        std::vector<int> least(stages, 1);
        for (std::size_t s = 0; s < stages; ++s)
            for (std::size_t l = 0; l < lanes; ++l) least[s] = std::max(least[s], ceil_div(cards[s][l], rows[l]));
        consider(least, rows);
        for (std::size_t s = 0; s < stages; ++s) {
            std::vector<int> more = least;
            ++more[s];
            consider(more, rows);
            for (std::size_t t = s + 1; t < stages && stages <= 5; ++t) {
                std::vector<int> both = more;
                ++both[t];
                consider(both, rows);
            }
        }
    }
    std::stable_sort(scored.begin(), scored.end(), [](const ScoredShape& a, const ScoredShape& b) {
        if (a.score != b.score) return a.score > b.score;
        return a.shape.columns != b.shape.columns ? a.shape.columns < b.shape.columns : a.shape.rows < b.shape.rows;
    });
    if (scored.size() > count) scored.resize(count);
    return scored;
}

}  // namespace polku::grid
