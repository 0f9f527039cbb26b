// The extension module polku._core: calls one bind_<module>() of each file beside this one.
#include <polku/version.hpp>

#include "bindings.hpp"

PYBIND11_MODULE(_core, m) {
    m.doc() = "The compiled core of polku.";
    m.attr("__version__") = polku::version();
    polku::python::bind_diagnostic(m);
    polku::python::bind_model(m);
    polku::python::bind_path(m);
    polku::python::bind_scenario(m);
    polku::python::bind_table(m);
    polku::python::bind_json(m);
    polku::python::bind_validate(m);
    polku::python::bind_parts(m);
    polku::python::bind_api(m);
    polku::python::bind_decide(m);
    polku::python::bind_labels(m);
    polku::python::bind_queueing(m);
    polku::python::bind_phase_type(m);
    polku::python::bind_infinite_server(m);
}
