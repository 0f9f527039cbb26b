// Checks of a path against the rules of the catalogue.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <polku/diagnostic.hpp>
#include <polku/json.hpp>
#include <polku/model.hpp>
#include <polku/report.hpp>
#include <polku/scenario.hpp>

namespace polku {

/// A finding that a project keeps: the code, the elements it is about, why, and until when.
struct ConfiguredSuppression : Suppression {
    Location location{};  ///< of the entry in the configuration, so that one that does nothing can be found
};

struct ValidateOptions {
    /// Which rules are asked: `core` always, and these besides.
    std::vector<RuleSet> sets{};
    /// Codes, prefixes of codes ("GRA") or names ("dead-end"). When there are any, they choose the rules and `sets` does not.
    /// Errors of SYN, SCH and SYS are always kept: they say that a text was not read.
    std::vector<std::string> select{};
    std::vector<std::string> ignore{};
    /// Findings that are known, as a model's own `lint` says it; of a project's configuration.
    std::vector<ConfiguredSuppression> suppressions{};
    /// Findings that were there before; each entry suppresses as many as it counts.
    std::vector<BaselineEntry> baseline{};
    /// Of the messages: fi, sv or en.
    std::string language = "en";
    /// So many findings of one code are kept; SYS053 at the end says how many were cut. 0: all.
    std::size_t limit_per_code = 20;
    /// ISO date on which suppressions with an end date are looked at; empty: none has ended.
    std::string today{};
    /// Finds the models of sub-paths, so that what they lack is found; without it a sub-path is one touchpoint. A text is checked
    /// with the resolver it is read with.
    Resolver resolver = nullptr;
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

/// True when some findings of that code can be mended by a program.
bool has_fix(std::string_view code) noexcept;

/// Which fixes: a safe one never changes what a model means.
enum class Fixes { safe, all };

/// A text whose findings were mended.
struct FixedText {
    std::string text{};                   ///< the old one when nothing was mended
    std::vector<Diagnostic> mended{};     ///< findings of the old text, and of those in between, whose fixes were made
    std::optional<Diagnostic> refused{};  ///< SYS055: the fixes together would have brought a new error, so none was made
};

/// Makes the fixes of the findings that `options` ask for, again and again until none is left that can be made, so that a
/// second run changes nothing. Nothing but the ranges of the fixes changes. All is refused when the mended text cannot be read
/// for an error (SYN, SCH, REF) that the old one had not. Suppressed findings are not mended.
FixedText fix_text(std::string_view text, Fixes which, const ReadOptions& read, const ValidateOptions& options = {});

}  // namespace polku
