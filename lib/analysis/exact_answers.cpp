#include <algorithm>
#include <cmath>
#include <limits>

#include <polku/analysis.hpp>

#include "analysis/answers.hpp"
#include "analysis/omissions.hpp"
#include "analysis/result_tables.hpp"
#include "analysis/sensitivity.hpp"

namespace polku {
namespace {

using namespace detail;

struct Arrivals {
    std::vector<EntryShare> entries{};
    double per_day = 0;
};

Outcome<Arrivals> arrivals_of(const ServicePath& path, const AnalysisOptions& options, Notes& notes) {
    auto entries = options.entries;
    if (entries.empty()) {
        if (path.starts().empty()) return std::vector{make_diagnostic("ANA926", "none", {}, "/touchpoints")};
        entries.push_back({path->touchpoints[path.starts().front()].id, 1});
        notes.add_about("default-arrivals", "touchpoint", {entries.front().at});
    }
    Arrivals arrivals;
    double per_month = 0;
    std::vector<Diagnostic> problems;
    for (const auto& entry : entries) {
        const auto t = path.find_touchpoint(entry.at);
        if (!t || path->touchpoints[*t].kind != TouchpointKind::start)
            problems.push_back(make_diagnostic("ANA926", "", {{"at", entry.at}}, t ? touchpoint_pointer(*t) : "/touchpoints"));
        else if (!std::isfinite(entry.per_month) || entry.per_month < 0)
            problems.push_back(
                make_diagnostic("ANA926", "rate", {{"at", entry.at}, {"value", text_of(entry.per_month)}}, touchpoint_pointer(*t)));
        else arrivals.entries.push_back({*t, entry.per_month});
        per_month += entry.per_month;
    }
    if (problems.empty() && !(per_month > 0))
        problems.push_back(make_diagnostic("ANA926", "rate", {{"at", entries.front().at}, {"value", "0"}}, "/touchpoints"));
    if (!problems.empty()) return problems;
    for (auto& entry : arrivals.entries) entry.share /= per_month;
    arrivals.per_day = per_month / days_in(Unit::month);
    return arrivals;
}

}  // namespace

Outcome<Result> exact_answers(const ServicePath& path, const AnalysisOptions& options) {
    Notes notes;
    if (auto problems = refuse_parameters(path); !problems.empty()) return problems;
    const auto arrivals = arrivals_of(path, options, notes);
    if (!arrivals) return arrivals.diagnostics();
    note_omissions(path, options, notes);

    const CompileOptions compile_options{options.hazards};
    SojournCache cache;
    Watch watch(options, 1 + (options.sensitivity ? rounds_of_sensitivity(path) : 0));
    const auto answers = answer(path, arrivals->entries, compile_options, Depth::all, cache, notes, watch);
    if (!answers) return answers.diagnostics();
    if (!watch.round_done()) return Watch::finding();

    Result result;
    result.engine = "exact";
    result.model = path->id;
    result.model_version = path->version;
    result.settings.entries = options.entries;
    result.settings.hazards = options.hazards;
    result.settings.age_and_date = false;
    result.settings.sensitivity = options.sensitivity;
    result.tables = answer_tables(path, *answers, arrivals->per_day);
    if (options.sensitivity)
        result.tables.push_back(
            sensitivity_table(sensitivity(path, arrivals->entries, arrivals->per_day, compile_options, *answers, cache, notes, watch)));
    if (watch.stopped()) return Watch::finding();
    result.not_taken_into_account = notes.remarks();
    return result;
}

}  // namespace polku
