// Checking, mending, and reports in all their forms.
#include <algorithm>

#include <polku/json.hpp>
#include <polku/report.hpp>
#include <polku/validate.hpp>

#include "bindings.hpp"

namespace polku::python {

namespace {

using Names = std::vector<std::string>;
using Folders = std::vector<std::filesystem::path>;

ValidateOptions options_of(const std::string& rules, Names select, Names ignore, std::vector<ConfiguredSuppression> suppressions,
                           std::vector<BaselineEntry> baseline, std::string language, std::size_t limit, std::string today) {
    const auto sets = rule_sets(rules);
    if (!sets) throw py::value_error("no rules \"" + rules + "\": core, simulate, public or all");
    ValidateOptions options;
    options.sets = *sets;
    options.select = std::move(select);
    options.ignore = std::move(ignore);
    options.suppressions = std::move(suppressions);
    options.baseline = std::move(baseline);
    options.language = std::move(language);
    options.limit_per_code = limit;
    options.today = std::move(today);
    return options;
}

ReadOptions reading(std::string source_name, const std::optional<Folders>& folders) {
    ReadOptions read;
    read.source_name = std::move(source_name);
    if (folders) read.resolver = folder_resolver(*folders);
    return read;
}

// A place in the file of a configuration or a baseline: the line is all that is known of it.
Location entry_place(std::string source, std::string pointer, std::uint32_t line) {
    Location place{std::move(source), std::move(pointer), std::nullopt};
    if (line > 0) place.range = Range{{line, 1, 1, 0}, {line, 1, 1, 0}};
    return place;
}

void bind_report(py::module_& m) {
    py::class_<Report> report(m, "Report", "What a check found.");
    report.def(py::init([](std::vector<Diagnostic> findings) {
                   Report made;
                   made.diagnostics = std::move(findings);
                   return made;
               }),
               py::arg("findings"), "A report of findings alone.");
    report.def_readonly("findings", &Report::diagnostics);
    report.def_readonly("suppressed", &Report::suppressed);
    report.def_readonly("codes", &Report::codes, "what was looked for");
    report.def_readonly("sources", &Report::sources, "what was checked");
    report.def_readonly("language", &Report::language);
    report.def(
        "counts",
        [](const Report& self) {
            const auto counts = count(self);
            return py::typing::Dict<py::str, py::int_>(py::dict(py::arg("error") = counts.errors, py::arg("warning") = counts.warnings,
                                                                py::arg("advice") = counts.advice, py::arg("hidden") = counts.hidden,
                                                                py::arg("suppressed") = counts.suppressed));
        },
        "How many there are of each severity, shown or not; how many are not shown, and how many suppressed.");
    report.def(
        "summary", [](const Report& self) { return summary_text(self); }, "\"2 errors, 1 warning\"");
    report.def(
        "text",
        [](const Report& self, bool color) {
            ReportOptions options;
            options.color = color ? Color::yes : Color::no;
            return to_text(self, options);
        },
        py::arg("color") = false, "For people, with excerpts of the texts.");
    report.def(
        "to_json", [](const Report& self) { return to_json(self); }, "polku-findings/1.0");
    report.def("to_json_lines", &to_json_lines, "One finding a line.");
    report.def(
        "to_sarif", [](const Report& self, std::string pages) { return to_sarif(self, {std::move(pages)}); }, py::arg("pages") = "",
        "SARIF 2.1.0; `pages` is the address of the folder with the pages of the rules.");
    report.def("to_github", &to_github, "Annotations for GitHub.");
    report.def(
        "to_junit",
        [](const Report& self, const std::string& fails_from) {
            for (const auto severity : {Severity::error, Severity::warning, Severity::advice})
                if (to_string(severity) == fails_from) return to_junit(self, severity);
            throw py::value_error("no severity \"" + fails_from + "\": error, warning or advice");
        },
        py::arg("fails_from") = "error", "JUnit XML.");
    report.def("baseline", &baseline_of, "What a baseline of it holds.");
    report.def(
        "without_places",
        [](Report self) {
            self.diagnostics = without_places(std::move(self.diagnostics));
            self.suppressed = without_places(std::move(self.suppressed));
            return self;
        },
        "The report on a text that nobody sees: places in it are left out, those in files that have a name stay.");
    report.def(
        "without",
        [](Report self, const std::vector<std::size_t>& indices) {
            std::vector<Diagnostic> kept;
            for (std::size_t i = 0; i < self.diagnostics.size(); ++i)
                if (std::find(indices.begin(), indices.end(), i) == indices.end()) kept.push_back(std::move(self.diagnostics[i]));
            self.diagnostics = std::move(kept);
            return self;
        },
        py::arg("indices"), "The report without some of its findings.");
    report.def(py::pickle([](const Report& self) { return to_json(self); },
                          [](const std::string& state) { return parse_findings(state).value_or_throw(); }));
    m.def("merged", &merged, py::arg("reports"), "Several reports as one.");
    m.def(
        "parse_findings",
        [](const py::bytes& text, std::string source_name) {
            return parts(parse_findings(std::string_view(text), reading(std::move(source_name), std::nullopt)));
        },
        py::arg("text"), py::arg("source_name") = "", "The report that `to_json` wrote.");
}

void bind_known(py::module_& m) {
    py::class_<ConfiguredSuppression>(m, "ConfiguredSuppression", "A finding that a project keeps.")
        .def(py::init([](std::string code, std::string at, std::string reason, std::string until, std::string source, std::string pointer,
                         std::uint32_t line) {
                 ConfiguredSuppression made;
                 made.code = std::move(code);
                 made.at = std::move(at);
                 made.reason = std::move(reason);
                 made.until = std::move(until);
                 made.location = entry_place(std::move(source), std::move(pointer), line);
                 return made;
             }),
             py::arg("code"), py::kw_only(), py::arg("at") = "", py::arg("reason") = "", py::arg("until") = "", py::arg("source") = "",
             py::arg("pointer") = "", py::arg("line") = 0);
    Value<BaselineEntry> entry(m, "BaselineEntry", "So many findings of a text that were there when a baseline was made.");
    entry.field("source", &BaselineEntry::source)
        .field("code", &BaselineEntry::code)
        .field("fingerprint", &BaselineEntry::fingerprint)
        .field("count", &BaselineEntry::count);
    entry.def(
        "with_source",
        [](BaselineEntry self, std::string source) {
            self.source = std::move(source);
            return self;
        },
        py::arg("source"), "The entry with its text called otherwise.");
    m.def(
        "parse_baseline",
        [](const py::bytes& text, std::string source_name) {
            return parts(parse_baseline(std::string_view(text), reading(std::move(source_name), std::nullopt)));
        },
        py::arg("text"), py::arg("source_name") = "", "The entries of a baseline (polku-baseline/1.0).");
    m.def(
        "baseline_json", [](const std::vector<BaselineEntry>& entries) { return to_json(entries); }, py::arg("entries"),
        "Entries as polku-baseline/1.0.");
}

}  // namespace

void bind_validate(py::module_& m) {
    bind_known(m);
    bind_report(m);
    py::class_<ValidateOptions>(m, "ValidateOptions", "What is asked of a check.")
        .def(py::init(&options_of), py::kw_only(), py::arg("rules") = "core", py::arg("select") = Names{}, py::arg("ignore") = Names{},
             py::arg("suppressions") = std::vector<ConfiguredSuppression>{}, py::arg("baseline") = std::vector<BaselineEntry>{},
             py::arg("language") = "en", py::arg("limit") = 20, py::arg("today") = "");
    m.def(
        "validate",
        [](const ServicePath& path, ValidateOptions options, const std::optional<Folders>& folders) {
            options.resolver = reading({}, folders).resolver;
            return validate(path, options);
        },
        py::arg("path"), py::arg_v("options", ValidateOptions{}, "..."), py::arg("folders") = py::none(),
        py::call_guard<py::gil_scoped_release>(), "The findings of the rules on a path; the models of its sub-paths are in the folders.");
    m.def(
        "validate_text",
        [](const py::bytes& text, std::string source_name, const std::optional<Folders>& folders, const ValidateOptions& options) {
            const std::string_view view = text;
            const py::gil_scoped_release release;
            return validate_text(view, reading(std::move(source_name), folders), options);
        },
        py::arg("text"), py::arg("source_name") = "", py::arg("folders") = py::none(), py::arg_v("options", ValidateOptions{}, "..."),
        "The findings of the reader and, on what could be read, of the rules.");
    py::class_<FixedText>(m, "FixedText", "A text whose findings were mended.")
        .def_property_readonly("text", [](const FixedText& self) { return py::bytes(self.text); })
        .def_readonly("mended", &FixedText::mended, "the findings whose fixes were made")
        .def_readonly("refused", &FixedText::refused, "SYS055: why none was made");
    m.def(
        "fix_text",
        [](const py::bytes& text, std::string source_name, const std::optional<Folders>& folders, const ValidateOptions& options,
           bool unsafe) {
            const std::string_view view = text;
            const py::gil_scoped_release release;
            return fix_text(view, unsafe ? Fixes::all : Fixes::safe, reading(std::move(source_name), folders), options);
        },
        py::arg("text"), py::arg("source_name") = "", py::arg("folders") = py::none(), py::arg_v("options", ValidateOptions{}, "..."),
        py::kw_only(), py::arg("unsafe") = false, "Makes the fixes of the findings.");
    m.def("explain", &explain, py::arg("code"), "The page of a code or name as Markdown.");
}

}  // namespace polku::python
