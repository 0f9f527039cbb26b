// Clients on their way through states that they leave some day: linear equations solved without a subtraction.
//
// W. K. Grassmann, M. I. Taksar & D. P. Heyman, "Regenerative analysis and steady state distributions for Markov chains",
// Operations Research 33 (1985) 1107: what a state that is taken out sends on is shared among the others, and its diagonal is
// the sum of what leaves it. Nothing cancels, so that every number of the answer has its digits, however rare its event is.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace polku::detail {

/// Square, row by row; [from][to].
using Matrix = std::vector<std::vector<double>>;

/// Rates (or shares) of going from state to state and of leaving for good; the diagonal of `between` is not looked at.
struct Ways {
    Matrix between{};
    std::vector<double> leaving{};
};

/// The first state, in order, from which nobody ever leaves for good.
std::optional<std::size_t> first_without_way_out(const Ways& ways);

/// Elimination of all states, for any number of right sides. Every state has a way out.
class Elimination {
public:
    explicit Elimination(const Ways& ways);
    /// Row vector y with y M = entering, M having the total rates on its diagonal and minus the rates elsewhere: time spent in
    /// each state by those who enter.
    std::vector<double> time_spent(std::vector<double> entering) const;
    /// Column vector x with M x = gathered: what a client gathers from each state on who gathers so much in a unit of time there.
    std::vector<double> gathered_from(std::vector<double> gathered) const;

private:
    Matrix between_{};             ///< between_[k][j] with j < k, and [j][k]: rates when the states above k are gone
    std::vector<double> total_{};  ///< of leaving k for states below it and for good
};

}  // namespace polku::detail
