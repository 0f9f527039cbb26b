// The smallest numbers that meet a goal, where more of anything is never worse.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "decide/verdict.hpp"

namespace polku::decide {

using Point = std::vector<int>;

/// What is known of a point.
struct Seen {
    Verdict verdict = Verdict::open;
    std::vector<double> spare{};  ///< per role: its own share served in time, less the goal; below 0 it is short
};

/// nullptr when no more points may be tried.
using Look = std::function<const Seen*(const Point&)>;

struct Smallest {
    std::optional<Point> found{};  ///< meets the goal; none within what could be tried
    bool whole = false;            ///< one less of each role was tried, too, and none of them meets the goal
};

/// Goes up from `start` until the goal is met, doubling the step of what is short, then down role by role in the `order` given, by
/// steps that double and then halve. 1 is the least of each.
Smallest smallest(const Point& start, const std::vector<std::size_t>& order, const Look& look);

}  // namespace polku::decide
