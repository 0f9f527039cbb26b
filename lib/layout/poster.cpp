// The poster: shapes → cells → routes → lengths → labels, the best of several by what the reader will see.
#include <algorithm>
#include <cstdint>

#include <polku/layout.hpp>

#include "layout/anneal.hpp"
#include "layout/grid.hpp"
#include "layout/labels.hpp"
#include "layout/place.hpp"
#include "layout/poster_metrics.hpp"
#include "layout/route.hpp"
#include "layout/shapes.hpp"
#include "layout/sign_boxes.hpp"

namespace polku {
namespace {

using namespace poster_metrics;
using grid::Arrangement;

/// The names of the cards broken for one width of card.
struct Cards {
    grid::CardSizes sizes;
    Length typical_height = 0;                    ///< for estimates
    std::vector<std::vector<std::string>> lines;  ///< of each node of the graph
    std::vector<BrokenSigns> signs;               ///< of each node of the graph
    int penalty = 0;                              ///< what this width costs in looks
};

/// A finished attempt.
struct Attempt {
    Arrangement arrangement;
    std::size_t cards = 0;  ///< index in the list of Cards
    grid::Routing routing;
    grid::Geometry geometry;
    grid::Labels labels;
    std::int64_t score = 0;  ///< the lower the better
};

/// As narrow as the names of the lanes allow.
Length lane_label_width(const PathView& view) {
    for (int width = 72; width < 124; width += 4) {
        bool fits = true;
        for (const ViewLane& lane : view.lanes)
            fits = fits && wrap(lane.name.text, lane_font, Weight::bold, px(width) - band_gap - px(8), 3, lane.name.language).has_value();
        if (fits) return px(width);
    }
    return px(124);
}

class Poster {
public:
    Poster(const PathView& view, const PosterOptions& options) : view_(view), options_(options), graph_(grid::graph_of(view)) {
        break_link_labels();
        for (const int width : {154, 164, 174, 186, 200}) add_cards(px(width), most_lines);
        for (int width = 230; cards_.empty() && width <= 400; width += 20) add_cards(px(width), most_lines);
        if (cards_.empty()) add_cards(px(400), 1000);
        lane_label_ = lane_label_width(view);
        around_x_ = chrome_width(lane_label_);
        around_y_ = chrome_height(!view.interrupts.empty());
    }

    PosterLayout run() {
        if (graph_.nodes.empty()) return empty_layout();
        std::vector<Attempt> best = as_before();
        if (!best.empty()) fit(best.front());
        if (best.empty() || !readable(best.front())) {
            for (Attempt& attempt : first_attempts()) best.push_back(std::move(attempt));
            sort(best);
            improve(best);
            fit(best.front());
        }
        return layout_of(best.front());
    }

private:
    /// Each label in one line or two, and narrower for where there is little room.
    void break_link_labels() {
        for (grid::Link& link : graph_.links) {
            const ViewText& label = view_.links[link.view].label;
            const auto add = [&](Length width, std::size_t most) {
                auto lines = wrap(label.text, link_font, Weight::regular, width, most, label.language);
                if (!lines || lines->empty()) return;
                grid::LabelShape shape;
                for (const std::string& line : *lines) shape.width = std::max(shape.width, text_width(line, link_font, Weight::regular));
                shape.width = (shape.width + px(14) + 15) / 16 * 16;
                shape.height = static_cast<Length>(lines->size()) * link_line_height + px(7);
                shape.lines = *std::move(lines);
                for (const grid::LabelShape& other : link.labels)
                    if (other.lines == shape.lines || other.width <= shape.width) return;
                link.labels.push_back(std::move(shape));
            };
            for (const int width : {112, 130, 150, 180, 230, 320, 1200})
                if (link.labels.empty()) add(px(width), width < 130 ? 1 : width < 180 ? 2 : 3);
            if (!link.labels.empty()) add(link.labels.front().width * 7 / 10, 2);
            if (!link.labels.empty()) add(px(64), 3);
        }
    }

    void add_cards(Length width, int most) {
        Cards cards;
        Length sum = 0;
        for (const grid::Node& node : graph_.nodes) {
            const Insets insets = text_insets(node.kind);
            const ViewText& name = view_.nodes[node.view].name;
            auto broken = wrap(name.text, label_font, Weight::bold, width - insets.left - insets.right, static_cast<std::size_t>(most),
                               name.language);
            if (!broken && most <= most_lines) return;
            auto signs = break_signs(view_.nodes[node.view], width, static_cast<std::size_t>(most), view_.language);
            if (!signs && most <= most_lines) return;
            cards.signs.push_back(signs ? *std::move(signs) : BrokenSigns{});
            cards.lines.push_back(broken ? *std::move(broken) : std::vector<std::string>{name.text});
            const Length space = node.kind == CardKind::end ? card_padding + px(8) : card_padding;
            cards.sizes.heights.push_back(
                std::max(least_card_height, static_cast<Length>(cards.lines.back().size()) * line_height + space) +
                cards.signs.back().height);
            sum += cards.sizes.heights.back();
            cards.typical_height = std::max(cards.typical_height, cards.sizes.heights.back());
            for (const std::string& line : cards.lines.back()) cards.penalty += line.back() == '-' ? 15 : 0;
        }
        cards.sizes.width = width;
        cards.typical_height = (cards.typical_height + sum / std::max<Length>(1, static_cast<Length>(graph_.nodes.size()))) / 2;
        cards_.push_back(std::move(cards));
    }

