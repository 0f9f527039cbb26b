// Shares of the variance of an answer: I. M. Sobol', Mathematics and Computers in Simulation 55 (2001) 271.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "decide/morris.hpp"

namespace polku::decide {

/// Points in the order A, B, A with the first factor of B, A with the second, …, for each sequence. A and B are two halves of Sobol'
/// points (Boost.Random) in twice as many dimensions, every sequence scrambled at random. A. Saltelli et al., Computer
/// Physics Communications 181 (2010) 259. `size` is rounded up to a power of two.
std::vector<Cube> sobol_points(std::size_t factors, std::size_t size, std::size_t sequences, std::uint64_t seed);

/// Of one factor. NaN where the answer does not vary.
struct Index {
    double first = 0, first_half_width = 0;  ///< share of the variance that the factor brings alone
    double total = 0, total_half_width = 0;  ///< with all that it brings together with others
};
/// Estimators of M. J. W. Jansen, Computer Physics Communications 117 (1999) 35, for each sequence; their mean and 95 % interval over the
/// sequences. `values` are those at sobol_points, NaN where there is none: pairs without one are left out.
std::vector<Index> sobol_indices(std::size_t factors, std::size_t sequences, const std::vector<double>& values);

}  // namespace polku::decide
