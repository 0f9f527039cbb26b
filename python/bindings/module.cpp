// The extension module polku._core: calls one bind_<module>() of each file beside this one.
#include <pybind11/pybind11.h>
#include <polku/version.hpp>

PYBIND11_MODULE(_core, m) {
    m.doc() = "The compiled core of polku.";
    m.attr("__version__") = polku::version();
}
