// How often a touchpoint is visited: mean, variance and the whole law.
#pragma once

#include <cstddef>
#include <vector>

namespace polku::detail {

struct VisitLaw {
    double mean = 0;
    double variance = 0;
    std::vector<double> probabilities{};  ///< P(N = n), n = 0, 1, …
};

/// A touchpoint stands for a few states J of the chain. `visits` are the expected visits to J from the entry, `among` the
/// block N of (I - P)⁻¹ on J, row by row. Watched only on J the client comes there first by f = visits·N⁻¹ and returns by
/// R = I - N⁻¹, so that P(N = 0) = 1 - f·1 and P(N = n) = f·Rⁿ⁻¹·N⁻¹·1: a geometric law when J is one state.
/// E[N²] = 2·visits·N·1 - visits·1 (Kemeny & Snell, Finite Markov Chains, 3.3). `longest`: the last n.
VisitLaw visit_law(const std::vector<double>& visits, const std::vector<double>& among, std::size_t longest);

}  // namespace polku::detail
