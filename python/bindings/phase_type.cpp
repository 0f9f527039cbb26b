// Phase-type laws, and populations that move at constant rates.
#include <polku/markov_population.hpp>
#include <polku/phase_type.hpp>

#include "bindings.hpp"

namespace polku::python {

namespace {

Tuple<Tuple<double>> rows_of(const std::vector<std::vector<double>>& rows) {
    py::tuple out(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) out[i] = convert(rows[i]);
    return Tuple<Tuple<double>>(std::move(out));
}

}  // namespace

void bind_phase_type(py::module_& m) {
    using Numbers = std::vector<double>;
    py::class_<PhaseType>(m, "PhaseType", "A phase-type law: Neuts 1981.")
        .def(py::init<Numbers, std::vector<Numbers>>(), py::arg("start"), py::arg("generator"),
             R"(Probabilities of the first phase, and the matrix T of rates, minus the rate of leaving on the diagonal.

>>> PhaseType([1], [[-0.5]]).mean
2.0
)")
        .def_static("exponential", &PhaseType::exponential, py::arg("mean"))
        .def_static("hyperexponential", &PhaseType::hyperexponential, py::arg("shares"), py::arg("means"))
        .def_static("sequence", &PhaseType::sequence, py::arg("means"), "Exponential times one after the other.")
        .def_static("fit", &PhaseType::fit, py::arg("mean"), py::arg("cv"),
                    R"(The law with two given moments after Tijms 1994, appendix B; cv 0.05 or more.

>>> len(PhaseType.fit(mean=12, cv=0.5).start)
4
)")
        .def_property_readonly("start", [](const PhaseType& self) { return convert(self.start()); })
        .def_property_readonly("generator", [](const PhaseType& self) { return rows_of(self.generator()); })
        .def_property_readonly("mean", &PhaseType::mean)
        .def_property_readonly("variance", &PhaseType::variance)
        .def("survival", &PhaseType::survival, py::arg("t"), "P(T > t), to 1e-14.")
        .def("limited_mean", &PhaseType::limited_mean, py::arg("t"), "E[min(T, t)].")
        .def("quantile", &PhaseType::quantile, py::arg("p"), "The smallest t with P(T <= t) >= p.");

    py::class_<PopulationCurve>(m, "PopulationCurve", "Mean numbers in each state over time.")
        .def_property_readonly("times", [](const PopulationCurve& self) { return convert(self.times); })
        .def_property_readonly(
            "present", [](const PopulationCurve& self) { return rows_of(self.present); }, "for each time the number in each state")
        .def_readonly("error", &PopulationCurve::error, "no number is further from the true one");
    m.def(
        "population_curve",
        [](Numbers at_start, std::vector<Numbers> rates, const Numbers& times, Numbers leaving, Numbers arrivals, double tolerance) {
            return population_curve({std::move(at_start), std::move(rates), std::move(leaving), std::move(arrivals)}, times, tolerance);
        },
        py::arg("at_start"), py::arg("rates"), py::arg("times"), py::kw_only(), py::arg("leaving") = Numbers{},
        py::arg("arrivals") = Numbers{}, py::arg("tolerance") = 1e-12,
        R"(Clients in each state at each of `times`, who go from state to state at constant rates: Jensen 1953.

`rates[i][j]` is the rate of going from i to j, 0 on the diagonal; `leaving` and `arrivals` are rates of each state.

>>> round(population_curve([100], [[0]], [24], leaving=[1 / 24]).present[0][0], 6)
36.787944
)");
}

}  // namespace polku::python
