// Findings in short, for comparing.
#pragma once

#include <string>
#include <vector>

#include <polku/diagnostic.hpp>

namespace polku::test {

using Lines = std::vector<std::string>;

/// "GRA304 /touchpoints/2" of each finding, in order.
inline Lines codes_and_pointers(const std::vector<Diagnostic>& findings) {
    Lines lines;
    for (const auto& finding : findings) lines.push_back(finding.code + ' ' + finding.location.pointer);
    return lines;
}

inline Lines codes(const std::vector<Diagnostic>& findings) {
    Lines lines;
    for (const auto& finding : findings) lines.push_back(finding.code);
    return lines;
}

}  // namespace polku::test
