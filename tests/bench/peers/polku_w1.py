"""W1 in polku: three stations in tandem, one customer a day. Arguments: customers (as many days), seed."""

import json
import sys

import polku
from polku import dist

STATIONS = {"a": (4, 10 / 3), "b": (10, 8.0), "c": (25, 20.0)}  # places, mean days of service


def tandem() -> polku.ServicePath:
    path = polku.ServicePath("tandem").service("s").actor("staff").entry("need", "Need")
    for station, (places, _) in STATIONS.items():
        path = path.resource(station, actor="staff", mode="places", units=places)
    for station, (_, mean) in STATIONS.items():
        path = path.middle(
            station, station, days=dist.exponential(mean), holds=[{"resource": station, "from": [station], "until": [station]}]
        )
    path = path.exit("done", "Done", outcome="goal-reached")
    return path.link("need", "a").link("a", "b").link("b", "c").link("c", "done")


def scenario(days: int) -> polku.Scenario:
    text = {
        "format": "polku-scenario/1.0",
        "id": "w1",
        "version": "1.0.0",
        "title": {"en": "W1"},
        "base": {"id": "tandem"},
        "arrivals": [{"at": "need", "process": "poisson", "rate": 1, "per": "day"}],
        "horizon": {"value": days, "unit": "day"},
    }
    return polku.parse_scenario(json.dumps(text))


def run(customers: int, seed: int) -> dict[str, float]:
    result = tandem().simulate(scenario=scenario(customers), replications=1, seed=seed, threads=1)
    waits = {f"wait_{row['touchpoint']}": row["mean"] for row in result["waits"].rows()}
    return waits | {"time": float(result["ends"]["mean_time"][0])}


print(json.dumps(run(int(sys.argv[1]), int(sys.argv[2]))))
