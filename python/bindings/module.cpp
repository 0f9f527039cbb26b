// The extension module polku._core: calls one bind_<module>() of each file beside this one.
#include <polku/version.hpp>
#include <pybind11/pybind11.h>

PYBIND11_MODULE(_core, m) {
    m.doc() = "The compiled core of polku.";
    m.attr("__version__") = polku::version();
}
