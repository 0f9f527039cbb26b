#include "validate/finish.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "validate/flood.hpp"
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
        std::size_t listed = 0;
        LeftOut hidden{};
    };
    std::map<std::string, Count> counts;
    std::vector<Diagnostic> kept;
    for (auto& finding : findings) {
        if (finding.code == "SYS053") {  // a rule found more than it could keep
            counts[finding.args.front().value].hidden.add(left_out_by(finding));
            continue;
        }
        auto& count = counts[finding.code];
        if (count.listed == limit_per_code) {
            count.hidden.add(finding.severity);
            continue;
        }
        ++count.listed;
        kept.push_back(std::move(finding));
    }
    for (const auto& [code, count] : counts)
        if (count.hidden.total > 0) kept.push_back(findings_cut(code, count.listed + count.hidden.total, count.hidden));
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
