#include <polku/validate.hpp>

#include <polku/report.hpp>

#include "bindings.hpp"

namespace polku::python {

namespace {

using Names = std::vector<std::string>;

ValidateOptions options_of(Names select, Names ignore, std::string today) {
    ValidateOptions options;
    options.select = std::move(select);
    options.ignore = std::move(ignore);
    options.today = std::move(today);
    return options;
}

/// The texts findings are about, kept so that they can be shown.
struct Texts {
    std::shared_ptr<const SourceMap> map;
};

std::string shown(const std::vector<Diagnostic>& findings, const SourceMap* map, bool color) {
    return to_text(findings, map, {.color = color ? Color::yes : Color::no, .width = 100});
}

}  // namespace

void bind_validate(py::module_& m) {
    using Folders = std::vector<std::filesystem::path>;
    py::class_<Texts>(m, "Texts", "The texts findings are about.");
    m.def(
        "validate",
        [](const ServicePath& path, Names select, Names ignore, std::string today) {
            return validate(path, options_of(std::move(select), std::move(ignore), std::move(today))).diagnostics;
        },
        py::arg("path"), py::arg("select") = Names{}, py::arg("ignore") = Names{}, py::arg("today") = "",
        py::call_guard<py::gil_scoped_release>(), "The findings of every rule on a path, on the day `today`.");
    m.def(
        "validate_text",
        [](const py::bytes& text, std::string source_name, const std::optional<Folders>& folders, Names select, Names ignore,
           std::string today) {
            const std::string_view view = text;
            const py::gil_scoped_release release;
            ReadOptions read;
            read.source_name = std::move(source_name);
            if (folders) read.resolver = folder_resolver(*folders);
            auto found = validate_text(view, read, options_of(std::move(select), std::move(ignore), std::move(today)));
            return std::pair(std::move(found.diagnostics), Texts{std::move(found.map)});
        },
        py::arg("text"), py::arg("source_name") = "", py::arg("folders") = py::none(), py::arg("select") = Names{},
        py::arg("ignore") = Names{}, py::arg("today") = "",
        "The findings of the reader and, on what could be read, of every rule; and the texts to show them in.");
    m.def(
        "findings_text",
        [](const std::vector<Diagnostic>& findings, const ServicePath& path, bool color) {
            return shown(findings, path.source_map(), color);
        },
        py::arg("findings"), py::arg("path"), py::arg("color") = false, "Findings for people, with excerpts of the file of `path`.");
    m.def(
        "findings_text",
        [](const std::vector<Diagnostic>& findings, const std::optional<Texts>& texts, bool color) {
            return shown(findings, texts ? texts->map.get() : nullptr, color);
        },
        py::arg("findings"), py::arg("texts") = py::none(), py::arg("color") = false, "Findings for people, with excerpts of their texts.");
    m.def("explain", &explain, py::arg("code"), "The page of a code or name as Markdown.");
}

}  // namespace polku::python
