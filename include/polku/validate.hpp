// Checks of a path against the rules of the catalogue.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <polku/diagnostic.hpp>
#include <polku/json.hpp>
#include <polku/model.hpp>
#include <polku/scenario.hpp>

namespace polku {

struct ValidateOptions {
    /// Which rules are asked: `core` always, and these besides.
    std::vector<RuleSet> sets{};
    /// Codes, prefixes of codes ("GRA") or names ("dead-end"). When there are any, they choose the rules and `sets` does not.
    /// Errors of SYN, SCH and SYS are always kept: they say that a text was not read.
    std::vector<std::string> select{};
    std::vector<std::string> ignore{};
    /// Findings that are known, as a model's own `lint` says it; of a project's configuration.
    std::vector<Suppression> suppressions{};
    /// Fingerprints of findings that were there before; they are suppressed.
    std::vector<std::string> baseline{};
    /// Of the messages: fi, sv or en.
    std::string language = "en";
    /// So many findings of one code are kept; SYS053 at the end says how many were cut. 0: all.
    std::size_t limit_per_code = 20;
    /// ISO date on which suppressions with an end date are looked at; empty: none has ended.
    std::string today{};
};

/// What a check found.
struct Report {
    std::vector<Diagnostic> diagnostics{};           ///< ordered
    std::vector<Diagnostic> suppressed{};            ///< known to the model, the configuration or the baseline; each says by what
    std::vector<std::string> codes{};                ///< what was looked for, ordered: a code of these without a finding is in order
    std::shared_ptr<const SourceMap> map = nullptr;  ///< the texts the findings are about; nullptr when there is none

    operator const std::vector<Diagnostic>&() const& noexcept { return diagnostics; }
    // A report is its findings: it can be gone through, and given to whoever wants a span of them.
    const Diagnostic* begin() const noexcept { return diagnostics.data(); }
    const Diagnostic* end() const noexcept { return diagnostics.data() + diagnostics.size(); }
    std::size_t size() const noexcept { return diagnostics.size(); }
    bool empty() const noexcept { return diagnostics.empty(); }
    const Diagnostic& operator[](std::size_t index) const noexcept { return diagnostics[index]; }
    const Diagnostic& front() const noexcept { return diagnostics.front(); }
    const Diagnostic& back() const noexcept { return diagnostics.back(); }
};

/// The sets of a name: "core", "simulate", "public" or "all"; empty for another name.
std::optional<std::vector<RuleSet>> rule_sets(std::string_view name);

/// The findings of every rule asked for on a sound path, with places when the path was read from a text.
Report validate(const ServicePath& path, const ValidateOptions& options = {});
/// The findings of the rules about arrivals, staff and places, on the models of a scenario as its base names them (already
/// changed by it, as apply_scenario gives them). The models' own findings are not in it.
Report validate(const Scenario& scenario, std::span<const ServicePath> models, const ValidateOptions& options = {});
/// Reads the text of a model or a scenario and checks it: the reader's findings and, on its sound part, the rules'; for a
/// scenario those of every arm and of the models it makes. Never throws for a bad text.
Report validate_text(std::string_view text, const ReadOptions& read, const ValidateOptions& options = {});

}  // namespace polku