    grid::Wishes wishes() const {
        grid::Wishes list;
        for (const PlacedCell& p : options_.previous)
            for (std::size_t n = 0; n < graph_.nodes.size(); ++n)
                if (view_.nodes[graph_.nodes[n].view].id == p.id) {
                    if (list.empty()) list.assign(graph_.nodes.size(), {-1, -1});
                    list[n] = {p.column, p.row};
                }
        return list;
    }

    static void sort(std::vector<Attempt>& attempts) {
        std::stable_sort(attempts.begin(), attempts.end(), [](const Attempt& a, const Attempt& b) { return a.score < b.score; });
    }

    bool readable(const Attempt& a) const { return a.labels.unplaced.empty() && a.routing.overlaps == 0 && scale_of(a) >= least_scale; }

    /// The arrangement of the earlier picture with each width of card, when it had a fitting cell for every card.
    std::vector<Attempt> as_before() const {
        const grid::Wishes before = wishes();
        if (before.empty()) return {};
        grid::Shape shape{std::vector<int>(static_cast<std::size_t>(graph_.stages), 0),
                          std::vector<int>(static_cast<std::size_t>(graph_.lanes), 0)};
        for (std::size_t n = 0; n < graph_.nodes.size(); ++n) {
            if (before[n].column < 0 || before[n].row < 0 || before[n].column > 1000 || before[n].row > 1000) return {};
            int& columns = shape.columns[static_cast<std::size_t>(graph_.nodes[n].stage)];
            int& rows = shape.rows[static_cast<std::size_t>(graph_.nodes[n].lane)];
            columns = std::max(columns, before[n].column + 1);
            rows = std::max(rows, before[n].row + 1);
        }
        for (std::vector<int>* groups : {&shape.columns, &shape.rows})  // ends of the groups → sizes of the groups
            for (std::size_t g = groups->size(); g-- > 0;) (*groups)[g] -= g == 0 ? 0 : (*groups)[g - 1];
        for (const std::vector<int>* groups : {&shape.columns, &shape.rows})
            if (std::any_of(groups->begin(), groups->end(), [](int size) { return size < 1; })) return {};
        for (std::size_t n = 0; n < graph_.nodes.size(); ++n) {
            const grid::Node& node = graph_.nodes[n];
            const grid::Cell c = before[n];
            if (c.column < shape.column_begin(node.stage) || c.row < shape.row_begin(node.lane)) return {};
            for (std::size_t k = 0; k < n; ++k)
                if (before[k] == c) return {};
        }
        std::vector<Attempt> attempts;
        for (std::size_t c = 0; c < cards_.size(); ++c) attempts.push_back(finish({shape, before, {}, 0}, c));
        sort(attempts);
        return attempts;
    }

    std::int64_t scale_of(const Attempt& a) const {
        return std::min(options_.page_width_mm * 8000LL / (a.geometry.width + around_x_),
                        options_.page_height_mm * 8000LL / (a.geometry.height + around_y_));
    }

