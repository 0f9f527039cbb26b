#include "decide/sobol.hpp"

#include <bit>
#include <boost/random/sobol.hpp>
#include <cmath>

#include "simulate/estimate.hpp"
#include "simulate/streams.hpp"
#include "simulate/tally.hpp"

namespace polku::decide {
namespace {

/// Nested uniform scrambling: each bit is turned or not by chance, which depends on all bits above it. A. B. Owen, "Randomly
/// permuted (t,m,s)-nets and (t,s)-sequences" (1995). A mere shift of all points leaves intervals too short where few shifts are bad.
std::uint64_t scrambled(std::uint64_t word, const simulation::ClientStreams& streams, std::uint64_t name) {
    constexpr int levels = 32;  // no two points of a sequence share so many bits
    std::uint64_t flips = 0;
    for (int level = 0; level < levels; ++level) {
        const auto above = level == 0 ? 0 : word >> (64 - level);
        flips = flips << 1 | streams.block(name, std::uint64_t{1} << level | above)[0] >> 63;
    }
    const auto rest = streams.block(name, std::uint64_t{1} << levels | word >> (64 - levels))[0];
    return word ^ (flips << (64 - levels) | rest >> levels);
}

}  // namespace

std::vector<Cube> sobol_points(std::size_t factors, std::size_t size, std::size_t sequences, std::uint64_t seed) {
    const auto rows = std::bit_ceil(size);
    std::vector<Cube> points;
    for (std::size_t sequence = 0; sequence < sequences; ++sequence) {
        const simulation::ClientStreams streams(seed, 0, sequence, family_of_points);
        boost::random::sobol words(2 * factors);
        std::vector<Cube> a(rows, Cube(factors)), b = a;
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t d = 0; d < 2 * factors; ++d) {
                const std::uint64_t word = row == 0 ? 0 : words();  // Boost leaves out the first point, without which the net has a hole
                (d < factors ? a[row][d] : b[row][d - factors]) = simulation::uniform(scrambled(word, streams, d));
            }
        points.insert(points.end(), a.begin(), a.end());
        points.insert(points.end(), b.begin(), b.end());
        for (std::size_t f = 0; f < factors; ++f)
            for (std::size_t row = 0; row < rows; ++row) {
                points.push_back(a[row]);
                points.back()[f] = b[row][f];
            }
    }
    return points;
}

std::vector<Index> sobol_indices(std::size_t factors, std::size_t sequences, const std::vector<double>& values) {
    using simulation::Moments;
    const auto rows = values.size() / sequences / (factors + 2);
    std::vector<Moments> first(factors), total(factors);
    for (std::size_t sequence = 0; sequence < sequences; ++sequence) {
        const auto* a = values.data() + sequence * rows * (factors + 2);
        const auto* b = a + rows;
        Moments all;
        for (const auto* value = a; value < b + rows; ++value)
            if (!std::isnan(*value)) all.add(*value);
        if (!(all.variance() > 1e-24 * all.mean * all.mean)) continue;  // what is left is rounding
        for (std::size_t f = 0; f < factors; ++f) {
            const auto* mixed = b + (f + 1) * rows;
            Moments from_b, from_a;  // halves of squared differences
            for (std::size_t row = 0; row < rows; ++row) {
                const double to_b = b[row] - mixed[row], to_a = a[row] - mixed[row];
                if (!std::isnan(to_b)) from_b.add(to_b * to_b / 2);
                if (!std::isnan(to_a)) from_a.add(to_a * to_a / 2);
            }
            first[f].add(1 - from_b.mean / all.variance());
            total[f].add(from_a.mean / all.variance());
        }
    }
    std::vector<Index> indices;
    const auto half_width = [](const Moments& over) {
        return simulation::t_quantile_95(over.n) * std::sqrt(over.variance() / static_cast<double>(over.n));
    };
    for (std::size_t f = 0; f < factors; ++f) {
        const bool known = first[f].n > 0;
        indices.push_back(
            {known ? first[f].mean : std::nan(""), half_width(first[f]), known ? total[f].mean : std::nan(""), half_width(total[f])});
    }
    return indices;
}

}  // namespace polku::decide
