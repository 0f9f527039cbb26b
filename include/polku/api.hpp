// The façade: what programs ask for. Every answer is checked first, sub-paths are expanded, and a page's
// whole content comes as one JSON text. Standard library only.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <polku/analysis.hpp>
#include <polku/decide.hpp>
#include <polku/diagnostic.hpp>
#include <polku/json.hpp>
#include <polku/model.hpp>
#include <polku/parts.hpp>
#include <polku/render.hpp>
#include <polku/scenario.hpp>
#include <polku/simulate.hpp>
#include <polku/table.hpp>

namespace polku {

/// Whether a path is checked before it is used. `strict`: an error of the core refuses, with the findings in place of a value;
/// warnings come along as diagnostics. Not asked is what is about texts and their readers: LOC, PLA, PRV, STY. `off`: nothing is
/// checked, and the answer says so.
enum class Checks { strict, off };

/// Where a path is used: who else's models it may name, and the what-if it stands in.
struct Setting {
    Checks checks = Checks::strict;
    Resolver resolver = nullptr;         ///< expands sub-paths; without it they stay one touchpoint
    std::optional<Scenario> scenario{};  ///< its edits change the path, its arrivals become the entries
    std::string arm{};                   ///< of the scenario; empty: none
    std::string today{};                 ///< ISO date on which accepted findings end (ValidateOptions); empty: none has ended
};

struct AnalyseOptions {
    Setting setting{};
    AnalysisOptions engine{};  ///< `entries` given here win over the scenario's arrivals
};
/// Exact answers (analysis.hpp) of a checked path. In a scenario they may come with ANA929: its clients at the start do not fit.
Outcome<Result> analyse(const ServicePath& path, const AnalyseOptions& options = {});

struct SimulateOptions {
    Setting setting{};
    SimulationOptions engine{};  ///< `entries` given here win; seed and replications are never taken from the scenario
};
/// A simulation of independent clients (simulate.hpp) of a checked path. In a scenario whose arrivals come, the rules of the set
/// `simulate` are asked before it, too (CAP, SIM).
Outcome<Result> simulate(const ServicePath& path, const SimulateOptions& options = {});

/// How a scenario is run. What is not given is as the scenario's `run` says, and else 1.
struct ScenarioOptions {
    Setting setting{};  ///< with a scenario, one of whose models is the path
    std::optional<std::uint64_t> seed{};
    std::optional<std::int64_t> replications{};
    bool hazards = true;  ///< as in SimulationOptions, like what follows
    bool age_and_date = true;
    bool keep_clients = false;
    std::optional<Precision> precision{};
    Budget budget{};
    unsigned threads = 0;
    Elsewhere elsewhere{};
    std::stop_token stop{};
    std::function<void(double done)> progress{};
};
/// A simulation of the setting's scenario (simulate_scenario): clients hold the places that its staffing gives, and wait for them.
/// All its models are checked before, with the rules of the set `simulate`. Throws std::invalid_argument without a scenario.
Outcome<Result> run_scenario(const ServicePath& path, const ScenarioOptions& options);

/// A job as bytes for another process or machine, whole: its models have their sub-paths and edits in them, so that no file is looked for
/// there. Both must be of one version of the library (SYS056).
std::string to_bytes(const Job& job);
Outcome<Job> job_from_bytes(std::string_view bytes);

/// A path in an arm of the scenario, under the name it is compared by.
struct Contender {
    std::string name;
    ServicePath path;
    std::string arm{};  ///< empty: none
};
/// The path in every arm of the scenario, in their order. Where there are fewer than two, the scenario without an arm comes first,
/// under the scenario's id.
std::vector<Contender> contenders_of(const ServicePath& path, const Scenario& scenario);
/// Each contender is run as by run_scenario, with one seed, and all are compared (compare_results) with the first. The arm of
/// `options.setting` is not asked for. A model that is none of the scenario's stands in for its base, when that is one.
Outcome<Result> compare(std::span<const Contender> contenders, const ScenarioOptions& options);

/// The smallest numbers with which the setting's scenario meets the goals (find_staffing of decide.hpp). The replications of the options
/// are those of a first look at each point.
Outcome<Result> find_staffing(const ServicePath& path, const ScenarioOptions& options, const StaffingOptions& staffing = {});

/// Which figure matters most (global_sensitivity of decide.hpp): to the exact answers of the path.
Outcome<Result> sensitivity(const ServicePath& path, const AnalyseOptions& options, const SensitivityOptions& study = {});
/// The same, to the waits, lines and numbers of the setting's scenario. Replications are those of one point.
Outcome<Result> sensitivity(const ServicePath& path, const ScenarioOptions& options, const SensitivityOptions& study = {});

/// What a decision (`compare`, `find_staffing`, `sensitivity`) says, for those who take it: plain sentences with intervals, and what
/// they rest on. `path` and `scenario` are those it was made of, `resolver` finds its sub-paths; ids are shown by their names. Language as
/// in PageOptions. A result of another engine gives an empty text.
std::string decision_words(const Result& decision, const ServicePath& path, const Scenario* scenario, std::string_view language,
                           const Resolver& resolver = nullptr);

enum class DrawFormat { svg, text, markdown, mermaid, dot };
/// "svg", "text", "md", "mermaid", "dot".
std::optional<DrawFormat> find_draw_format(std::string_view name) noexcept;

struct PictureOptions {
    Checks checks = Checks::strict;
    DrawFormat format = DrawFormat::svg;
    std::string language{};  ///< one of `languages_of`; empty: the source language of the path
    DrawOptions drawing{};   ///< its language is replaced by `language`
    std::string today{};     ///< as in Setting
};
/// The languages of a path: the source, the required, the offered, then others that any of its texts is in.
std::vector<std::string> languages_of(const ServicePath& path);
/// SYS054 when `language` is none of these; an empty one asks for the source language.
std::optional<Diagnostic> missing_language(const ServicePath& path, std::string_view language);
/// The picture of a checked path, or its text version. A language it has no text in is refused (SYS054); where only some texts
/// lack the language, they are in the source language.
Outcome<std::string> draw(const ServicePath& path, const PictureOptions& options = {});

/// Which figures of a result stand on a picture: how many come to each touchpoint, and go each way (`visits`); how long one waits there
/// for places, on average (`waits`); how full the fullest of what is asked for there is (`load`).
enum class OverlayFigure { visits, waits, load };
/// By the names above.
std::optional<OverlayFigure> find_overlay_figure(std::string_view name) noexcept;
/// The figures of a result on a picture of the path (DrawOptions::overlay), in words of the language (as in PageOptions). Visits are those
/// of a client, or of a month in a scenario that ran; ways are as thick as many go them, when that follows for all of them from the visits
/// and the path. Waits and load are of a scenario that ran, or of exact answers in a scenario (`lines`). Steps of a sub-path, found by
/// `resolver`, count for its card. Throws std::invalid_argument when the result has none of these figures for the path.
Overlay overlay_of(const ServicePath& path, const Result& result, OverlayFigure figure, std::string_view language = "",
                   const Resolver& resolver = nullptr);

/// The path as a scenario has it: the edits of the scenario, and of `arm` unless it is empty, applied to this very path.
Outcome<ServicePath> in_scenario(const ServicePath& path, const Scenario& scenario, std::string_view arm,
                                 const Resolver& resolver = nullptr);

struct PageOptions {
    std::string language{};              ///< BCP 47; empty: the source language of the path
    const Result* exact = nullptr;       ///< of `analyse`, shown when given
    const Result* simulated = nullptr;   ///< of `simulate`, shown when given
    std::vector<Diagnostic> findings{};  ///< of `validate`, shown when there are any
    const Scenario* scenario = nullptr;  ///< named on the page when the results use its arrivals
};
/// Everything a page about the path shows, as one JSON text (`polku-page/1.0`, docs/reference/page-context.md): texts
/// chosen and marked where they fall back to another language, numbers and times in words, the picture. Every transition and
/// every interrupt is exactly one link. Templates only put it in place.
std::string page_context(const ServicePath& path, const PageOptions& options = {});

}  // namespace polku
