#include "validate/finish.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "validate/selection.hpp"
#include "validate/suppressions.hpp"

namespace polku::detail {
namespace {

// Errors that keep a text from being read are always said: without them "no findings" would be a lie.
bool blocks_reading(const Diagnostic& finding) {
    constexpr std::string_view groups[] = {"SYN", "SCH", "SYS"};
    const auto group = std::string_view{finding.code}.substr(0, 3);
    return finding.severity == Severity::error && std::find(std::begin(groups), std::end(groups), group) != std::end(groups);
}

std::vector<Diagnostic> cut(std::vector<Diagnostic> findings, std::size_t limit_per_code) {
    struct Count {
        std::size_t total = 0, errors = 0, warnings = 0;  ///< errors and warnings: of those cut
    };
    std::map<std::string, Count> counts;
    std::vector<Diagnostic> kept;
    for (auto& finding : findings) {
        auto& count = counts[finding.code];
        if (++count.total <= limit_per_code) {
            kept.push_back(std::move(finding));
            continue;
        }
        count.errors += finding.severity == Severity::error ? 1 : 0;
        count.warnings += finding.severity == Severity::warning ? 1 : 0;
    }
    for (const auto& [code, count] : counts) {
        if (count.total <= limit_per_code) continue;
        kept.push_back(make_diagnostic("SYS053", "",
                                       {{"of", code},
                                        {"hidden", std::to_string(count.total - limit_per_code)},
                                        {"total", std::to_string(count.total)},
                                        {"hidden_errors", std::to_string(count.errors)},
                                        {"hidden_warnings", std::to_string(count.warnings)}},
                                       ""));
    }
    return kept;
}

void say(std::vector<Diagnostic>& findings, const std::string& language) {
    for (auto& finding : findings)
        if (finding.language != language) finding = in_language(std::move(finding), language);
}

}  // namespace

Report finished(std::vector<Diagnostic> findings, std::shared_ptr<const SourceMap> map, const ValidateOptions& options) {
    apply_configuration(findings, options);
    const auto hidden = [&](const Diagnostic& d) { return !is_selected(d.code, options) && !blocks_reading(d); };
    findings.erase(std::remove_if(findings.begin(), findings.end(), hidden), findings.end());
    sort(findings);
    Report report;
    report.map = std::move(map);
    for (const auto& entry : catalogue())
        if (is_selected(entry.code, options)) report.codes.emplace_back(entry.code);
    const auto counted = std::stable_partition(findings.begin(), findings.end(), [](const Diagnostic& d) { return !d.suppressed; });
    report.suppressed.assign(std::make_move_iterator(counted), std::make_move_iterator(findings.end()));
    findings.erase(counted, findings.end());
    report.diagnostics = options.limit_per_code == 0 ? std::move(findings) : cut(std::move(findings), options.limit_per_code);
    say(report.diagnostics, options.language);
    say(report.suppressed, options.language);
    return report;
}

}  // namespace polku::detail
