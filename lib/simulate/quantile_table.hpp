// The quantiles of a law as polynomials, for laws whose inversion takes long: that of a gamma law takes about a microsecond.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <polku/distribution.hpp>

namespace polku::simulation {

/// Chebyshev interpolation (Trefethen, Approximation Theory and Approximation Practice, 2013, chapter 3) of degree 7 on pieces
/// that become narrower towards 0 and 1, as the law's tails ask for: eight pieces for each halving of the distance to the nearer end.
class QuantileTable {
public:
    /// A law from which the polynomials differ by more, relatively, gets no table.
    static constexpr double tolerance = 1e-11;

    /// None for laws whose quantiles are elementary, and for those that polynomials do not follow closely enough.
    static std::optional<QuantileTable> make(const Distribution& law);

    /// Nearer to 0 or 1 than the table goes the law itself must be asked.
    static bool covers(double u) noexcept { return u >= nearest_end && u <= 1 - nearest_end; }
    double operator()(double u) const noexcept {
        const bool low = u < 0.5;
        const double distance = low ? u : 1 - u;
        const auto piece = std::min(index_of(distance), per_side - 1);  // 1/2 itself belongs to the last
        return pieces_[low ? piece : per_side + piece].at(distance);
    }

private:
    static constexpr std::size_t degree = 7, halvings = 8, per_halving = 8, per_side = halvings * per_halving;
    static constexpr double nearest_end = 0x1p-9;

    struct Piece {
        double middle = 0, half_width = 0;
        std::array<double, degree + 1> powers{};  ///< of where it is between -1 and 1, lowest first
        double at(double distance) const noexcept {
            const double x = (distance - middle) / half_width;
            double sum = powers[degree];
            for (std::size_t i = degree; i-- > 0;) sum = sum * x + powers[i];
            return sum;
        }
    };
    /// The exponent and the first three bits of the fraction number the pieces.
    static std::size_t index_of(double distance) noexcept {
        return static_cast<std::size_t>((std::bit_cast<std::uint64_t>(distance) >> 49U) -
                                        (std::bit_cast<std::uint64_t>(nearest_end) >> 49U));
    }
    static Piece piece_of(const Distribution& law, bool low, double from, double to);

    std::vector<Piece> pieces_{};  ///< of the lower half, from 0 on; then of the upper, from 1 on
};

}  // namespace polku::simulation
