#include "validate/validate_scenario.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "diagnostic/append.hpp"
#include "json/parse_document.hpp"
#include "json/subpaths.hpp"
#include "validate/blame.hpp"
#include "validate/rules.hpp"
#include "validate/run.hpp"
#include "validate/scenario_references.hpp"
#include "validate/subpath_findings.hpp"
#include "validate/suppressions.hpp"

namespace polku::detail {
namespace {

// Arms times touchpoints and transitions of the models: beyond this, arms are left unchecked, and that is an error.
constexpr std::size_t most_checked = 1'000'000;

// A scenario as it is changed by one of its arms, or by none.
struct Checked {
    std::vector<Diagnostic> findings{};
    Completeness completeness = Completeness::whole;
    std::size_t work = 0;
};

class ScenarioCheck {
public:
    ScenarioCheck(const ScenarioReading& reading, const ReadOptions& read, const ValidateOptions& options)
        : scenario_(*reading.scenario),
          map_(*reading.map),
          read_(read),
          options_(options),
          own_name_(map_.locate("", Anchor::opening_brace).source),
          canonical_name_("scenario " + scenario_.id) {
        json::Findings none;
        canonical_ = json::parse_document(to_json(scenario_), canonical_name_, {}, none);
        for (const auto& finding : reading.diagnostics) {
            said_.insert(key_of(finding));
            findings_.push_back(finding);
        }
    }

    std::vector<Diagnostic> run() {
        auto completeness = Completeness::whole;
        const auto take = [&](Checked checked, const Arm* arm) {
            work_ += checked.work;
            if (checked.completeness == Completeness::partial) completeness = Completeness::partial;
            settle(std::move(checked.findings), arm);
        };
        take(check(scenario_, ""), nullptr);
        for (const auto& arm : scenario_.arms) {
            if (work_ > most_checked) {
                findings_.push_back(
                    make_diagnostic("SYN006", "arms", {{"arm", quoted_excerpt(arm.id)}, {"limit", std::to_string(most_checked)}}, "/arms"));
                locate(std::span(&findings_.back(), 1), map_);
                completeness = Completeness::partial;
                break;
            }
            take(check(scenario_, arm.id), &arm);
        }
        apply_lint(findings_, scenario_.ignored, &map_, options_, completeness);
        return std::move(findings_);
    }

private:
    Checked check(const Scenario& scenario, const std::string& arm) const {
        Checked result;
        const auto changed = in_arm(scenario, arm);
        append(result.findings, changed.diagnostics());
        const auto models = apply_scenario(scenario, arm, read_);
        append(result.findings, models.diagnostics());
        result.work = 1 + scenario.base.size() + scenario.arms.size();  // each arm reads the scenario anew
        if (!changed || !models) {
            result.completeness = Completeness::partial;
            return result;
        }
        for (const auto& model : *models) result.work += model->touchpoints.size() + model->transitions.size();
        auto references = check_scenario_references(*changed, *models);
        if (!references.empty()) result.completeness = Completeness::partial;  // what they would have brought is not known
        append(result.findings, std::move(references));
        for (const auto& model : *models) {
            auto of_model = run_rules(all_rules(), model, {}, options_);
            append(of_model, subpath_findings(model, in_place_of(*models, read_.resolver)));
            apply_lint(of_model, model->ignored, model.source_map(), options_, Completeness::whole);
            append(result.findings, std::move(of_model));
        }
        auto of_scenario = run_rules(all_scenario_rules(), *changed, &map_, *models, walked_models(*models, read_.resolver), options_);
        const bool lacks = std::any_of(of_scenario.begin(), of_scenario.end(), [](const Diagnostic& d) { return d.code == "SIM951"; });
        if (lacks) result.completeness = Completeness::partial;  // nor is it known how full resources would be
        append(result.findings, std::move(of_scenario));
        return result;
    }

    // Changes are made in the scenario's canonical text; people look at the text they wrote. Pointers are the same in both.
    void place_in_text(Location& location) const {
        auto pointer = location.pointer;
        if (location.source == canonical_name_ && location.range) {
            pointer = json::pointer_at(*canonical_.document->root(), location.range->start.offset);
            if (!pointer.starts_with(location.pointer)) location.pointer = pointer;  // it was one into a model
        } else if (!location.source.empty() || location.range) {
            return;
        }
        const auto found = map_.locate(pointer, Anchor::value);
        location.source = found.source;
        location.range = found.range;
    }

    // Where something stands, and what it is about: the same in two arms is one finding, with the numbers of the first.
    std::string key_of(const Diagnostic& finding) const {
        const auto& source = finding.location.source;
        return matter_of(finding) + ' ' + (source == canonical_name_ || source == own_name_ ? "" : source) + ' ' + finding.location.pointer;
    }

