"""W3 in SimPy: caseloads, 900 clients on the first day, ten years. Arguments: replications, seed."""

import json
import math
import random
import sys
from collections.abc import Generator
from statistics import fmean

import simpy

HORIZON, REVIEW = 3650.0, 91.0
SIGMA = math.sqrt(math.log1p(0.25))
MU = math.log(28.0) - SIGMA**2 / 2
Steps = Generator[simpy.Event, object, None]


class Role:
    """Places, and how many of them were taken over time."""

    def __init__(self, env: simpy.Environment, places: int) -> None:
        self.env = env
        self.places = simpy.Resource(env, places)
        self.taken = 0
        self.area = self.since = 0.0

    def change(self, by: int) -> None:
        now = self.env.now
        self.area += self.taken * (now - self.since)
        self.since = now
        self.taken += by

    def mean(self) -> float:
        self.change(0)
        return self.area / HORIZON


def replication(source: random.Random) -> dict[str, float]:
    env = simpy.Environment()
    uniform, exponential = source.random, source.expovariate
    intake, social, guide, special = (Role(env, places) for places in (45, 950, 950, 160))
    waits_support: list[float] = []
    waits_special: list[float] = []
    counts = {"left": 0, "completed": 0, "clients": 0}

    def support(first_review: float) -> Steps:
        asked = env.now
        with social.places.request() as worker, guide.places.request() as counsellor:
            yield worker
            yield counsellor
            if first_review == REVIEW:  # those of the first day did not ask
                waits_support.append(env.now - asked)
            social.change(1)
            guide.change(1)
            yield env.timeout(first_review)
            while (u := uniform()) >= 0.125:
                if u < 0.225:
                    yield from specialised()
                yield env.timeout(REVIEW)
            social.change(-1)
            guide.change(-1)
        counts["completed"] += 1

    def specialised() -> Steps:
        asked = env.now
        with special.places.request() as place:
            if not place.triggered:
                yield place | env.timeout(exponential(1 / 60))
            if not place.triggered:
                counts["left"] += 1
                return
            waits_special.append(env.now - asked)
            special.change(1)
            yield env.timeout(exponential(1 / 91) + exponential(1 / 91))
            special.change(-1)

    def client() -> Steps:
        with intake.places.request() as place:
            yield place
            intake.change(1)
            yield env.timeout(source.lognormvariate(MU, SIGMA))
            intake.change(-1)
        yield from support(REVIEW)

    def arrivals() -> Steps:
        while True:
            yield env.timeout(exponential(1.03))
            counts["clients"] += 1
            env.process(client())

    for _ in range(900):
        counts["clients"] += 1
        env.process(support(source.uniform(0, REVIEW)))
    env.process(arrivals())
    env.run(until=HORIZON)
    busy = {f"busy_{name}": role.mean() for name, role in zip("abcd", (intake, social, guide, special), strict=True)}
    return busy | {"wait_support": fmean(waits_support), "wait_special": fmean(waits_special)} | counts


def run(replications: int, seed: int) -> dict[str, float]:
    source = random.Random(seed)
    answers = [replication(source) for _ in range(replications)]
    return {name: fmean(answer[name] for answer in answers) for name in answers[0]}


print(json.dumps(run(int(sys.argv[1]), int(sys.argv[2]))))
