#include "decide/smallest.hpp"

#include <algorithm>

namespace polku::decide {
namespace {

class Search {
public:
    Search(std::vector<std::size_t> order, const Look& look) : order_(std::move(order)), look_(look) {}

    Smallest from(Point point) {
        Smallest out;
        if (!go_up(point)) return out;
        out.found = point;
        // By monotony one round finds a smallest point. Chance may break monotony: then another round begins.
        while (true) {
            for (const auto role : order_) {
                const bool done = go_down(point, role);
                out.found = point;
                if (!done) return out;
            }
            const auto lower = one_less(point);
            if (exhausted_) return out;
            if (!lower) break;
            out.found = point = *lower;
        }
        out.whole = true;
        return out;
    }

private:
    const Seen* look(const Point& point) {
        const auto* seen = exhausted_ ? nullptr : look_(point);
        exhausted_ = seen == nullptr;
        return seen;
    }

    bool go_up(Point& point) {
        std::vector<int> steps(point.size(), 1);
        while (const auto* seen = look(point)) {
            if (seen->verdict == Verdict::met) return true;
            const auto scarcest = static_cast<std::size_t>(std::min_element(seen->spare.begin(), seen->spare.end()) - seen->spare.begin());
            for (std::size_t role = 0; role < point.size(); ++role) {
                if (!(seen->spare[role] < 0) && role != scarcest) continue;
                if (point[role] > most_units) return false;
                point[role] += steps[role];
                steps[role] *= 2;
            }
        }
        return false;
    }

    /// The least of one role, with the others as they are. False when no more may be tried.
    bool go_down(Point& point, std::size_t role) {
        int fails = 0;
        for (int step = 1; point[role] > 1; step *= 2) {
            Point lower = point;
            lower[role] = std::max(1, point[role] - step);
            const auto* seen = look(lower);
            if (seen == nullptr) return false;
            if (seen->verdict != Verdict::met) {
                fails = lower[role];
                break;
            }
            point = lower;
        }
        while (point[role] - fails > 1) {
            Point middle = point;
            middle[role] = fails + (point[role] - fails) / 2;
            const auto* seen = look(middle);
            if (seen == nullptr) return false;
            if (seen->verdict == Verdict::met) point = middle;
            else fails = middle[role];
        }
        return true;
    }

    /// A point with one less of some role that meets the goal.
    std::optional<Point> one_less(const Point& point) {
        for (std::size_t role = 0; role < point.size(); ++role) {
            if (point[role] <= 1) continue;
            Point lower = point;
            --lower[role];
            const auto* seen = look(lower);
            if (seen == nullptr) return std::nullopt;
            if (seen->verdict == Verdict::met) return lower;
        }
        return std::nullopt;
    }

    static constexpr int most_units = 1'000'000;
    std::vector<std::size_t> order_;
    const Look& look_;
    bool exhausted_ = false;
};

}  // namespace

Smallest smallest(const Point& start, const std::vector<std::size_t>& order, const Look& look) { return Search(order, look).from(start); }

}  // namespace polku::decide
