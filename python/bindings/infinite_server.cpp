// Clients whom nobody has to wait for, now and over time.
#include <map>

#include <pybind11/functional.h>
#include <polku/infinite_server.hpp>
#include <polku/phase_type.hpp>

#include "bindings.hpp"

namespace polku::python {

namespace {

using Numbers = std::vector<double>;

StayLaw stay_of(const std::string& kind, const std::string& unit, const std::map<std::string, double>& numbers, const Numbers& values,
                const Numbers& weights) {
    const auto known = find_enumerator<LawKind>(kind);
    const auto known_unit = find_enumerator<Unit>(unit);
    if (!known) throw py::value_error("no law \"" + kind + '"');
    if (!known_unit) throw py::value_error("no unit \"" + unit + '"');
    Law law;
    law.dist = *known;
    law.unit = *known_unit;
    const std::map<std::string, std::optional<Number> Law::*> members{{"value", &Law::value},   {"min", &Law::min},   {"mode", &Law::mode},
                                                                      {"max", &Law::max},       {"mean", &Law::mean}, {"cv", &Law::cv},
                                                                      {"median", &Law::median}, {"p90", &Law::p90}};
    for (const auto& [name, value] : numbers) {
        const auto member = members.find(name);
        if (member == members.end()) throw py::value_error("a law has no \"" + name + '"');
        law.*(member->second) = literal(value);
    }
    for (const double value : values) law.values.push_back(literal(value));
    for (const double weight : weights) law.weights.push_back(literal(weight));
    return stay_law(law);
}

Residual residual_of(const std::string& name) {
    if (name == "equilibrium") return Residual::equilibrium;
    if (name == "fresh") return Residual::fresh;
    throw py::value_error("no residual \"" + name + "\": equilibrium or fresh");
}

}  // namespace

void bind_infinite_server(py::module_& m) {
    py::class_<StayLaw>(m, "StayLaw", "What caseloads ask of a length of stay.")
        .def_readonly("mean", &StayLaw::mean)
        .def(
            "survival", [](const StayLaw& self, double t) { return self.survival(t); }, py::arg("t"), "P(S > t).")
        .def(
            "limited_mean", [](const StayLaw& self, double t) { return self.limited_mean(t); }, py::arg("t"), "E[min(S, t)].");
    m.def("stay_law", &stay_of, py::arg("dist"), py::arg("unit"), py::arg("numbers"), py::arg("values") = Numbers{},
          py::arg("weights") = Numbers{}, "The stay of a law of a model, in days.");
    m.def(
        "stay_law", [](const PhaseType& law) { return stay_law(law); }, py::arg("law"), "The stay of a phase-type law, in its unit.");

    Value<PoissonAnswer>(m, "PoissonAnswer", "A number of clients that is Poisson.")
        .field("mean", &PoissonAnswer::mean)
        .def_property_readonly("variance", &PoissonAnswer::variance)
        .def("cdf", &PoissonAnswer::cdf, py::arg("clients"), "P(N <= clients).")
        .def("quantile", &PoissonAnswer::quantile, py::arg("p"), "The smallest n with P(N <= n) >= p.");
    m.def("mg_infinity", &mg_infinity, py::arg("arrival_rate"), py::arg("mean_stay"),
          R"(Clients in the long run when nobody waits, any law of stay: Mirasol 1963.

>>> mg_infinity(arrival_rate=37.5, mean_stay=24).quantile(0.95)
950.0
)");

    Value<CaseloadPoint>(m, "CaseloadPoint", "How many clients there are at one time.")
        .field("time", &CaseloadPoint::time)
        .field("mean", &CaseloadPoint::mean)
        .field("variance", &CaseloadPoint::variance)
        .field("from_start", &CaseloadPoint::from_start, "of `mean`: who was there at time 0");
    m.def(
        "caseload_curve",
        [](const std::vector<std::pair<double, double>>& arrivals, const StayLaw& stay, const Numbers& times, double at_start,
           const std::string& residual) {
            std::vector<ArrivalStep> steps;
            for (const auto& [from, rate] : arrivals) steps.push_back({from, rate});
            return convert(caseload_curve(steps, stay, {at_start, residual_of(residual)}, times));
        },
        py::arg("arrivals"), py::arg("stay"), py::arg("times"), py::kw_only(), py::arg("at_start") = 0.0,
        py::arg("residual") = "equilibrium", "Clients over time when arrivals change in steps (from, rate): exact.");
    m.def(
        "caseload_at",
        [](double time, std::function<double(double)> rate, double most, const StayLaw& stay, std::optional<double> since,
           double tolerance) {
            SmoothArrivals arrivals{std::move(rate), most};
            if (since) arrivals.since = *since;
            const auto found = caseload_at(time, arrivals, stay, tolerance);
            return std::pair{found.value, found.error};
        },
        py::arg("time"), py::arg("rate"), py::arg("most"), py::arg("stay"), py::kw_only(), py::arg("since") = py::none(),
        py::arg("tolerance") = 1e-12, "Mean number of clients at a time when arrivals change smoothly, and how far it may be wrong.");
}

}  // namespace polku::python
