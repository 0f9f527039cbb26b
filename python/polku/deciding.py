"""Deciding by numbers: what a change brings, how many are enough, and which figure matters most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from polku import _core, arguments
from polku.arguments import named_keywords
from polku.decision import Decision, decision_of, needed_scenario, options_of
from polku.path import ServicePath
from polku.progress import Progress, followed
from polku.reading import Scenario
from polku.result import Result
from polku.spread import spread_arguments

METHODS = ("morris", "sobol")
DEFAULT_SAMPLES = {"morris": 10, "sobol": 64}


@named_keywords
def compare(
    what: ServicePath | Mapping[str, ServicePath] | Mapping[str, Result],
    *,
    scenario: Scenario | str | Path | None = None,
    arms: Sequence[str] | None = None,
    arm: str = "",
    replications: int | None = None,
    seed: int | None = None,
    hazards: bool = True,
    age_and_date: bool = True,
    threads: int = 0,
    executor: object = None,
    progress: Progress | None = None,
    strict: bool = True,
    today: date | str = "",
) -> Decision:
    """Alternatives beside each other, with the same clients and the same luck in all of them.

    `what` is a path, whose `arms` of the scenario are compared (by default all); or paths by name, all in one `arm`; or results of
    scenarios by name, which must have one seed and number of replications. The first is the baseline. Other keywords are those of
    `ServicePath.simulate`.

    The tables: `arms` (mean and half width of the 95 % interval of each quantity in each alternative), `differences` (each alternative
    less the baseline, with its paired interval, correlation, and `variance_ratio`: how many times the runs separate random numbers
    would take), `missing` (what an alternative does not have). ValueError for fewer than two alternatives, ModelError as in `simulate`.
    """
    if not isinstance(what, ServicePath) and any(isinstance(one, Result) for one in what.values()):
        return Decision(_core.compare_results([(name, _result(one)) for name, one in what.items()]))
    case = needed_scenario(scenario)
    if isinstance(what, ServicePath):
        if arm:
            raise ValueError("arm is for paths by name: say arms=[…] to choose which arms of the scenario are compared")
        first = what
        known = _core.contenders_of(what._core, case._core)
        contenders = known if arms is None else [_chosen(known, what, case, one) for one in _listed(arms)]
    else:
        if arms is not None:
            raise ValueError("arms are compared of one path: say arm='…' for paths by name, which are all in one arm")
        contenders = [(name, path._core, arm) for name, path in what.items()]
        first = next(iter(what.values())) if what else None  # type: ignore[assignment]
    if len(contenders) < 2:
        raise ValueError("a comparison takes two alternatives or more")
    options = options_of(first, case, arm, replications, seed, hazards, age_and_date, threads, strict, today)
    with followed(progress, "comparing") as tell:
        return decision_of(_core.compare(contenders, options, tell, **spread_arguments(executor)), first, case)


@named_keywords
def staffing(
    path: ServicePath,
    *,
    scenario: Scenario | str | Path | None = None,
    arm: str = "",
    within: float = 0,
    share: float = 0.95,
    at: Sequence[str] = (),
    roles: Sequence[str] = (),
    confidence: float = 0.95,
    most_points: int = 60,
    most_replications: int = 800,
    replications: int | None = None,
    seed: int | None = None,
    hazards: bool = True,
    age_and_date: bool = True,
    threads: int = 0,
    executor: object = None,
    progress: Progress | None = None,
    strict: bool = True,
    today: date | str = "",
) -> Decision:
    """The smallest numbers of each role with which clients get their places in time: one less of any role, and they do not.

    The goal: of those who ask for places, at least `share` get them `within` so many days, at each of the resources or touchpoints
    `at` (by default each role). `roles` are the resources whose numbers are searched (by default all that are limited and held); the
    others stay as the scenario has them. What is said of all numbers that were tried holds together with the `confidence`. Each is
    run `replications` times, then twice as many until it is clear or `most_replications` are done; at most `most_points` are tried.

    The tables: `search` (`status` smallest, enough or not-found), `roles`, `goals`, `tried` and `tried_units` (every point), `frontier`
    (cost and wait). ValueError for a goal that makes no sense and ids that there are not, ModelError as in `simulate`.
    """
    case = needed_scenario(scenario)
    options = options_of(path, case, arguments.arm(arm, scenario=True), replications, seed, hazards, age_and_date, threads, strict, today)
    goals = [(place, float(share), float(within)) for place in (_listed(at) or [""])]
    with followed(progress, "searching") as tell:
        outcome = _core.find_staffing(
            path._core,
            options,
            roles=list(_listed(roles)),
            goals=goals,
            confidence=float(confidence),
            most_points=arguments.whole("most_points", most_points, (1, 10**6)),
            most_replications=arguments.whole("most_replications", most_replications, arguments.REPLICATIONS),
            progress=tell,
            **spread_arguments(executor),
        )
    return decision_of(outcome, path, case)


@named_keywords
def sensitivity(
    path: ServicePath,
    *,
    scenario: Scenario | str | Path | None = None,
    arm: str = "",
    method: str = "morris",
    samples: int | None = None,
    sequences: int = 8,
    entries: Mapping[str, float] | None = None,
    replications: int | None = None,
    seed: int | None = None,
    hazards: bool = True,
    age_and_date: bool = True,
    threads: int = 0,
    executor: object = None,
    progress: Progress | None = None,
    strict: bool = True,
    today: date | str = "",
) -> Decision:
    """Which figure matters most: all parameters with a range vary over it at once.

    Without a `scenario` it is about the exact answers (with `entries` as in `ServicePath.analyse`), with one about its waits, lines and
    numbers, simulated `replications` times (5) at each point with the same luck.

    `method` "morris" (elementary effects, table `effects`): `samples` (10) ways through the ranges, each of which takes as many runs as
    there are parameters, and one. "sobol" (shares of the variance, table `indices`): `samples` (64) points in each of `sequences`, which
    take samples · sequences · (parameters + 2) runs. The table `answers` has the mean and spread of each answer. `seed` is that of the
    points, and of the clients of the scenario. ValueError for a path whose parameters have no ranges.
    """
    study: dict[str, Any] = {
        "method": arguments.one_of("method", method, METHODS),
        "samples": arguments.whole("samples", DEFAULT_SAMPLES.get(method, 0) if samples is None else samples, (2, 10**6)),
        "sequences": arguments.whole("sequences", sequences, (2, 10**4)),
        "seed": arguments.whole("seed", 1 if seed is None else seed, arguments.SEEDS),
    }
    case = None if scenario is None else needed_scenario(scenario)
    arguments.arm(arm, scenario=case is not None)
    with followed(progress, "varying") as tell:
        if case is not None:
            if entries is not None:
                raise ValueError("entries are the scenario's: leave out one of the two")
            runs = 5 if replications is None else replications
            options = options_of(path, case, arm, runs, seed, hazards, age_and_date, threads, strict, today)
            study |= spread_arguments(executor)
            return decision_of(_core.sensitivity_in_scenario(path._core, options, progress=tell, **study), path, case)
        if executor is not None:
            raise ValueError("exact answers are computed on threads of this process: an executor is for a scenario")
        outcome = _core.sensitivity_exact(
            path._core,
            strict=strict,
            folders=path._folder_list(),
            today=arguments.iso_date("today", today),
            entries=arguments.entries(entries),
            hazards=hazards,
            progress=tell,
            **study,
        )
    return decision_of(outcome, path, None)


def _listed(arms: Sequence[str]) -> Sequence[str]:
    return [arms] if isinstance(arms, str) else arms


def _chosen(known: list[tuple[str, Any, str]], path: ServicePath, case: Scenario, arm: str) -> tuple[str, Any, str]:
    """An arm by its id; the scenario's own id is the scenario without an arm."""
    if arm == case.id:
        return (case.id, path._core, "")
    return next((one for one in known if one[2] == arm), (arm, path._core, arm))


def _result(one: object) -> _core.Result:
    if not isinstance(one, Result):
        raise TypeError(f"results and paths cannot be compared with each other: {one!r} is no result")
    return one._core
