// What of a model the exact engine leaves out, and what it must refuse.
#pragma once

#include <vector>

#include <polku/analysis.hpp>

#include "analysis/compile.hpp"

namespace polku::detail {

/// Remarks on everything in the model that exact answers leave out whatever the class.
void note_omissions(const ServicePath& path, const AnalysisOptions& options, Notes& notes);

/// Findings ANA921 on parameters of ways, stays and holds whose cases depend on age or elapsed time.
std::vector<Diagnostic> refuse_parameters(const ServicePath& path);

}  // namespace polku::detail
