// Checks of a scenario's text: its own form, every arm's changes, and the models they make.
#pragma once

#include <vector>

#include <polku/validate.hpp>

namespace polku::detail {

/// The findings of the reader; of each arm (and of none): addresses that match nothing, ids that name nothing in the
/// models; and the rules on the changed models. What several arms share is said once, and what the scenario accepts is marked.
std::vector<Diagnostic> validate_scenario(const ScenarioReading& reading, const ReadOptions& read, const ValidateOptions& options);

}  // namespace polku::detail
