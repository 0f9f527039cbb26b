#include "validate/run.hpp"

#include <algorithm>
#include <exception>
#include <set>
#include <string>

#include "diagnostic/append.hpp"
#include "validate/selection.hpp"

namespace polku::detail {
namespace {

Diagnostic failed(std::string_view rule, std::string_view variant, std::string_view reason = "") {
    return make_diagnostic("SYS051", variant, {{"rule", std::string(rule)}, {"reason", quoted_excerpt(reason)}}, "");
}

// What `rule` reports into a context of its own. What it found before it failed is kept: it was found.
template <class Rule, class Context>
void run(const Rule& rule, Context context, std::vector<Diagnostic>& findings) {
    try {
        rule.check(context);
    } catch (const std::exception& error) {
        findings.push_back(failed(rule.name, "", error.what()));
    } catch (...) {
        findings.push_back(failed(rule.name, "no-reason"));
    }
    append(findings, context.take());
}

// What another finding explains.
void forget_followers(std::vector<Diagnostic>& findings) {
    // A probability that is none lies outside its range, too.
    std::set<std::string> no_shares;
    for (const auto& finding : findings)
        if (finding.code == "PRB402" && finding.subject.kind == "parameter") no_shares.insert(finding.subject.id);
    const auto is_explained = [&](const Diagnostic& d) {
        return d.code == "PRB408" && d.subject.kind == "parameter" && no_shares.count(d.subject.id) > 0;
    };
    findings.erase(std::remove_if(findings.begin(), findings.end(), is_explained), findings.end());
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
    for (const auto& rule : rules)
        if (is_looked_for(rule.code, options)) run(rule, Context(path, facts, unsure), findings);
    forget_followers(findings);
    return findings;
}

std::vector<Diagnostic> run_rules(std::span<const ScenarioRuleEntry> rules, const Scenario& scenario, const SourceMap* text,
                                  std::span<const ServicePath> models, std::span<const ServicePath> walked,
                                  const ValidateOptions& options) {
    std::vector<Diagnostic> findings;
    const auto wanted = [&](const ScenarioRuleEntry& rule) { return is_looked_for(rule.code, options); };
    if (std::none_of(rules.begin(), rules.end(), wanted)) return findings;
    // Loads are worked out only for those who ask for them.
    const bool loads = std::any_of(rules.begin(), rules.end(), [&](const ScenarioRuleEntry& rule) {
        return wanted(rule) && find_catalogue_entry(rule.code)->set == RuleSet::simulate;
    });
    const auto facts = loads ? scenario_facts(scenario, models, walked) : ScenarioFacts{};
    for (const auto& rule : rules)
        if (wanted(rule)) run(rule, ScenarioContext(scenario, text, models, walked, facts), findings);
    // Shares that do not sum to 1 make other numbers of clients on the first day than are meant.
    const auto has_bad_rows = [](const Diagnostic& d) { return d.code == "SIM951" && d.variant == "rows"; };
    if (std::any_of(findings.begin(), findings.end(), has_bad_rows))
        findings.erase(std::remove_if(findings.begin(), findings.end(), [](const Diagnostic& d) { return d.code == "CAP504"; }),
                       findings.end());
    return findings;
}

}  // namespace polku::detail
