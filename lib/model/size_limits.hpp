// What is too much for the checks and engines although the text is not long: things that multiply.
#pragma once

#include <cstddef>
#include <vector>

#include <polku/diagnostic.hpp>
#include <polku/model.hpp>

namespace polku::detail {

/// Interrupts times the touchpoints in their scopes.
inline constexpr std::size_t most_interrupt_places = 10'000'000;
/// Uses of parameters times their cases.
inline constexpr std::size_t most_parameter_cases = 500'000;
/// Services that are part of one another.
inline constexpr std::size_t deepest_services = 64;

/// SYN006 for each of these that the data goes beyond, with a pointer to the list: nothing of it is said element by element.
std::vector<Diagnostic> check_size_limits(const PathData& data);
/// Takes away what goes beyond, so that the sound part of a broken model stays small enough.
void cut_to_size_limits(PathData& data, const std::vector<Diagnostic>& findings);

}  // namespace polku::detail
