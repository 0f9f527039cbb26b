// Exact answers for a path without contention: absorbing semi-Markov algebra.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include <polku/diagnostic.hpp>
#include <polku/evaluation.hpp>
#include <polku/model.hpp>
#include <polku/scenario.hpp>
#include <polku/table.hpp>

namespace polku {

struct AnalysisOptions {
    std::vector<Entry> entries{};  ///< empty: the first start, one client a month (the result says so)
    bool hazards = true;           ///< hazard interrupts taken into account
    bool sensitivity = true;       ///< vary each parameter over its range
    std::stop_token stop{};        ///< asked after each class of clients that was solved
    /// Called as often, from the calling thread: 0 to 1, each value of a parameter being a like part. An exception ends the work
    /// and passes through.
    std::function<void(double done)> progress{};
};

/// Exact answers as tables: ends, visits, time, rounds, places, clients, sensitivity (docs/reference/results.md). Sub-paths
/// are put in by expand_subpaths first. A number that cannot be computed is NaN, with a remark in
/// not_taken_into_account (docs/explanation/exactness.md). No value, with the reason as a finding (ANA921 to ANA928, ANA930), when
/// a condition asks for age or elapsed time, a number or loop has no answer, or the work was stopped. `model_hash` is left to the
/// caller.
Outcome<Result> exact_answers(const ServicePath& path, const AnalysisOptions& options = {});

/// Where clients enter and how often by the scenario's arrivals on this path: one entry for each start, in the order of
/// their first arrivals. A cohort has no rate and is left out; results name it.
std::vector<Entry> entries_of(const ServicePath& path, const Scenario& scenario);

}  // namespace polku
