// "lint": {"ignore": […]}: findings that the authors of a model have looked at and keep, with a reason.
#include <algorithm>

#include "validate/run.hpp"

namespace polku::detail {
namespace {

// `at` is an id path: "aftercare/plan" (service and touchpoint), "touchpoints/plan", or the id alone.
bool names(std::string_view at, const Subject& subject) {
    if (at.empty()) return true;
    if (at == subject.id) return true;
    const auto slash = at.rfind('/');
    if (slash == std::string_view::npos || at.substr(slash + 1) != subject.id) return false;
    const auto owner = at.substr(0, slash);
    return owner == subject.service || owner == subject.kind + "s";
}

bool suppresses(const Suppression& suppression, const Diagnostic& finding, std::string_view today) {
    if (finding.code.substr(0, 3) == "SYN" || finding.code.substr(0, 3) == "SYS" || finding.code == "SCH101") return false;
    if (suppression.code != finding.code || suppression.reason.empty()) return false;
    if (!suppression.until.empty() && !today.empty() && today > suppression.until) return false;  // ISO dates compare as text
    return names(suppression.at, finding.subject);
}

}  // namespace

void apply_suppressions(std::vector<Diagnostic>& findings, const PathData& data, std::string_view today) {
    findings.erase(std::remove_if(findings.begin(), findings.end(),
                                  [&](const Diagnostic& finding) {
                                      return std::any_of(data.ignored.begin(), data.ignored.end(),
                                                         [&](const Suppression& s) { return suppresses(s, finding, today); });
                                  }),
                   findings.end());
}

}  // namespace polku::detail
