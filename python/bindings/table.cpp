// Results: tables whose number columns are NumPy views on the core's own memory.
#include <pybind11/numpy.h>
#include <polku/json.hpp>
#include <polku/simulate.hpp>
#include <polku/table.hpp>

#include "bindings.hpp"

namespace polku::python {

namespace {

/// A read-only view that keeps `owner` alive.
template <class T>
py::array view_of(const std::vector<T>& values, const py::object& owner) {
    py::array_t<T> out({static_cast<py::ssize_t>(values.size())}, {static_cast<py::ssize_t>(sizeof(T))}, values.data(), owner);
    py::detail::array_proxy(out.ptr())->flags &= ~py::detail::npy_api::NPY_ARRAY_WRITEABLE_;
    return out;
}

py::array view_of(const std::vector<std::string>& values, const py::object&) {
    const py::module_ numpy = py::module_::import("numpy");
    py::array out = numpy.attr("array")(py::cast(values), py::arg("dtype") = numpy.attr("str_"));
    py::detail::array_proxy(out.ptr())->flags &= ~py::detail::npy_api::NPY_ARRAY_WRITEABLE_;
    return out;
}

/// References to the items of a vector that lives in `owner`.
template <class T>
Tuple<T> references(const std::vector<T>& items, const py::object& owner) {
    py::tuple out(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) out[i] = py::cast(items[i], py::return_value_policy::reference_internal, owner);
    return Tuple<T>(std::move(out));
}

}  // namespace

void bind_table(py::module_& m) {
    Value<Column> column(m, "Column", "One column of a table.");
    column.field("name", &Column::name).field("unit", &Column::unit, "\"day\", \"1\", \"client\", …; empty for ids and texts");
    column.def("__len__", &Column::size);
    column.def_property_readonly(
        "values",
        [](const py::object& self) {
            return std::visit([&](const auto& values) { return view_of(values, self); }, self.cast<const Column&>().values);
        },
        "A read-only NumPy array; numbers are a view without a copy.");

    Value<Table> table(m, "Table", "Named, typed columns of one length.");
    table.field("name", &Table::name);
    table.def_property_readonly("columns", [](const py::object& self) { return references(self.cast<const Table&>().columns, self); });
    table.def("__len__", &Table::rows);

    Value<RunSettings> settings(m, "RunSettings", "How a computation was run.");
    settings.def_property_readonly(
        "entries",
        [](const RunSettings& self) {
            std::vector<std::pair<std::string, double>> entries;
            for (const auto& entry : self.entries) entries.emplace_back(entry.at, entry.per_month);
            return convert(entries);
        },
        "starts and how many enter a month; empty when none were given");
    settings.field("hazards", &RunSettings::hazards)
        .field("age_and_date", &RunSettings::age_and_date)
        .field("sensitivity", &RunSettings::sensitivity)
        .field("start_date", &RunSettings::start_date)
        .field("clients", &RunSettings::clients, "per replication; 0 for exact answers")
        .field("replications", &RunSettings::replications, "0 for exact answers")
        .field("keep_clients", &RunSettings::keep_clients)
        .field("horizon", &RunSettings::horizon, "days of a scenario")
        .field("warm_up", &RunSettings::warm_up, "days of a scenario that are not measured");

    Value<Result> result(m, "Result", "What one computation gave.");
    result.field("engine", &Result::engine)
        .field("model", &Result::model)
        .field("model_version", &Result::model_version)
        .field("model_hash", &Result::model_hash)
        .field("scenario", &Result::scenario)
        .field("seed", &Result::seed)
        .field("stream_version", &Result::stream_version)
        .field("partial", &Result::partial, "the budget that ended it early: \"events\", \"time\", \"memory\"; or empty")
        .field("settings", &Result::settings);
    result.def_property_readonly("tables", [](const py::object& self) { return references(self.cast<const Result&>().tables, self); });
    result.def(
        "remarks",
        [](const Result& self, const std::string& lang) {
            std::vector<std::string> sentences;
            for (const auto& remark : self.not_taken_into_account) sentences.push_back(sentence_of(remark, lang));
            return convert(sentences);
        },
        py::arg("lang") = "en", "what the engine leaves out, one sentence each, in fi, sv or en");
    result.def(
        "to_json", [](const Result& self) { return to_json(self); }, "polku-result/1.0", py::call_guard<py::gil_scoped_release>());
    m.def("event_log", &event_log, py::arg("result"), py::call_guard<py::gil_scoped_release>(),
          "The visits of single clients as events with the column names of XES; ValueError without single clients or start date.");
}

}  // namespace polku::python
