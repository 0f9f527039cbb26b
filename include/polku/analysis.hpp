// Exact answers for a path without contention: absorbing semi-Markov algebra.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <polku/diagnostic.hpp>
#include <polku/evaluation.hpp>
#include <polku/model.hpp>
#include <polku/table.hpp>

namespace polku {

struct AnalysisOptions {
    std::vector<Entry> entries{};  ///< empty: the first start, one client a month (the result says so)
    bool hazards = true;           ///< hazard interrupts taken into account
    bool sensitivity = true;       ///< vary each parameter over its range
};

/// Exact answers as tables: ends, visits, time, rounds, places, clients, sensitivity (docs/reference/results.md). Sub-paths
/// are put in by expand_subpaths first. A number that cannot be computed is NaN, with a remark in
/// not_taken_into_account (docs/explanation/exactness.md). No value, with the reason as a finding (ANA101 to ANA108), when
/// a condition asks for age or elapsed time, or a number or loop has no answer. `model_hash` is left to the caller.
Outcome<Result> exact_answers(const ServicePath& path, const AnalysisOptions& options = {});

}  // namespace polku
