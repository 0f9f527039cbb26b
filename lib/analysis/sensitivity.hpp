// How much each answer moves when a parameter goes over its range.
#pragma once

#include <string>
#include <vector>

#include "analysis/answers.hpp"

namespace polku::detail {

/// What is followed: an end's probability, the mean time, the places of a resource.
struct FollowedAnswer {
    std::string name{};  ///< "ends/x", "time/path", "places/x": table and row
    std::string unit{};
    double value = 0;
};

struct SensitivityRow {
    std::string parameter{};
    double low = 0, value = 0, high = 0;
    std::string answer{};
    std::string unit{};
    double at_low = 0, at_value = 0, at_high = 0;  ///< NaN: not computed
    double slope() const { return (at_high - at_low) / (high - low); }
};

/// The answers that are followed, in a stable order.
std::vector<FollowedAnswer> followed_answers(const ServicePath& path, const Answers& answers, double arrivals_per_day);

/// How many rounds of a watch the study of a path takes.
std::size_t rounds_of_sensitivity(const ServicePath& path);

/// One row per parameter with a range (document order) and followed answer. A parameter with cases moves only where no
/// case matches. Where the path has no answer at a bound (its ways add up to more than 1), NaN and a note. Ends early, with the
/// rows so far, when the watch says to stop.
std::vector<SensitivityRow> sensitivity(const ServicePath& path, const std::vector<EntryShare>& entries, double arrivals_per_day,
                                        const CompileOptions& options, const Answers& base, SojournCache& cache, Notes& notes,
                                        Watch& watch);

}  // namespace polku::detail