    // Says what one arm, or none, gives: where its edits brought it, and only what was not said before.
    void settle(std::vector<Diagnostic> found, const Arm* arm) {
        std::vector<Diagnostic> others, suspects;
        std::map<std::string, std::vector<Diagnostic>> here;  // an arm may give several of a key
        for (auto& finding : found) {
            const bool in_edits = finding.location.pointer.starts_with("/arms/");
            const auto key = key_of(finding);
            place_in_text(finding.location);
            for (auto& related : finding.related) place_in_text(related.location);
            if (said_.count(key) > 0) {
                if (arm != nullptr && !finding.suppressed) name_too(finding, *arm);
                continue;
            }
            auto& alike = here[key];
            if (std::find(alike.begin(), alike.end(), finding) != alike.end()) continue;
            alike.push_back(finding);
            if (arm != nullptr && !in_edits) {
                finding.args.push_back({"in_arm", quoted_excerpt(arm->id)});
                finding = in_language(std::move(finding), finding.language);
            }
            const bool brought = arm != nullptr ? !in_edits : finding.location.source != own_name_;
            (brought && !finding.suppressed ? suspects : others).push_back(std::move(finding));
        }
        for (auto& [key, alike] : here) said_.insert(key);
        blame(suspects, arm);
        append(findings_, std::move(others));
        append(findings_, std::move(suspects));
    }

    void blame(std::vector<Diagnostic>& suspects, const Arm* arm) {
        if (suspects.empty()) return;
        const auto findings_of = [&](const Edits& edits) -> std::optional<std::vector<Diagnostic>> {
            if (tried_ > most_checked) return std::nullopt;
            auto other = scenario_;
            if (arm == nullptr) other.edits = edits;
            else other.arms[static_cast<std::size_t>(arm - scenario_.arms.data())].edits = edits;
            auto checked = check(other, arm == nullptr ? "" : arm->id);
            tried_ += checked.work;
            return std::move(checked.findings);
        };
        const auto& edits = arm == nullptr ? scenario_.edits : arm->edits;
        const auto places =
            places_of(edits, arm == nullptr ? "" : child_pointer("/arms", static_cast<std::size_t>(arm - scenario_.arms.data())));
        if (places.empty()) return;
        // What is there without any edit is the model's own; no arm's.
        std::vector<Diagnostic> of_model;
        if (const auto rest = findings_of({})) {
            std::set<std::string> matters;
            for (const auto& finding : *rest) matters.insert(matter_of(finding));
            const auto own = std::stable_partition(suspects.begin(), suspects.end(),
                                                   [&](const Diagnostic& d) { return matters.count(matter_of(d)) == 0; });
            of_model.assign(std::make_move_iterator(own), std::make_move_iterator(suspects.end()));
            suspects.erase(own, suspects.end());
        }
        blame_edits(
            suspects, places, [&](const auto& left_out) { return findings_of(without(edits, left_out)); }, map_);
        append(suspects, std::move(of_model));
    }

    // Of what several arms bring, the first is said, and the others stand beside it.
    void name_too(const Diagnostic& finding, const Arm& arm) {
        constexpr std::size_t looked_through = 1000, named = 10;
        if (findings_.size() > looked_through) return;
        const auto id = quoted_excerpt(arm.id);
        const auto is_same = [&](const Diagnostic& d) {
            return matter_of(d) == matter_of(finding) && !d.args.empty() && d.args.back().name == "in_arm" && d.args.back().value != id;
        };
        const auto first = std::find_if(findings_.begin(), findings_.end(), is_same);
        if (first == findings_.end() || first->related.size() >= named) return;
        auto too = make_related("in-arm-too", child_pointer("/arms", static_cast<std::size_t>(&arm - scenario_.arms.data())) + "/id",
                                {{"arm", id}});
        if (std::find_if(first->related.begin(), first->related.end(),
                         [&](const Related& r) { return r.location.pointer == too.location.pointer; }) != first->related.end())
            return;
        place_in_text(too.location);
        first->related.push_back(std::move(too));
    }

    const Scenario& scenario_;
    const SourceMap& map_;
    const ReadOptions& read_;
    const ValidateOptions& options_;
    std::string own_name_, canonical_name_;  ///< of the text people wrote, and of what edits are made in
    json::ParsedText canonical_{};
    std::vector<Diagnostic> findings_{};
    std::set<std::string> said_{};  ///< keys of what was found so far
    std::size_t work_ = 0, tried_ = 0;
};

}  // namespace

std::vector<Diagnostic> validate_scenario(const ScenarioReading& reading, const ReadOptions& read, const ValidateOptions& options) {
    if (!reading.scenario) return reading.diagnostics;
    return ScenarioCheck(reading, read, options).run();
}

}  // namespace polku::detail
