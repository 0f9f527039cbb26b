"""Waiting lines and caseloads answered by theory: no path, no simulation.

Rates are per unit of time and times are in that unit; a stay made of a law of `polku.dist` counts in days. Each answer says which
theorem or approximation it is; their conditions and sources: docs/reference/queueing.md. A condition that does not hold, and a
queue that never settles, is a ValueError that says so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from polku import _core
from polku._core import (
    CaseloadPoint,
    ErlangAAnswer,
    JacksonAnswer,
    LossAnswer,
    MmcAnswer,
    PhaseType,
    PoissonAnswer,
    PopulationCurve,
    QueueAnswer,
    Station,
    StayLaw,
    erlang_a,
    erlang_b,
    ggc,
    jackson,
    mg1,
    mg_infinity,
    mgc,
    mmc,
    population_curve,
    servers_needed,
)
from polku.dist import Law

__all__ = [
    "CaseloadPoint",
    "ErlangAAnswer",
    "JacksonAnswer",
    "LossAnswer",
    "MmcAnswer",
    "PhaseType",
    "PoissonAnswer",
    "PopulationCurve",
    "QueueAnswer",
    "Station",
    "StayLaw",
    "caseload_at",
    "caseload_curve",
    "erlang_a",
    "erlang_b",
    "ggc",
    "jackson",
    "mg1",
    "mg_infinity",
    "mgc",
    "mmc",
    "population_curve",
    "servers_needed",
    "stay",
]


def stay(law: Law | PhaseType | StayLaw) -> StayLaw:
    """A length of stay, of a law of `polku.dist` (then in days) or of a phase-type law (in its own unit).

    >>> from polku import dist
    >>> stay(dist.exponential(mean=2, unit="week")).mean
    14.0
    """
    if isinstance(law, StayLaw):
        return law
    if isinstance(law, PhaseType):
        return _core.stay_law(law)
    parts = dict(law)
    kind, unit = parts.pop("dist", None), parts.pop("unit", "day")
    if kind is None:
        raise ValueError("a stay is a law of polku.dist or a PhaseType; a time until an age depends on the client")
    values, weights = parts.pop("values", ()), parts.pop("weights", ())
    for number in (*parts.values(), *values, *weights):
        if isinstance(number, dict):
            raise ValueError("the stay must have numbers, not parameters: no path says here what they are")
    return _core.stay_law(kind, unit, parts, values, weights)


def caseload_curve(
    arrivals: Sequence[tuple[float, float]],
    stay_of: Law | PhaseType | StayLaw,
    times: Sequence[float],
    *,
    at_start: float = 0,
    residual: Literal["equilibrium", "fresh"] = "equilibrium",
) -> tuple[CaseloadPoint, ...]:
    """Clients over time when nobody waits and arrivals change in steps: exact (Eick, Massey & Whitt 1993).

    `arrivals` are steps (from, rate), in order. `at_start` clients are there at time 0: in the middle of their stay as in the long run
    ("equilibrium"), or just come ("fresh").

    >>> from polku import dist
    >>> [round(point.mean) for point in caseload_curve([(0, 2)], dist.fixed(10), [0, 5, 20])]
    [0, 10, 20]
    """
    return _core.caseload_curve(arrivals, stay(stay_of), times, at_start=at_start, residual=residual)


def caseload_at(
    time: float,
    rate: Callable[[float], float],
    most: float,
    stay_of: Law | PhaseType | StayLaw,
    *,
    since: float | None = None,
    tolerance: float = 1e-12,
) -> tuple[float, float]:
    """Mean number of clients at a time when arrivals change smoothly, and how far it may be wrong.

    `rate(t)` is at least 0 and at most `most`, since ever or since a time. The number is Poisson.

    >>> from polku import dist
    >>> round(caseload_at(0, lambda t: 5.0, 5, dist.exponential(3))[0], 9)
    15.0
    """
    return _core.caseload_at(time, rate, most, stay(stay_of), since=since, tolerance=tolerance)
