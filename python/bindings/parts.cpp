// Simulations in parts: what goes to the processes of an executor, and what comes back.
#include "runs.hpp"

namespace polku::python {

namespace {

std::string all_messages(const std::vector<Diagnostic>& findings) {
    std::string text;
    for (const auto& finding : findings) text += (text.empty() ? "" : "; ") + finding.code + ' ' + finding.message;
    return text;
}

template <class T>
T value_or_error(Outcome<T> outcome) {
    if (!outcome) throw py::value_error(all_messages(outcome.diagnostics()));
    return *std::move(outcome);
}

Part part_of(const py::bytes& bytes) { return value_or_error(Part::from_bytes(std::string_view(bytes))); }

}  // namespace

void bind_parts(py::module_& m) {
    py::class_<std::stop_source>(m, "Stop", "Asks runs in this process to stop. In another process it is another one, which nobody asks.")
        .def(py::init<>())
        .def("request", [](std::stop_source& self) { self.request_stop(); })
        .def_property_readonly("requested", [](const std::stop_source& self) { return self.stop_requested(); })
        .def(py::pickle([](const std::stop_source& self) { return py::make_tuple(self.stop_requested()); },
                        [](const py::tuple&) { return std::stop_source(); }));

    py::class_<Part>(m, "Part", "What pieces of a simulation came to; pickles compactly.")
        .def_property_readonly("pieces", [](const Part& self) { return std::pair(self.pieces().first, self.pieces().last); })
        .def("to_bytes", [](const Part& self) { return py::bytes(self.to_bytes()); })
        .def_static("from_bytes", &part_of, py::arg("bytes"), "ValueError for bytes that are cut, changed, or of another version.")
        .def(py::pickle([](const Part& self) { return py::make_tuple(py::bytes(self.to_bytes())); },
                        [](const py::tuple& state) { return part_of(state[0].cast<py::bytes>()); }));

    py::class_<JobRunner>(m, "JobRunner", "A simulation made ready, for as many parts as it is asked for.")
        .def(py::init([](const py::bytes& bytes) {
                 const std::string_view view(bytes);
                 const py::gil_scoped_release release;
                 return value_or_error(JobRunner::make(value_or_error(job_from_bytes(view))));
             }),
             py::arg("job"), "ValueError for bytes that are cut, changed, or of another version.")
        .def_property_readonly("pieces", &JobRunner::pieces)
        .def(
            "run",
            [](const JobRunner& self, std::int64_t first, std::int64_t last, const std::stop_source& stop) {
                // In a process of its own nobody asks `stop`: there Ctrl-C is looked after here.
                std::stop_source both;
                const std::stop_callback forwarded(stop.get_token(), [&] { both.request_stop(); });
                return CallingThread(both).attend([&] { return self.run({first, last}, both.get_token()); });
            },
            py::arg("first"), py::arg("last"), py::arg("stop"), "The part with these pieces, first to last - 1; None when stopped.");
}

}  // namespace polku::python
