"""One model of a site, and what was computed of it."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from polku.path import ServicePath
from polku.reading import Scenario
from polku.report import Report
from polku.result import Result


@dataclass
class Entry:
    """A model, its findings, its answers, and its pages' contexts."""

    name: str  # of its files: the model's file name without the suffix
    path: ServicePath
    report: Report
    exact: Result | None = None
    simulated: Result | None = None
    scenario: Scenario | None = None  # whose arrivals the results use
    refused: list[str] = field(default_factory=list)  # why an answer is missing
    contexts: dict[str, dict[str, Any]] = field(default_factory=dict)  # by language

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self.contexts)

    def summary_row(self) -> list[str]:
        """Name, languages, steps, errors, warnings, mean time, share of goals reached, number of ends."""
        row = [
            self.name,
            " ".join(self.languages),
            str(len(self.path)),
            str(len(self.report.errors)),
            str(len(self.report.warnings)),
        ]
        if self.exact is None and self.simulated is None:
            return [*row, "–", "–", "–"]
        return [*row, _figure(self, _mean, "{:.1f} d"), _figure(self, _goal, "{:.3f}"), _figure(self, _ends, "{:.0f}")]


def _figure(entry: Entry, of: Callable[[Result], float], form: str) -> str:
    """The exact figure; where there is none the simulated one, marked; a dash where there is neither."""
    exact = of(entry.exact) if entry.exact else math.nan
    if math.isfinite(exact):
        return form.format(exact)
    simulated = of(entry.simulated) if entry.simulated else math.nan
    return form.format(simulated) + " simulated" if math.isfinite(simulated) else "–"


def _mean(result: Result) -> float:
    return float(result["time"]["mean"][0])


def _goal(result: Result) -> float:
    ends = result["ends"]
    return float(sum(share for share, outcome in zip(ends["probability"], ends["outcome"], strict=True) if outcome == "goal-reached"))


def _ends(result: Result) -> float:
    return float(len(result["ends"]))
