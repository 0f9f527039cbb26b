// Reading and writing. Every reading gives the value, or None, and the findings. Texts come as bytes: what they hold is
// the reader's to judge.
#include <polku/json.hpp>

#include "bindings.hpp"

namespace polku::python {

namespace {

using Folders = std::vector<std::filesystem::path>;
using Release = py::call_guard<py::gil_scoped_release>;

ReadOptions options_of(std::string source_name, const std::optional<Folders>& folders) {
    ReadOptions options;
    options.source_name = std::move(source_name);
    if (folders) options.resolver = folder_resolver(*folders);
    return options;
}

/// Binds `name`(text, source_name, folders) and gives back what `read` makes of it.
template <class Read>
void def_parse(py::module_& m, const char* name, Read read, const char* doc) {
    m.def(
        name,
        [read](const py::bytes& text, std::string source_name, const std::optional<Folders>& folders) {
            const std::string_view view = text;
            const py::gil_scoped_release release;
            return parts(read(view, options_of(std::move(source_name), folders)));
        },
        py::arg("text"), py::arg("source_name") = "", py::arg("folders") = py::none(), doc);
}

}  // namespace

void bind_json(py::module_& m) {
    def_parse(
        m, "parse_path", [](std::string_view text, const ReadOptions& options) { return parse_path(text, options); },
        "Reads a model from a text; `folders` hold the models it may name.");
    def_parse(
        m, "parse_scenario", [](std::string_view text, const ReadOptions& options) { return parse_scenario(text, options); },
        "Reads a scenario from a text.");
    def_parse(
        m, "parse_result",
        [](std::string_view text, ReadOptions options) {
            options.limits = result_limits();
            return parse_result(text, options);
        },
        "Reads a result (polku-result/1.0) from a text.");
    m.def(
        "read_path",
        [](const std::filesystem::path& file, const std::optional<Folders>& folders) {
            return parts(read_path(file, options_of(file.string(), folders)));
        },
        py::arg("file"), py::arg("folders") = py::none(), Release(), "Reads a model from a file; its folder holds the models it may name.");
    m.def(
        "read_scenario",
        [](const std::filesystem::path& file, const std::optional<Folders>& folders) {
            return parts(read_scenario(file, options_of(file.string(), folders)));
        },
        py::arg("file"), py::arg("folders") = py::none(), Release(), "Reads a scenario from a file.");
    m.def(
        "read_result", [](const std::filesystem::path& file) { return parts(read_result(file)); }, py::arg("file"), Release(),
        "Reads a result (polku-result/1.0) from a file.");
    m.attr("SIZE_LIMIT") = Limits{}.bytes;
    m.def("path_schema", &path_schema, "JSON Schema (draft-07) of models.");
    m.def("scenario_schema", &scenario_schema, "JSON Schema (draft-07) of scenarios.");
}

}  // namespace polku::python
