"""W2 in SimPy: a journey of twelve touchpoints on which nobody waits. Arguments: clients, seed."""

import json
import math
import random
import sys
from bisect import bisect_right
from collections.abc import Callable, Generator
from itertools import accumulate
from statistics import fmean, stdev

import simpy

Steps = Generator[simpy.Event, object, None]
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
    "review": {"guidance": 0.35, "completed": 0.3, "plan": 0.2, "housing": 0.1, "dropped": 0.05},
}


def stays(seed: int) -> dict[str, Callable[[], float]]:
    """How to draw the days at each touchpoint."""
    source = random.Random(seed)
    exponential, log_normal = source.expovariate, source.lognormvariate

    def erlang2(mean: float) -> Callable[[], float]:
        rate = 2 / mean
        return lambda: exponential(rate) + exponential(rate)

    def lognormal(mean: float, cv: float) -> Callable[[], float]:
        square = math.log1p(cv * cv)
        mu, sigma = math.log(mean) - square / 2, math.sqrt(square)
        return lambda: log_normal(mu, sigma)

    return {
        "referral": lambda: exponential(1 / 3),
        "contact": lognormal(7, 0.8),
        "assessment": erlang2(21),
        "plan": lambda: exponential(1 / 10),
        "decision": lambda: 14.0,
        "guidance": lognormal(120, 0.6),
        "family_care": erlang2(200),
        "housing": erlang2(250),
        "rehab": lognormal(90, 0.5),
        "review": lambda: exponential(1 / 7),
    }


def run(clients: int, seed: int) -> dict[str, float]:
    env = simpy.Environment()
    uniform = random.Random(seed + 1).random
    drawn = stays(seed)
    table = {at: (drawn[at], list(accumulate(ways.values()))[:-1], list(ways)) for at, ways in WAYS.items()}
    visits = dict.fromkeys([*WAYS, "completed", "dropped"], 0)
    times: list[float] = []

    def client() -> Steps:
        entered = env.now
        at = "referral"
        while at in table:
            visits[at] += 1
            stay, limits, ways = table[at]
            yield env.timeout(stay())
            at = ways[bisect_right(limits, uniform())]
        visits[at] += 1
        times.append(env.now - entered)

    def source() -> Steps:  # one after the other: a short list of events is easier than a long one
        for _ in range(clients):
            env.process(client())
            yield env.timeout(1.0)

    env.process(source())
    env.run()
    times.sort()
    answer = {"mean": fmean(times), "sd": stdev(times), "median": times[len(times) // 2]}
    return answer | {f"visits_{at}": count / clients for at, count in visits.items()}


print(json.dumps(run(int(sys.argv[1]), int(sys.argv[2]))))
