// Elementary effects: M. D. Morris, Technometrics 33 (1991) 161; mu*: F. Campolongo, J. Cariboni & A. Saltelli, Environmental
// Modelling & Software 22 (2007) 1509.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace polku::decide {

/// A point of the unit cube: every factor between 0, the lower end of its range, and 1, the upper.
using Cube = std::vector<double>;

/// The streams of these points: no client has any of them.
inline constexpr std::uint64_t family_of_points = 2;

/// Ways through a grid of four levels; each step changes one factor by two thirds of its range. A way has `factors` + 1 points.
std::vector<Cube> morris_points(std::size_t factors, std::size_t ways, std::uint64_t seed);

/// Of one factor on one answer: for the whole range, as if the answer were straight between two points.
struct Effect {
    double size = 0;        ///< mu*: mean of the sizes of the effects
    double half_width = 0;  ///< of its 95 % interval over the ways; NaN for fewer than two
    double mean = 0;        ///< mu: with their signs
    double spread = 0;      ///< sigma: standard deviation; large where the effect is not straight, or depends on other factors
};
/// `values` are those of one answer at morris_points, NaN where there is none: such a step is left out.
std::vector<Effect> morris_effects(const std::vector<Cube>& points, const std::vector<double>& values);

}  // namespace polku::decide
