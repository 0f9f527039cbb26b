#include "validate/subpath_findings.hpp"

#include "json/subpaths.hpp"

namespace polku::detail {

std::vector<Diagnostic> subpath_findings(const ServicePath& path, const Resolver& resolver) {
    auto findings = with_subpaths(path, resolver).diagnostics();
    for (auto& finding : findings) {
        // Ids that the path and its sub-path both use clash in what they become together, which has no text.
        if (finding.code.starts_with("SUB")) continue;
        finding.location.pointer.clear();
        finding.related.clear();
    }
    if (const auto* map = path.source_map()) locate(findings, *map);
    return findings;
}

}  // namespace polku::detail
