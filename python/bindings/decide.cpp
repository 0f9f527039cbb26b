// Decisions: alternatives side by side, how many are enough, which figure matters most.
#include <polku/decide.hpp>

#include "runs.hpp"

namespace polku::python {

namespace {

SensitivityOptions study_of(const std::string& method, std::int64_t samples, std::int64_t sequences, std::uint64_t seed) {
    SensitivityOptions study;
    const auto known = find_enumerator<SensitivityMethod>(method);
    if (!known) throw py::value_error("no method \"" + method + "\": morris or sobol");
    study.method = *known;
    study.samples = samples;
    study.sequences = sequences;
    study.seed = seed;
    return study;
}

}  // namespace

void bind_decide(py::module_& m) {
    const py::object none = py::none();
    py::class_<ScenarioOptions>(m, "ScenarioOptions", "How a scenario is run, for all its runs of one decision.")
        .def(py::init([](Scenario scenario, std::string arm, bool strict, const std::optional<Folders>& folders, std::string today,
                         std::optional<std::uint64_t> seed, std::optional<std::int64_t> replications, bool hazards, bool age_and_date,
                         unsigned threads) {
                 ScenarioOptions options;
                 options.setting = setting_of(strict, folders, std::move(scenario), std::move(arm), std::move(today));
                 options.seed = seed;
                 options.replications = replications;
                 options.hazards = hazards;
                 options.age_and_date = age_and_date;
                 options.threads = threads;
                 return options;
             }),
             py::arg("scenario"), py::kw_only(), py::arg("arm") = "", py::arg("strict") = true, py::arg("folders") = none,
             py::arg("today") = "", py::arg("seed") = none, py::arg("replications") = none, py::arg("hazards") = true,
             py::arg("age_and_date") = true, py::arg("threads") = 0);
    m.def(
        "compare",
        [](const std::vector<std::tuple<std::string, ServicePath, std::string>>& contenders, const ScenarioOptions& options,
           const std::optional<Progress>& progress, const std::optional<Spread>& spread, std::int64_t part_size) {
            std::vector<Contender> all;
            for (const auto& [name, path, arm] : contenders) all.push_back({name, path, arm});
            return parts(run_stoppable(
                options, progress, [&](const ScenarioOptions& o) { return compare(all, o); }, spread, part_size));
        },
        py::arg("contenders"), py::arg("options"), py::arg("progress") = none, py::arg("spread") = none, py::arg("part_size") = 0,
        "Runs each (name, path, arm) in the scenario with the same luck and compares it with the first. Gives the result and the "
        "findings.");
    m.def(
        "contenders_of",
        [](const ServicePath& path, const Scenario& scenario) {
            std::vector<std::tuple<std::string, ServicePath, std::string>> all;
            for (auto& [name, one, arm] : contenders_of(path, scenario)) all.emplace_back(std::move(name), one, std::move(arm));
            return all;
        },
        py::arg("path"), py::arg("scenario"), "The path in every arm of the scenario: (name, path, arm).");
    m.def(
        "compare_results",
        [](const std::vector<std::pair<std::string, Result>>& results) {
            std::vector<Alternative> all;
            for (const auto& [name, result] : results) all.push_back({name, result});
            return compare_results(all);
        },
        py::arg("results"), "Results of scenarios with one seed, compared with the first.");
    m.def(
        "find_staffing",
        [](const ServicePath& path, const ScenarioOptions& options, std::vector<std::string> roles,
           const std::vector<std::tuple<std::string, double, double>>& goals, double confidence, std::int64_t most_points,
           std::int64_t most_replications, const std::optional<Progress>& progress, const std::optional<Spread>& spread,
           std::int64_t part_size) {
            StaffingOptions staffing;
            staffing.roles = std::move(roles);
            staffing.goals.clear();
            for (const auto& [at, share, within] : goals) staffing.goals.push_back({at, share, within});
            staffing.confidence = confidence;
            staffing.most_points = most_points;
            staffing.most_replications = most_replications;
            return parts(run_stoppable(
                options, progress, [&](const ScenarioOptions& o) { return find_staffing(path, o, staffing); }, spread, part_size));
        },
        py::arg("path"), py::arg("options"), py::kw_only(), py::arg("roles"), py::arg("goals"), py::arg("confidence"),
        py::arg("most_points"), py::arg("most_replications"), py::arg("progress") = none, py::arg("spread") = none,
        py::arg("part_size") = 0,
        "The smallest numbers of each role that meet the goals (at, share, within days). Gives the result and the findings.");
    m.def(
        "sensitivity_exact",
        [](const ServicePath& path, const std::string& method, std::int64_t samples, std::int64_t sequences, std::uint64_t seed,
           bool strict, const std::optional<Folders>& folders, std::string today, const Entries& entries, bool hazards,
           const std::optional<Progress>& progress) {
            AnalyseOptions options;
            options.setting = setting_of(strict, folders, std::nullopt, "", std::move(today));
            options.engine.entries = entries_of(entries);
            options.engine.hazards = hazards;
            const auto study = study_of(method, samples, sequences, seed);
            return parts(run_stoppable(std::move(options), progress, [&](const AnalyseOptions& o) { return sensitivity(path, o, study); }));
        },
        py::arg("path"), py::kw_only(), py::arg("method"), py::arg("samples"), py::arg("sequences"), py::arg("seed"),
        py::arg("strict") = true, py::arg("folders") = none, py::arg("today") = "", py::arg("entries") = Entries{},
        py::arg("hazards") = true, py::arg("progress") = none, "Which figure matters most to the exact answers.");
    m.def(
        "sensitivity_in_scenario",
        [](const ServicePath& path, const ScenarioOptions& options, const std::string& method, std::int64_t samples, std::int64_t sequences,
           std::uint64_t seed, const std::optional<Progress>& progress, const std::optional<Spread>& spread, std::int64_t part_size) {
            const auto study = study_of(method, samples, sequences, seed);
            return parts(run_stoppable(
                options, progress, [&](const ScenarioOptions& o) { return sensitivity(path, o, study); }, spread, part_size));
        },
        py::arg("path"), py::arg("options"), py::kw_only(), py::arg("method"), py::arg("samples"), py::arg("sequences"), py::arg("seed"),
        py::arg("progress") = none, py::arg("spread") = none, py::arg("part_size") = 0, "Which figure matters most in a scenario.");
    m.def(
        "decision_words",
        [](const Result& decision, const ServicePath& path, const std::optional<Scenario>& scenario, const std::string& language,
           const std::optional<Folders>& folders) {
            return decision_words(decision, path, scenario ? &*scenario : nullptr, language, folders ? folder_resolver(*folders) : nullptr);
        },
        py::arg("decision"), py::arg("path"), py::arg("scenario") = none, py::arg("language") = "", py::arg("folders") = none,
        "What a decision says, in plain sentences.");
}

}  // namespace polku::python
