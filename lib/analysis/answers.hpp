// The answers of a chain, and their mixture over classes and entries.
#pragma once

#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include <polku/analysis.hpp>
#include <polku/diagnostic.hpp>

#include "analysis/compile.hpp"
#include "analysis/watch.hpp"

namespace polku::detail {

struct Moments {
    double mean = 0;
    double variance = 0;
};

/// Days and counts of one client. NaN: not computed.
struct Answers {
    std::vector<double> ends{};       ///< probability, per end in document order
    Moments time{};                   ///< to the end, pauses left out
    std::vector<double> slot_days{};  ///< per resource: places times days held
    std::vector<double> holds{};      ///< per resource: how often a hold begins
    /// The same where ways run side by side, about: such a block takes as long as the awaited way that is longest on average, and a
    /// hazard strikes each of its ways by itself. As the others where nothing does.
    double about_time = 0;
    std::vector<double> about_slot_days{};
    std::vector<double> about_holds{};
    // Only with Depth::all:
    std::vector<double> end_time{};  ///< E[time; end], per end
    std::vector<Moments> services{};
    std::vector<Moments> visits{};              ///< per touchpoint
    std::vector<std::vector<double>> rounds{};  ///< per touchpoint: P(N = n); empty when not computed
};

enum class Depth { means, all };

/// The longest number of visits a law of rounds is followed to.
inline constexpr std::size_t longest_rounds = 50;

/// Finding ANA923 when a state cannot reach an end, ANA928 when the equations cannot be solved.
Outcome<Answers> solve(const ServicePath& path, const Chain& chain, Depth depth);

/// Adds `part` with its weight to a mixture whose parts so far weigh `weight` together.
void mix(Answers& mixture, double weight, const Answers& part, double part_weight);

/// A start and its share of the clients.
struct EntryShare {
    std::size_t touchpoint = 0;
    double share = 1;
};

/// Answers per entry and class, for paths that differ only in the shares of their attributes.
using ClassAnswers = std::map<std::pair<std::size_t, AttributeValues>, Answers>;

/// The answers of a path: classes of clients solved one by one and mixed, each a part of a round of `watch`; ANA930 when
/// that says to stop. `known` is used and filled when it is not null.
Outcome<Answers> answer(const ServicePath& path, const std::vector<EntryShare>& entries, const CompileOptions& options, Depth depth,
                        SojournCache& cache, Notes& notes, const Watch& watch, ClassAnswers* known = nullptr);

}  // namespace polku::detail
