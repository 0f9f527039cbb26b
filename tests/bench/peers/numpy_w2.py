"""W2 in NumPy, vectorised: all clients take a step at a time, those at one touchpoint together. Arguments: clients, seed."""

import json
import math
import sys
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Days = NDArray[np.float64]
Clients = NDArray[np.intp]
WAYS = {  # where to, with what probability
    "referral": {"contact": 1.0},
    "contact": {"assessment": 0.9, "dropped": 0.1},
    "assessment": {"plan": 0.85, "completed": 0.1, "dropped": 0.05},
    "plan": {"decision": 0.95, "dropped": 0.05},
    "decision": {"guidance": 0.45, "family_care": 0.1, "housing": 0.25, "rehab": 0.15, "dropped": 0.05},
    "guidance": {"review": 0.92, "dropped": 0.08},
    "family_care": {"review": 0.95, "dropped": 0.05},
    "housing": {"review": 0.9, "dropped": 0.1},
    "rehab": {"review": 0.8, "dropped": 0.2},
    "review": {"completed": 0.3, "plan": 0.2, "guidance": 0.35, "housing": 0.1, "dropped": 0.05},
}


def stays(source: np.random.Generator) -> dict[str, Callable[[int], Days | float]]:
    """How to draw the days of so many clients at each touchpoint."""

    def exponential(mean: float) -> Callable[[int], Days]:
        return lambda size: source.exponential(mean, size)

    def erlang2(mean: float) -> Callable[[int], Days]:
        return lambda size: source.gamma(2.0, mean / 2, size)

    def lognormal(mean: float, cv: float) -> Callable[[int], Days]:
        square = math.log1p(cv * cv)
        return lambda size: source.lognormal(math.log(mean) - square / 2, math.sqrt(square), size)

    return {
        "referral": exponential(3),
        "contact": lognormal(7, 0.8),
        "assessment": erlang2(21),
        "plan": exponential(10),
        "decision": lambda size: 14.0,
        "guidance": lognormal(120, 0.6),
        "family_care": erlang2(200),
        "housing": erlang2(250),
        "rehab": lognormal(90, 0.5),
        "review": exponential(7),
    }


def run(clients: int, seed: int) -> dict[str, float]:
    source = np.random.Generator(np.random.Philox(seed))
    drawn = stays(source)
    times = np.zeros(clients)
    visits = dict.fromkeys([*WAYS, "completed", "dropped"], 0)
    standing: dict[str, Clients] = {"referral": np.arange(clients)}
    while standing:
        coming: dict[str, list[Clients]] = {}
        for at, here in standing.items():
            visits[at] += here.size
            if at not in WAYS:
                continue
            times[here] += drawn[at](here.size)
            ways = WAYS[at]
            if len(ways) == 1:
                coming.setdefault(next(iter(ways)), []).append(here)
                continue
            chosen = np.searchsorted(np.cumsum(list(ways.values()))[:-1], source.random(here.size), side="right")
            for way, to in enumerate(ways):
                coming.setdefault(to, []).append(here[chosen == way])
        standing = {at: np.concatenate(parts) for at, parts in coming.items() if sum(part.size for part in parts)}
    answer = {"mean": float(times.mean()), "sd": float(times.std(ddof=1)), "median": float(np.median(times))}
    return answer | {f"visits_{at}": count / clients for at, count in visits.items()}


print(json.dumps(run(int(sys.argv[1]), int(sys.argv[2]))))
