// From findings to a report.
#pragma once

#include <memory>
#include <vector>

#include <polku/validate.hpp>

namespace polku::detail {

/// Leaves out what is not selected, sets aside what is suppressed, says all of it in the language asked for, orders it, and cuts
/// floods: at most `limit_per_code` of each code, errors of the reader included, with one SYS053 per cut code at the end that
/// says exactly how many there are.
Report finished(std::vector<Diagnostic> findings, std::shared_ptr<const SourceMap> map, const ValidateOptions& options);

}  // namespace polku::detail
