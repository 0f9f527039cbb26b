// From findings to a report.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <polku/validate.hpp>

#include "validate/suppressions.hpp"

namespace polku::detail {

/// What was checked.
struct Checked {
    std::string source{};  ///< the name of the text; empty when there is none
    std::shared_ptr<const SourceMap> map = nullptr;
    Completeness completeness = Completeness::whole;
    std::optional<std::string_view> text{};  ///< what fixes change; a path alone has none
};

/// Leaves out what is not selected, sets aside what is suppressed, says all of it in the language asked for, orders it, and cuts
/// floods: at most `limit_per_code` of each code, errors of the reader included, with one SYS053 per cut code at the end that
/// says exactly how many there are. Gives findings of the text their fixes.
Report finished(std::vector<Diagnostic> findings, Checked checked, const ValidateOptions& options);

}  // namespace polku::detail
