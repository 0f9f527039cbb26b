// Parts that are run elsewhere: cut, checked when they come, each taken once.
#include <algorithm>
#include <stdexcept>
#include <vector>

#include "simulate/runs.hpp"

namespace polku::simulation {
namespace {

/// More are of no use to anybody, and fewer would leave a large cluster without work.
constexpr std::int64_t most_parts = 256;

}  // namespace

std::int64_t part_size(const Elsewhere& elsewhere, std::int64_t pieces) {
    if (elsewhere.part_size > 0) return elsewhere.part_size;
    return std::max<std::int64_t>(1, (pieces + most_parts - 1) / most_parts);
}

std::vector<PieceRange> parts_of(const PieceRange& pieces, std::int64_t size) {
    std::vector<PieceRange> parts;
    for (auto first = pieces.first; first < pieces.last; first += std::min(size, pieces.last - first))
        parts.push_back({first, first + std::min(size, pieces.last - first)});
    return parts;
}

void run_elsewhere(const Job& job, const std::vector<PieceRange>& ranges, const Elsewhere& elsewhere, const std::stop_token& stop,
                   const std::function<bool(const Part& part)>& fits, const std::function<bool(const Part& part)>& accept) {
    std::vector<bool> came(ranges.size());
    std::size_t missing = ranges.size();
    bool more = true;
    const auto wanted = [&] { return more && !stop.stop_requested(); };
    const auto take = [&](const Part& part) {
        const auto at = std::find(ranges.begin(), ranges.end(), part.pieces());
        if (at == ranges.end() || !fits(part)) throw std::invalid_argument("the part is of another simulation");
        const auto which = static_cast<std::size_t>(at - ranges.begin());
        if (!wanted()) return false;
        if (came[which]) return true;
        came[which] = true;
        --missing;
        more = accept(part);
        return wanted();
    };
    elsewhere.run(job, ranges, take, wanted);
    if (missing > 0 && wanted()) throw std::invalid_argument("parts of the simulation were not given: " + std::to_string(missing));
}

}  // namespace polku::simulation
