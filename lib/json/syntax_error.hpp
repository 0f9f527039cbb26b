// What a person probably meant where the text stops being JSON.
#pragma once

#include <cstddef>
#include <string>

#include "json/findings.hpp"
#include "json/source_file.hpp"

namespace polku::json {

/// Reports the one syntax error of a text. `cursor` is the end of the last good token, `at` the last byte the parser
/// read, `reason` the parser's own words.
void report_syntax_error(const SourceFile& source, std::size_t cursor, std::size_t at, std::string_view reason, const std::string& pointer,
                         Findings& findings);

}  // namespace polku::json
