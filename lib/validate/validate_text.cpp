#include <polku/validate.hpp>

#include <algorithm>
#include <functional>
#include <set>

#include "validate/reader_errors.hpp"
#include "validate/run.hpp"
#include "validate/validate_scenario.hpp"

namespace polku {

PlacedFindings validate_text_in_place(std::string_view text, const ReadOptions& read, const ValidateOptions& options) {
    auto either = read_text_tolerantly(text, read);
    if (const auto* scenario = std::get_if<ScenarioReading>(&either))
        return {detail::validate_scenario(*scenario, read, options), scenario->map};
    auto& reading = std::get<PathReading>(either);
    auto findings = std::move(reading.diagnostics);
    const auto check = [&](const ServicePath& path, const detail::Unsure& unsure) {
        auto found = detail::run_rules(detail::all_rules(), path, unsure, options);
        if (!reading.path) detail::forget_uncertain_uses(found, text);
        // What the reader said of a place is not said again.
        std::set<std::string, std::less<>> said;
        for (const auto& finding : findings)
            if (finding.severity == Severity::error) said.insert(finding.location.pointer);
        found.erase(std::remove_if(found.begin(), found.end(), [&](const Diagnostic& d) { return said.count(d.location.pointer) > 0; }),
                    found.end());
        findings.insert(findings.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
        detail::apply_suppressions(findings, path.data(), options.today);
    };
    if (reading.path) check(*reading.path, {});
    else if (reading.sound_part && detail::can_be_checked(findings))
        check(reading.sound_part->path, detail::unsure_of(*reading.sound_part, findings));
    return {detail::finished(std::move(findings), options), reading.map};
}

std::vector<Diagnostic> validate_text(std::string_view text, const ReadOptions& read, const ValidateOptions& options) {
    return validate_text_in_place(text, read, options).diagnostics;
}

}  // namespace polku
