// The façade. Long calls release the GIL; progress and Ctrl-C are looked after between them, on the calling thread.
#include "runs.hpp"

namespace polku::python {

void bind_api(py::module_& m) {
    const py::object none = py::none();
    m.def(
        "analyse",
        [](const ServicePath& path, bool strict, const std::optional<Folders>& folders, std::optional<Scenario> scenario, std::string arm,
           std::string today, const Entries& entries, bool hazards, bool sensitivity, const std::optional<Progress>& progress) {
            AnalyseOptions options;
            options.setting = setting_of(strict, folders, std::move(scenario), std::move(arm), std::move(today));
            options.engine.entries = entries_of(entries);
            options.engine.hazards = hazards;
            options.engine.sensitivity = sensitivity;
            return parts(run_stoppable(std::move(options), progress, [&](const AnalyseOptions& o) { return analyse(path, o); }));
        },
        py::arg("path"), py::kw_only(), py::arg("strict") = true, py::arg("folders") = none, py::arg("scenario") = none,
        py::arg("arm") = "", py::arg("today") = "", py::arg("entries") = Entries{}, py::arg("hazards") = true,
        py::arg("sensitivity") = true, py::arg("progress") = none, "Exact answers of a checked path, and the findings.");
    m.def(
        "entries_of",
        [](const ServicePath& path, const Scenario& scenario) {
            Entries out;
            for (const auto& entry : polku::entries_of(path, scenario)) out.emplace_back(entry.at, entry.per_month);
            return out;
        },
        py::arg("path"), py::arg("scenario"), "Where clients enter and how many a month, by the scenario's arrivals.");
    m.def(
        "simulate",
        [](const ServicePath& path, bool strict, const std::optional<Folders>& folders, std::optional<Scenario> scenario, std::string arm,
           std::string today, const Entries& entries, std::uint64_t seed, std::int64_t replications, std::int64_t clients,
           std::string start_date, bool hazards, bool age_and_date, bool keep_clients, const std::optional<BudgetNumbers>& budget,
           unsigned threads, const std::optional<Progress>& progress, const std::optional<Spread>& spread, std::int64_t part_size) {
            SimulateOptions options;
            options.setting = setting_of(strict, folders, std::move(scenario), std::move(arm), std::move(today));
            options.engine.entries = entries_of(entries);
            options.engine.seed = seed;
            options.engine.replications = replications;
            options.engine.clients = clients;
            options.engine.start_date = std::move(start_date);
            options.engine.hazards = hazards;
            options.engine.age_and_date = age_and_date;
            options.engine.keep_clients = keep_clients;
            options.engine.budget = budget_of(budget);
            options.engine.threads = threads;
            return parts(run_stoppable(
                std::move(options), progress, [&](const SimulateOptions& o) { return simulate(path, o); }, spread, part_size));
        },
        py::arg("path"), py::kw_only(), py::arg("strict") = true, py::arg("folders") = none, py::arg("scenario") = none,
        py::arg("arm") = "", py::arg("today") = "", py::arg("entries") = Entries{}, py::arg("seed") = 1, py::arg("replications") = 1,
        py::arg("clients") = 10'000, py::arg("start_date") = "", py::arg("hazards") = true, py::arg("age_and_date") = true,
        py::arg("keep_clients") = false, py::arg("budget") = none, py::arg("threads") = 0, py::arg("progress") = none,
        py::arg("spread") = none, py::arg("part_size") = 0,
        "Simulates independent clients of a checked path; gives the result and the findings.");
    m.def(
        "run_scenario",
        [](const ServicePath& path, Scenario scenario, bool strict, const std::optional<Folders>& folders, std::string arm,
           std::string today, std::optional<std::uint64_t> seed, std::optional<std::int64_t> replications, bool hazards, bool age_and_date,
           bool keep_clients, const std::optional<std::tuple<std::string, std::string, double>>& until,
           const std::optional<BudgetNumbers>& budget, unsigned threads, const std::optional<Progress>& progress,
           const std::optional<Spread>& spread, std::int64_t part_size) {
            ScenarioOptions options;
            options.setting = setting_of(strict, folders, std::move(scenario), std::move(arm), std::move(today));
            options.seed = seed;
            options.replications = replications;
            options.hazards = hazards;
            options.age_and_date = age_and_date;
            options.keep_clients = keep_clients;
            if (until) options.precision = {std::get<0>(*until), std::get<1>(*until), std::get<2>(*until)};
            options.budget = budget_of(budget);
            options.threads = threads;
            return parts(run_stoppable(
                std::move(options), progress, [&](const ScenarioOptions& o) { return run_scenario(path, o); }, spread, part_size));
        },
        py::arg("path"), py::arg("scenario"), py::kw_only(), py::arg("strict") = true, py::arg("folders") = none, py::arg("arm") = "",
        py::arg("today") = "", py::arg("seed") = none, py::arg("replications") = none, py::arg("hazards") = true,
        py::arg("age_and_date") = true, py::arg("keep_clients") = false, py::arg("until") = none, py::arg("budget") = none,
        py::arg("threads") = 0, py::arg("progress") = none, py::arg("spread") = none, py::arg("part_size") = 0,
        "Simulates a scenario: clients hold the places its staffing gives, and wait for them. Gives the result and the findings.");
    m.def("missing_language", &missing_language, py::arg("path"), py::arg("language"),
          "The finding SYS054 when the path has no texts in the language.");
    m.def(
        "draw",
        [](const ServicePath& path, const std::string& format, std::string language, bool strict, std::string today,
           const std::optional<Result>& result, const std::string& figures, const std::optional<Folders>& folders) {
            const auto known = find_draw_format(format);
            if (!known) throw py::value_error("no format \"" + format + "\": svg, text, md, mermaid or dot");
            PictureOptions options;
            if (result) {
                const auto figure = find_overlay_figure(figures);
                if (!figure) throw py::value_error("no figures \"" + figures + "\": visits, waits or load");
                options.drawing.overlay = overlay_of(path, *result, *figure, language, folders ? folder_resolver(*folders) : nullptr);
            }
            options.checks = strict ? Checks::strict : Checks::off;
            options.format = *known;
            options.language = std::move(language);
            options.today = std::move(today);
            return parts(draw(path, options));
        },
        py::arg("path"), py::arg("format") = "svg", py::arg("language") = "", py::kw_only(), py::arg("strict") = true,
        py::arg("today") = "", py::arg("result") = none, py::arg("figures") = "visits", py::arg("folders") = none,
        py::call_guard<py::gil_scoped_release>(),
        "The picture of a checked path, with figures of a result on it, or its text version, and the findings.");
    m.def(
        "page_context",
        [](const ServicePath& path, std::string language, const std::optional<Result>& exact, const std::optional<Result>& simulated,
           std::vector<Diagnostic> findings, const std::optional<Scenario>& scenario) {
            return page_context(path, {std::move(language), exact ? &*exact : nullptr, simulated ? &*simulated : nullptr,
                                       std::move(findings), scenario ? &*scenario : nullptr});
        },
        py::arg("path"), py::arg("language") = "", py::kw_only(), py::arg("exact") = none, py::arg("simulated") = none,
        py::arg("findings") = std::vector<Diagnostic>{}, py::arg("scenario") = none, py::call_guard<py::gil_scoped_release>(),
        "Everything a page shows, as JSON (polku-page/1.0).");
}

}  // namespace polku::python
