#include <polku/validate.hpp>

#include <algorithm>
#include <functional>
#include <set>

#include "diagnostic/append.hpp"
#include "validate/blame_variant.hpp"
#include "validate/finish.hpp"
#include "validate/reader_errors.hpp"
#include "validate/run.hpp"
#include "validate/seen_texts.hpp"
#include "validate/subpath_findings.hpp"
#include "validate/suppressions.hpp"
#include "validate/validate_scenario.hpp"

namespace polku {
namespace {

detail::Completeness completeness_of(const PathReading& reading) {
    return reading.path ? detail::Completeness::whole : detail::Completeness::partial;
}

// The findings of the rules on what was read, without those about places the reader has said an error of.
void add_rules(std::vector<Diagnostic>& findings, const PathReading& reading, std::string_view text, const ServicePath& path,
               const detail::Unsure& unsure, const Resolver& resolver, const ValidateOptions& options) {
    auto found = detail::run_rules(detail::all_rules(), path, unsure, options);
    if (reading.path) detail::append(found, detail::subpath_findings(path, resolver));
    else detail::forget_uncertain_uses(found, findings, text);
    std::set<std::string, std::less<>> said;
    for (const auto& finding : findings) {
        if (finding.severity != Severity::error) continue;
        said.insert(finding.location.pointer);
        if (finding.code != "REF201") continue;
        for (const auto& related : finding.related) said.insert(related.location.pointer);  // the same id elsewhere
    }
    found.erase(std::remove_if(found.begin(), found.end(), [&](const Diagnostic& d) { return said.count(d.location.pointer) > 0; }),
                found.end());
    detail::append(findings, std::move(found));
    detail::apply_lint(findings, path->ignored, path.source_map(), options, completeness_of(reading));
}

std::vector<Diagnostic> findings_of(const PathReading& reading, std::string_view text, const Resolver& resolver,
                                    const ValidateOptions& options) {
    auto findings = reading.diagnostics;
    if (reading.path) add_rules(findings, reading, text, *reading.path, {}, resolver, options);
    else if (reading.sound_part && detail::can_be_checked(findings))
        add_rules(findings, reading, text, reading.sound_part->path, detail::unsure_of(*reading.sound_part, findings), resolver, options);
    return findings;
}

}  // namespace

Report validate_text(std::string_view text, const ReadOptions& read, const ValidateOptions& options) {
    auto either = read_text_tolerantly(text, read);
    if (const auto* scenario = std::get_if<ScenarioReading>(&either)) {
        const auto texts = std::make_shared<detail::SeenTexts>(scenario->map);
        auto remembering = read;
        remembering.resolver = detail::SeenTexts::remembered(texts, read.resolver);
        auto findings = detail::validate_scenario(*scenario, remembering, options);
        const auto completeness = scenario->scenario ? detail::Completeness::whole : detail::Completeness::partial;
        return detail::finished(std::move(findings), {read.source_name, texts, completeness, text}, options);
    }
    auto& reading = std::get<PathReading>(either);
    auto findings = findings_of(reading, text, read.resolver, options);
    detail::blame_edits_of_variant(findings, reading, text, read, [&](std::string_view other) {
        const auto changed = read_tolerantly(other, read);
        return findings_of(changed, other, read.resolver, options);
    });
    return detail::finished(std::move(findings), {read.source_name, reading.map, completeness_of(reading), text}, options);
}

}  // namespace polku
