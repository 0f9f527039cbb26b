// Reading and writing `polku/1.0` models and `polku-scenario/1.0` scenarios as JSON. Standard library only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <polku/diagnostic.hpp>
#include <polku/model.hpp>
#include <polku/report.hpp>
#include <polku/scenario.hpp>
#include <polku/table.hpp>

namespace polku {

/// The text of another model, given by the caller: nothing is ever opened by itself.
struct SourceText {
    std::string name;  ///< what messages call it, for example a file name
    std::string text;
    /// Names of other texts with the same id and version. When there are any, nobody can tell which is meant, and none is taken.
    std::vector<std::string> twins{};
};
/// Finds a model by id and version for `extends`, `subpath` and `base`; nullopt when it has none.
using Resolver = std::function<std::optional<SourceText>(const ModelReference&)>;

/// Caps on hostile input, checked before memory is taken. See docs/explanation/hostile-input.md.
struct Limits {
    std::uint64_t bytes = 64u << 20;
    std::size_t depth = 256;
    std::size_t values = 4'000'000;
    std::size_t string_bytes = 1u << 20;
    std::size_t number_digits = 100;
};

/// Of results, which polku wrote itself and which may have a row for each visit of each client: any number of values, in as many bytes
/// as places can count (4 GiB).
constexpr Limits result_limits() noexcept {
    Limits limits;
    limits.bytes = UINT32_MAX - 1;
    limits.values = SIZE_MAX;
    return limits;
}

struct ReadOptions {
    std::string source_name = "";  ///< what messages call the text
    Resolver resolver = nullptr;
    Limits limits{};
};

/// Reads a model: text → document (SYN) → bases merged (`extends`) → contract (SCH) → references (REF201, REF202).
/// All problems at once; a value only when there is no error.
Outcome<ServicePath> parse_path(std::string_view text, const ReadOptions& options = {});
/// The same from a file; its folder's *.polku.json files are the resolver unless one is given.
/// An unreadable file is a finding (SYN006 for size, SYS052 otherwise).
Outcome<ServicePath> read_path(const std::filesystem::path& file, ReadOptions options = {});

/// What could be read of a model with errors, so that graph rules can run on the sound part.
struct PathReading {
    std::vector<Diagnostic> diagnostics;               ///< SYN, SCH, REF201, REF202
    std::optional<ServicePath> path;                   ///< when there are no errors
    std::optional<ServicePath::SoundPart> sound_part;  ///< when there are errors but elements could be read
    std::shared_ptr<const SourceMap> map;
};
PathReading read_tolerantly(std::string_view text, const ReadOptions& options = {});

/// Canonical JSON: keys in the order of the contract, two spaces, shortest numbers that read back equal,
/// one line end at the end. parse_path(to_json(p)) == p.
std::string to_json(const ServicePath& path);
/// SHA-256 of the canonical JSON, hexadecimal.
std::string model_hash(const ServicePath& path);

Outcome<Scenario> parse_scenario(std::string_view text, const ReadOptions& options = {});
Outcome<Scenario> read_scenario(const std::filesystem::path& file, ReadOptions options = {});
std::string to_json(const Scenario& scenario);
/// What could be read of a scenario.
struct ScenarioReading {
    std::vector<Diagnostic> diagnostics;  ///< SYN, SCH, REF202
    std::optional<Scenario> scenario;     ///< when there are no errors
    std::shared_ptr<const SourceMap> map;
};
/// Reads a text once, as what its `format` says: a scenario, or else a model.
std::variant<PathReading, ScenarioReading> read_text_tolerantly(std::string_view text, const ReadOptions& options = {});
/// The scenario with those changes of `arm` that are about the scenario itself (staffing, arrivals, …). The arm's changes
/// of models are made by apply_scenario. SCH108 when there is no such arm or an address matches nothing.
Outcome<Scenario> in_arm(const Scenario& scenario, std::string_view arm);
/// The scenario's base models with its edits (and those of `arm`, unless empty) applied, in the order of `base`.
Outcome<std::vector<ServicePath>> apply_scenario(const Scenario& scenario, std::string_view arm, const ReadOptions& options);

/// JSON Schema (draft-07) of models, and of scenarios, made from the contract table.
std::string path_schema();
std::string scenario_schema();
/// The contract as Markdown tables: every key explained. docs/reference/format.md contains it.
std::string contract_reference();

/// Results as `polku-result/1.0`. Throws std::invalid_argument for a remark that is_remark (remark.hpp) refuses.
std::string to_json(const Result& result);
/// What to_json wrote, as large as it may be.
Outcome<Result> parse_result(std::string_view text, const ReadOptions& options = {"", nullptr, result_limits()});
Outcome<Result> read_result(const std::filesystem::path& file, ReadOptions options = {"", nullptr, result_limits()});
/// A report as `polku-findings/1.0` (docs/reference/findings.md), with all that is needed to read it back.
std::string to_json(const Report& report);
/// Findings alone in that form.
std::string to_json(const std::vector<Diagnostic>& diagnostics);
/// The findings of a report, suppressed ones too, each as JSON in one line.
std::string to_json_lines(const Report& report);
/// The report that to_json wrote; it equals that one but for the texts (`map`), which are not in it.
Outcome<Report> parse_findings(std::string_view text, const ReadOptions& options = {});
/// One finding as JSON in one line, and back.
std::string to_json(const Diagnostic& finding);
Outcome<Diagnostic> parse_finding(std::string_view text);

struct SarifOptions {
    std::string pages{};  ///< address of the folder `rules` with the pages of the rules; empty: results name no address
};
/// A report as SARIF 2.1.0: every rule looked for with its texts, so that alerts whose findings are gone are closed.
std::string to_sarif(const Report& report, const SarifOptions& options = {});

/// Entries as `polku-baseline/1.0`: the same findings give the same bytes.
std::string to_json(const std::vector<BaselineEntry>& baseline);
Outcome<std::vector<BaselineEntry>> parse_baseline(std::string_view text, const ReadOptions& options = {});

/// A resolver over the *.polku.json files of folders (and their `variants` folders), by id and version.
Resolver folder_resolver(std::vector<std::filesystem::path> folders);

}  // namespace polku
