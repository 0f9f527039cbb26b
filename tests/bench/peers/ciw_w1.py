"""W1 in Ciw: three stations in tandem, one customer a day. Arguments: customers, seed."""

import json
import sys
from statistics import fmean

import ciw  # type: ignore[import-untyped]

SERVERS = (4, 10, 25)
MEANS = (10 / 3, 8.0, 20.0)  # days of service


def run(customers: int, seed: int) -> dict[str, float]:
    ciw.seed(seed)
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(rate=1.0), None, None],
        service_distributions=[ciw.dists.Exponential(rate=1 / mean) for mean in MEANS],
        routing=[[0.0, 1.0, 0.0], [0.0, 0.0, 1.0], [0.0, 0.0, 0.0]],
        number_of_servers=list(SERVERS),
    )
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_customers(customers)
    waits: list[list[float]] = [[], [], []]
    began: dict[int, float] = {}
    times: list[float] = []
    for record in simulation.get_all_records():  # those of one customer in the order of the stations
        waits[record.node - 1].append(record.waiting_time)
        if record.node == 1:
            began[record.id_number] = record.arrival_date
        elif record.node == 3:
            times.append(record.exit_date - began[record.id_number])
    return {f"wait_{name}": fmean(waited) for name, waited in zip("abc", waits, strict=True)} | {"time": fmean(times)}


print(json.dumps(run(int(sys.argv[1]), int(sys.argv[2]))))
