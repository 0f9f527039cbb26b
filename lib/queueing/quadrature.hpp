// The area under a function, and how far it may be wrong.
//
// Gauss and Kronrod's 7 and 15 points (A. S. Kronrod 1965; R. Piessens et al., QUADPACK, 1983). The piece with the largest
// error is halved again and again. Its error is taken to be the difference of the two rules, or what halving changed, whichever is
// larger. Where the function is smooth the answer is far better than that; where it bends or jumps beside a cut, that may be unseen.
#pragma once

#include <functional>
#include <vector>

namespace polku::detail {

struct Area {
    double value = 0;
    double error = 0;
};

/// From the first to the last of `cuts` (ascending); between two cuts the function should be smooth. Halves until the error is at
/// most `tolerance`, until it is rounding, or at most 20,000 times: `error` says what has been reached.
Area area(const std::function<double(double)>& f, const std::vector<double>& cuts, double tolerance);

}  // namespace polku::detail
