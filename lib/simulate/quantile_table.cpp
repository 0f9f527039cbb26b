#include "simulate/quantile_table.hpp"

#include <cmath>

namespace polku::simulation {
namespace {

/// cos((2k + 1) π / 16): the zeros of the Chebyshev polynomial of degree 8.
constexpr std::array<double, 8> nodes{0.98078528040323044913,  0.83146961230254523708,  0.55557023301960222474,  0.19509032201612826785,
                                      -0.19509032201612826785, -0.55557023301960222474, -0.83146961230254523708, -0.98078528040323044913};

double quantile(const Distribution& law, bool low, double distance) { return law.quantile(low ? distance : 1 - distance); }

}  // namespace

QuantileTable::Piece QuantileTable::piece_of(const Distribution& law, bool low, double from, double to) {
    constexpr std::size_t n = nodes.size();
    Piece piece;
    piece.middle = 0.5 * (from + to);
    piece.half_width = 0.5 * (to - from);
    std::array<double, n> values{};
    for (std::size_t k = 0; k < n; ++k) values[k] = quantile(law, low, piece.middle + piece.half_width * nodes[k]);
    // Term j of the Chebyshev series, as powers of x: both T_j and its values follow T_(j+1) = 2 x T_j - T_(j-1).
    std::array<double, n> before{}, here{}, before_at{}, here_at{};
    here[0] = 1;
    here_at.fill(1);
    for (std::size_t j = 0; j < n; ++j) {
        double factor = 0;
        for (std::size_t k = 0; k < n; ++k) factor += values[k] * here_at[k];
        factor *= (j == 0 ? 1.0 : 2.0) / static_cast<double>(n);
        for (std::size_t i = 0; i <= j; ++i) piece.powers[i] += factor * here[i];
        const double twice = j == 0 ? 1 : 2;
        std::array<double, n> next{}, next_at{};
        for (std::size_t i = 0; i < n; ++i) {
            next[i] = (i > 0 ? twice * here[i - 1] : 0) - (j == 0 ? 0 : before[i]);
            next_at[i] = twice * nodes[i] * here_at[i] - (j == 0 ? 0 : before_at[i]);
        }
        before = here;
        here = next;
        before_at = here_at;
        here_at = next_at;
    }
    return piece;
}

std::optional<QuantileTable> QuantileTable::make(const Distribution& law) {
    const bool takes_long = law.kind() == LawKind::gamma || law.kind() == LawKind::lognormal || law.kind() == LawKind::weibull;
    if (!takes_long) return std::nullopt;
    QuantileTable table;
    table.pieces_.reserve(2 * per_side);
    for (const bool low : {true, false})
        for (std::size_t halving = 0; halving < halvings; ++halving)
            for (std::size_t part = 0; part < per_halving; ++part) {
                const double begin = nearest_end * static_cast<double>(std::size_t{1} << halving);
                const double width = begin / per_halving;
                const double from = begin + width * static_cast<double>(part);
                const auto& piece = table.pieces_.emplace_back(piece_of(law, low, from, from + width));
                // The error is largest between the nodes: at the ends of a piece, where T_8 is 1, and in its middle.
                for (const double distance : {from, piece.middle}) {
                    const double exact = quantile(law, low, distance);
                    if (!(std::fabs(piece.at(distance) - exact) <= tolerance * exact)) return std::nullopt;
                }
            }
    return table;
}

}  // namespace polku::simulation
