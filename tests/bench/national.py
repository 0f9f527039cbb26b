"""A national run: the shipped model and scenario once for each region, each with its own staff, and what it costs here and elsewhere.

    python tests/bench/national.py [--regions 20] [--clients 20000] [--years 10] [--replications 1000] [--measured 12]

Nothing here is a claim about a country: it is the load that is of interest. Figures are of processor time, and go into
docs/explanation/performance.md.
"""

from __future__ import annotations

import argparse
import json
import math
import pickle
import resource
import tempfile
import time
import zlib
from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import polku
from polku import _core

MODELS = Path(__file__).parents[2] / "models"
MODEL = MODELS / "child-to-adult.polku.json"
SCENARIO = MODELS / "scenarios" / "varha-2023.polku-scenario.json"
ARM = "slack"


def renamed(value: Any, names: dict[str, str], key: str = "") -> Any:
    """The model with resources of its own. What a sub-path calls its resources stays."""
    if isinstance(value, dict):
        return {k: renamed(v, names, k) for k, v in value.items()}
    if isinstance(value, list):
        return [renamed(v, names, key) for v in value]
    if isinstance(value, str) and key in ("resource", "ours", "holds", "id", "releases"):
        return names.get(value, value)
    return value


def region_of(model: dict[str, Any], region: int) -> dict[str, Any]:
    names = {one["id"]: f"{one['id']}-r{region}" for one in model["resources"]}
    return renamed(model, names) | {"id": f"{model['id']}-r{region}"}


def national(model: dict[str, Any], scenario: dict[str, Any], regions: int, clients: int, years: int) -> dict[str, Any]:
    start = scenario["start"]
    scale = clients / regions / start["clients"]
    changed = {one["at"].split("/")[1]: one["value"] for arm in scenario["arms"] if arm["id"] == ARM for one in arm["set"]}
    numbers = range(1, regions + 1)
    paths = [f"{model['id']}-r{region}" for region in numbers]
    staffing, arrivals, rows = [], [], []
    for region, path in zip(numbers, paths, strict=True):
        for one in scenario["staffing"]:
            units = math.ceil(changed.get(one["resource"], one["units"]) * scale)
            staffing.append(one | {"resource": f"{one['resource']}-r{region}", "units": units})
        arrivals += [one | {"path": path, "rate": one["rate"] * scale} for one in scenario["arrivals"]]
        rows += [row | {"path": path, "share": row["share"] / regions} for row in start["rows"]]
    kept = {key: scenario[key] for key in ("format", "version", "title", "summary") if key in scenario}
    return kept | {
        "id": "fi.polku.scenario.national",
        "base": [{"id": path, "version": model["version"]} for path in paths],
        "start": start | {"clients": clients, "rows": rows},
        "staffing": staffing,
        "arrivals": arrivals,
        "horizon": {"value": years, "unit": "year"},
        "run": {"seed": 1, "replications": 1},
    }


def build(folder: Path, regions: int, clients: int, years: int) -> tuple[polku.ServicePath, Path]:
    """Writes the models and the scenario; gives the first model and the scenario's file."""
    model = json.loads(MODEL.read_text(encoding="utf-8"))
    scenario = json.loads(SCENARIO.read_text(encoding="utf-8"))
    for file in MODELS.glob("*.polku.json"):  # sub-paths
        (folder / file.name).write_bytes(file.read_bytes())
    for region in range(1, regions + 1):
        text = json.dumps(region_of(model, region), ensure_ascii=False)
        (folder / f"region-{region}.polku.json").write_text(text, encoding="utf-8")
    file = folder / "national.polku-scenario.json"
    file.write_text(json.dumps(national(model, scenario, regions, clients, years), ensure_ascii=False), encoding="utf-8")
    return polku.load(folder / "region-1.polku.json"), file


class JobReadyError(Exception):
    """What would be sent to workers is known."""

    def __init__(self, job: bytes) -> None:
        super().__init__("the job is ready")
        self.job = job


class NoWorkers(Executor):
    def submit(self, work: Any, /, job: bytes, *rest: Any) -> Any:  # type: ignore[override]
        raise JobReadyError(job)


class Done(Executor):
    """Has all parts already."""

    def __init__(self, parts: list[Any]) -> None:
        self.parts = {part.pieces: part for part in parts}

    def submit(self, work: Any, /, job: bytes, first: int, last: int, *rest: Any) -> Any:  # type: ignore[override]
        future: Future[Any] = Future()
        future.set_result(self.parts[first, last])
        return future


def job_of(path: polku.ServicePath, scenario: Path, replications: int) -> tuple[bytes, float]:
    """The job as it goes to workers, and the seconds of checking and packing."""
    began = time.process_time()
    try:
        path.simulate(scenario=scenario, replications=replications, strict=False, executor=NoWorkers())
    except JobReadyError as ready:
        return ready.job, time.process_time() - began
    raise AssertionError("nobody asked for workers")


def seconds_of(work: Callable[[], Any]) -> tuple[float, Any]:
    began = time.process_time()
    value = work()
    return time.process_time() - began, value


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    for name, number in (("regions", 20), ("clients", 20_000), ("years", 10), ("replications", 1000), ("measured", 12)):
        asked.add_argument(f"--{name}", type=int, default=number)
    args = asked.parse_args()
    with tempfile.TemporaryDirectory() as place:
        path, scenario = build(Path(place), args.regions, args.clients, args.years)
        job, preparing = job_of(path, scenario, args.replications)
        ready, runner = seconds_of(lambda: _core.JobRunner(zlib.decompress(job)))
        measured = [seconds_of(lambda i=i: runner.run(i, i + 1, _core.Stop())) for i in range(args.measured)]
        each = sum(seconds for seconds, _ in measured) / args.measured
        packing = [seconds_of(lambda part=part: pickle.dumps(part)) for _, part in measured]
        size = sum(len(bytes) for _, bytes in packing) / args.measured
        reading, _ = seconds_of(lambda: pickle.loads(packing[0][1]))
        parts = [part for _, part in measured]
        merging = []
        for count in (args.measured // 2, args.measured):
            done = polku.Spread(Done(parts), part_size=1)
            seconds, result = seconds_of(
                lambda done=done, count=count: path.simulate(scenario=scenario, replications=count, strict=False, executor=done)
            )
            merging.append(seconds - preparing)
        more = (merging[1] - merging[0]) / (args.measured - args.measured // 2)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"clients inside on average     {sum(result['clients']['inside']):10.0f}")
    print(f"making the job                {preparing:10.2f} s, once")
    print(f"making it ready               {ready:10.2f} s, once in each process")
    print(f"a replication                 {each:10.2f} s")
    print(f"packing and reading its part  {packing[0][0] + reading:10.4f} s")
    print(f"merging and tables            {merging[1]:10.2f} s for {args.measured} replications, {more:.4f} s for each more")
    print(f"the job                       {len(job) / 1e3:10.1f} kB, to each part")
    print(f"a part of one replication     {size / 1e3:10.1f} kB, from each")
    print(f"most memory of this process   {memory:10.0f} MiB")
    print(f"{args.replications} replications             {each * args.replications / 3600:10.2f} core hours")


if __name__ == "__main__":
    main()
