"""A simpler W3 in Ciw: intake and the specialised service have their places, the two roles of support have no limit.

In Ciw a customer has one server and leaves him for the next station; nobody can keep one place while he stands in another line.
Those who are at support or at the specialised service, waiting or served, are the clients of both roles.
Arguments: replications, seed.
"""

import json
import math
import random
import sys
from statistics import fmean
from typing import Any

import ciw  # type: ignore[import-untyped]

HORIZON, REVIEW = 3650.0, 91.0
INTAKE, SUPPORT, SPECIAL = 1, 2, 3
SIGMA = math.sqrt(math.log1p(0.25))
MU = math.log(28.0) - SIGMA**2 / 2


class UntilReview(ciw.dists.Distribution):  # type: ignore[misc]
    """Those of the first day are somewhere between two reviews."""

    def sample(self, t: float = 0.0, ind: object = None) -> float:
        return random.uniform(0, REVIEW) if t == 0 else REVIEW


class BackToSupport(ciw.routing.Direct):  # type: ignore[misc]
    """Also for those who do not wait any longer."""

    def next_node_for_jockeying(self, ind: object) -> Any:
        return self.simulation.nodes[SUPPORT]


def routes() -> Any:
    return ciw.routing.NetworkRouting(
        [
            ciw.routing.Direct(to=SUPPORT),
            ciw.routing.Probabilistic(destinations=[SPECIAL, SUPPORT], probs=[0.1, 0.775]),
            BackToSupport(to=SUPPORT),
        ]
    )


def network() -> Any:
    return ciw.create_network(
        arrival_distributions={
            "New": [ciw.dists.Exponential(rate=1.03), None, None],
            "First day": [None, ciw.dists.Sequential([0.0, math.inf]), None],
        },
        batching_distributions={
            "New": [ciw.dists.Deterministic(1), ciw.dists.Deterministic(1), ciw.dists.Deterministic(1)],
            "First day": [ciw.dists.Deterministic(1), ciw.dists.Deterministic(900), ciw.dists.Deterministic(1)],
        },
        service_distributions={
            of: [ciw.dists.Lognormal(MU, SIGMA), UntilReview(), ciw.dists.Gamma(shape=2, scale=91)] for of in ("New", "First day")
        },
        reneging_time_distributions={of: [None, None, ciw.dists.Exponential(rate=1 / 60)] for of in ("New", "First day")},
        routing={of: routes() for of in ("New", "First day")},
        number_of_servers=[45, math.inf, 160],
    )


def replication(seed: int) -> dict[str, float]:
    ciw.seed(seed)
    simulation = ciw.Simulation(network())
    simulation.simulate_until_max_time(HORIZON)
    days = {INTAKE: 0.0, SUPPORT: 0.0, SPECIAL: 0.0}
    held = 0.0
    waits: list[float] = []
    counts = {"left": 0, "completed": 0}
    for record in simulation.get_all_records(include_incomplete=True):
        until = HORIZON if record.exit_date is None else record.exit_date
        if record.node != INTAKE:
            held += until - record.arrival_date
        if record.record_type == "renege":
            counts["left"] += 1
        elif record.service_start_date is not None:
            days[record.node] += until - record.service_start_date
            if record.node == SPECIAL:
                waits.append(record.waiting_time)
            elif record.destination == -1:
                counts["completed"] += 1
    return {
        "busy_a": days[INTAKE] / HORIZON,
        "busy_b": held / HORIZON,
        "busy_d": days[SPECIAL] / HORIZON,
        "wait_special": fmean(waits),
        "clients": len(simulation.get_all_individuals()),
        **counts,
    }


def run(replications: int, seed: int) -> dict[str, float]:
    answers = [replication(seed + number) for number in range(replications)]
    return {name: fmean(answer[name] for answer in answers) for name in answers[0]}


print(json.dumps(run(int(sys.argv[1]), int(sys.argv[2]))))
