"""W2 in polku: a journey of twelve touchpoints on which nobody waits. Arguments: clients, seed."""

import json
import math
import sys

import polku
from polku import dist

ERLANG2 = math.sqrt(0.5)  # the coefficient of variation
STAYS = {
    "contact": dist.lognormal(mean=7, cv=0.8),
    "assessment": dist.gamma(21, ERLANG2),
    "plan": dist.exponential(10),
    "decision": dist.fixed(14),
    "guidance": dist.lognormal(mean=120, cv=0.6),
    "family-care": dist.gamma(200, ERLANG2),
    "housing": dist.gamma(250, ERLANG2),
    "rehab": dist.lognormal(mean=90, cv=0.5),
    "review": dist.exponential(7),
}
WAYS: dict[str, dict[str, float]] = {  # where to, with what probability; to dropped with the rest
    "contact": {"assessment": 0.9},
    "assessment": {"plan": 0.85, "completed": 0.1},
    "plan": {"decision": 0.95},
    "decision": {"guidance": 0.45, "family-care": 0.1, "housing": 0.25, "rehab": 0.15},
    "guidance": {"review": 0.92},
    "family-care": {"review": 0.95},
    "housing": {"review": 0.9},
    "rehab": {"review": 0.8},
    "review": {"completed": 0.3, "plan": 0.2, "guidance": 0.35, "housing": 0.1},
}


def journey() -> polku.ServicePath:
    path = polku.ServicePath("journey").service("s").entry("referral", "Referral", days=dist.exponential(3))
    for at, days in STAYS.items():
        path = path.middle(at, at, days=days)
    path = path.exit("completed", "Completed", outcome="goal-reached").exit("dropped", "Dropped", outcome="other")
    path = path.link("referral", "contact")
    for at, ways in WAYS.items():
        for to, probability in ways.items():
            again = at == "review" and to != "completed"
            path = path.link(at, to, probability=probability, kind="return" if again else None)
        path = path.link(at, "dropped", probability="rest")
    return path


def run(clients: int, seed: int) -> dict[str, float]:
    result = journey().simulate(clients=clients, seed=seed, threads=1)
    time = result["time"]
    answer = {"mean": float(time["mean"][0]), "sd": float(time["sd"][0]), "median": float(time["p50"][0])}
    return answer | {f"visits_{row['touchpoint'].replace('-', '_')}": row["visits"] for row in result["visits"].rows()}


print(json.dumps(run(int(sys.argv[1]), int(sys.argv[2]))))
