// One pass over the raw bytes before any parser sees them: encoding, NUL and the caps on hostile input.
#pragma once

#include <polku/json.hpp>

#include "json/findings.hpp"
#include "json/source_file.hpp"

namespace polku::json {

/// What a look at the bytes tells of a text.
struct Scanned {
    bool sound = false;                     ///< it may be parsed; a finding that is not an error (a byte order mark) does not stop that
    std::vector<std::size_t> list_sizes{};  ///< how many items the first lists right below the root have
};
Scanned scan_text(const SourceFile& source, const Limits& limits, Findings& findings);
/// SYN006 for a size alone: nothing is read or copied.
Diagnostic size_finding(const std::string& source_name, std::uint64_t bytes, std::uint64_t limit);

}  // namespace polku::json
