// Rules about a scenario with the models it is about: arrivals, staff, places, the run. One rule, one file in rules/<group>/.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include <polku/diagnostic.hpp>
#include <polku/model.hpp>
#include <polku/scenario.hpp>

#include "validate/flood.hpp"
#include "validate/pools.hpp"
#include "validate/text_part.hpp"

namespace polku::detail {

/// Everything such a rule may look at, and where it reports.
class ScenarioContext {
public:
    /// `its_text` may be nullptr.
    ScenarioContext(const Scenario& of_scenario, const SourceMap* its_text, std::span<const ServicePath> its_models,
                    std::span<const ServicePath> with_subpaths, const ScenarioFacts& its_facts)
        : scenario(of_scenario), models(its_models), walked(with_subpaths), facts(its_facts), text_(its_text) {}

    const Scenario& scenario;             ///< in one of its arms
    std::span<const ServicePath> models;  ///< its bases in their order, changed by it
    std::span<const ServicePath> walked;  ///< the same with sub-paths put in, as far as those can be found
    const ScenarioFacts& facts;

    /// A finding about a place of the scenario. Who reads its text places it.
    void report(Diagnostic finding) {
        if (findings_.wants(finding)) findings_.add(std::move(finding));
    }
    /// The same about a part of the text there, which is then its range, when the scenario's own text says it so.
    void report_in_text(Diagnostic finding, const TextPart& here);
    /// A finding about a place of one of the models, in the text that model was read from: at its member `key`.
    void report_in(std::size_t model, Diagnostic finding, std::string_view key = {}, Anchor anchor = Anchor::value);

    std::vector<Diagnostic> take() { return findings_.take(); }

private:
    const SourceMap* text_;
    Flood findings_{};
};

struct ScenarioRuleEntry {
    std::string_view code;
    std::string_view name;  ///< its file and function
    void (*check)(ScenarioContext&);
};

/// Every rule about scenarios, ordered by code (rules.cpp).
std::span<const ScenarioRuleEntry> all_scenario_rules() noexcept;

}  // namespace polku::detail
