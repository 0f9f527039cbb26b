"""W1 in SimPy: three stations in tandem, one customer a day. Arguments: customers, seed."""

import json
import random
import sys
from collections.abc import Generator
from statistics import fmean

import simpy

STATIONS = ((4, 10 / 3), (10, 8.0), (25, 20.0))  # servers, mean days of service
Steps = Generator[simpy.Event, object, None]


def run(customers: int, seed: int) -> dict[str, float]:
    draw = random.Random(seed).expovariate
    env = simpy.Environment()
    waits: list[list[float]] = [[] for _ in STATIONS]
    times: list[float] = []
    stations = [(simpy.Resource(env, servers), 1 / mean, waited) for (servers, mean), waited in zip(STATIONS, waits, strict=True)]

    def customer() -> Steps:
        arrived = env.now
        for station, rate, waited in stations:
            asked = env.now
            with station.request() as turn:
                yield turn
                waited.append(env.now - asked)
                yield env.timeout(draw(rate))
        times.append(env.now - arrived)

    def source() -> Steps:
        for _ in range(customers):
            yield env.timeout(draw(1.0))
            env.process(customer())

    env.process(source())
    env.run()
    return {f"wait_{name}": fmean(waited) for name, waited in zip("abc", waits, strict=True)} | {"time": fmean(times)}


print(json.dumps(run(int(sys.argv[1]), int(sys.argv[2]))))
