// Waiting lines and networks of them. polku.queueing is where Python finds them.
#include <polku/queueing.hpp>

#include "bindings.hpp"

namespace polku::python {

namespace {

QueueMethod method_of(const std::string& name) {
    const auto known = find_enumerator<QueueMethod>(name);
    if (!known) throw py::value_error("no method \"" + name + "\": lee-longton or kimura");
    return *known;
}

void bind_answers(py::module_& m) {
    Value<QueueAnswer> queue(m, "QueueAnswer", "The long run of one station; all figures count all clients.");
    queue.field("method", &QueueAnswer::method, "the theorem or the approximation that answered")
        .field("exact", &QueueAnswer::exact, "False: `method` is an approximation")
        .field("arrival_rate", &QueueAnswer::arrival_rate)
        .field("p_wait", &QueueAnswer::p_wait, "share of the clients who wait at all")
        .field("mean_wait", &QueueAnswer::mean_wait, "Wq, in the unit of the service")
        .field("mean_queue", &QueueAnswer::mean_queue, "Lq: clients who wait")
        .field("mean_sojourn", &QueueAnswer::mean_sojourn, "W: wait and service")
        .field("mean_present", &QueueAnswer::mean_present, "L: clients who wait or are served")
        .field("utilisation", &QueueAnswer::utilisation, "share of the servers that are busy");

    py::class_<MmcAnswer, QueueAnswer>(m, "MmcAnswer", "M/M/c: also the law of the wait.")
        .def_readonly("mean_wait_if_waiting", &MmcAnswer::mean_wait_if_waiting, "of those who wait")
        .def("wait_exceeds", &MmcAnswer::wait_exceeds, py::arg("time"), "The share of clients who wait longer than `time`.")
        .def("wait_quantile", &MmcAnswer::wait_quantile, py::arg("p"), "What the share `p` of the clients do not wait longer than.");

    py::class_<ErlangAAnswer, QueueAnswer>(m, "ErlangAAnswer", "M/M/c+M: also who goes away, and the law of the wait.")
        .def_readonly("p_abandon", &ErlangAAnswer::p_abandon, "share of the clients who go away unserved")
        .def_readonly("mean_service", &ErlangAAnswer::mean_service)
        .def_readonly("mean_patience", &ErlangAAnswer::mean_patience)
        .def_readonly("servers", &ErlangAAnswer::servers)
        .def("wait_exceeds", &ErlangAAnswer::wait_exceeds, py::arg("time"),
             "The share of clients who wait longer than `time`, served then or not.")
        .def("wait_quantile", &ErlangAAnswer::wait_quantile, py::arg("p"), "What the share `p` of the clients do not wait longer than.");

    Value<LossAnswer>(m, "LossAnswer", "M/G/c/c: who finds all servers busy goes away.")
        .field("blocking", &LossAnswer::blocking, "share of the clients who go away")
        .field("carried", &LossAnswer::carried, "servers that are busy on average")
        .field("utilisation", &LossAnswer::utilisation, "carried / servers");
}

void bind_network(py::module_& m) {
    py::class_<Station>(m, "Station", "A station of a network: arrivals from outside, mean service, servers.")
        .def(py::init([](double arrival_rate, double mean_service, std::size_t servers, std::string name) {
                 return Station{arrival_rate, mean_service, servers, std::move(name)};
             }),
             py::kw_only(), py::arg("arrival_rate") = 0.0, py::arg("mean_service"), py::arg("servers") = 1, py::arg("name") = "")
        .def_readonly("arrival_rate", &Station::arrival_rate)
        .def_readonly("mean_service", &Station::mean_service)
        .def_readonly("servers", &Station::servers)
        .def_readonly("name", &Station::name);
    py::class_<JacksonAnswer>(m, "JacksonAnswer", "The long run of an open network.")
        .def_property_readonly(
            "throughput", [](const JacksonAnswer& self) { return convert(self.throughput); }, "clients through each station")
        .def_property_readonly(
            "stations", [](const JacksonAnswer& self) { return convert(self.stations); }, "figures of one visit")
        .def_readonly("mean_present", &JacksonAnswer::mean_present, "clients in the network")
        .def_readonly("mean_sojourn", &JacksonAnswer::mean_sojourn, "from entering to leaving the network");
    m.def("jackson", &jackson, py::arg("stations"), py::arg("routing"),
          R"(Open Jackson network of M/M/c stations: Jackson 1957.

`routing[i][j]` is the share of those served at i who go on to j; the rest leave.
ValueError names a station that never settles, or that nobody ever gets out from.

>>> jackson([Station(arrival_rate=1, mean_service=0.5)], [[0.0]]).mean_sojourn
1.0
)");
}

}  // namespace

void bind_queueing(py::module_& m) {
    bind_answers(m);
    bind_network(m);
    m.def("mmc", &mmc, py::arg("arrival_rate"), py::arg("mean_service"), py::arg("servers"),
          R"(M/M/c, Erlang's delay formula (1917): Poisson arrivals, exponential service, everybody waits.

Rates are per unit of time, times in that unit. ValueError when it never settles.

>>> mmc(arrival_rate=0.5, mean_service=1, servers=1).mean_wait
1.0
)");
    m.def("erlang_b", &erlang_b, py::arg("arrival_rate"), py::arg("mean_service"), py::arg("servers"),
          R"(M/G/c/c, Erlang's loss formula (1917): Poisson arrivals, any law of service, nobody waits.

>>> erlang_b(arrival_rate=1, mean_service=1, servers=1).blocking
0.5
)");
    m.def("erlang_a", &erlang_a, py::arg("arrival_rate"), py::arg("mean_service"), py::arg("mean_patience"), py::arg("servers"),
          R"(M/M/c+M, Erlang A: Palm 1957; Garnett, Mandelbaum & Reiman 2002. Exponential service and patience.

>>> round(erlang_a(arrival_rate=48, mean_service=1, mean_patience=2, servers=50).p_abandon, 3)
0.031
)");
    m.def("mg1", &mg1, py::arg("arrival_rate"), py::arg("mean_service"), py::arg("service_cv"),
          R"(M/G/1: Pollaczek 1930, Khinchine 1932. `service_cv` is standard deviation / mean.

>>> mg1(arrival_rate=0.5, mean_service=1, service_cv=0).mean_wait
0.5
)");
    m.def(
        "mgc",
        [](double arrival_rate, double mean_service, double service_cv, std::size_t servers, const std::string& method) {
            return mgc(arrival_rate, mean_service, service_cv, servers, method_of(method));
        },
        py::arg("arrival_rate"), py::arg("mean_service"), py::arg("service_cv"), py::arg("servers"), py::kw_only(),
        py::arg("method") = "lee-longton",
        R"(M/G/c, approximated: "lee-longton" (1959) or "kimura" (1986). With one server or a cv of 1 a theorem answers.

>>> mgc(arrival_rate=8, mean_service=1, service_cv=2, servers=10).exact
False
)");
    m.def("ggc", &ggc, py::arg("arrival_rate"), py::arg("arrival_cv"), py::arg("mean_service"), py::arg("service_cv"), py::arg("servers"),
          R"(G/G/c, approximated after Allen (1978) and Cunneen; with an `arrival_cv` of 1 as `mgc`.

>>> ggc(arrival_rate=8, arrival_cv=0.5, mean_service=1, service_cv=2, servers=10).method
'allen-cunneen'
)");
    m.def(
        "servers_needed",
        [](double arrival_rate, double mean_service, double share, double longer_than, double slots, std::optional<double> patience) {
            const WaitTarget target{share, longer_than};
            return patience ? servers_needed_with_patience(arrival_rate, mean_service, *patience, target, slots)
                            : servers_needed(arrival_rate, mean_service, target, slots);
        },
        py::arg("arrival_rate"), py::arg("mean_service"), py::kw_only(), py::arg("share") = 0.05, py::arg("longer_than") = 0.0,
        py::arg("slots_per_worker") = 1.0, py::arg("mean_patience") = py::none(),
        R"(The fewest workers with whom at most `share` of the clients wait longer than `longer_than`.

M/M/c, or M/M/c+M when there is a `mean_patience`; a worker serves `slots_per_worker` clients at once.

>>> servers_needed(900 / 24, 24, slots_per_worker=25)
39
)");
}

}  // namespace polku::python
