// Models of one id and version in several of the texts that were checked together.
#pragma once

#include <span>
#include <vector>

#include <polku/report.hpp>

namespace polku::detail {

/// For each report what is to be said of its text: SCH107 "twice", a warning at its id, when an earlier one has the same id and version and
/// no finding says so yet. Whoever names that model would be told (as an error) that nobody knows which is meant; this tells it before.
std::vector<std::vector<Diagnostic>> find_twins(std::span<const Report> reports);

}  // namespace polku::detail
