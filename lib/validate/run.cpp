#include "validate/run.hpp"

#include <algorithm>
#include <exception>
#include <iterator>
#include <map>

namespace polku::detail {

bool is_selected(std::string_view code, const ValidateOptions& options) {
    const auto names = [&](const std::string& prefix) { return !prefix.empty() && code.substr(0, prefix.size()) == prefix; };
    const auto any = [&](const std::vector<std::string>& list) { return std::any_of(list.begin(), list.end(), names); };
    return (options.select.empty() || any(options.select)) && !any(options.ignore);
}

namespace {

bool blocks_reading(const Diagnostic& finding) {
    constexpr std::string_view groups[] = {"SYN", "SCH", "SYS"};
    const auto group = std::string_view{finding.code}.substr(0, 3);
    return finding.severity == Severity::error && std::find(std::begin(groups), std::end(groups), group) != std::end(groups);
}

}  // namespace

std::vector<Diagnostic> run_rules(std::span<const RuleEntry> rules, const ServicePath& path, const Unsure& unsure,
                                  const ValidateOptions& options) {
    AssumedWays assumed;
    for (std::size_t i = 0; i < path->touchpoints.size(); ++i) {
        if (Unsure::at(unsure.ways_in, i)) assumed.in.push_back(i);
        if (Unsure::at(unsure.ways_out, i) || Unsure::at(unsure.touchpoints, i)) assumed.out.push_back(i);
    }
    const auto facts = graph_facts(path, assumed);
    std::vector<Diagnostic> findings;
    for (const auto& rule : rules) {
        if (!is_selected(rule.code, options)) continue;
        Context context(path, facts, unsure);
        const auto fail = [&](std::string_view reason) {
            findings.push_back(make_diagnostic("SYS051", "", {{"rule", std::string(rule.name)}, {"reason", quoted_excerpt(reason)}}, ""));
        };
        try {
            rule.check(context);
        } catch (const std::exception& error) {
            fail(error.what());
        } catch (...) {
            fail("no reason given");
        }
        for (auto& finding : context.take()) findings.push_back(std::move(finding));
    }
    return findings;
}

std::vector<Diagnostic> finished(std::vector<Diagnostic> findings, const ValidateOptions& options) {
    // Errors that keep a text from being read are always said: without them "no findings" would be a lie.
    const auto hidden = [&](const Diagnostic& d) { return !is_selected(d.code, options) && !blocks_reading(d); };
    findings.erase(std::remove_if(findings.begin(), findings.end(), hidden), findings.end());
    sort(findings);
    if (options.limit_per_code == 0) return findings;

    struct Count {
        std::size_t total = 0, errors = 0, warnings = 0;  ///< errors and warnings: of those cut
    };
    std::map<std::string, Count> counts;
    std::vector<Diagnostic> kept;
    for (auto& finding : findings) {
        auto& count = counts[finding.code];
        if (++count.total <= options.limit_per_code) {
            kept.push_back(std::move(finding));
            continue;
        }
        count.errors += finding.severity == Severity::error ? 1 : 0;
        count.warnings += finding.severity == Severity::warning ? 1 : 0;
    }
    for (const auto& [code, count] : counts) {
        if (count.total <= options.limit_per_code) continue;
        kept.push_back(make_diagnostic("SYS053", "",
                                       {{"of", code},
                                        {"hidden", std::to_string(count.total - options.limit_per_code)},
                                        {"total", std::to_string(count.total)},
                                        {"hidden_errors", std::to_string(count.errors)},
                                        {"hidden_warnings", std::to_string(count.warnings)}},
                                       ""));
    }
    return kept;
}

}  // namespace polku::detail
