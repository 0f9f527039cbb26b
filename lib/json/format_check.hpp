// The first question to any file: is it one of ours, and of which version?
#pragma once

#include <string_view>

#include "json/document.hpp"
#include "json/findings.hpp"

namespace polku::json {

/// True when `format` is `family`/1.x. Otherwise SCH101 and nothing else makes sense; a newer minor version is a warning.
bool check_format(const Node& root, std::string_view family, Findings& findings);

}  // namespace polku::json
