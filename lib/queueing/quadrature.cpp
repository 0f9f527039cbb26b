#include "queueing/quadrature.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace polku::detail {
namespace {

constexpr std::array<double, 8> points{0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
                                       0.864864423359769072789712788640926, 0.741531185599394439863864773280788,
                                       0.586087235467691130294144691258738, 0.405845151377397166906606412076961,
                                       0.207784955007898467600689403773245, 0.0};
constexpr std::array<double, 8> kronrod{0.022935322010529224963732008058970, 0.063092092629978553290700663189204,
                                        0.104790010322250183839876322541518, 0.140653259715525918745189590510238,
                                        0.169004726639267902826583426598550, 0.190350578064785409913256402421014,
                                        0.204432940075298892414161999234649, 0.209482141084727828012999174891714};
constexpr std::array<double, 4> gauss{0.129484966168869693270611432679082, 0.279705391489276667901467771423780,
                                      0.381830050505118944950369775488975, 0.417959183673469387755102040816327};
constexpr int most_halvings = 20'000;

struct Piece {
    double from = 0, to = 0, value = 0, error = 0;
    bool at_rounding = false;  ///< halving it gains nothing
};

/// Which of two pieces is halved later; a total order, so that the halving is the same everywhere.
bool later(const Piece& a, const Piece& b) {
    const double gain_a = a.at_rounding ? 0 : a.error, gain_b = b.at_rounding ? 0 : b.error;
    return gain_a != gain_b ? gain_a < gain_b : a.from > b.from;
}

Piece piece(const std::function<double(double)>& f, double from, double to) {
    const double middle = 0.5 * (from + to), half = 0.5 * (to - from);
    double fine = kronrod[7] * f(middle), coarse = gauss[3] * f(middle), size = 0;
    for (std::size_t i = 0; i < 7; ++i) {
        const double left = f(middle - half * points[i]), right = f(middle + half * points[i]);
        fine += kronrod[i] * (left + right);
        if (i % 2 == 1) coarse += gauss[i / 2] * (left + right);
        size += kronrod[i] * (std::fabs(left) + std::fabs(right));
    }
    const double rounding = 8 * std::numeric_limits<double>::epsilon() * half * size;
    const double difference = std::fabs(half * (fine - coarse));
    return {from, to, half * fine, std::max(difference, rounding), difference <= rounding};
}

}  // namespace

Area area(const std::function<double(double)>& f, const std::vector<double>& cuts, double tolerance) {
    std::vector<Piece> pieces;
    double error = 0;
    const auto add_halves = [&](const Piece& whole) {
        const double middle = 0.5 * (whole.from + whole.to);
        auto left = piece(f, whole.from, middle), right = piece(f, middle, whole.to);
        // What halving changed shows what the two rules miss when both are wrong by the same.
        const double change = std::fabs(left.value + right.value - whole.value);
        for (auto* half : {&left, &right}) {
            half->at_rounding = half->at_rounding && change <= half->error;
            half->error = std::max(half->error, change);
            error += half->error;
            pieces.push_back(*half);
            std::push_heap(pieces.begin(), pieces.end(), later);
        }
    };
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i)
        if (cuts[i + 1] > cuts[i]) add_halves(piece(f, cuts[i], cuts[i + 1]));
    for (int halvings = 0; halvings < most_halvings && !pieces.empty() && error > tolerance; ++halvings) {
        const Piece worst = pieces.front();
        const double middle = 0.5 * (worst.from + worst.to);
        if (worst.at_rounding || !(worst.from < middle && middle < worst.to)) break;
        std::pop_heap(pieces.begin(), pieces.end(), later);
        pieces.pop_back();
        error -= worst.error;
        add_halves(worst);
    }
    std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.from < b.from; });
    Area sum;
    for (const auto& one : pieces) {
        sum.value += one.value;
        sum.error += one.error;
    }
    return sum;
}

}  // namespace polku::detail