    std::vector<Attempt> first_attempts() {
        struct Start {
            std::size_t cards;
            grid::ScoredShape shape;
        };
        std::vector<Start> starts;
        for (std::size_t c = 0; c < cards_.size(); ++c) {
            const grid::CellSize size{cards_[c].sizes.width + px(40), cards_[c].typical_height + px(34), around_x_, around_y_};
            for (auto& s : grid::candidate_shapes(graph_, size, options_.page_width_mm, options_.page_height_mm, 6)) {
                s.score -= cards_[c].penalty;
                starts.push_back({c, s});
            }
        }
        std::stable_sort(starts.begin(), starts.end(), [](const Start& a, const Start& b) { return a.shape.score > b.shape.score; });
        if (starts.size() > shapes_tried()) starts.resize(shapes_tried());

        const grid::Wishes wanted = wishes();
        const std::int64_t pairs = static_cast<std::int64_t>(graph_.links.size() * graph_.links.size() / 2 + 40);
        const int steps = static_cast<int>(std::clamp<std::int64_t>(6'000'000 / pairs, 500, 24'000) * options_.effort / 100);
        std::vector<Attempt> attempts;
        for (std::size_t i = 0; i < starts.size(); ++i)
            attempts.push_back(
                finish(grid::anneal(graph_, starts[i].shape.shape, wanted, steps, options_.seed * 1000 + i), starts[i].cards));
        return attempts;
    }

    /// Tries small changes of the best attempts by their true score.
    void improve(std::vector<Attempt>& attempts) {
        grid::Random random(options_.seed);
        const std::size_t kept = graph_.links.size() > 200 ? 0 : std::min<std::size_t>(attempts.size(), graph_.links.size() > 60 ? 1 : 4);
        for (std::size_t a = 0; a < kept; ++a) {
            const int tries = (a == 0 ? 60 : 40) * options_.effort / 100 * 24 / std::max<int>(24, static_cast<int>(graph_.links.size()));
            const auto cost = [&](const Arrangement& x) { return grid::arrangement_cost(graph_, x.shape, x.cells, wishes()); };
            std::int64_t now = cost(attempts[a].arrangement);
            for (int routed = 0, i = 0; routed < tries && i < 40 * tries; ++i) {
                Arrangement changed = attempts[a].arrangement;
                if (!exchange(changed, random) || cost(changed) > now + 300) continue;  // hopeless: not worth a routing
                ++routed;
                Attempt attempt = finish(std::move(changed), attempts[a].cards);
                if (attempt.score < attempts[a].score) attempts[a] = std::move(attempt), now = cost(attempts[a].arrangement);
            }
        }
        sort(attempts);
    }

    /// Keeps the arrangement and looks for the width of card with which it comes out best.
    void fit(Attempt& attempt) {
        if (graph_.links.size() > 200) return;
        for (int width = 150; width <= 206; width += 4) {
            const std::size_t cards = cards_.size();
            add_cards(px(width), most_lines);
            if (cards == cards_.size()) continue;  // a name does not fit
            Attempt fitted = finish(attempt.arrangement, cards);
            if (fitted.score < attempt.score) attempt = std::move(fitted);
        }
    }

    /// Moves one card to another cell of its stage and lane, or exchanges two.
    bool exchange(Arrangement& arrangement, grid::Random& random) const {
        for (std::size_t n = 0; n < graph_.nodes.size(); ++n)  // a goal over two rows goes back to one before cards move
            arrangement.spans[n] = 1;
        const std::size_t n = static_cast<std::size_t>(random.below(static_cast<int>(graph_.nodes.size())));
        const grid::Node& node = graph_.nodes[n];
        const int columns = arrangement.shape.columns[static_cast<std::size_t>(node.stage)],
                  rows = arrangement.shape.rows[static_cast<std::size_t>(node.lane)];
        const int pick = random.below(columns * rows);
        const grid::Cell to{arrangement.shape.column_begin(node.stage) + pick % columns,
                            arrangement.shape.row_begin(node.lane) + pick / columns};
        if (to == arrangement.cells[n]) return false;
        for (grid::Cell& cell : arrangement.cells)
            if (cell == to) cell = arrangement.cells[n];
        arrangement.cells[n] = to;
        return true;
    }

    Attempt finish(Arrangement arrangement, std::size_t cards) const {
        Attempt a;
        a.cards = cards;
        grid::tidy(graph_, arrangement);
        const grid::CardSizes& sizes = cards_[cards].sizes;
        grid::RouteMetrics metrics;
        metrics.card_width = sizes.width / px(1);
        metrics.card_height = cards_[cards].typical_height / px(1);
        a.routing = grid::route(graph_, arrangement, metrics, routing_passes());
        grid::Extra extra{std::vector<Length>(static_cast<std::size_t>(a.routing.x.cells) + 1, 0),
                          std::vector<Length>(static_cast<std::size_t>(a.routing.y.cells) + 1, 0)};
        for (int round = 0; round < (graph_.links.size() > 200 ? 2 : 8); ++round) {
            a.geometry = grid::place(graph_, arrangement, a.routing, sizes, extra);
            a.geometry =
                grid::place(graph_, arrangement, a.routing, sizes,
                            grid::stretched(a.geometry, extra, around_x_, around_y_, options_.page_width_mm, options_.page_height_mm));
            a.labels = grid::place_labels(graph_, a.geometry, round);
            if (a.labels.unplaced.empty()) break;
            for (std::size_t i = 0; i < extra.columns.size(); ++i) extra.columns[i] += a.labels.wanted.columns[i];
            for (std::size_t i = 0; i < extra.rows.size(); ++i) extra.rows[i] += a.labels.wanted.rows[i];
        }
        const std::int64_t scale = scale_of(a);
        std::int64_t main_bends = 0, length = 0;
        for (std::size_t l = 0; l < graph_.links.size(); ++l) {
            if (graph_.links[l].main) main_bends += a.routing.routes[l].bends;
            length += a.routing.routes[l].length;
        }
        a.score = 1300LL * a.routing.crossings + 20000LL * a.routing.overlaps + 140LL * a.routing.bends + 60 * main_bends + length / 5 +
                  6000LL * static_cast<std::int64_t>(a.labels.unplaced.size()) + std::max<std::int64_t>(0, 207 - scale) * 15 +
                  std::max<std::int64_t>(0, 188 - scale) * 25 + std::max<std::int64_t>(0, least_scale + 2 - scale) * 1500 +
                  grid::arrangement_cost(graph_, arrangement.shape, arrangement.cells, wishes()) / 2 + cards_[cards].penalty * 4;
        a.arrangement = std::move(arrangement);
        return a;
    }

    PosterLayout layout_of(Attempt& a) const {
        PosterLayout layout;
        layout.width = a.geometry.width;
        layout.height = a.geometry.height;
        layout.lane_label = lane_label_;
        layout.label_font = label_font;
        layout.crossings = a.routing.crossings;
        layout.bends = a.routing.bends;
        const auto bands = [](const std::vector<int>& groups, const std::vector<Length>& begin, const std::vector<Length>& gutter,
                              Length total) {
            std::vector<std::pair<Length, Length>> list;
            Length from = 0;
            std::size_t cell = 0;
            for (const int g : groups) {
                cell += static_cast<std::size_t>(g);
                const Length to = cell == begin.size() ? total : begin[cell] - gutter[cell] / 2 / px(1) * px(1);
                list.push_back({from, to});
                from = to;
            }
            return list;
        };
        for (const auto& [from, to] : bands(a.arrangement.shape.columns, a.geometry.column_x, a.geometry.column_gutter, layout.width))
            layout.stages.push_back({from, 0, to - from, layout.height});
        for (const auto& [from, to] : bands(a.arrangement.shape.rows, a.geometry.row_y, a.geometry.row_gutter, layout.height))
            layout.lanes.push_back({0, from, layout.width, to - from});
        for (std::size_t n = 0; n < graph_.nodes.size(); ++n) {
            PlacedCard card;
            card.node = graph_.nodes[n].view;
            card.column = a.arrangement.cells[n].column;
            card.row = a.arrangement.cells[n].row;
            card.box = a.geometry.cards[n];
            card.font = label_font;
            card.lines = cards_[a.cards].lines[n];
            place_signs(card, view_.nodes[card.node], cards_[a.cards].signs[n]);
            if (a.arrangement.spans[n] > 1) enlarge(card);
            layout.cells.push_back({view_.nodes[card.node].id, card.column, card.row});
            layout.cards.push_back(std::move(card));
        }
        for (const std::size_t l : a.labels.unplaced) a.labels.boxes[l] = grid::forced_label(graph_, a.geometry, a.labels.boxes, l);
        for (std::size_t l = 0; l < graph_.links.size(); ++l)
            layout.links.push_back(
                {graph_.links[l].view, a.geometry.links[l], a.labels.boxes[l],
                 graph_.links[l].labels.empty() ? std::vector<std::string>{} : graph_.links[l].labels[a.labels.shapes[l]].lines});
        return layout;
    }

    /// A goal over two rows has room for large letters, below its icon.
    void enlarge(PlacedCard& card) const {
        const ViewText& name = view_.nodes[card.node].name;
        for (const int size : {24, 21, 18})
            if (auto lines = wrap(name.text, px(size), Weight::bold, card.box.width - px(24), 3, name.language)) {
                card.lines = *std::move(lines);
                card.font = px(size);
                return;
            }
    }

    PosterLayout empty_layout() const {
        PosterLayout layout;
        layout.width = px(800);
        layout.height = px(100);
        layout.lane_label = lane_label_;
        layout.label_font = label_font;
        return layout;
    }

    /// Thousandths of a millimetre a pixel: 8 pt for the names on the cards.
    static constexpr std::int64_t least_scale = 8 * 25400 / 72 * px(1) / label_font + 1;
    /// Large pictures get fewer tries, so that the time stays in bounds: routing costs most.
    std::size_t shapes_tried() const { return graph_.links.size() > 200 ? 1 : graph_.links.size() > 60 ? 4 : 14; }
    int routing_passes() const { return graph_.links.size() > 200 ? 0 : 1; }

    const PathView& view_;
    const PosterOptions& options_;
    grid::Graph graph_;
    std::vector<Cards> cards_;
    Length lane_label_ = 0, around_x_ = 0, around_y_ = 0;
};

}  // namespace

PosterLayout poster_layout(const PathView& view, const PosterOptions& options) { return Poster(view, options).run(); }

}  // namespace polku
