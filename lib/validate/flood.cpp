#include "validate/flood.hpp"

#include <string>

namespace polku::detail {

void LeftOut::add(Severity severity) {
    ++total;
    errors += severity == Severity::error ? 1 : 0;
    warnings += severity == Severity::warning ? 1 : 0;
}

void LeftOut::add(const LeftOut& more) {
    total += more.total;
    errors += more.errors;
    warnings += more.warnings;
}

Diagnostic findings_cut(std::string_view code, std::size_t total, const LeftOut& hidden) {
    return make_diagnostic("SYS053", "",
                           {{"of", std::string(code)},
                            {"hidden", std::to_string(hidden.total)},
                            {"total", std::to_string(total)},
                            {"hidden_errors", std::to_string(hidden.errors)},
                            {"hidden_warnings", std::to_string(hidden.warnings)}},
                           "");
}

bool Flood::wants(const Diagnostic& finding) {
    if (kept_.size() < most) return true;
    left_out_.add(finding.severity);
    return false;
}

std::vector<Diagnostic> Flood::take() {
    if (left_out_.total > 0) kept_.push_back(findings_cut(std::string(kept_.front().code), kept_.size() + left_out_.total, left_out_));
    return std::move(kept_);
}

}  // namespace polku::detail
