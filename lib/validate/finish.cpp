#include "validate/finish.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <span>
#include <string>
#include <utility>

#include "diagnostic/persons.hpp"
#include "validate/fixes.hpp"
#include "validate/flood.hpp"
#include "validate/one_cause.hpp"
#include "validate/rules.hpp"
#include "validate/selection.hpp"

namespace polku::detail {
namespace {

// Errors that keep a text from being read are always said: without them "no findings" would be a lie. And so is that a person's
// identity code stands in it.
bool is_always_said(const Diagnostic& finding) {
    if (finding.code == "PRV961") return !can_be_suppressed(finding);
    constexpr std::string_view groups[] = {"SYN", "SCH", "SYS"};
    const auto group = std::string_view{finding.code}.substr(0, 3);
    return finding.severity == Severity::error && std::find(std::begin(groups), std::end(groups), group) != std::end(groups);
}

std::vector<Diagnostic> cut(std::vector<Diagnostic> findings, const std::string& source, std::size_t limit_per_code) {
    struct Code {
        std::size_t listed = 0, total = 0;
        LeftOut hidden{};
    };
    std::map<std::string, Code> codes;
    std::vector<Diagnostic> kept;
    for (auto& finding : findings) {
        const bool of_a_rule = finding.code == "SYS053";  // a rule found more than it could keep
        auto& code = codes[of_a_rule ? finding.args.front().value : finding.code];
        const auto counts = count(std::span(&finding, 1));  // one, but for what a reader or rule only counted
        const LeftOut here{counts.errors + counts.warnings + counts.advice, counts.errors, counts.warnings};
        code.total += here.total;
        if (of_a_rule || code.listed == limit_per_code) {
            code.hidden.add(here);
            continue;
        }
        ++code.listed;
        kept.push_back(std::move(finding));
    }
    for (const auto& [name, code] : codes)
        if (code.hidden.total > 0) kept.emplace_back(findings_cut(name, code.total, code.hidden)).location.source = source;
    return kept;
}

// A check never gives what only a computation (ANA, and SIM but for the rules about scenarios) or the tool itself (SYS) says.
bool is_given_by_checks(std::string_view code) {
    const auto group = code.substr(0, 3);
    if (group == "ANA" || group == "SYS") return false;
    const auto rules = all_scenario_rules();
    return group != "SIM" || std::any_of(rules.begin(), rules.end(), [code](const auto& rule) { return rule.code == code; });
}

void say(std::vector<Diagnostic>& findings, const std::string& language) {
    for (auto& finding : findings)
        if (finding.language != language) finding = in_language(std::move(finding), language);
}

}  // namespace

Report finished(std::vector<Diagnostic> findings, Checked checked, const ValidateOptions& options) {
    say_causes_once(findings);
    sort(findings);
    apply_configuration(findings, options, checked.completeness);
    apply_baseline(findings, options, checked.completeness);
    const auto hidden = [&](const Diagnostic& d) { return !is_selected(d.code, options) && !is_always_said(d); };
    findings.erase(std::remove_if(findings.begin(), findings.end(), hidden), findings.end());
    sort(findings);
    Report report;
    for (const auto& entry : catalogue())
        if (is_given_by_checks(entry.code) && is_selected(entry.code, options)) report.codes.emplace_back(entry.code);
    const auto counted = std::stable_partition(findings.begin(), findings.end(), [](const Diagnostic& d) { return !d.suppressed; });
    report.suppressed.assign(std::make_move_iterator(counted), std::make_move_iterator(findings.end()));
    findings.erase(counted, findings.end());
    report.diagnostics =
        options.limit_per_code == 0 ? std::move(findings) : cut(std::move(findings), checked.source, options.limit_per_code);
    if (checked.map && checked.text) add_fixes(report.diagnostics, *checked.text, checked.source, *checked.map);
    say(report.diagnostics, options.language);
    say(report.suppressed, options.language);
    report.diagnostics = with_persons_hidden(std::move(report.diagnostics));
    report.suppressed = with_persons_hidden(std::move(report.suppressed));
    report.language = Phrase("en", "fi", "sv").in(options.language);
    report.sources = {std::move(checked.source)};
    report.map = std::move(checked.map);
    return report;
}

}  // namespace polku::detail
